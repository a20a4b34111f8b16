"""What the room sees: nothing until it is released, then the meeting, one action or how far they came."""

import pytest

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.shared_view import BLANK, Room, SharedOutcome, SharedView, Showing
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, person, propose


@pytest.fixture
def seen(running: CaseFile) -> CaseFile:
    """A case whose running meeting the room sees."""
    running.open_room_view()
    running.hold_room_view(held=False)
    return running


def test_a_view_opens_blank_shows_the_meeting_once_released_and_is_held_again(running: CaseFile) -> None:
    assert running.shared_view() == BLANK
    assert running.open_room_view().room
    assert running.room() == Room(open=True, held=True)
    assert running.shared_view() == BLANK
    assert running.hold_room_view(held=False).room
    assert running.shared_view().showing is Showing.MEETING
    running.hold_room_view(held=True)
    assert running.shared_view() == BLANK


def test_a_view_that_was_closed_opens_blank_and_without_what_was_offered(seen: CaseFile) -> None:
    seen.show_action_to_room(propose(seen).id)
    assert seen.close_room_view().room
    assert seen.room() == Room()
    assert seen.shared_view() == BLANK
    seen.open_room_view()
    assert seen.shared_view() == BLANK
    seen.hold_room_view(held=False)
    assert seen.shared_view().showing is Showing.MEETING


def test_the_room_sees_who_speaks_and_who_waits(seen: CaseFile, clock: FakeClock) -> None:
    seen.give_floor(person(seen, "Amira").id)
    seen.raise_hand(person(seen, "Rowan").id)
    clock.advance(7)
    view = seen.shared_view()
    assert view.speaker is not None
    assert (view.speaker.name, view.speaker.party, view.speaker.spoken_ms) == ("Amira Khan", "Family", 7_000)
    assert view.then == ("Rowan Shah",)
    assert view.title == seen.agenda()[0].title
    assert [(step.done, step.current) for step in view.steps][:2] == [(False, True), (False, False)]


def test_the_room_waits_while_one_party_is_spoken_with(seen: CaseFile) -> None:
    seen.begin_private_session(seen.parties()[0].id)
    assert seen.shared_view() == SharedView(
        showing=Showing.PAUSE, title="Please wait", message="We will be back together soon."
    )
    seen.end_private_session()
    assert seen.shared_view().showing is Showing.MEETING


def test_an_action_is_offered_with_who_agrees_and_the_meeting_comes_back(seen: CaseFile) -> None:
    action = propose(seen)
    seen.consent(action.id, seen.parties()[0].id)
    changes = seen.show_action_to_room(action.id)
    assert (changes.room, changes.actions) == (True, True)
    view = seen.shared_view()
    assert (view.showing, view.title) == (Showing.ACTION, "Action 1")
    assert view.action is not None
    assert view.action.what == "Meet J. at the gate at 8:40 each school day."
    assert view.action.agreed == (("Family", True), ("Local authority", False))
    seen.show_action_to_room(None)
    assert seen.shared_view().showing is Showing.MEETING


def test_what_is_offered_and_then_withdrawn_is_blank(seen: CaseFile) -> None:
    action = propose(seen)
    seen.show_action_to_room(action.id)
    seen.withdraw_action(action.id)
    assert seen.shared_view() == BLANK


def test_what_is_gone_from_the_case_is_not_offered(seen: CaseFile) -> None:
    action = propose(seen)
    seen.undo()
    with pytest.raises(NotAllowed, match=r"^That is no longer in the case\. Nothing was changed\.$"):
        seen.show_action_to_room(action.id)
    assert seen.room() == Room(open=True, held=False)


def test_how_far_they_came_is_shown_once_it_is_answered(seen: CaseFile) -> None:
    agree(seen, propose(seen).id)
    changes = seen.show_outcome_to_room()
    assert (changes.room, changes.actions) == (True, True)
    assert seen.shared_view() == BLANK
    seen.answer_outcome(Outcome.PARTIAL)
    seen.consent(OUTCOME, seen.parties()[1].id)
    assert seen.shared_view() == SharedView(
        showing=Showing.OUTCOME,
        title="Partial agreement",
        outcome=SharedOutcome(
            sentence="The parties agreed on part of what they discussed.",
            agreed=(("Family", False), ("Local authority", True)),
        ),
    )


def test_one_thing_at_a_time_is_offered(seen: CaseFile) -> None:
    action = propose(seen)
    seen.show_outcome_to_room()
    seen.show_action_to_room(action.id)
    assert seen.room() == Room(open=True, held=False, action_id=action.id)
    seen.show_outcome_to_room()
    assert seen.room() == Room(open=True, held=False, outcome=True)


def test_a_case_that_is_opened_again_shows_the_room_nothing(vault: Vault, clock: FakeClock) -> None:
    case = a_case(vault, clock)
    case.open_room_view()
    case.hold_room_view(held=False)
    case.close()
    again = CaseFile.open(vault, case.case_id, clock=clock)
    assert again.room() == Room()
    assert again.shared_view() == BLANK
    again.close()
