"""Every field that is edited again takes what is typed at its end there, whatever letters stand before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QPlainTextEdit, QWidget

from facilitator.changes import Changes
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage
from ui.agree.agree_page import AgreePage
from ui.meet.meet_page import MeetPage
from ui.session.place_keeper import focus_words, put_focus
from ui.session.stages import STAGES
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText

LETTERS = "OK 👍👍🏽 🇬🇧 👨\u200d👩\u200d👧\u200d👦 e\u0301 n\u0303"
KEPT = "OK 👍👍🏽 🇬🇧 👨\u200d👩\u200d👧\u200d👦 \xe9 \xf1"
Editor = QLineEdit | QPlainTextEdit


def editors(page: QWidget) -> list[Editor]:
    """Return the fields of `page` that take typing now."""
    lines = [e for e in page.findChildren(QLineEdit) if not isinstance(e.parent(), QAbstractSpinBox)]
    found: list[Editor] = [*lines, *page.findChildren(QPlainTextEdit)]
    return [e for e in found if not e.isReadOnly() and e.isEnabled()]


def text_of(editor: Editor) -> str:
    return editor.text() if isinstance(editor, QLineEdit) else editor.toPlainText()


def show(editor: Editor, text: str) -> None:
    """Show `text` as a page does with what is saved."""
    if isinstance(editor, AutosaveLine | AutosaveText):
        editor.replace_text(text)
    elif isinstance(editor, QLineEdit):
        editor.setText(text)


def type_at_end(editor: Editor, text: str) -> None:
    QTest.keyClick(editor, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    if isinstance(editor, QLineEdit):
        QTest.keyClick(editor, Qt.Key.Key_End)
    QTest.keyClicks(editor, text)


@pytest.mark.parametrize("stage", [stage.key for stage in STAGES])
def test_every_field_of_a_stage_takes_typing_at_the_end_of_any_letters(
    screens: tuple[InProcessWindow, EveryStage], stage: str
) -> None:
    _, window = screens
    window.pages.show(stage)
    page = window.pages.page()
    boxes = editors(page)
    assert boxes
    wrong = []
    for box in boxes:
        show(box, LETTERS)
        type_at_end(box, " y")
        window.controller.changed.emit(Changes.everything())
        type_at_end(box, "es")
        if text_of(box) not in {f"{LETTERS} yes", f"{KEPT} yes", f"{KEPT} yes".upper()}:
            wrong.append((box.accessibleName(), text_of(box)))
    assert wrong == []


def test_the_cursor_comes_back_to_where_it_was_in_a_line(
    screens: tuple[InProcessWindow, EveryStage],
) -> None:
    driven, window = screens
    window.pages.show("prepare")
    page = window.pages.page()
    line = driven.find("Title", QLineEdit)
    assert isinstance(line, QLineEdit)
    show(line, LETTERS)
    line.setFocus()
    QTest.keyClick(line, Qt.Key.Key_End)
    words = focus_words(page)
    line.setCursorPosition(0)

    put_focus(page, words)
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, "!")

    assert line.text() == f"{LETTERS}!"


def test_a_note_with_an_emoji_is_changed_at_its_end(screens: tuple[InProcessWindow, EveryStage]) -> None:
    _, window = screens
    case = window.controller.case_file
    assert case is not None
    window.pages.show("meet")
    page = window.pages.page()
    assert isinstance(page, MeetPage)
    case.notes.write("OK 👍")
    note = case.notes.all()[-1]

    page._notes.writing.edit(note)
    QTest.keyClicks(page._notes.composer.editor, " yes\r")

    assert case.notes.all()[-1].text == "OK 👍 yes"


def test_a_half_typed_change_comes_back_with_its_cursor(
    screens: tuple[InProcessWindow, EveryStage],
) -> None:
    _, window = screens
    case = window.controller.case_file
    assert case is not None
    window.pages.show("meet")
    page = window.pages.page()
    assert isinstance(page, MeetPage)
    composer = page._notes.composer
    composer.write_new(case.drafts.at("note"))
    composer.editor.setFocus()
    composer.editor.selectAll()
    QTest.keyClicks(composer.editor, "")
    composer.editor.insertPlainText(f"{LETTERS}here and after")
    for _ in " and after":
        QTest.keyClick(composer.editor, Qt.Key.Key_Left)
    composer.editor.flush()
    composer.editor._settling.typed()
    composer.editor.flush()

    composer.write_new(case.drafts.at("note"))
    QTest.keyClicks(composer.editor, ",")

    assert composer.editor.toPlainText() == f"{KEPT}here, and after"


def test_the_editor_of_an_action_opens_with_the_cursor_after_an_emoji(
    screens: tuple[InProcessWindow, EveryStage],
) -> None:
    driven, window = screens
    case = window.controller.case_file
    assert case is not None
    case.actions.change(case.actions.all()[1].id, what="Ring home 👍", who="Priya 👩🏽")
    window.pages.show("agree")
    window.controller.changed.emit(Changes.everything())

    agree = window.pages.page()
    assert isinstance(agree, AgreePage)
    agree.edit_field(case.actions.all()[1].id, "what")
    what = driven.find("What will be done", QPlainTextEdit)
    who = driven.find("Who will do it", QLineEdit)
    QTest.keyClicks(what, " yes")
    QTest.keyClicks(who, " yes")
    assert (text_of(what), text_of(who)) == ("Ring home 👍 yes", "Priya 👩🏽 yes")  # type: ignore[arg-type]  # found as such
