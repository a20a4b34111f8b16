"""Who listens is told what the room sees, never the words that it reads."""

from facilitator.agreement.plan import Outcome
from facilitator.casefile import CaseFile
from facilitator.spoken.listener import Listener
from tests.facilitator.builders import propose


def test_each_change_of_what_the_room_sees_is_told_once(running: CaseFile) -> None:
    action = propose(running)
    running.terms.answer_outcome(Outcome.FULL)
    listener, room = Listener(running), running.room
    assert listener.told(room.open()) == "The room sees an empty page now"
    assert listener.told(room.hold(held=False)) == "The room sees the meeting now"
    assert listener.told() == ""
    assert listener.told(room.show_action(action.id)) == "The room sees the action now"
    assert listener.told(room.show_outcome()) == "The room sees how far you came"
    assert listener.told(room.show_plan()) == "The room sees the whole plan now"
    assert listener.told(room.hold(held=True)) == "The room sees an empty page now"
    assert listener.told(room.close()) == "The room sees nothing now"


def test_a_private_session_is_told_as_the_room_sees_it_while_others_may_listen(running: CaseFile) -> None:
    listener = Listener(running)
    running.room.open()
    listener.told(running.room.hold(held=False))
    begun = running.private_session.begin(running.parties.all()[0].id)
    assert listener.told(begun, discreetly=True) == "The room sees: Please wait"
    assert listener.told(running.private_session.end()) == (
        "The private session with the family is over. The room sees the meeting now"
    )
