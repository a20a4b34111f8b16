"""Consent is to one exact wording: any change of it asks every party again."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from facilitator.agreement.action import Action, Due, DueKind, digest
from facilitator.agreement.manner import Manner
from facilitator.agreement.terms import TERMS
from facilitator.case.identity import NoteId
from facilitator.case.people import PartyKind
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from tests.facilitator.builders import agree, party, propose

FRIDAY = date(2026, 12, 11)
EVERY_WORDING: list[dict[str, Any]] = [
    {"what": "Meet J. at the side gate."},
    {"who": "Seun Adeyemi"},
    {"due": Due(day=date(2026, 12, 14))},
    {"due": Due(kind=DueKind.EVENT, day=FRIDAY, words="After the annual review")},
    {"due": Due(kind=DueKind.REPEATING, day=FRIDAY, words="Every Friday")},
    {"how_we_will_know": "A photograph of the register."},
    {"supported_by": "Jo Khan"},
    {"basis": "Regulation 42(3)"},
    {"different_timescale": "The parties agree to 18 December 2026."},
    {"what": "Meet J. at the gate at 8:40 each school day"},
]
NO_WORDING: list[dict[str, Any]] = [
    {"position": 7},
    {"issue_id": "i1"},
    {"outcome_key": "assess"},
    {"note_id": NoteId("n1")},
    {"read_back": True},
    {"read_back_as": 2},
]


@pytest.mark.parametrize("change", EVERY_WORDING, ids=lambda change: next(iter(change)))
def test_any_change_of_the_wording_clears_every_consent_and_asks_for_reading_back(
    ready: CaseFile, change: dict[str, Any]
) -> None:
    action, other = propose(ready), propose(ready, "Send the timetable by post.")
    agree(ready, action.id)
    agree(ready, other.id)
    ready.mark_read_back(action.id)
    changes = ready.change_action(action.id, **change)
    assert changes.consents
    assert changes.plan
    assert ready.consented_parties()[action.id] == frozenset()
    assert not ready.actions()[0].read_back
    assert [agreed.id for agreed in ready.agreed_actions()] == [other.id]
    assert ready.versions(action.id)[0].action.wording == action.wording


@pytest.mark.parametrize("change", NO_WORDING, ids=lambda change: next(iter(change)))
def test_what_is_not_printed_of_the_action_asks_nobody_again(ready: CaseFile, change: dict[str, Any]) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.change_action(action.id, **change)
    assert len(ready.agreed_actions()) == 1
    assert ready.versions(action.id) == ()


def test_every_field_of_an_action_is_either_wording_or_known_not_to_be() -> None:
    tried = {name for change in (*EVERY_WORDING, *NO_WORDING) for name in change} | {"id", "withdrawn"}
    assert {field.name for field in fields(Action)} == tried


def test_an_edit_that_changes_nothing_asks_nobody_and_leaves_no_step(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    label = ready.undo_labels()
    assert not ready.change_action(action.id, what=f"  {action.what} ")
    assert len(ready.agreed_actions()) == 1
    assert ready.undo_labels() == label


def test_a_wording_changed_and_changed_back_is_asked_again(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.change_action(action.id, who="Seun Adeyemi")
    ready.change_action(action.id, who=action.who)
    assert ready.actions()[0].wording == action.wording
    assert ready.agreed_actions() == ()


def test_an_earlier_wording_that_is_taken_again_is_asked_again(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.change_action(action.id, what="Something else.", who="Nobody yet", due=Due())
    version = ready.versions(action.id)[0]
    assert set(version.agreed_by) == {each.id for each in ready.parties()}
    ready.restore_version(version.id)
    assert ready.actions()[0].wording == action.wording
    assert ready.consents() == ()
    assert [each.number for each in ready.versions(action.id)] == [1, 2]


@pytest.mark.parametrize(
    ("change", "needed"),
    [
        ({"what": ""}, "what will be done"),
        ({"who": ""}, "who will do it"),
        ({"due": Due()}, "by when"),
        ({"due": Due(kind=DueKind.EVENT, words="After the review")}, "by when"),
    ],
)
def test_nobody_agrees_to_an_action_without_what_who_or_by_when(
    ready: CaseFile, change: dict[str, Any], needed: str
) -> None:
    action = propose(ready)
    ready.change_action(action.id, **change)
    with pytest.raises(NotAllowed, match=f"Still needed: {needed}"):
        agree(ready, action.id)
    assert ready.consents() == ()


def test_a_withdrawn_action_cannot_be_agreed_to_and_is_not_in_the_plan(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.withdraw_action(action.id)
    assert ready.agreed_actions() == ()
    assert ready.plan().actions == ()
    with pytest.raises(NotAllowed, match="has been withdrawn"):
        agree(ready, action.id)


def test_an_action_that_was_withdrawn_and_brought_back_is_asked_and_read_back_again(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.mark_read_back(action.id)
    assert ready.withdraw_action(action.id).consents
    assert ready.consents() == ()
    ready.withdraw_action(action.id, withdrawn=False)
    assert ready.consented_parties()[action.id] == frozenset()
    assert ready.agreed_actions() == ()
    assert not ready.actions()[0].read_back
    assert set(ready.versions(action.id)[-1].agreed_by) == {each.id for each in ready.parties()}
    agree(ready, action.id)
    assert len(ready.agreed_actions()) == 1


def test_a_withdrawal_that_is_undone_was_none(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.withdraw_action(action.id)
    ready.undo()
    assert [agreed.id for agreed in ready.agreed_actions()] == [action.id]


def test_withdrawing_what_is_withdrawn_changes_nothing(ready: CaseFile) -> None:
    action = propose(ready)
    ready.withdraw_action(action.id)
    label = ready.undo_labels()
    assert not ready.withdraw_action(action.id)
    assert ready.undo_labels() == label


def test_other_terms_of_the_plan_are_asked_again(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    ready.change_choices(receivers="The parties alone.")
    assert ready.terms_need_consent()
    assert ready.plan().receivers != "The parties alone."
    agree(ready, TERMS)
    assert ready.plan().receivers == "The parties alone."
    ready.change_choices(large_print=True)
    assert len(ready.consented_parties()[TERMS]) == 2
    assert ready.change_choices(review_on=FRIDAY).consents
    assert ready.consented_parties()[TERMS] == frozenset()
    assert ready.plan().receivers != "The parties alone."
    assert ready.plan().review == ""


def test_terms_that_go_back_to_the_standing_ones_ask_nobody(ready: CaseFile) -> None:
    ready.change_choices(receivers="The parties alone.")
    ready.change_choices(receivers="")
    assert not ready.terms_need_consent()


def test_how_a_party_agreed_is_kept_and_printed_and_only_of_a_party_of_the_case(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    family = party(ready, PartyKind.FAMILY)
    ready.change_party_manner(family.id, manner=Manner.SIGNED, said_by="Jo Khan")
    assert ready.party_manner(family.id).said_by == "Jo Khan"
    assert [each.signs for each in ready.plan().agreements] == [True, False]
    with pytest.raises(NotAllowed, match="no longer in the case"):
        ready.change_party_manner("nobody", manner=Manner.SIGNED)  # type: ignore[arg-type]  # not a party


def test_one_party_that_takes_its_consent_back_takes_the_action_out(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.withdraw_consent(action.id, party(ready, PartyKind.FAMILY).id)
    assert ready.agreed_actions() == ()
    assert ready.consented_parties()[action.id] == {party(ready, PartyKind.LOCAL_AUTHORITY).id}


def test_a_new_party_must_agree_too_and_a_removed_one_need_not(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.add_party(PartyKind.SCHOOL)
    assert ready.agreed_actions() == ()
    ready.remove_party(party(ready, PartyKind.SCHOOL).id)
    assert [agreed.id for agreed in ready.agreed_actions()] == [action.id]


def test_without_any_party_nothing_is_agreed(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    for each in ready.parties():
        ready.remove_party(each.id)
    assert ready.agreed_actions() == ()


def test_nobody_agrees_for_a_party_or_to_an_action_that_is_not_there(ready: CaseFile) -> None:
    action = propose(ready)
    with pytest.raises(NotAllowed, match="no longer in the case"):
        ready.consent(action.id, "nobody")  # type: ignore[arg-type]  # not a party
    with pytest.raises(NotAllowed, match="no longer in the case"):
        ready.consent("nothing", ready.parties()[0].id)


def test_a_changed_heading_is_asked_again_and_a_changed_state_is_not(ready: CaseFile) -> None:
    ready.raise_issue("Transport")
    issue = ready.issues()[0]
    agree(ready, issue.id)
    ready.change_issue(issue.id, print_heading=True)
    assert len(ready.consented_parties()[issue.id]) == 2
    ready.change_issue(issue.id, heading="Transport to school")
    assert ready.consented_parties()[issue.id] == frozenset()


def test_a_heading_taken_out_of_the_plan_and_put_back_is_asked_again(ready: CaseFile) -> None:
    ready.raise_issue("Transport")
    issue = ready.issues()[0]
    ready.change_issue(issue.id, print_heading=True)
    agree(ready, issue.id)
    ready.change_issue(issue.id, print_heading=False)
    ready.change_issue(issue.id, print_heading=True)
    assert ready.consented_parties()[issue.id] == frozenset()


def test_words_moved_between_fields_are_another_wording() -> None:
    action = Action(id="a", what="Send it. By post.", who="Rowan")  # type: ignore[arg-type]  # an identity
    moved = replace(action, what="Send it.", who="By post. Rowan")
    assert digest(action.wording) != digest(moved.wording)
    assert digest(("ab", "c")) != digest(("a", "bc"))
    assert digest(("1:a",)) != digest(("1", "a"))
