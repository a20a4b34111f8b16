"""Consent is to one exact wording: any change of it asks every party again."""

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest

from facilitator.agreement.action import Action, Due, DueKind, digest
from facilitator.agreement.manner import Manner
from facilitator.agreement.terms import TERMS
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
    {"issue_id": "i1"},
    {"outcome_key": "assess"},
]


@pytest.mark.parametrize("change", EVERY_WORDING, ids=lambda change: next(iter(change)))
def test_any_change_of_the_wording_clears_every_consent_and_asks_for_reading_back(
    ready: CaseFile, change: dict[str, Any]
) -> None:
    action, other = propose(ready), propose(ready, "Send the timetable by post.")
    agree(ready, action.id)
    agree(ready, other.id)
    ready.actions.mark_read_back(action.id)
    changes = ready.actions.change(action.id, **change)
    assert changes.consents
    assert changes.plan
    assert ready.consents.parties()[action.id] == frozenset()
    assert not ready.actions.all()[0].read_back
    assert [agreed.id for agreed in ready.actions.agreed()] == [other.id]
    assert ready.actions.versions(action.id)[0].action.wording == action.wording


@pytest.mark.parametrize("change", NO_WORDING, ids=lambda change: next(iter(change)))
def test_what_is_not_printed_of_the_action_asks_nobody_again(ready: CaseFile, change: dict[str, Any]) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.change(action.id, **change)
    assert len(ready.actions.agreed()) == 1
    assert ready.actions.versions(action.id) == ()


def test_every_field_of_an_action_is_either_wording_or_known_not_to_be() -> None:
    tried = {name for change in (*EVERY_WORDING, *NO_WORDING) for name in change}
    by_other_acts = {"id", "position", "note_id", "withdrawn", "read_back", "read_back_as"}
    assert {field.name for field in fields(Action)} == tried | by_other_acts


