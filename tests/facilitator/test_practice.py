"""A practice meeting opens in the middle, as if it had begun in time, with things to try."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from facilitator import practice
from facilitator.case.clock import SystemClock
from facilitator.case.matter import Process
from facilitator.case.people import Presence
from facilitator.case.working_days import is_working_day
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from facilitator.practice import (
    PracticeClock,
    create_living_practice,
    create_practice_case,
    play_practice_meeting,
    working_day_in,
)
from facilitator.practice_tries import things_to_try
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock


@pytest.fixture(params=list(Process))
def living(request: pytest.FixtureRequest, vault: Vault) -> CaseFile:
    return CaseFile.open(vault, create_living_practice(vault, request.param), clock=SystemClock())


def test_its_meeting_runs_with_a_speaker_a_queue_and_notes(living: CaseFile) -> None:
    meeting = living.meeting.current()
    assert meeting.status is Status.RUNNING
    assert meeting.speaker_id is not None
    assert meeting.hands
    assert len(living.notes.all()) >= 5
    assert living.readiness.missing() == ()
    assert len(living.actions.agreed()) == 1
    assert living.undo.labels() == ("", "")


def test_it_began_as_long_ago_as_it_has_run(living: CaseFile) -> None:
    meeting = living.meeting.current()
    began = meeting.started_at
    assert began is not None
    ran = timedelta(milliseconds=meeting.elapsed_ms)
    assert abs(datetime.now(UTC) - began - ran) < timedelta(minutes=1)
    assert all(note.written_at <= datetime.now(UTC) for note in living.notes.all())


def test_it_stands_in_the_middle_and_a_little_behind(living: CaseFile) -> None:
    stands = living.meeting.progress()
    done = [item for item in stands.items if item.item.done]
    assert 3 <= len(done) < len(stands.items) / 2 + 1
    assert stands.current is not None
    assert stands.behind


def test_there_are_five_things_to_try(living: CaseFile) -> None:
    assert len(things_to_try(living.matter.current().process)) == 5


def test_in_the_mediation_somebody_left_and_the_issues_of_the_calls_are_there(vault: Vault) -> None:
    case = CaseFile.open(vault, create_living_practice(vault, Process.MEDIATION))
    gone = [person.name for person in case.people.all() if case.people.presence(person) is Presence.LEFT]
    assert gone == ["Dr Nina Osei"]
    case.calls.take_issues()
    assert [issue.heading for issue in case.issues.all()] == [
        "Whether the council assesses J.H.", "Lunchtimes", "Evidence for an assessment",
    ]  # fmt: skip
    assert case.matter.current().child_views


# What is due in 7, 10, 14 or 28 days falls on Christmas Day, a day in lieu, Good Friday or a weekend.
_AWKWARD_DAYS = (
    *map(date.fromisoformat, ("2026-11-27", "2026-12-11", "2026-12-15", "2026-12-18", "2026-12-21")),
    *map(date.fromisoformat, ("2026-11-28", "2027-02-26", "2027-03-12", "2027-03-16", "2027-03-19")),
)


@pytest.mark.parametrize("day", _AWKWARD_DAYS, ids=str)
@pytest.mark.parametrize("process", Process)
def test_whatever_day_it_is_opened_on_all_that_is_due_and_was_done_is_on_working_days(
    vault: Vault, monkeypatch: pytest.MonkeyPatch, process: Process, day: date
) -> None:
    class OfThatDay(PracticeClock):
        def today(self) -> date:
            return day

    monkeypatch.setattr(practice, "PracticeClock", OfThatDay)
    case = CaseFile.open(vault, create_living_practice(vault, process), clock=OfThatDay())
    dates = list(_dates_of(case))
    assert len(dates) == {Process.MEDIATION: 1 + 4, Process.DISAGREEMENT_RESOLUTION: 1}[process]
    assert [each for each in dates if not is_working_day(each)] == []


@pytest.mark.parametrize("day", _AWKWARD_DAYS, ids=str)
def test_all_that_is_due_in_the_meeting_that_is_played_to_its_end_is_too(vault: Vault, day: date) -> None:
    clock = FakeClock(datetime(day.year, day.month, day.day, 9, tzinfo=UTC))
    case = create_practice_case(vault, clock=clock)
    play_practice_meeting(case, clock.advance)
    dates = list(_dates_of(case))
    assert len(dates) == 4
    assert [each for each in dates if not is_working_day(each)] == []


def test_what_is_due_is_as_many_days_on_or_on_the_next_working_day() -> None:
    assert working_day_in(date(2026, 11, 26), 28) == date(2026, 12, 24)
    assert working_day_in(date(2026, 11, 27), 28) == date(2026, 12, 29), "Christmas, a weekend, Boxing Day"
    assert working_day_in(date(2026, 12, 4), 7) == date(2026, 12, 11)
    assert working_day_in(date(2026, 12, 5), 7) == date(2026, 12, 14)


def _dates_of(case: CaseFile) -> Iterator[date]:
    matter = case.matter.current()
    told = (matter.decision_date, matter.request_date, matter.authority_told_date, matter.notice_date)
    yield from (each for each in told if each)
    yield from (action.due.day for action in case.actions.all() if action.due.day)
