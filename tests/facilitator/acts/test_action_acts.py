"""What may be agreed to and shown to the room: a whole proposal, not withdrawn, in its exact words."""

from collections.abc import Callable
from datetime import date

import pytest

from facilitator.acts.action_acts import ActionChanges
from facilitator.agreement.action import Due
from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from tests.facilitator.builders import FakeClock, agree, propose

SAY_FIRST = (
    "Say first how far the parties came: full agreement or part of it. Without that answer, and "
    "without agreement, no such words are printed. Nothing was changed."
)


def _to_room(case: CaseFile) -> object:
    return case.room.show_action(case.actions.all()[0].id)


def _read_back(case: CaseFile) -> object:
    return case.actions.mark_read_back(case.actions.all()[0].id)


@pytest.mark.parametrize("offer", [_to_room, _read_back])
@pytest.mark.parametrize(
    ("without", "needed"),
    [
        ({"what": ""}, "what will be done"),
        ({"who": ""}, "who will do it"),
        ({"due": Due()}, "by when"),
        ({"what": "", "who": "", "due": Due()}, "what will be done, who will do it and by when"),
    ],
)
def test_the_room_never_sees_a_draft(
    ready: CaseFile, offer: Callable[[CaseFile], object], without: ActionChanges, needed: str
) -> None:
    action = propose(ready)
    ready.actions.change(action.id, **without)
    ready.room.open()
    with pytest.raises(NotAllowed) as refusal:
        offer(ready)
    assert str(refusal.value) == (
        f"This is still a draft, and the room never sees a draft. Still needed: {needed}."
    )
    assert ready.room.current().action_id is None
    assert not ready.actions.all()[0].read_back
    ready.actions.change(action.id, what=action.what, who=action.who, due=action.due)
    offer(ready)


@pytest.mark.parametrize("offer", [_to_room, _read_back])
def test_the_room_never_sees_what_was_withdrawn(ready: CaseFile, offer: Callable[[CaseFile], object]) -> None:
    action = propose(ready)
    ready.actions.withdraw(action.id)
    with pytest.raises(NotAllowed) as refusal:
        offer(ready)
    assert str(refusal.value) == ("This action has been withdrawn. Bring it back before the room sees it.")
    ready.actions.withdraw(action.id, withdrawn=False)
    offer(ready)


def test_nobody_agrees_to_what_was_withdrawn_before_it_is_brought_back(ready: CaseFile) -> None:
    action, party = propose(ready), ready.parties.all()[0]
    ready.actions.withdraw(action.id)
    with pytest.raises(NotAllowed) as refusal:
        ready.consents.give(action.id, party.id)
    assert str(refusal.value) == ("This action has been withdrawn. Bring it back before anyone agrees to it.")
    assert ready.consents.all() == ()
    ready.actions.withdraw(action.id, withdrawn=False)
    ready.consents.give(action.id, party.id)
    assert ready.consents.parties()[action.id] == {party.id}


def test_nobody_agrees_to_a_draft(ready: CaseFile) -> None:
    action, party = propose(ready), ready.parties.all()[0]
    ready.actions.change(action.id, who="", due=Due())
    with pytest.raises(NotAllowed) as refusal:
        ready.consents.give(action.id, party.id)
    assert str(refusal.value) == (
        "Nobody can agree to this action yet. Still needed: who will do it, by when."
    )
    assert ready.consents.all() == ()
    ready.actions.change(action.id, who="Rowan Shah", due=Due(day=date(2026, 12, 11)))
    ready.consents.give(action.id, party.id)
    assert ready.consents.parties()[action.id] == {party.id}


@pytest.mark.parametrize("answer", [Outcome.UNSAID, Outcome.NONE])
def test_nobody_agrees_to_an_outcome_that_is_not_printed(ready: CaseFile, answer: Outcome) -> None:
    agree(ready, propose(ready).id)
    ready.terms.answer_outcome(answer)
    with pytest.raises(NotAllowed) as refusal:
        ready.consents.give(OUTCOME, ready.parties.all()[0].id)
    assert str(refusal.value) == SAY_FIRST
    assert not ready.consents.parties()[OUTCOME]


@pytest.mark.parametrize(
    ("answer", "sentence"),
    [
        (Outcome.FULL, "The parties agreed on everything they discussed."),
        (Outcome.PARTIAL, "The parties agreed on part of what they discussed."),
    ],
)
def test_an_outcome_is_printed_once_every_party_agrees_to_its_words(
    ready: CaseFile, answer: Outcome, sentence: str
) -> None:
    agree(ready, propose(ready).id)
    ready.terms.answer_outcome(answer)
    ready.consents.give(OUTCOME, ready.parties.all()[0].id)
    assert ready.plan.current().outcome_sentence == "The parties agreed the actions below."
    ready.consents.give(OUTCOME, ready.parties.all()[1].id)
    assert ready.plan.current().outcome_sentence == sentence


def test_the_same_answer_again_asks_nobody_again(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    ready.terms.answer_outcome(Outcome.FULL)
    agree(ready, OUTCOME)
    assert ready.terms.answer_outcome(Outcome.FULL) == Changes()
    assert ready.consents.parties()[OUTCOME] == {party.id for party in ready.parties.all()}
    assert ready.terms.answer_outcome(Outcome.PARTIAL).consents
    assert not ready.consents.parties()[OUTCOME]


def test_what_changes_nothing_is_no_step_and_asks_nobody_again(ready: CaseFile, clock: FakeClock) -> None:
    action, party = propose(ready), ready.parties.all()[0]
    ready.consents.give(action.id, party.id)
    label, given = ready.undo.labels(), ready.consents.all()
    clock.advance(60)
    assert ready.actions.change(action.id, what=action.what) == Changes()
    assert ready.actions.withdraw(action.id, withdrawn=False) == Changes()
    assert ready.consents.give(action.id, party.id) == Changes()
    assert (ready.undo.labels(), ready.consents.all()) == (label, given)


def test_an_empty_wording_is_no_earlier_version(ready: CaseFile) -> None:
    ready.actions.propose()
    action = ready.actions.all()[0]
    ready.actions.change(action.id, what="Write on Fridays.")
    assert ready.actions.versions(action.id) == ()
    ready.actions.change(action.id, what="Write on Mondays.")
    assert [version.action.what for version in ready.actions.versions(action.id)] == ["Write on Fridays."]


def test_what_the_document_leaves_out_is_said_with_the_reason(ready: CaseFile) -> None:
    agree(ready, propose(ready, "Write on Fridays.").id)
    propose(ready, "Meet at the gate.")
    ready.actions.propose("Telephone weekly.", who="Jo Khan")
    ready.actions.propose()
    ready.actions.withdraw(propose(ready, "Move schools.").id)
    assert ready.plan.left_out() == (
        "Meet at the gate. (not agreed by all)",
        "Telephone weekly. (a draft: still needed is by when)",
        "An action without words (a draft: still needed is what will be done, who will do it and by when)",
    )


@pytest.mark.parametrize(
    ("index", "step", "order"),
    [(0, 1, "BAC"), (2, -1, "ACB"), (0, 9, "BCA"), (2, -9, "CAB"), (0, -1, "ABC"), (1, 0, "ABC")],
)
def test_a_proposal_is_moved_within_the_list_and_not_beyond_it(
    ready: CaseFile, index: int, step: int, order: str
) -> None:
    for what in "ABC":
        propose(ready, what)
    ready.actions.move(ready.actions.all()[index].id, step)
    assert [action.what for action in ready.actions.all()] == list(order)
    assert [action.position for action in ready.actions.all()] == [0, 1, 2]
