"""The days on which the meeting was held: an adjourned meeting goes on another day, one may pass midnight."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime

from facilitator.meeting.state import Meeting, Turn


def civil_day(moment: datetime) -> date:
    """Return the day of an aware `moment` where this computer is, summer time included."""
    return moment.astimezone().date()


def days_held(meeting: Meeting, turns: Iterable[Turn]) -> tuple[date, ...]:
    """Return the days on which the meeting was held, first to last; empty before it has started.

    A file of an earlier version keeps no days: they are read from when the meeting and its turns began.
    """
    if meeting.held_on or meeting.started_at is None:
        return meeting.held_on
    begun = (meeting.started_at, *(turn.started_at for turn in turns))
    return tuple(sorted({civil_day(moment) for moment in begun}))


def held_today(meeting: Meeting, turns: Iterable[Turn], today: date) -> Meeting:
    """Return the meeting with `today` among its days."""
    return replace(meeting, held_on=tuple(sorted({*days_held(meeting, turns), today})))
