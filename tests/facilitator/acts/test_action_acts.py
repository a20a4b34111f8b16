"""What may be agreed to and shown to the room: a whole proposal, not withdrawn, in its exact words."""

from collections.abc import Callable
from datetime import date

import pytest

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
    return case.show_action_to_room(case.actions()[0].id)


def _read_back(case: CaseFile) -> object:
    return case.mark_read_back(case.actions()[0].id)


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
    ready: CaseFile, offer: Callable[[CaseFile], object], without: dict[str, object], needed: str
) -> None:
    action = propose(ready)
    ready.change_action(action.id, **without)
    ready.open_room_view()
    with pytest.raises(NotAllowed) as refusal:
        offer(ready)
    assert str(refusal.value) == (
        f"This is still a draft, and the room never sees a draft. Still needed: {needed}."
    )
    assert ready.room().action_id is None
    assert not ready.actions()[0].read_back
    ready.change_action(action.id, what=action.what, who=action.who, due=action.due)
    offer(ready)


@pytest.mark.parametrize("offer", [_to_room, _read_back])
def test_the_room_never_sees_what_was_withdrawn(ready: CaseFile, offer: Callable[[CaseFile], object]) -> None:
    action = propose(ready)
    ready.withdraw_action(action.id)
    with pytest.raises(NotAllowed) as refusal:
        offer(ready)
    assert str(refusal.value) == ("This action has been withdrawn. Bring it back before the room sees it.")
    ready.withdraw_action(action.id, withdrawn=False)
    offer(ready)


def test_nobody_agrees_to_what_was_withdrawn_before_it_is_brought_back(ready: CaseFile) -> None:
    action, party = propose(ready), ready.parties()[0]
    ready.withdraw_action(action.id)
    with pytest.raises(NotAllowed) as refusal:
        ready.consent(action.id, party.id)
    assert str(refusal.value) == ("This action has been withdrawn. Bring it back before anyone agrees to it.")
    assert ready.consents() == ()
    ready.withdraw_action(action.id, withdrawn=False)
    ready.consent(action.id, party.id)
    assert ready.consented_parties()[action.id] == {party.id}


def test_nobody_agrees_to_a_draft(ready: CaseFile) -> None:
    action, party = propose(ready), ready.parties()[0]
    ready.change_action(action.id, who="", due=Due())
    with pytest.raises(NotAllowed) as refusal:
        ready.consent(action.id, party.id)
    assert str(refusal.value) == (
        "Nobody can agree to this action yet. Still needed: who will do it, by when."
    )
    assert ready.consents() == ()
    ready.change_action(action.id, who="Rowan Shah", due=Due(day=date(2026, 12, 11)))
    ready.consent(action.id, party.id)
    assert ready.consented_parties()[action.id] == {party.id}


@pytest.mark.parametrize("answer", [Outcome.UNSAID, Outcome.NONE])
def test_nobody_agrees_to_an_outcome_that_is_not_printed(ready: CaseFile, answer: Outcome) -> None:
    agree(ready, propose(ready).id)
    ready.answer_outcome(answer)
    with pytest.raises(NotAllowed) as refusal:
        ready.consent(OUTCOME, ready.parties()[0].id)
    assert str(refusal.value) == SAY_FIRST
    assert not ready.consented_parties()[OUTCOME]


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
    ready.answer_outcome(answer)
    ready.consent(OUTCOME, ready.parties()[0].id)
    assert ready.plan().outcome_sentence == "The parties agreed the actions below."
    ready.consent(OUTCOME, ready.parties()[1].id)
    assert ready.plan().outcome_sentence == sentence


def test_the_same_answer_again_asks_nobody_again(ready: CaseFile) -> None:
    agree(ready, propose(ready).id)
    ready.answer_outcome(Outcome.FULL)
    agree(ready, OUTCOME)
    assert ready.answer_outcome(Outcome.FULL) == Changes()
    assert ready.consented_parties()[OUTCOME] == {party.id for party in ready.parties()}
    assert ready.answer_outcome(Outcome.PARTIAL).consents
    assert not ready.consented_parties()[OUTCOME]


def test_what_changes_nothing_is_no_step_and_asks_nobody_again(ready: CaseFile, clock: FakeClock) -> None:
    action, party = propose(ready), ready.parties()[0]
    ready.consent(action.id, party.id)
    label, given = ready.undo_labels(), ready.consents()
    clock.advance(60)
    assert ready.change_action(action.id, what=action.what) == Changes()
    assert ready.withdraw_action(action.id, withdrawn=False) == Changes()
    assert ready.consent(action.id, party.id) == Changes()
    assert (ready.undo_labels(), ready.consents()) == (label, given)


def test_an_empty_wording_is_no_earlier_version(ready: CaseFile) -> None:
    ready.propose_action()
    action = ready.actions()[0]
    ready.change_action(action.id, what="Write on Fridays.")
    assert ready.versions(action.id) == ()
    ready.change_action(action.id, what="Write on Mondays.")
    assert [version.action.what for version in ready.versions(action.id)] == ["Write on Fridays."]


def test_what_the_document_leaves_out_is_said_with_the_reason(ready: CaseFile) -> None:
    agree(ready, propose(ready, "Write on Fridays.").id)
    propose(ready, "Meet at the gate.")
    ready.propose_action("Telephone weekly.", who="Jo Khan")
    ready.propose_action()
    ready.withdraw_action(propose(ready, "Move schools.").id)
    assert ready.left_out() == (
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
    ready.move_action(ready.actions()[index].id, step)
    assert [action.what for action in ready.actions()] == list(order)
    assert [action.position for action in ready.actions()] == [0, 1, 2]
