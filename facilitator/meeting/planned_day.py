"""A meeting that begins on another day than planned: asked about once, at its start."""

from datetime import date

from facilitator.case.calendar_words import long_date


def other_day_words(planned: date, today: date) -> str:
    """Return what is told of it before the question which day is meant."""
    return f"This meeting was planned for {long_date(planned)}. Today is {long_date(today)}."
