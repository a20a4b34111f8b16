"""Who listens is told whose turn it is, who waits and whose time is nearly up: each once, in few words."""

import pytest

from facilitator.case.people import PartyKind, Presence, Role
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.spoken.listener import Listener
from tests.facilitator.builders import FakeClock, person


@pytest.fixture
def listener(running: CaseFile) -> Listener:
    return Listener(running)


def floor(listener: Listener, changes: Changes) -> str:
    """What is told of an act, and that nothing of it is told twice."""
    told = listener.told(changes)
    assert listener.told(Changes.everything()) == ""
    return told


def test_the_first_item_is_told_when_the_meeting_starts(ready: CaseFile) -> None:
    listener = Listener(ready)
    first = ready.agenda.items()[0].title
    assert floor(listener, ready.meeting.start()) == f"Now: {first}"


def test_whose_turn_it_is_and_that_it_pauses(running: CaseFile, listener: Listener) -> None:
    assert floor(listener, running.floor.give(person(running, "Amira").id)) == "Amira Khan has the floor"
    assert floor(listener, running.floor.pause_turn(on=True)) == "Amira Khan has the floor, paused"
    assert floor(listener, running.floor.pause_turn(on=False)) == "Amira Khan has the floor"
    assert floor(listener, running.floor.free()) == "Nobody has the floor"


def test_a_hand_is_told_with_its_place_and_when_it_goes_down(running: CaseFile, listener: Listener) -> None:
    amira, jo, rowan = (person(running, name).id for name in ("Amira", "Jo", "Rowan"))
    assert floor(listener, running.floor.raise_hand(amira)) == "Amira Khan's hand is up, 1st"
    assert floor(listener, running.floor.raise_hand(jo)) == "Jo Khan's hand is up, 2nd"
    running.floor.raise_hand(rowan)
    assert floor(listener, Changes(floor=True)) == "Rowan Shah's hand is up, 3rd"
    assert floor(listener, running.floor.move_hand(rowan, 0)) == "Rowan Shah's hand is 1st now"
    assert floor(listener, running.floor.lower_hand(jo)) == "Jo Khan's hand is down"
    assert floor(listener, running.floor.give(amira)) == "Amira Khan has the floor"


def test_who_leaves_is_told_and_not_that_the_hand_went_too(running: CaseFile, listener: Listener) -> None:
    rowan = person(running, "Rowan").id
    running.floor.raise_hand(rowan)
    listener.told(Changes.everything())
    assert floor(listener, running.people.mark_presence(rowan, Presence.LEFT)) == "Rowan Shah has left"
    assert floor(listener, running.people.mark_presence(rowan, Presence.HERE)) == "Rowan Shah is here"
    lost = running.people.mark_presence(rowan, Presence.LOST_CONNECTION)
    assert floor(listener, lost) == "Rowan Shah has lost the connection"


def test_a_turn_is_told_when_it_is_nearly_and_when_it_is_quite_over(
    running: CaseFile, listener: Listener, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Amira").id)
    listener.told(Changes.everything())
    assert listener.time_passes()
    clock.advance(151)
    assert listener.told() == "Half a minute left for Amira Khan"
    clock.advance(10)
    assert listener.told() == ""
    clock.advance(30)
    assert listener.told() == "Amira Khan's time is up"
    clock.advance(60)
    assert listener.told() == ""


def test_an_item_is_told_ten_minutes_before_its_end_and_when_its_time_is_up(
    running: CaseFile, listener: Listener, clock: FakeClock
) -> None:
    item = running.agenda.items()[0]
    running.agenda.change(item.id, minutes=20)
    listener.told(Changes(agenda=True))
    clock.advance(10 * 60)
    assert listener.told() == "10 minutes left on this item"
    clock.advance(9 * 60)
    assert listener.told() == ""
    clock.advance(60)
    assert listener.told() == "This item's time is up"
    assert floor(listener, running.meeting.extend_item(1)) == ""
    clock.advance(60)
    assert listener.told() == "This item's time is up"
    second = running.agenda.items()[1].title
    assert floor(listener, running.meeting.next_item()) == f"Now: {second}"


def test_a_short_item_that_grows_is_told_at_its_last_minute(
    running: CaseFile, listener: Listener, clock: FakeClock
) -> None:
    item = running.agenda.items()[0]
    running.agenda.change(item.id, minutes=10)
    clock.advance(9 * 60 + 30)
    listener.told(Changes.everything())
    changed = running.agenda.change(item.id, minutes=11)
    assert floor(listener, changed) == "2 minutes left on this item"
    clock.advance(60)
    assert listener.told() == ""


def test_a_break_is_told_with_its_end_and_when_all_should_be_back(
    running: CaseFile, listener: Listener, clock: FakeClock
) -> None:
    running.floor.give(person(running, "Amira").id)
    listener.told(Changes.everything())
    until = clock.now().astimezone()
    told = floor(listener, running.meeting.begin_break(10))
    assert told.startswith("Break until ")
    assert told.endswith(f":{(until.minute + 10) % 60:02}")
    assert listener.time_passes()
    clock.advance(5 * 60)
    assert listener.told() == ""
    clock.advance(5 * 60)
    assert listener.told() == "Everyone should be back now"
    assert floor(listener, running.meeting.end_break()) == "The break is over"


def test_a_private_session_is_told_with_whom_and_when_it_is_over(
    running: CaseFile, listener: Listener
) -> None:
    family, council = running.parties.all()
    running.parties.change(council.id, name="Oakshire")
    listener.told(Changes.everything())
    assert floor(listener, running.private_session.begin(family.id)) == "Private session with the family"
    assert floor(listener, running.private_session.end()) == "The private session with the family is over"
    assert floor(listener, running.private_session.begin(council.id)) == "Private session with Oakshire"


def test_while_others_may_listen_no_private_session_is_told(running: CaseFile, listener: Listener) -> None:
    begun = running.private_session.begin(running.parties.all()[0].id)
    assert listener.told(begun, discreetly=True) == ""
    assert listener.told(running.private_session.end(), discreetly=True) == ""
    gave = running.floor.give(person(running, "Amira").id)
    assert listener.told(gave, discreetly=True) == "Amira Khan has the floor"


def test_the_end_of_the_meeting_and_that_it_goes_on_are_told(running: CaseFile, listener: Listener) -> None:
    assert floor(listener, running.meeting.adjourn()) == "The meeting is adjourned"
    assert not listener.time_passes()
    assert floor(listener, running.meeting.resume()) == "The meeting goes on"
    assert floor(listener, running.meeting.end()) == "The meeting has ended"
    assert floor(listener, running.meeting.resume()) == "The meeting goes on"


def test_a_start_that_is_taken_back_is_told(running: CaseFile, listener: Listener) -> None:
    assert listener.told(running.undo.undo()) == "The meeting has not started"


def test_an_interpreter_who_needs_a_break_is_told_once(
    running: CaseFile, listener: Listener, clock: FakeClock
) -> None:
    running.people.add("Farah Malik", role=Role.INTERPRETER)
    running.agenda.change(running.agenda.items()[0].id, minutes=90)
    listener.told(Changes.everything())
    clock.advance(30 * 60)
    assert listener.told() == "30 min without a break, and an interpreter is here: offer one"
    clock.advance(60)
    assert listener.told() == ""


def test_parties_are_named_as_in_the_middle_of_a_sentence(running: CaseFile, listener: Listener) -> None:
    running.parties.add(PartyKind.CARE_BOARD)
    listener.told(Changes.everything())
    board = running.parties.all()[-1]
    told = listener.told(running.private_session.begin(board.id))
    assert told == "Private session with the integrated care board"
