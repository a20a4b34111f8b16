"""Typing anywhere in Meet is a note."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from tests.ui.meet.conftest import Meeting
from ui.window.focused_keys import FocusedKeys, _writes
from ui.window.main_window import MainWindow


def _note(meeting: Meeting) -> str:
    return meeting.page.writing_place().toPlainText()  # type: ignore[attr-defined, no-any-return]


def _type_signs(words: str) -> None:
    """Type signs that QTest has no key for."""
    for sign in words:
        focus = QApplication.focusWidget()
        assert focus is not None
        key = Qt.Key.Key_Space if sign == " " else Qt.Key.Key_unknown
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(focus, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, sign))


def _stops(meeting: Meeting) -> list[QWidget]:
    """Every control of the window that Tab reaches, in order."""
    meeting.page.writing_place().setFocus()
    stops: list[QWidget] = []
    while True:
        meeting.screen.press("Tab")
        focus = meeting.screen.focused()
        if focus in stops or focus is meeting.page.writing_place():
            return stops
        stops.append(focus)


def test_a_word_typed_on_whatever_has_the_keyboard_is_a_note_with_its_first_letter(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2")
    meeting.screen.type("One note\n")
    tried = 0
    for stop in _stops(meeting):
        if _writes(stop):
            continue
        meeting.page.writing_place().clear()  # type: ignore[attr-defined]
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        _type_signs("wants é 1:1 — 🙂")
        assert _note(meeting) == "wants é 1:1 — 🙂", stop.accessibleName()
        tried += 1
    assert tried > 20
    assert meeting.hands() == ["Dana Price", "J. Khan"]


def test_a_text_field_keeps_what_is_typed_in_it(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+F")
    meeting.screen.type("hours")
    assert meeting.page._notes.head.line.text() == "hours"
    assert _note(meeting) == ""


def test_space_and_enter_press_the_button_that_has_the_keyboard(meeting: Meeting) -> None:
    for key in ("Space", "Return"):
        meeting.screen.find("Pause").setFocus(Qt.FocusReason.TabFocusReason)
        meeting.screen.press("Ctrl+1")
        meeting.screen.find("Pause").setFocus(Qt.FocusReason.TabFocusReason)
        meeting.screen.press(key)
        assert meeting.case.meeting.current().thinking
        meeting.screen.press("F3")
    assert _note(meeting) == ""


def _reach(meeting: Meeting, name: str) -> None:
    """Come to the row of a person by Tab and the arrows."""
    people = meeting.page._people.list
    while not people.hasFocus():
        meeting.screen.press("Tab")
    while str(people.currentIndex().data()) != name:
        before = people.currentIndex().row()
        meeting.screen.press("Down")
        assert people.currentIndex().row() != before


def _place(meeting: Meeting, name: str) -> QPoint:
    people = meeting.page._people.list
    rows = (people.people.index(row) for row in range(people.people.rowCount()))
    return people.visualRect(next(row for row in rows if row.data() == name)).center()


@pytest.mark.parametrize("word", ["phonics helped", "he passes"])
def test_letters_on_a_row_that_was_reached_by_keyboard_are_a_note(meeting: Meeting, word: str) -> None:
    _reach(meeting, "Rowan Shah")
    meeting.screen.type(word)
    assert _note(meeting) == word
    assert meeting.hands() == []
    assert meeting.speaker() == ""


def test_a_row_that_was_reached_by_keyboard_has_keys_that_type_nothing(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+5")
    _reach(meeting, "Rowan Shah")
    meeting.screen.press("Delete")
    assert meeting.hands() == []
    meeting.screen.press("Return")
    assert meeting.speaker() == "Rowan Shah"
    meeting.screen.press("Up", "Space")
    assert meeting.speaker() == "Dana Price"
    assert _note(meeting) == ""


def test_what_an_input_method_composes_on_a_row_is_a_note(meeting: Meeting) -> None:
    for part in (meeting.page._people.list, meeting.page._agenda.list, meeting.page._notes.list):
        part.setFocus(Qt.FocusReason.TabFocusReason)
        composed = QInputMethodEvent()
        composed.setCommitString("é")
        QApplication.sendEvent(part, composed)
        meeting.screen.type("!")
    assert _note(meeting) == "é!é!é!"


@pytest.mark.parametrize("word", ["phonics helped", "he passes"])
def test_after_a_click_on_a_person_the_same_letters_are_a_note(meeting: Meeting, word: str) -> None:
    meeting.screen.click_row("People", "Rowan Shah")
    meeting.screen.type(word)
    assert _note(meeting) == word
    assert meeting.speaker() == "Rowan Shah"
    assert meeting.hands() == []


def test_letters_are_a_note_even_while_the_button_of_the_mouse_is_still_down(meeting: Meeting) -> None:
    people = meeting.page._people.list
    QTest.mousePress(people.viewport(), Qt.MouseButton.LeftButton, pos=_place(meeting, "Rowan Shah"))
    meeting.screen.type("h")
    assert (_note(meeting), meeting.hands()) == ("h", [])


def test_a_click_on_a_row_that_tab_reached_makes_its_letters_a_note(meeting: Meeting) -> None:
    _reach(meeting, "Rowan Shah")
    meeting.screen.click_row("People", "Rowan Shah")
    meeting.screen.type("help")
    assert _note(meeting) == "help"
    assert meeting.hands() == []


@pytest.mark.parametrize("name", ["Pause", "Next item", "+5 minutes", "Give the floor"])
def test_a_click_gives_the_keyboard_back_to_the_note(meeting: Meeting, name: str) -> None:
    meeting.screen.press("Ctrl+Shift+4", "Ctrl+Shift+2", "Ctrl+1")
    meeting.screen.press("Ctrl+F")
    meeting.screen.click(name)
    meeting.wait(meeting.page.writing_place().hasFocus)


def test_a_click_on_a_person_gives_the_keyboard_back_to_the_note(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+F")
    meeting.screen.click_row("People", "Rowan Shah")
    assert meeting.speaker() == "Rowan Shah"
    meeting.wait(meeting.page.writing_place().hasFocus)


def test_a_click_on_an_item_of_the_agenda_gives_the_keyboard_back_to_the_note(meeting: Meeting) -> None:
    title = meeting.case.agenda.items()[2].title
    meeting.screen.press("Ctrl+F")
    meeting.screen.click_row("Agenda", title)
    meeting.wait(meeting.page.writing_place().hasFocus)
    assert meeting.agenda(title).endswith("its notes are shown")


def test_dismiss_gives_the_keyboard_back_to_the_note(meeting: Meeting) -> None:
    window = meeting.screen.window
    assert isinstance(window, MainWindow)
    ways: tuple[Callable[[], None], ...] = (
        lambda: meeting.screen.click("Dismiss"),
        lambda: meeting.screen.press("Space"),
    )
    for way in ways:
        window.show_message("Nobody is waiting to speak.")
        meeting.screen.find("Dismiss").setFocus(Qt.FocusReason.TabFocusReason)
        way()
        meeting.screen.type("plan")
        meeting.wait(lambda: _note(meeting) == "plan")
        meeting.page.writing_place().clear()  # type: ignore[attr-defined]


def test_words_marked_in_the_note_are_not_replaced_by_what_is_typed_elsewhere(meeting: Meeting) -> None:
    meeting.screen.type("wants hours")
    meeting.screen.press("Ctrl+A")
    meeting.screen.click_row("People", "Rowan Shah")
    meeting.wait(meeting.page.writing_place().hasFocus)
    meeting.screen.press("End")
    meeting.screen.type(" weekly")
    assert _note(meeting) == "wants hours weekly"


def test_turns_and_rounds_give_the_keyboard_back_to_the_note_when_done(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+Shift+T")
    box = meeting.screen.find("Time for a turn", QComboBox)
    assert isinstance(box, QComboBox)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    meeting.wait(lambda: QApplication.activePopupWidget() is not None)
    QApplication.processEvents()
    QTest.keyClick(box.view(), Qt.Key.Key_Escape)
    meeting.screen.click("Done")
    meeting.wait(meeting.page.writing_place().hasFocus)


def test_what_an_input_method_composes_on_a_button_is_a_note(meeting: Meeting) -> None:
    button = meeting.screen.find("Pause")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(button, asked)
    assert asked.value(Qt.InputMethodQuery.ImEnabled) is True
    QApplication.sendEvent(button, QInputMethodEvent("e", []))
    assert button.hasFocus()
    composed = QInputMethodEvent()
    composed.setCommitString("é 👍🏽")
    QApplication.sendEvent(button, composed)
    meeting.screen.type("!")
    assert _note(meeting) == "é 👍🏽!"


def test_alt_gr_types_and_alt_alone_does_not(meeting: Meeting) -> None:
    meeting.screen.find("Pause").setFocus(Qt.FocusReason.TabFocusReason)
    alone = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.AltModifier, "x")
    QApplication.sendEvent(meeting.screen.focused(), alone)
    assert _note(meeting) == ""
    both = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier
    QApplication.sendEvent(meeting.screen.focused(), QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, both, "@"))
    assert _note(meeting) == "@"


def test_the_keys_of_the_parties_still_choose_one_for_a_private_session(meeting: Meeting) -> None:
    meeting.screen.press("F10")
    meeting.screen.type("family wants")
    assert _note(meeting) == "family wants"
    meeting.screen.press("F10", "F10", "1")
    assert meeting.case.meeting.current().private_party_id == meeting.case.parties.all()[0].id


def test_what_a_row_does_by_key_stands_on_the_screen(meeting: Meeting) -> None:
    meeting.screen.wait_for_text("Reached with Tab: Enter floor, menu key the rest.")


def test_typing_elsewhere_while_a_note_is_changed_goes_to_that_note(meeting: Meeting) -> None:
    meeting.screen.press("Ctrl+1")
    meeting.screen.type("Old\n")
    meeting.screen.press("Alt+E")
    meeting.screen.find("Pause").setFocus(Qt.FocusReason.TabFocusReason)
    meeting.screen.type("er words")
    assert _note(meeting) == "Older words"


def test_only_one_watch_stands_on_each_window(meeting: Meeting) -> None:
    window = meeting.screen.window
    assert len(window.findChildren(FocusedKeys)) == 1
    assert isinstance(meeting.screen.find("Pause"), QAbstractButton)
