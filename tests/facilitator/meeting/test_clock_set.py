"""The clock is set in mid-meeting: every time that was counted stays, and notes keep their order."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from facilitator.case.identity import ParticipantId
from facilitator.case.retention import AtUnlock
from facilitator.casefile import CaseFile
from facilitator.meeting.clock_set import follow_clock
from facilitator.meeting.state import Hand, Meeting
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, person

LEAPS = {
    "an hour back": timedelta(hours=-1),
    "a year back": timedelta(days=-365),
    "a year on": timedelta(days=365),
}
# British Summer Time ended then, at 01:00 UTC: 01:59 was followed by 01:00.
END_OF_SUMMER_TIME = datetime(2026, 10, 25, 1, tzinfo=UTC)


class SetClock(FakeClock):
    """A clock whose time of day can be set; what it counts cannot."""

    def __init__(self, start: datetime = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)) -> None:
        super().__init__(start)
        self.set_by = timedelta()

    def now(self) -> datetime:
        return super().now() + self.set_by


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


@pytest.fixture
def case(vault: Vault, clock: SetClock) -> Iterator[CaseFile]:
    case = a_case(vault, clock)
    case.meeting.start()
    yield case
    case.close()


def measured(case: CaseFile) -> tuple[object, ...]:
    """Return everything that is a length of time."""
    meeting, at = case.meeting.current(), case.now()
    return (
        meeting.elapsed_ms,
        meeting.turn_ms,
        meeting.item_ms,
        meeting.since_break_ms,
        [turn.spoken_ms for turn in case.meeting.turns()],
        list(case.meeting.item_times().values()),
        case.meeting.progress().behind_ms,
        case.meeting.progress().left_ms,
        [hand.waited_ms(at) for hand in meeting.hands],
        meeting.break_minutes_left(at),
        list(case.speaking.shares().values()),
    )


@pytest.mark.parametrize("leap", LEAPS)
@pytest.mark.parametrize("written_between", [False, True])
def test_setting_the_clock_changes_no_length_of_time(
    leap: str, written_between: bool, case: CaseFile, clock: SetClock
) -> None:
    case.floor.give(person(case, "Amira").id)
    case.floor.raise_hand(person(case, "Rowan").id)
    case.notes.write("before")
    clock.advance(250)
    before = measured(case)
    assert 250_000 in before
    assert [250_000] in before

    clock.set_by = LEAPS[leap]
    assert measured(case) == before
    if written_between:
        case.meeting.tick()
        assert measured(case) == before
    case.notes.write("after")
    clock.advance(60)
    assert case.meeting.current().elapsed_ms == 310_000
    assert [hand.waited_ms(case.now()) for hand in case.meeting.current().hands] == [310_000]
    assert [note.text for note in case.notes.all()] == ["before", "after"]


@pytest.mark.parametrize("leap", LEAPS)
def test_a_break_keeps_what_is_left_of_it(leap: str, case: CaseFile, clock: SetClock) -> None:
    case.meeting.begin_break(15)
    clock.advance(5 * 60)
    clock.set_by = LEAPS[leap]
    assert case.meeting.current().break_minutes_left(case.now()) == 10

    case.meeting.extend_break(5)
    clock.advance(60)
    assert case.meeting.current().break_minutes_left(case.now()) == 14
    case.meeting.end_break()
    assert case.meeting.current().elapsed_ms == 0


def test_a_computer_that_slept_through_the_break_finds_it_over(case: CaseFile, clock: SetClock) -> None:
    case.meeting.begin_break(15)
    # Asleep, a computer counts nothing while the day goes on.
    clock.set_by = timedelta(minutes=40)
    assert case.meeting.current().break_minutes_left(case.now()) == 0


def test_a_meeting_across_the_end_of_summer_time_is_as_long_as_it_was(
    vault: Vault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/London")
    clock = SetClock(END_OF_SUMMER_TIME - timedelta(minutes=30))
    case = a_case(vault, clock)
    case.meeting.start()
    case.floor.give(person(case, "Amira").id)
    case.notes.write("before")
    clock.advance(3600)
    case.notes.write("after")
    case.meeting.begin_break(15)
    clock.advance(300)

    assert case.meeting.current().elapsed_ms == 3_600_000
    assert case.meeting.current().break_minutes_left(case.now()) == 10
    first, second = (note.written_at for note in case.notes.all())
    assert second - first == timedelta(hours=1)
    case.close()


def test_a_clock_that_was_set_back_destroys_nothing_and_is_asked_about(vault: Vault, clock: SetClock) -> None:
    case = a_case(vault, clock)
    case.retention.change(destroy_on=clock.today() + timedelta(days=3))
    assert case.retention.at_unlock() is AtUnlock.NOTHING
    clock.set_by = timedelta(days=-365)
    assert case.retention.at_unlock() is AtUnlock.CLOCK_BEHIND
    clock.set_by = timedelta(days=365)
    assert case.retention.at_unlock() is AtUnlock.ASK
    case.close()


def test_what_measures_by_the_time_of_day_would_be_seen(case: CaseFile, clock: SetClock) -> None:
    case.floor.raise_hand(person(case, "Rowan").id)
    case.meeting.begin_break(15)
    kept = case._time.kept()
    clock.advance(250)
    right = case.meeting.current()

    for leap in LEAPS.values():
        at = clock.now() + leap
        assert kept.break_minutes_left(at) != right.break_minutes_left(clock.now())
        assert follow_clock(kept, leap).break_minutes_left(at) == right.break_minutes_left(clock.now())


@pytest.mark.parametrize(
    ("gained", "moved"),
    [
        (timedelta(seconds=-2), timedelta()),
        (timedelta(seconds=-2, microseconds=-1), timedelta(seconds=-2, microseconds=-1)),
        (timedelta(hours=12), timedelta()),
        (timedelta(hours=12, microseconds=1), timedelta(hours=12, microseconds=1)),
    ],
)
def test_a_clock_that_was_drawn_two_seconds_back_or_slept_twelve_hours_was_not_set(
    gained: timedelta, moved: timedelta
) -> None:
    noon = datetime(2026, 12, 4, 12, tzinfo=UTC)
    meeting = Meeting(break_until=noon, hands=(Hand(participant_id=ParticipantId("ann"), raised_at=noon),))
    later = follow_clock(meeting, gained)
    assert (later.break_until, later.hands[0].raised_at) == (noon + moved, noon + moved)
