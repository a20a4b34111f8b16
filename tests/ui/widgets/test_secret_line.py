"""What a line for a secret holds, how it is edited, and that Qt, which tells all, is given dots alone."""

import random
from collections.abc import Callable, Iterator
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QDropEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QStyle, QStyleOptionFrame
from pytestqt.qtbot import QtBot

from ui.unlock.passphrase_line import PassphraseField, PassphraseLine
from ui.widgets.letters import letters
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.secret_field import SecretField
from ui.widgets.secret_line import SecretLine

Line: TypeAlias = SecretLine
Key = Qt.Key
SHIFT, CONTROL, NONE = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.NoModifier,
)
FAMILY = "\U0001f469\u200d\U0001f469\u200d\U0001f467"
FLAG = "\U0001f1ec\U0001f1e7"
DOT = "•"


@pytest.fixture(params=[SecretLine, PassphraseLine])
def line(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[SecretLine]:
    made: SecretLine = request.param()
    qtbot.addWidget(made)
    made.show()
    made.setFocus()
    yield made
    # Whatever was done to it: Qt's own text is dots, one for each letter.
    assert QLineEdit.text(made) == DOT * len(letters(made.text()))


def typed(line: QLineEdit, text: str) -> None:
    for letter in text:
        QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, NONE, letter))


def interface(line: QLineEdit) -> QAccessibleInterface:
    found = QAccessible.queryAccessibleInterface(line)
    assert found is not None
    return found


def test_what_was_typed_is_held_and_neither_a_signal_nor_the_input_method_is_given_it(line: Line) -> None:
    told: list[str] = []
    line.textChanged.connect(told.append)
    line.textEdited.connect(told.append)
    typed(line, "zq é")
    line.selectAll()

    assert line.text() == "zq é"
    assert set("".join(told)) <= set("•●")
    assert {line.displayText(), line.selectedText()} <= {"●●●●", "••••"}
    for query in Qt.InputMethodQuery:
        if query is not Qt.InputMethodQuery.ImPlatformData:
            assert not set("zqé") & set(str(line.inputMethodQuery(query) or "").split("QVariant")[0][:4])
    hints = line.inputMethodHints()
    for hint in ("ImhHiddenText", "ImhSensitiveData", "ImhNoPredictiveText"):
        assert hints & Qt.InputMethodHint[hint]


@pytest.mark.parametrize("shown", [False, True])
def test_a_program_that_asks_is_told_dots_and_that_it_is_a_password(line: Line, shown: bool) -> None:
    line.show_letters(shown)
    line.setAccessibleName("Passphrase")
    line.setText(f"zq{FLAG}")
    line.setSelection(1, 1)
    asked = interface(line)
    text = asked.textInterface()

    assert text is not None
    assert asked.role() == QAccessible.Role.EditableText
    assert asked.state().passwordEdit
    assert asked.text(QAccessible.Text.Name) == "Passphrase"
    assert asked.text(QAccessible.Text.Value) == text.text(0, 99) == DOT * 3
    assert (text.characterCount(), text.cursorPosition(), text.selectionCount()) == (3, 2, 1)
    assert text.characterRect(0) == text.characterRect(2)
    assert asked.valueInterface() is None


def test_a_program_that_types_for_a_person_can_write_and_delete(line: Line) -> None:
    writing = interface(line).editableTextInterface()
    assert writing is not None
    writing.replaceText(0, -1, "otter quartz")
    writing.insertText(5, "s")
    writing.deleteText(0, 1)
    line.setReadOnly(True)
    writing.insertText(0, "never")

    assert line.text() == "tters quartz"
    interface(line).setText(QAccessible.Text.Value, "never")
    assert line.text() == "tters quartz"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("otter", 5),
        ("e\u0301e\u0301", 2),
        (FAMILY, 1),
        (FLAG + FLAG, 2),
        ("\U0001f44d\U0001f3fdx", 2),
        ("合気道", 3),
        ("\ud83dx", 2),
    ],
)
def test_each_letter_that_a_person_sees_is_one_dot_and_goes_with_one_key(
    line: Line, text: str, number: int
) -> None:
    line.setText(text)
    dots = len(QLineEdit.text(line))
    for _ in range(number):
        QTest.keyClick(line, Key.Key_Backspace)

    assert dots == number
    assert line.text() == ""


def test_a_mark_joins_the_letter_before_it_and_a_letter_in_the_middle_parts_nothing(line: Line) -> None:
    typed(line, "ae")
    typed(line, "\u0301")
    assert (line.text(), line.cursorPosition()) == ("ae\u0301", 2)
    QTest.keyClick(line, Key.Key_Left)
    typed(line, "\U0001f600b")

    assert (line.text(), line.cursorPosition()) == ("a\U0001f600be\u0301", 3)


def test_every_change_is_told_also_one_that_leaves_the_number_of_dots(line: Line) -> None:
    changes: list[str] = []
    line.setText("otter")
    line.textChanged.connect(lambda _: changes.append(line.text()))
    line.setText("maple")
    line.setText("maple")
    line.selectAll()
    line.insert("otter")

    assert changes == ["maple", "otter"]


