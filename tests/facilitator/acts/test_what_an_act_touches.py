"""Each act names what it touched, all of it and nothing more: screens reload what is named, and only that."""

from dataclasses import fields

import pytest

from facilitator.case.matter import Process
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.vault.vault import Vault
from tests.facilitator.acts.test_every_act import BEFORE, UNDONE
from tests.facilitator.builders import FakeClock, a_case, propose

TOUCHED = {
    "actions.change": "actions consents plan",
    "actions.from_note": "actions consents plan",
    "actions.from_option": "actions consents plan",
    "actions.mark_read_back": "actions plan",
    "actions.move": "actions consents plan",
    "actions.propose": "actions consents plan",
    "actions.restore_version": "actions consents plan",
    "actions.withdraw": "actions consents plan",
    "agenda.add": "agenda clock",
    "agenda.change": "agenda clock",
    "agenda.move": "agenda clock",
    "agenda.order": "agenda clock",
    "agenda.remove": "agenda clock",
    "agenda.use_template": "agenda clock",
    "agreement.change_days_held": "actions matter plan",
    "car_park.change": "parked",
    "car_park.park": "parked",
    "car_park.remove": "parked",
    "confidentiality.accept": "floor people plan readiness",
    "confidentiality.go_on_without": "clock floor",
    "calls.answer": "preparation",
    "calls.take_issues": "issues plan preparation",
    "chairs.decide": "consents matter people plan readiness",
    "chairs.name": "floor people readiness",
    "chairs.take_away": "people",
    "consents.give": "consents plan",
    "consents.withdraw": "consents plan",
    "floor.begin_round": "clock floor",
    "floor.end_round": "clock floor",
    "floor.extend_turn": "clock floor",
    "floor.free": "clock floor",
    "floor.give": "clock floor",
    "floor.let_next_pass": "clock floor",
    "floor.let_pass": "clock floor",
    "floor.lower_hand": "clock floor",
    "floor.move_hand": "clock floor",
    "floor.next_speaker": "clock floor",
    "floor.pause_turn": "clock floor",
    "floor.raise_hand": "clock floor",
    "floor.set_round_order": "clock floor",
    "floor.set_turn_length": "clock floor",
    "floor.skip_in_round": "clock floor",
    "issues.add": "issues plan",
    "issues.change": "consents issues plan",
    "issues.remove": "actions consents issues options plan",
    "manners.change": "plan",
    "matter.change": "matter plan readiness",
    "meeting.adjourn": "clock floor notes",
    "meeting.begin_break": "clock floor",
    "meeting.end": "clock floor notes",
    "meeting.end_break": "clock floor",
    "meeting.extend_break": "clock floor",
    "meeting.extend_item": "agenda clock",
    "meeting.go_to_item": "agenda clock floor",
    "meeting.let_unheard_pass": "agenda clock floor",
    "meeting.next_item": "agenda clock floor",
    "meeting.resume": "clock floor",
    "meeting.start": "agenda clock floor matter people",
    "notes.change": "notes",
    "notes.give_to": "notes",
    "notes.move_to": "notes",
    "notes.quote": "notes",
    "notes.strike": "notes",
    "notes.write": "notes parked",
    "opening.say": "opening",
    "opening.use_standard": "opening",
    "options.add": "options",
    "options.change": "options",
    "options.from_note": "options",
    "options.remove": "options",
    "papers.finish": "papers",
    "papers.rename": "papers",
    "papers.say_whose": "papers",
    "parties.all_take_part": "people plan preparation readiness",
    "parties.add": "consents people plan readiness",
    "parties.change": "people plan preparation readiness",
    "parties.remove": "consents papers people plan readiness",
    "people.add": "floor people readiness",
    "people.change": "floor people plan readiness",
    "people.mark_presence": "floor people plan readiness",
    "people.move": "floor people",
    "people.remove": "floor people readiness",
    "people.tick_all": "floor people plan readiness",
    "private_session.begin": "clock floor notes",
    "private_session.end": "clock floor notes",
    "readiness.record_rest": "readiness",
    "readiness.record": "readiness",
    "readiness.set_aside": "readiness",
    "retention.change": "keeping opening plan",
    "terms.answer_outcome": "consents plan",
    "terms.change": "consents plan",
    "timescales.add_offered": "actions consents plan",
    "timescales.use": "actions consents plan",
}


def touched(changes: object) -> str:
    assert isinstance(changes, Changes)
    return " ".join(sorted(field.name for field in fields(changes) if getattr(changes, field.name)))


def test_no_act_is_left_without_its_row() -> None:
    assert TOUCHED.keys() == UNDONE.keys() | BEFORE.keys()


@pytest.mark.parametrize("name", UNDONE)
def test_an_act_of_the_meeting_names_what_it_touched(name: str, running: CaseFile) -> None:
    first, act = UNDONE[name]
    first(running)
    assert touched(act(running)) == TOUCHED[name]


@pytest.mark.parametrize("name", BEFORE)
def test_an_act_before_the_meeting_names_what_it_touched(name: str, vault: Vault, clock: FakeClock) -> None:
    case = a_case(vault, clock, process=Process.MEDIATION)
    first, act = BEFORE[name]
    first(case)
    assert touched(act(case)) == TOUCHED[name]
    case.close()


def test_undo_and_redo_let_every_screen_reload(ready: CaseFile) -> None:
    ready.car_park.park("Uniform")
    assert ready.undo.undo() == Changes.everything()
    assert ready.undo.redo() == Changes.everything()


def test_what_changes_nothing_touches_nothing(ready: CaseFile) -> None:
    action, party = propose(ready), ready.parties.all()[0]
    ready.consents.give(action.id, party.id)
    assert ready.consents.give(action.id, party.id) == Changes()
    assert ready.actions.change(action.id, what=action.what) == Changes()
    assert ready.actions.withdraw(action.id, withdrawn=False) == Changes()


def test_the_tick_touches_the_clock_and_nothing_else(running: CaseFile) -> None:
    assert touched(running.meeting.tick()) == "clock"
