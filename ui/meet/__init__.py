"""The running meeting: agenda, notes and floor side by side."""
