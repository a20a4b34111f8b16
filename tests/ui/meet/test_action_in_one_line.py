"""An action is written in one line without leaving Meet; the note that was being typed waits."""

from tests.ui.meet.conftest import Meeting
from ui.spoken_entry.spoken_entry import NAME

SPOKEN = "Rowan sends the provision map to the council by next Friday, we know: Helen emails"


def _note(meeting: Meeting) -> str:
    return meeting.page._notes.composer.editor.toPlainText()


def test_alt_i_proposes_an_action_from_one_line_and_goes_back_to_the_note(meeting: Meeting) -> None:
    meeting.screen.type("half typed")
    meeting.screen.press("Alt+I")
    assert meeting.screen.focused().accessibleName() == NAME
    meeting.screen.type(f"{SPOKEN}\n")
    (action,) = meeting.case.actions.all()
    assert "provision map" in action.what
    assert action.how_we_will_know == "Helen emails"
    assert not meeting.screen.is_there(NAME)
    assert meeting.screen.focused() is meeting.page.writing_place()
    meeting.screen.type(" note\n")
    assert meeting.case.notes.all()[-1].text == "half typed note"
    told = meeting.window.foot.saved._told.words()
    assert told in ("Proposed as action 1", "A draft waits in Agree")


def test_escape_goes_back_and_both_half_typed_lines_are_kept(meeting: Meeting) -> None:
    meeting.screen.type("half a note")
    meeting.screen.press("Alt+I")
    meeting.screen.type("Rowan sends")
    meeting.screen.press("Escape")
    assert not meeting.screen.is_there(NAME)
    assert meeting.screen.focused() is meeting.page.writing_place()
    assert _note(meeting) == "half a note"
    meeting.screen.press("Alt+I")
    assert meeting.screen.focused().text() == "Rowan sends"  # type: ignore[attr-defined]
    assert meeting.case.actions.all() == ()


def test_its_button_stands_with_the_kinds(meeting: Meeting) -> None:
    meeting.screen.click("Write an action in one line")
    assert meeting.screen.focused().accessibleName() == NAME


def test_a_second_press_of_the_key_goes_on_in_the_line(meeting: Meeting) -> None:
    meeting.screen.press("Alt+I")
    meeting.screen.type("Rowan")
    meeting.screen.find("Find in notes").setFocus()
    meeting.screen.press("Alt+I")
    meeting.screen.type(" sends")
    assert meeting.screen.focused().text() == "Rowan sends"  # type: ignore[attr-defined]