def test_an_edit_that_changes_nothing_asks_nobody_and_leaves_no_step(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    label = ready.undo.labels()
    assert not ready.actions.change(action.id, what=f"  {action.what} ")
    assert len(ready.actions.agreed()) == 1
    assert ready.undo.labels() == label


def test_a_wording_changed_and_changed_back_is_asked_again(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.change(action.id, who="Seun Adeyemi")
    ready.actions.change(action.id, who=action.who)
    assert ready.actions.all()[0].wording == action.wording
    assert ready.actions.agreed() == ()


def test_an_earlier_wording_that_is_taken_again_is_asked_again(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.change(action.id, what="Something else.", who="Nobody yet", due=Due())
    version = ready.actions.versions(action.id)[0]
    assert set(version.agreed_by) == {each.id for each in ready.parties.all()}
    ready.actions.restore_version(version.id)
    assert ready.actions.all()[0].wording == action.wording
    assert ready.consents.all() == ()
    assert [each.number for each in ready.actions.versions(action.id)] == [1, 2]


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
    ready.actions.change(action.id, **change)
    with pytest.raises(NotAllowed, match=f"Still needed: {needed}"):
        agree(ready, action.id)
    assert ready.consents.all() == ()


def test_a_withdrawn_action_cannot_be_agreed_to_and_is_not_in_the_plan(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.withdraw(action.id)
    assert ready.actions.agreed() == ()
    assert ready.plan.current().actions == ()
    with pytest.raises(NotAllowed, match="has been withdrawn"):
        agree(ready, action.id)


def test_an_action_that_was_withdrawn_and_brought_back_is_asked_and_read_back_again(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.mark_read_back(action.id)
    assert ready.actions.withdraw(action.id).consents
    assert ready.consents.all() == ()
    ready.actions.withdraw(action.id, withdrawn=False)
    assert ready.consents.parties()[action.id] == frozenset()
    assert ready.actions.agreed() == ()
    assert not ready.actions.all()[0].read_back
    assert set(ready.actions.versions(action.id)[-1].agreed_by) == {each.id for each in ready.parties.all()}
    agree(ready, action.id)
    assert len(ready.actions.agreed()) == 1


def test_a_withdrawal_that_is_undone_was_none(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.actions.withdraw(action.id)
    ready.undo.undo()
    assert [agreed.id for agreed in ready.actions.agreed()] == [action.id]


def test_withdrawing_what_is_withdrawn_changes_nothing(ready: CaseFile) -> None:
    action = propose(ready)
    ready.actions.withdraw(action.id)
    label = ready.undo.labels()
    assert not ready.actions.withdraw(action.id)
    assert ready.undo.labels() == label


def test_other_terms_of_the_plan_are_asked_again(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    ready.terms.change(receivers="The parties alone.")
    assert ready.terms.need_consent()
    assert ready.plan.current().receivers != "The parties alone."
    agree(ready, TERMS)
    assert ready.plan.current().receivers == "The parties alone."
    ready.terms.change(large_print=True)
    assert len(ready.consents.parties()[TERMS]) == 2
    assert ready.terms.change(review_on=FRIDAY).consents
    assert ready.consents.parties()[TERMS] == frozenset()
    assert ready.plan.current().receivers != "The parties alone."
    assert ready.plan.current().review == ""


def test_terms_that_go_back_to_the_standing_ones_ask_nobody(ready: CaseFile) -> None:
    ready.terms.change(receivers="The parties alone.")
    ready.terms.change(receivers="")
    assert not ready.terms.need_consent()


def test_how_a_party_agreed_is_kept_and_printed_and_only_of_a_party_of_the_case(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    family = party(ready, PartyKind.FAMILY)
    ready.manners.change(family.id, manner=Manner.SIGNED, said_by="Jo Khan")
    assert ready.manners.of(family.id).said_by == "Jo Khan"
    assert [each.signs for each in ready.plan.current().agreements] == [True, False]
    with pytest.raises(NotAllowed, match="no longer in the case"):
        ready.manners.change("nobody", manner=Manner.SIGNED)  # type: ignore[arg-type]  # not a party


def test_one_party_that_takes_its_consent_back_takes_the_action_out(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.consents.withdraw(action.id, party(ready, PartyKind.FAMILY).id)
    assert ready.actions.agreed() == ()
    assert ready.consents.parties()[action.id] == {party(ready, PartyKind.LOCAL_AUTHORITY).id}


def test_a_new_party_must_agree_too_and_a_removed_one_need_not(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    ready.parties.add(PartyKind.SCHOOL)
    assert ready.actions.agreed() == ()
    ready.parties.remove(party(ready, PartyKind.SCHOOL).id)
    assert [agreed.id for agreed in ready.actions.agreed()] == [action.id]


def test_a_removed_party_takes_its_consents_along_and_no_others(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    stays, goes = ready.parties.all()
    ready.parties.remove(goes.id)
    assert [consent.party_id for consent in ready.consents.all()] == [stays.id]


def test_without_any_party_nothing_is_agreed(ready: CaseFile) -> None:
    action = propose(ready)
    agree(ready, action.id)
    for each in ready.parties.all():
        ready.parties.remove(each.id)
    assert ready.actions.agreed() == ()


def test_nobody_agrees_for_a_party_or_to_an_action_that_is_not_there(ready: CaseFile) -> None:
    action = propose(ready)
    with pytest.raises(NotAllowed, match="no longer in the case"):
        ready.consents.give(action.id, "nobody")  # type: ignore[arg-type]  # not a party
    with pytest.raises(NotAllowed, match="no longer in the case"):
        ready.consents.give("nothing", ready.parties.all()[0].id)


def test_a_changed_heading_is_asked_again_and_a_changed_state_is_not(ready: CaseFile) -> None:
    ready.issues.add("Transport")
    issue = ready.issues.all()[0]
    agree(ready, issue.id)
    ready.issues.change(issue.id, print_heading=True)
    assert len(ready.consents.parties()[issue.id]) == 2
    ready.issues.change(issue.id, heading="Transport to school")
    assert ready.consents.parties()[issue.id] == frozenset()


def test_a_heading_taken_out_of_the_plan_and_put_back_is_asked_again(ready: CaseFile) -> None:
    ready.issues.add("Transport")
    issue = ready.issues.all()[0]
    ready.issues.change(issue.id, print_heading=True)
    agree(ready, issue.id)
    ready.issues.change(issue.id, print_heading=False)
    ready.issues.change(issue.id, print_heading=True)
    assert ready.consents.parties()[issue.id] == frozenset()


def test_words_moved_between_fields_are_another_wording() -> None:
    action = Action(id="a", what="Send it. By post.", who="Rowan")  # type: ignore[arg-type]  # an identity
    moved = replace(action, what="Send it.", who="By post. Rowan")
    assert digest(action.wording) != digest(moved.wording)
    assert digest(("ab", "c")) != digest(("a", "bc"))
    assert digest(("1:a",)) != digest(("1", "a"))
