"""A case that is closed, locked or killed goes on where it was."""

import subprocess
import sys
from pathlib import Path

import pytest

import facilitator
from facilitator.casefile import CaseFile
from facilitator.meeting.state import Status
from facilitator.vault.folder import CaseId
from facilitator.vault.vault import Vault
from facilitator.vault_errors import FileNewer
from tests.facilitator.builders import FakeClock, a_case, a_vault, agree, person, propose


def reopened(case: CaseFile, vault: Vault, clock: FakeClock, *, left_open: bool = False) -> CaseFile:
    case.close(left_open=left_open)
    return CaseFile.open(vault, case.case_id, clock=clock)


def test_a_running_meeting_goes_on_at_the_same_item_speaker_queue_and_half_typed_note(
    vault: Vault, clock: FakeClock
) -> None:
    case = a_case(vault, clock)
    case.meeting.start()
    case.meeting.next_item()
    case.floor.begin_round()
    case.floor.give(person(case, "Amira").id)
    case.floor.raise_hand(person(case, "Rowan").id)
    clock.advance(61.5)
    case.drafts.save("note", "The bus is too ", 15)
    case.place.remember(stage="meet", section="notes", focus="note")
    before = case.meeting.current()
    case = reopened(case, vault, clock, left_open=True)
    assert case.meeting.current() == before
    assert case.meeting.current().turn_ms == 61_500
    assert (case.drafts.at("note").text, case.drafts.at("note").cursor) == ("The bus is too ", 15)
    place = case.place.current()
    assert (place.stage, place.section, place.focus, place.left_open) == ("meet", "notes", "note", True)
    case.close()


def test_time_does_not_pass_while_the_case_is_closed(vault: Vault, clock: FakeClock) -> None:
    case = a_case(vault, clock)
    case.meeting.start()
    clock.advance(10)
    case.close()
    clock.advance(3600)
    case = CaseFile.open(vault, case.case_id, clock=clock)
    clock.advance(5)
    assert case.meeting.current().elapsed_ms == 15_000
    case.close()


def _written(case: CaseFile) -> tuple[object, ...]:
    return (
        case.matter.current(),
        case.parties.all(),
        case.people.all(),
        case.agenda.items(),
        case.readiness.checks(),
        case.issues.all(),
        case.actions.all(),
        case.consents.all(),
        case.car_park.topics(),
    )


def test_everything_written_is_there_after_closing_and_undo_still_works(
    vault: Vault, clock: FakeClock
) -> None:
    case = a_case(vault, clock)
    case.issues.add("Transport")
    action = propose(case)
    agree(case, action.id)
    case.car_park.park("Uniform")
    before = _written(case)
    case = reopened(case, vault, clock)
    assert _written(case) == before
    assert case.undo.labels() == ("Park a topic", "")
    case.undo.undo()
    assert case.car_park.topics() == ()
    case.close()


def test_a_case_from_a_newer_version_is_refused_and_left_as_it_is(vault: Vault, clock: FakeClock) -> None:
    case = a_case(vault, clock)
    case.close()
    db = vault.open_case(case.case_id)
    step = {"migration_set": "case", "name": "rooms", "applied_at": "2031-01-01"}
    db.table("_sqlite_migrations").insert(step)
    db.close()
    with pytest.raises(FileNewer, match="written by a newer version of Facilitator"):
        CaseFile.open(vault, case.case_id, clock=clock)
    db = vault.open_case(case.case_id)
    assert db.execute("SELECT count(*) FROM participant").fetchone() == (4,)
    db.close()


KILLED_BETWEEN_TWO_TICKS = """
import os, sys
from pathlib import Path
from facilitator.casefile import CaseFile
from tests.facilitator.builders import FakeClock, a_vault, person
clock = FakeClock()
case = CaseFile.open(a_vault(Path(sys.argv[1])), sys.argv[2], clock=clock)
case.meeting.start()
case.floor.give(person(case, "Amira").id)
for _second in range(30):
    clock.advance(1)
    case.meeting.tick()
case.drafts.save("note", "half a sen", 10)
clock.advance(0.9)
assert case.meeting.current().elapsed_ms == 30_900
os.kill(os.getpid(), 9)  # which Windows takes as TerminateProcess
"""


def test_a_killed_process_loses_at_most_the_time_since_the_last_tick(
    tmp_path: Path, clock: FakeClock
) -> None:
    vault = a_vault(tmp_path / "vault")
    case = a_case(vault, clock)
    case.close()
    vault.close()
    root = str(Path(facilitator.__file__).parents[1])
    command = [sys.executable, "-c", KILLED_BETWEEN_TWO_TICKS, str(tmp_path / "vault"), case.case_id]
    killed = subprocess.run(command, cwd=root, check=False, capture_output=True, text=True)
    assert abs(killed.returncode) == 9, killed.stderr
    vault = a_vault(tmp_path / "vault")
    case = CaseFile.open(vault, CaseId(case.case_id), clock=clock)
    assert case.meeting.current().status is Status.RUNNING
    assert case.meeting.current().speaker_id == person(case, "Amira").id
    assert case.meeting.current().elapsed_ms == 30_000
    assert [turn.spoken_ms for turn in case.meeting.turns()] == [30_000]
    assert case.drafts.at("note").text == "half a sen"
    case.close()
    vault.close()
