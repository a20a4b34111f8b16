"""A practice meeting opens in the middle, as if it had begun in time, with things to try."""

from datetime import UTC, datetime, timedelta

import pytest

from facilitator.case.clock import SystemClock
from facilitator.case.matter import Process
from facilitator.case.people import Presence
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from facilitator.practice import create_living_practice
from facilitator.practice_tries import things_to_try
from facilitator.vault.vault import Vault


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
