"""The days of a meeting are civil days where the computer is, each once, in their order."""

import time
from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from facilitator.case.identity import ParticipantId, TurnId
from facilitator.meeting.days_held import civil_day, days_held, held_today
from facilitator.meeting.state import Meeting, Turn
from tests.systems import has_zones


@pytest.fixture
def england(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", "Europe/London")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def turn(moment: datetime) -> Turn:
    return Turn(id=TurnId(str(moment)), participant_id=ParticipantId("a"), item_id=None, started_at=moment)


@has_zones
@pytest.mark.usefixtures("england")
@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 7, 1, 22, 59, tzinfo=UTC), date(2026, 7, 1)),
        (datetime(2026, 7, 1, 23, 0, tzinfo=UTC), date(2026, 7, 2)),
        (datetime(2026, 12, 4, 23, 59, tzinfo=UTC), date(2026, 12, 4)),
        (datetime(2026, 12, 5, 0, 0, tzinfo=UTC), date(2026, 12, 5)),
        # Summer time began on 29 March 2026 at 01:00 UTC.
        (datetime(2026, 3, 28, 23, 30, tzinfo=UTC), date(2026, 3, 28)),
        (datetime(2026, 3, 29, 23, 30, tzinfo=UTC), date(2026, 3, 30)),
    ],
)
def test_a_moment_is_on_the_day_that_the_wall_calendar_shows(moment: datetime, day: date) -> None:
    assert civil_day(moment) == day


def test_a_meeting_of_an_earlier_version_was_held_when_it_and_its_turns_began() -> None:
    meeting = Meeting(started_at=datetime(2026, 12, 4, 9, 30, tzinfo=UTC))
    turns = [turn(datetime(2026, 12, 18, 10, 0, tzinfo=UTC)), turn(datetime(2026, 12, 4, 10, 0, tzinfo=UTC))]
    assert days_held(meeting, turns) == (date(2026, 12, 4), date(2026, 12, 18))
    later = held_today(meeting, turns, date(2027, 1, 8))
    assert later.held_on == (date(2026, 12, 4), date(2026, 12, 18), date(2027, 1, 8))


def test_days_that_are_kept_are_not_read_from_turns_again() -> None:
    meeting = Meeting(started_at=datetime(2026, 12, 4, 9, 30, tzinfo=UTC), held_on=(date(2026, 12, 3),))
    assert days_held(meeting, [turn(datetime(2026, 12, 4, 10, 0, tzinfo=UTC))]) == (date(2026, 12, 3),)


def test_before_it_starts_it_was_held_on_no_day() -> None:
    assert days_held(Meeting(), ()) == ()
