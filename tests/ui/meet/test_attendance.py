"""While the meeting runs it is one key and a number to say who left, lost the connection or is back."""

import pytest

from facilitator.case.people import Presence
from tests.ui.meet.conftest import Meeting
from tests.ui.meet.test_floor import chosen_in_menu


def of(meeting: Meeting, name: str) -> Presence:
    return next(meeting.case.people.presence(p) for p in meeting.case.people.all() if p.name == name)


def test_who_leaves_loses_hand_and_floor_keeps_their_number_and_stays_in_the_plan(meeting: Meeting) -> None:
    meeting.screen.type("half")
    meeting.screen.press("Ctrl+2", "Ctrl+Shift+A", "2")
    assert of(meeting, "J. Khan") is Presence.LEFT
    assert meeting.speaker() == ""
    assert "left 1" in meeting.row("J. Khan") or "left 0" in meeting.row("J. Khan")
    assert "J. Khan" in [each.name for each in meeting.case.plan.current().attendees]
    meeting.screen.type(" typed")
    assert meeting.page._notes.composer.editor.toPlainText() == "half typed"
    meeting.screen.press("Ctrl+Shift+A", "2")
    assert of(meeting, "J. Khan") is Presence.HERE
    meeting.screen.press("Ctrl+2")
    assert meeting.speaker() == "J. Khan"


def test_with_shift_the_number_says_that_the_connection_was_lost_and_again_that_they_are_back(
    meeting: Meeting,
) -> None:
    meeting.screen.press("Ctrl+Shift+A", "Shift+4")
    assert of(meeting, "Dana Price") is Presence.LOST_CONNECTION
    assert "lost connection" in meeting.row("Dana Price")
    meeting.screen.press("Ctrl+Shift+A")
    meeting.screen.wait_for_text("Away: 4 Dana Price (lost connection)")
    meeting.screen.press("4")
    assert of(meeting, "Dana Price") is Presence.HERE


def test_escape_and_the_key_again_leave_the_question(meeting: Meeting) -> None:
    for keys in (("Ctrl+Shift+A", "Escape"), ("Ctrl+Shift+A", "Ctrl+Shift+A")):
        meeting.screen.press(*keys)
        assert not meeting.screen.shows("Who left or came back?")
        assert meeting.screen.focused().accessibleName() == "Note"
    assert all(meeting.case.people.presence(p) is Presence.HERE for p in meeting.case.people.all())


@pytest.mark.parametrize("presence", [Presence.LEFT, Presence.LOST_CONNECTION, Presence.DID_NOT_COME])
def test_the_menu_of_a_row_says_it_too_and_offers_what_does_not_hold_already(
    meeting: Meeting, presence: Presence
) -> None:
    offered = chosen_in_menu(meeting, "Tomasz Zielinski", presence.label)
    assert Presence.HERE.label not in offered
    assert of(meeting, "Tomasz Zielinski") is presence
    offered = chosen_in_menu(meeting, "Tomasz Zielinski", Presence.HERE.label)
    assert presence.label not in offered
    assert of(meeting, "Tomasz Zielinski") is Presence.HERE


def test_who_spoke_is_never_marked_as_not_having_come(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    chosen_in_menu(meeting, "Amira Khan", Presence.DID_NOT_COME.label)
    assert of(meeting, "Amira Khan") is Presence.HERE
    assert any("so they were here" in refusal for refusal in meeting.refusals)
    meeting.screen.wait_for_text("so they were here")
    meeting.screen.click("Dismiss")
    assert "Amira Khan has the floor" in meeting.head()
