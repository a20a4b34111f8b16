"""Typed text before any font: its paragraphs and lists, its scripts and languages, which way it runs."""
