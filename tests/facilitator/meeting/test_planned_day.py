"""What is told of a meeting that begins on another day than planned."""

from datetime import date

from facilitator.meeting.planned_day import other_day_words


def test_both_days_are_named_in_full() -> None:
    assert other_day_words(date(2026, 12, 4), date(2026, 11, 27)) == (
        "This meeting was planned for Friday 4 December 2026. Today is Friday 27 November 2026."
    )
