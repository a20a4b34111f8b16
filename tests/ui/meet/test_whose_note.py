"""Whose a note is, and which item's: while it is typed, and when it has been written."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.ui.meet.conftest import HandClock, Meeting, Open


def _number(meeting: Meeting, name: str) -> int:
    person = next(each for each in meeting.case.people.all() if each.name == name)
    return meeting.case.people.numbers()[person.id]


def _speaker(meeting: Meeting) -> str:
    note = meeting.case.notes.all()[-1]
    return next((each.name for each in meeting.case.people.all() if each.id == note.speaker_id), "")


def _menu(meeting: Meeting) -> QMenu:
    meeting.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def _strike(meeting: Meeting, digit: str) -> None:
    QTest.keyClicks(_menu(meeting), digit)
    meeting.wait(lambda: QApplication.activePopupWidget() is None)


def test_alt_shift_and_a_number_names_another_speaker_for_the_note_being_typed(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5")
    meeting.screen.type("Not my ")
    meeting.screen.press(f"Alt+Shift+{_number(meeting, 'Dana Price')}")
    meeting.screen.find("Dana Price")
    meeting.screen.type("words\n")
    assert _speaker(meeting) == "Dana Price"
    assert meeting.speaker() == "Rowan Shah"
    meeting.screen.type("Mine\n")
    assert _speaker(meeting) == "Rowan Shah"


def test_a_number_that_nobody_has_names_nobody(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5", "Alt+Shift+9")
    meeting.screen.type("Mine\n")
    assert _speaker(meeting) == "Rowan Shah"


def test_whoever_has_the_floor_is_not_named_beside_it(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5", "Alt+Shift+4", "Alt+Shift+5")
    assert meeting.page._notes.composer.named() is None


def test_the_speaker_named_for_a_half_typed_note_comes_back_after_a_restart(
    meeting: Meeting, vault: Vault, clock: HandClock, open_page: Open
) -> None:
    meeting.screen.press("Alt+Shift+4")
    meeting.screen.type("Half")
    meeting.wait(lambda: meeting.case.drafts.at("note").text == "Half")
    case_id = meeting.case.case_id
    meeting.screen.window.close()
    meeting.page._controller.end()
    meeting.case.close()
    again = open_page(CaseFile.open(vault, case_id, clock=clock))
    again.screen.press("Return")
    assert _speaker(again) == "Dana Price"


def test_the_name_above_the_note_offers_everybody_to_the_mouse(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5")
    meeting.screen.click("Rowan Shah")
    _strike(meeting, str(_number(meeting, "Dana Price")))
    meeting.screen.type("Called out\n")
    assert _speaker(meeting) == "Dana Price"


def test_a_note_is_given_to_somebody_else_with_two_keys_and_undo_says_whose_it_was(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5")
    meeting.screen.type("Said by mistake\n")
    meeting.screen.press("Alt+W")
    checked = [act.text() for act in _menu(meeting).actions() if act.isChecked()]
    assert checked == ["&5  Rowan Shah"]
    _strike(meeting, "4")
    assert _speaker(meeting) == "Dana Price"
    meeting.screen.press("Ctrl+Z")
    assert _speaker(meeting) == "Rowan Shah"
    assert meeting.window.foot.saved._told.words() == "Took back: gave a note to Dana Price"


def test_a_note_can_be_of_nobody_in_particular(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5")
    meeting.screen.type("Overheard\n")
    meeting.screen.press("Alt+W")
    _strike(meeting, "0")
    assert _speaker(meeting) == ""


def test_a_note_is_moved_to_another_item_with_two_keys(meeting: Meeting) -> None:
    meeting.screen.type("Belongs to the third\n")
    present = meeting.item()
    meeting.screen.press("Alt+T")
    _strike(meeting, "3")
    third = meeting.case.agenda.items()[2]
    assert meeting.case.notes.all()[-1].item_id == third.id
    assert meeting.item() == present
    assert meeting.page._notes.list.notes.rowCount() == 0
    meeting.screen.press("Ctrl+Z")
    assert meeting.window.foot.saved._told.words() == f"Took back: moved a note to {third.title}"


def test_with_no_note_there_is_nobody_to_give_it_to(meeting: Meeting) -> None:
    meeting.screen.press("Alt+W", "Alt+T")
    assert QApplication.activePopupWidget() is None


def test_changing_a_note_can_change_whose_it_is(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+5")
    meeting.screen.type("Wekly email\n")
    meeting.screen.press("Alt+E", "Alt+Shift+4", "Ctrl+A")
    meeting.screen.type("Weekly email\n")
    assert (meeting.case.notes.all()[-1].text, _speaker(meeting)) == ("Weekly email", "Dana Price")
    meeting.screen.type("The next\n")
    assert _speaker(meeting) == "Rowan Shah"
