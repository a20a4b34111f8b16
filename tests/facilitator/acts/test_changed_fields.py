"""Each change takes the fields that it names and refuses every other, at run time too."""

from collections.abc import Callable
from dataclasses import fields
from typing import Any

import pytest

from facilitator.acts.action_acts import ActionChanges, ActionDetails
from facilitator.acts.agenda_acts import ItemChanges
from facilitator.acts.car_park_acts import ParkedChanges
from facilitator.acts.issue_acts import IssueChanges
from facilitator.acts.manner_acts import MannerChanges
from facilitator.acts.matter_acts import MatterChanges
from facilitator.acts.note_acts import NoteChanges
from facilitator.acts.option_acts import OptionChanges
from facilitator.acts.party_acts import PartyChanges
from facilitator.acts.people_acts import PersonChanges, PersonDetails
from facilitator.acts.place_acts import PlaceChanges
from facilitator.acts.retention_acts import RetentionChanges
from facilitator.acts.terms_acts import ChoiceChanges
from facilitator.agreement.action import Action
from facilitator.agreement.choices import PlanChoices
from facilitator.agreement.issue import Issue, Option
from facilitator.agreement.manner import PartyManner
from facilitator.case.agenda import AgendaItem
from facilitator.case.identity import PartyId
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party
from facilitator.case.place import Place
from facilitator.case.retention import Retention
from facilitator.casefile import CaseFile
from facilitator.meeting.notes import Note, ParkedTopic
from facilitator.vault.tables import TABLES

Change = Callable[..., object]

# What is changed, by which act, and what the act says can be changed.
ACTS: dict[str, tuple[type, Callable[[CaseFile], Change], type]] = {
    "matter.change": (Matter, lambda case: case.matter.change, MatterChanges),
    "parties.change": (Party, lambda case: _of(case.parties.change, case.parties.all()), PartyChanges),
    "people.change": (Participant, lambda case: _of(case.people.change, case.people.all()), PersonChanges),
    "agenda.change": (AgendaItem, lambda case: _of(case.agenda.change, case.agenda.items()), ItemChanges),
    "notes.change": (Note, lambda case: _of(case.notes.change, case.notes.all()), NoteChanges),
    "car_park.change": (
        ParkedTopic,
        lambda case: _of(case.car_park.change, case.car_park.topics()),
        ParkedChanges,
    ),
    "issues.change": (Issue, lambda case: _of(case.issues.change, case.issues.all()), IssueChanges),
    "options.change": (Option, lambda case: _of(case.options.change, case.options.all()), OptionChanges),
    "actions.change": (Action, lambda case: _of(case.actions.change, case.actions.all()), ActionChanges),
    "terms.change": (PlanChoices, lambda case: case.terms.change, ChoiceChanges),
    "manners.change": (PartyManner, lambda case: _of(case.manners.change, case.parties.all()), MannerChanges),
    "retention.change": (Retention, lambda case: case.retention.change, RetentionChanges),
    "place.remember": (Place, lambda case: case.place.remember, PlaceChanges),
    "people.add": (Participant, lambda case: lambda **more: case.people.add("Omar", **more), PersonDetails),
    "actions.propose": (
        Action,
        lambda case: lambda **more: case.actions.propose("Meet", **more),
        ActionDetails,
    ),
}
ARGUMENTS = {"people.add": {"name", "party_id", "role"}, "actions.propose": {"what"}}


def _of(change: Change, values: tuple[Any, ...]) -> Change:
    return lambda **changes: change(values[0].id, **changes)


def _refused() -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, (kind, _, allowed) in ACTS.items():
        others = {field.name for field in fields(kind)} - allowed.__annotations__.keys()
        wrong = {*others, "no_such_field"} - ARGUMENTS.get(name, set())
        found += [(name, field) for field in sorted(wrong)]
    return found


def _everything(case: CaseFile) -> dict[str, tuple[object, ...]]:
    return {kind.__name__: case._store.all(kind, order="id") for kind in TABLES}


@pytest.fixture
def filled(running: CaseFile) -> CaseFile:
    running.private_session.begin(running.parties.all()[0].id)
    running.notes.write("Said in private")
    running.car_park.park("Uniform")
    running.issues.add("Transport")
    running.options.add("A taxi")
    running.actions.propose("Send the timetable")
    return running


@pytest.mark.parametrize(("name", "field"), _refused())
def test_a_field_that_another_act_changes_is_refused_and_nothing_is_changed(
    filled: CaseFile, name: str, field: str
) -> None:
    before = _everything(filled)
    with pytest.raises(TypeError, match=f"not to be changed here: {field}|multiple values"):
        ACTS[name][1](filled)(**{field: None})
    assert _everything(filled) == before


def test_a_private_note_is_not_made_a_joint_one_by_a_change(filled: CaseFile) -> None:
    [note] = filled.notes.all()
    change: Change = filled.notes.change
    with pytest.raises(TypeError, match="not to be changed here: private_party_id"):
        change(note.id, private_party_id=None)
    assert filled.notes.all()[0].private_party_id == PartyId(filled.parties.all()[0].id)


def test_no_change_makes_a_second_value(filled: CaseFile) -> None:
    [action] = filled.actions.all()
    change: Change = filled.actions.change
    with pytest.raises(TypeError, match="not to be changed here: id"):
        change(action.id, id="zz")
    assert filled.actions.all() == (action,)
