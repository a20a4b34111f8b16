"""Where the facilitator was: stage, control and cursor, kept in the case so that unlocking returns there."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from facilitator.case.text_units import units
from ui.page.opens_fields import OpensFields

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

LIMIT = 200


def focus_words(page: QWidget) -> str:
    """Return the focused control of `page` by its accessible name, with the cursor's place in it."""
    control = _focus_in(page.window()) or _focus()
    if control is None or not page.isAncestorOf(control) or not control.accessibleName():
        return ""
    cursor = 0
    if isinstance(control, QLineEdit):
        cursor = control.cursorPosition()
    elif isinstance(control, QPlainTextEdit):
        cursor = control.textCursor().position()
    return f"{cursor}\n{control.accessibleName()[:LIMIT]}"


def put_focus(page: QWidget, words: str) -> None:
    """Put the focus and the cursor back where `focus_words` found them, if that control is there."""
    cursor, _, name = words.partition("\n")
    if not name or not cursor.isdecimal():
        return
    for control in page.findChildren(QWidget):
        if control.accessibleName()[:LIMIT] == name and control.focusPolicy() and control.isVisible():
            control.setFocus(Qt.FocusReason.OtherFocusReason)
            _put_cursor(control, int(cursor))
            return
    for part in page.findChildren(QWidget):
        if part.isVisible() and isinstance(part, OpensFields) and (field := part.open_field(name)):
            _put_cursor(field, int(cursor))
            return


def left_at(case_file: "CaseFile", stages: tuple[str, ...]) -> str:
    """Return the stage a case was left at, the first one when it is unknown."""
    stage = case_file.place.current().stage
    return stage if stage in stages else stages[0]


def _put_cursor(control: QWidget, cursor: int) -> None:
    if isinstance(control, QLineEdit):
        control.setCursorPosition(min(cursor, units(control.text())))
    elif isinstance(control, QPlainTextEdit):
        text_cursor = control.textCursor()
        text_cursor.setPosition(min(cursor, control.document().characterCount() - 1))
        control.setTextCursor(text_cursor)


def _focus_in(window: QWidget) -> QWidget | None:
    """Return what has the focus in the window, which keeps it while a question has the keyboard."""
    return window.focusWidget()


def _focus() -> QWidget | None:
    return QApplication.focusWidget()
