"""What the room sees: nothing until it is released, then the meeting, one action or how far they came."""

import pytest

from facilitator.agreement.outcome import OUTCOME
from facilitator.agreement.plan import Outcome
from facilitator.agreement.room_sees import Room
from facilitator.agreement.shared_view import BLANK, RoomWays, SharedOutcome, SharedView, Showing
from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.vault import Vault
from tests.facilitator.builders import FakeClock, a_case, agree, person, propose


@pytest.fixture
def seen(running: CaseFile) -> CaseFile:
    """A case whose running meeting the room sees."""
    running.room.open()
    running.room.hold(held=False)
    return running


def test_a_view_opens_blank_shows_the_meeting_once_released_and_is_held_again(running: CaseFile) -> None:
    assert running.room.shared_view() == BLANK
    assert running.room.open().room
    assert running.room.current() == Room(open=True, held=True)
    assert running.room.shared_view() == BLANK
    assert running.room.hold(held=False).room
    assert running.room.shared_view().showing is Showing.MEETING
    running.room.hold(held=True)
    assert running.room.shared_view() == BLANK


def test_a_view_that_was_closed_opens_blank_and_without_what_was_offered(seen: CaseFile) -> None:
    seen.room.show_action(propose(seen).id)
    assert seen.room.close().room
    assert seen.room.current() == Room()
    assert seen.room.shared_view() == BLANK
    seen.room.open()
    assert seen.room.shared_view() == BLANK
    seen.room.hold(held=False)
    assert seen.room.shared_view().showing is Showing.MEETING


def test_the_room_sees_who_speaks_and_who_waits(seen: CaseFile, clock: FakeClock) -> None:
    seen.floor.give(person(seen, "Amira").id)
    seen.floor.raise_hand(person(seen, "Rowan").id)
    clock.advance(7)
    view = seen.room.shared_view()
    assert view.speaker is not None
    assert (view.speaker.name, view.speaker.party, view.speaker.spoken_ms) == ("Amira Khan", "Family", 7_000)
    assert view.then == ("Rowan Shah",)
    assert view.title == seen.agenda.items()[0].title
    assert [(step.done, step.current) for step in view.steps][:2] == [(False, True), (False, False)]


def test_the_room_waits_while_one_party_is_spoken_with(seen: CaseFile) -> None:
    seen.private_session.begin(seen.parties.all()[0].id)
    assert seen.room.shared_view() == SharedView(
        showing=Showing.PAUSE, title="Please wait", message="We will be back together soon."
    )
    seen.private_session.end()
    assert seen.room.shared_view().showing is Showing.MEETING


def test_an_action_is_offered_with_who_agrees_and_the_meeting_comes_back(seen: CaseFile) -> None:
    action = propose(seen)
    seen.consents.give(action.id, seen.parties.all()[0].id)
    changes = seen.room.show_action(action.id)
    assert (changes.room, changes.actions) == (True, True)
    view = seen.room.shared_view()
    assert (view.showing, view.title) == (Showing.ACTION, "Action 1")
    assert view.action is not None
    assert view.action.what == "Meet J. at the gate at 8:40 each school day."
    assert view.action.agreed == (("Family", True), ("Local authority", False))
    seen.room.show_action(None)
    assert seen.room.shared_view().showing is Showing.MEETING


def test_what_is_offered_and_then_withdrawn_is_blank(seen: CaseFile) -> None:
    action = propose(seen)
    seen.room.show_action(action.id)
    seen.actions.withdraw(action.id)
    assert seen.room.shared_view() == BLANK


def test_what_is_gone_from_the_case_is_not_offered(seen: CaseFile) -> None:
    action = propose(seen)
    seen.undo.undo()
    with pytest.raises(NotAllowed, match=r"^That is no longer in the case\. Nothing was changed\.$"):
        seen.room.show_action(action.id)
    assert seen.room.current() == Room(open=True, held=False)


def test_how_far_they_came_is_shown_once_it_is_answered(seen: CaseFile) -> None:
    agree(seen, propose(seen).id)
    changes = seen.room.show_outcome()
    assert (changes.room, changes.actions) == (True, True)
    assert seen.room.shared_view() == BLANK
    seen.terms.answer_outcome(Outcome.PARTIAL)
    seen.consents.give(OUTCOME, seen.parties.all()[1].id)
    assert seen.room.shared_view() == SharedView(
        showing=Showing.OUTCOME,
        title="Partial agreement",
        outcome=SharedOutcome(
            sentence="The parties agreed on part of what they discussed.",
            agreed=(("Family", False), ("Local authority", True)),
        ),
    )


def test_one_thing_at_a_time_is_offered(seen: CaseFile) -> None:
    action = propose(seen)
    seen.room.show_outcome()
    seen.room.show_action(action.id)
    assert seen.room.current() == Room(open=True, held=False, action_id=action.id)
    seen.room.show_outcome()
    assert seen.room.current() == Room(open=True, held=False, outcome=True)


def test_a_case_that_is_opened_again_shows_the_room_nothing(vault: Vault, clock: FakeClock) -> None:
    case = a_case(vault, clock)
    case.room.open()
    case.room.hold(held=False)
    case.close()
    again = CaseFile.open(vault, case.case_id, clock=clock)
    assert again.room.current() == Room()
    assert again.room.shared_view() == BLANK
    again.close()


def test_the_whole_plan_is_shown_when_it_is_offered_and_an_action_takes_its_place(seen: CaseFile) -> None:
    action = propose(seen)
    agree(seen, action.id)
    assert seen.room.show_plan().room
    assert seen.room.shared_view().showing is Showing.PLAN
    seen.room.show_action(action.id)
    assert seen.room.shared_view().showing is Showing.ACTION


def test_what_the_room_would_see_is_said_without_showing_it(running: CaseFile) -> None:
    action = propose(running)
    agree(running, action.id)
    running.room.open()
    running.room.show_action(action.id)
    assert running.room.ways() == RoomWays(
        released=Showing.ACTION, plan=Showing.PLAN, nothing_offered=Showing.MEETING, held=True
    )
    running.meeting.begin_break()
    assert running.room.ways() == RoomWays(
        released=Showing.PAUSE, plan=Showing.PAUSE, nothing_offered=Showing.PAUSE, held=True
    )
    assert running.room.shared_view() == BLANK
    assert running.room.current() == Room(open=True, held=True, action_id=action.id)


def test_turning_to_the_plan_ends_a_hold_and_turning_again_goes_back(
    running: CaseFile,
) -> None:
    assert running.room.ways() == RoomWays()
    running.room.open()
    running.room.turn_plan()
    assert running.room.current() == Room(open=True, held=False, plan=True)
    assert running.room.ways().takes_plan_back
    running.room.hold(held=True)
    assert not running.room.ways().takes_plan_back
    running.room.hold(held=False)
    running.room.turn_plan()
    assert running.room.current() == Room(open=True, held=False)
