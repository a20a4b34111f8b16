"""Typed text is handed on in time, never overwritten, and never leaves the program by itself."""

import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from facilitator.errors import InvalidValue
from facilitator.vault_errors import DiskFull
from ui.widgets import settling
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.form_row import FormRow
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.settling import LONGEST_UNSAVED_MS
from ui.widgets.text_limits import LONGEST_TEXT, MOST_HELD
from ui.widgets.told_beside import ToldBeside
from ui.widgets.unsaved import unsaved

Editor = AutosaveLine | AutosaveText


def text_of(editor: Editor) -> str:
    return editor.text() if isinstance(editor, AutosaveLine) else editor.toPlainText()


@pytest.fixture(params=[AutosaveLine, AutosaveText])
def editor(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Editor]:
    private_clipboard.clear()
    QGuiApplication.clipboard().clear()
    window = QWidget()
    window.resize(700, 500)
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


def test_what_the_store_could_not_take_stays_unsaved_and_is_handed_on_again(
    editor: Editor, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settling, "AFTER_REFUSAL_MS", 20)
    settled: list[str] = []
    is_full = True

    def save(text: str) -> None:
        settled.append(text)
        if is_full:
            editor.note_refusal(DiskFull())

    editor.settled.connect(save)
    QTest.keyClicks(editor, "x")
    editor.flush()
    assert settled == ["x"]
    assert unsaved

    qtbot.waitUntil(lambda: len(settled) > 1)
    assert unsaved
    is_full = False
    qtbot.waitUntil(lambda: not unsaved)
    assert set(settled) == {"x"}


def test_what_a_rule_refuses_is_not_handed_on_again(editor: Editor) -> None:
    settled: list[str] = []
    editor.settled.connect(settled.append)
    editor.settled.connect(lambda _: editor.note_refusal(InvalidValue()))
    QTest.keyClicks(editor, "x")
    editor.flush()
    editor.flush()

    assert settled == ["x"]
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


def test_a_paste_beyond_what_the_field_holds_is_refused_whole_and_in_sight(
    editor: Editor, qtbot: QtBot
) -> None:
    QTest.keyClicks(editor, "before ")
    QGuiApplication.clipboard().setText("a" * (MOST_HELD + 1))
    QTest.keyClick(editor, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    assert text_of(editor) == "before "
    told = editor.window().findChild(ToldBeside)
    assert told is not None
    assert told.isVisible()
    assert "Nothing was added" in told.words()
    assert editor.window().rect().contains(told.geometry())

    QTest.keyClicks(editor, "x")

    assert text_of(editor) == "before x"
    qtbot.waitUntil(told.isHidden)


def test_a_line_takes_no_part_of_a_paste_that_is_too_long(qtbot: QtBot) -> None:
    line = AutosaveLine()
    qtbot.addWidget(line)
    said: list[str] = []
    line.too_long.connect(said.append)

    line.insert_text("👍" * (LONGEST_TEXT + 1))
    assert line.text() == ""
    line.insert_text("👍" * LONGEST_TEXT)

    assert line.text() == "👍" * LONGEST_TEXT
    assert ["20,000" in sentence for sentence in said] == [True, False]
    assert said[-1] == ""


def test_a_box_holds_what_is_too_long_to_keep_and_says_so_until_it_is_cut_down(
    qtbot: QtBot,
) -> None:
    box = AutosaveText()
    row = FormRow("Preparation", box)
    qtbot.addWidget(row)
    QGuiApplication.clipboard().setText("a" * (LONGEST_TEXT + 2))
    box.paste()

    assert text_of(box) == "a" * (LONGEST_TEXT + 2)
    assert "2 shorter" in row.error()
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert "1 shorter" in row.error()
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert row.error() == ""


def test_what_was_too_long_is_told_again_when_it_is_shown_again(qtbot: QtBot) -> None:
    box = AutosaveText()
    row = FormRow("Preparation", box)
    qtbot.addWidget(row)

    box.replace_text("a" * (LONGEST_TEXT + 2))

    assert "2 shorter" in row.error()


def test_a_drop_that_is_too_long_stays_where_it_came_from(editor: Editor) -> None:
    dropped = QMimeData()
    dropped.setText("a" * (MOST_HELD + 1))
    drop = QDropEvent(
        QPointF(4, 4),
        Qt.DropAction.MoveAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    editor.dropEvent(drop)

    assert text_of(editor) == ""
    assert not drop.isAccepted()
    told = editor.window().findChild(ToldBeside)
    assert told is not None
    assert told.isVisible()


def test_the_last_key_of_a_full_box_is_refused_and_leaves_letters_whole(qtbot: QtBot) -> None:
    box = AutosaveText()
    qtbot.addWidget(box)
    said: list[str] = []
    box.too_long.connect(said.append)
    box._insert("👍" * MOST_HELD)
    QTest.keyClicks(box, "b")

    assert text_of(box) == "👍" * MOST_HELD
    assert "full" in said[-1]


@pytest.mark.parametrize("text", ["OK 👍", "🇬🇧🇮🇪", "👍🏽", "👨‍👩‍👧‍👦", "e\u0301", "\U0001d538\U0001d539"])
def test_what_is_typed_at_the_end_of_any_text_goes_there(editor: Editor, text: str) -> None:
    editor.show_value(text)
    QTest.keyClick(editor, Qt.Key.Key_End)
    editor.replace_text(text + "!")
    QTest.keyClicks(editor, " yes")
    typed_where_the_cursor_was = text_of(editor)
    editor.replace_text(text)
    QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, " yes")

    assert typed_where_the_cursor_was == f"{text} yes!"
    assert text_of(editor) == f"{text} yes"


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