def test_edits_are_those_of_a_usual_line(qtbot: QtBot) -> None:
    line, usual = SecretLine(), QLineEdit()
    for editor in (line, usual):
        qtbot.addWidget(editor)
    chance = random.Random(20260301)  # noqa: S311 - the same edits each time
    keys = (Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End, Key.Key_Backspace, Key.Key_Delete)
    acts: list[Callable[[QLineEdit], None]] = [
        lambda editor: typed(editor, letter),
        lambda editor: QTest.keyClick(editor, key, shift),
        lambda editor: editor.setSelection(place, length),
        lambda editor: editor.insert("aab"),
    ]
    for _ in range(1500):
        letter, key = chance.choice("ab"), chance.choice(keys)
        shift = chance.choice((NONE, SHIFT)) if key in keys[:4] else NONE
        place, length = chance.randint(0, len(usual.text())), chance.randint(0, 3)
        (act,) = chance.choices(acts, (6, 6, 1, 1))
        for editor in (line, usual):
            act(editor)

        assert line.text() == usual.text()
        assert line.cursorPosition() == usual.cursorPosition()
        assert (line.selectionStart(), line.selectionEnd()) == (usual.selectionStart(), usual.selectionEnd())


def test_undo_takes_all_away_and_nothing_brings_it_back(line: Line) -> None:
    typed(line, "otter")
    QTest.keyClick(line, Key.Key_Z, CONTROL)
    gone = line.text()
    for _ in range(3):
        QTest.keyClick(line, Key.Key_Z, CONTROL | SHIFT)
        line.redo()

    assert (gone, line.text()) == ("", "")


def test_deleting_a_word_tells_nothing_of_where_words_end(line: Line) -> None:
    line.setText("otter quartz maple")
    QTest.keyClick(line, Key.Key_Backspace, CONTROL)

    assert line.text() == ""


def test_text_is_pasted_and_dropped_on_one_line_and_never_copied(line: Line) -> None:
    private_clipboard.put("otter\nquartz\n")
    line.paste()
    data = QMimeData()
    data.setText("\nmaple")
    mouse, left = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    line.dropEvent(QDropEvent(QPointF(190, 10), left, data, mouse, NONE))
    assert line.text() == "otter quartz maple"
    QGuiApplication.clipboard().setText("before")
    for key in (Key.Key_A, Key.Key_C, Key.Key_X, Key.Key_Insert):
        QTest.keyClick(line, key, CONTROL)

    assert line.text() == "otter quartz maple"
    assert private_clipboard.text() == QGuiApplication.clipboard().text() == "before"


def test_an_input_method_writes_letters_and_what_it_composes_is_dots(line: Line) -> None:
    line.setText("otter")
    line.setSelection(0, 1)
    QApplication.sendEvent(line, QInputMethodEvent("かな", []))
    composing = line.text()
    written = QInputMethodEvent("", [])
    written.setCommitString("仮名")
    QApplication.sendEvent(line, written)
    replaced = QInputMethodEvent("", [])
    replaced.setCommitString("X", -1, 1)
    QApplication.sendEvent(line, replaced)

    assert composing == "tter"
    assert line.text() == "仮Xtter"


def test_what_another_part_of_qt_writes_is_held_as_letters(line: Line) -> None:
    line.setProperty("text", "otter")
    assert line.text() == "otter"
    line.setProperty("text", "••otter")

    assert line.text() == ""


def test_nothing_is_typed_where_nothing_may_be_changed(line: Line) -> None:
    line.setText("otter")
    line.setReadOnly(True)
    typed(line, "x")
    for key in (Key.Key_Backspace, Key.Key_Delete):
        QTest.keyClick(line, key)
    line.undo()
    line.paste()

    assert line.text() == "otter"


def test_what_would_be_cut_is_refused_whole_and_said(qtbot: QtBot) -> None:
    field = SecretField("Passphrase for this copy", longest=12)
    qtbot.addWidget(field)
    said: list[str] = []
    field.too_long.connect(said.append)
    field.line.setText("otter quartz")
    field.line.insert("s")
    assert (field.line.text(), said[-1]) == (
        "otter quartz",
        "That would be more than 12 characters. Nothing was added.",
    )
    field.line.backspace()

    assert said[-1] == ""


def test_letters_are_drawn_only_while_they_are_shown(qtbot: QtBot) -> None:
    field = PassphraseField("Passphrase")
    qtbot.addWidget(field)
    field.resize(400, 50)
    field.show()

    def look(text: str) -> bytes:
        field.line.setText(text)
        field.line.setCursorPosition(0)
        image = field.line.grab().toImage()
        return bytes(image.constBits())

    hidden = look("iiii"), look("WWWW")
    field.line.show_letters(True)
    shown = look("iiii"), look("WWWW")
    field.clear()

    assert hidden[0] == hidden[1]
    assert shown[0] != shown[1]


def test_a_click_on_shown_letters_puts_the_cursor_where_they_are(line: Line) -> None:
    line.resize(400, 40)
    line.setText("iiiiWWWWWWWW")
    line.show_letters(True)
    width = line.fontMetrics().horizontalAdvance("iiii")
    option = QStyleOptionFrame()
    line.initStyleOption(option)
    left = line.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, line).x()
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(left + width + 3, line.height() // 2))
    clicked = line.cursorPosition()
    QTest.mouseDClick(line, Qt.MouseButton.LeftButton, pos=QPoint(30, 20))

    assert clicked == 4
    assert (line.selectionStart(), line.selectionEnd()) == (0, 12)


def test_many_lines_come_and_go_while_a_program_asks_about_them(qtbot: QtBot) -> None:
    for number in range(300):
        line = SecretLine()
        line.setText("otter")
        text = interface(line).textInterface()
        assert text is not None
        assert text.text(0, 5) == DOT * 5
        if number % 2:
            line.deleteLater()
        del line, text
    qtbot.wait(1)
