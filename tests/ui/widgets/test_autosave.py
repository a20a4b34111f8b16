"""Typed text is handed on in time, never overwritten, and never leaves the program by itself."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.form_row import FormRow
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.settling import LONGEST_TEXT, LONGEST_UNSAVED_MS
from ui.widgets.unsaved import unsaved

Editor = AutosaveLine | AutosaveText


def text_of(editor: Editor) -> str:
    return editor.text() if isinstance(editor, AutosaveLine) else editor.toPlainText()


@pytest.fixture(params=[AutosaveLine, AutosaveText])
def editor(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Editor]:
    private_clipboard.clear()
    QGuiApplication.clipboard().clear()
    window = QWidget()
    qtbot.addWidget(window)
    kind: Callable[[QWidget], Editor] = request.param
    editor = kind(window)
    other = AutosaveLine(window)
    layout = QVBoxLayout(window)
    layout.addWidget(editor)
    layout.addWidget(other)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    yield editor
    window.close()


def test_text_is_handed_on_while_typing_goes_on(editor: Editor, qtbot: QtBot) -> None:
    settled: list[str] = []
    editor.settled.connect(settled.append)
    began = time.monotonic()

    while not settled and time.monotonic() - began < 5:
        QTest.keyClick(editor, Qt.Key.Key_A)
        qtbot.wait(20)

    assert settled
    assert time.monotonic() - began < LONGEST_UNSAVED_MS / 1000 + 0.5


def test_leaving_hands_the_text_on_at_once(editor: Editor) -> None:
    settled: list[str] = []
    editor.settled.connect(settled.append)

    QTest.keyClicks(editor, "Mornings are hardest")
    QTest.keyClick(editor, Qt.Key.Key_Tab)

    assert settled == ["Mornings are hardest"]
    assert not editor.hasFocus()


def test_unsaved_text_is_known_until_it_is_handed_on(editor: Editor) -> None:
    QTest.keyClicks(editor, "x")
    before = bool(unsaved)
    editor.flush()

    assert before
    assert not unsaved


def test_nothing_is_handed_on_twice(editor: Editor) -> None:
    settled: list[str] = []
    editor.settled.connect(settled.append)

    QTest.keyClicks(editor, "once")
    editor.flush()
    editor.flush()

    assert settled == ["once"]


def test_the_saved_value_never_overwrites_what_is_being_typed(editor: Editor) -> None:
    QTest.keyClicks(editor, "trimmed ")
    editor.flush()
    editor.show_value("trimmed")
    during = text_of(editor)
    QTest.keyClick(editor, Qt.Key.Key_Tab)

    assert during == "trimmed "
    assert text_of(editor) == "trimmed"


def test_a_value_from_elsewhere_is_shown_and_not_handed_back(editor: Editor) -> None:
    settled: list[str] = []
    editor.settled.connect(settled.append)

    editor.show_value("from the case")
    editor.flush()

    assert text_of(editor) == "from the case"
    assert settled == []


def test_the_next_entry_begins_empty(editor: Editor) -> None:
    QTest.keyClicks(editor, "a note")
    editor.flush()
    editor.replace_text("")

    assert text_of(editor) == ""
    assert editor.hasFocus()


def test_copy_cut_and_paste_work_inside_and_leave_the_system_clipboard_alone(editor: Editor) -> None:
    clipboard = QGuiApplication.clipboard()

    QTest.keyClicks(editor, "zqprivate")
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    outside_after_copy = clipboard.text()
    QTest.keyClick(editor, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
    emptied = text_of(editor)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert emptied == ""
    assert text_of(editor) == "zqprivatezqprivate"
    assert (outside_after_copy, clipboard.text()) == ("", "")


def test_what_was_copied_elsewhere_afterwards_is_what_is_pasted(editor: Editor) -> None:
    QTest.keyClicks(editor, "inside")
    QTest.keyClick(editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(editor, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    pasted = QMimeData()
    pasted.setText("outside")
    pasted.setHtml("<b>outside</b>")
    QGuiApplication.clipboard().setMimeData(pasted)
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert text_of(editor) == "outside"


def test_markup_is_pasted_as_text(editor: Editor) -> None:
    QGuiApplication.clipboard().setText("<b>bold</b> & <img src=x>")
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert text_of(editor) == "<b>bold</b> & <img src=x>"


def test_a_full_box_keeps_what_fits_and_says_so(editor: Editor) -> None:
    said: list[str] = []
    editor.too_long.connect(said.append)

    QGuiApplication.clipboard().setText("a" * (LONGEST_TEXT + 5))
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, "b")

    assert text_of(editor) == "a" * LONGEST_TEXT
    assert len(said) == 2
    assert "20,000" in said[0]


def test_the_system_is_asked_not_to_learn_what_is_typed(editor: Editor) -> None:
    hints = editor.inputMethodHints()

    assert hints & Qt.InputMethodHint.ImhSensitiveData
    assert hints & Qt.InputMethodHint.ImhNoPredictiveText


def test_a_form_row_names_its_field_and_says_what_is_wrong_with_it(editor: Editor) -> None:
    row = FormRow("By when", editor, hint="A day")
    row.show_error("That day is past.")

    assert editor.accessibleName() == "By when"
    assert editor.accessibleDescription() == "That day is past. A day"
    assert row.error() == "That day is past."


def test_a_box_that_disappears_hands_its_text_on(editor: Editor) -> None:
    settled: list[str] = []
    editor.settled.connect(settled.append)

    QTest.keyClicks(editor, "half a word")
    editor.hide()

    assert settled == ["half a word"]
