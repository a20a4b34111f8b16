"""The running meeting: clock, floor, notes and what the room may see."""
