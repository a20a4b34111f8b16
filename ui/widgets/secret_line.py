"""A line of text for a secret, which no other program can hear, read or have copied."""

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.dotted_line import LONGEST_SECRET, DottedLine
from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import means_its_text
from ui.widgets.letters import letters
from ui.widgets.secret_accessible import DOT
from ui.widgets.secret_painting import SecretPainting

Key = QKeySequence.StandardKey


class SecretLine(DottedLine):
    """Typed into, deleted from and pasted into as any line; its letters can be shown, and never copied.

    To every other program and to Qt they stay dots, shown or not. Undo takes all away.
    """

    def __init__(self, parent: QWidget | None = None, *, longest: int = LONGEST_SECRET) -> None:
        super().__init__(parent, longest=longest)
        self._pressed_at = 0
        self._shown = SecretPainting(self, self.letters)
        for changed in (self.textChanged, self.cursorPositionChanged, self.selectionChanged):
            changed.connect(self._redraw)

    # editing

    def insert_text(self, text: str) -> None:
        """Put `text`, on one line, in place of the selection, as if it had been typed."""
        self._edit(*self.chosen(), " ".join(text.splitlines()))

    def copy(self) -> None:
        """Copy nothing."""

    def cut(self) -> None:
        """Cut nothing."""

    def undo(self) -> None:
        """Take everything away, as Qt does where letters are hidden."""
        if not self.isReadOnly():
            self._edit(0, len(self.letters()), "")

    def redo(self) -> None:
        """Bring nothing back: what was taken away is forgotten."""

    def backspace(self) -> None:
        """Delete the selection or the letter before the cursor."""
        start, end = self.chosen()
        self._edit(start if start < end else max(start - 1, 0), end, "")

    def del_(self) -> None:
        """Delete the selection or the letter after the cursor."""
        start, end = self.chosen()
        self._edit(start, end if start < end else end + 1, "")

    def _edit(self, start: int, end: int, text: str) -> None:
        if self.isReadOnly():
            return
        before = self.letters()
        self.replace(start, end, text)
        if self.letters() != before:
            self.textEdited.emit(self.displayText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type and delete here; of what only moves or leads on Qt may know.

        The ends of words are not told: what would delete a word deletes as far as the line goes.
        """
        if event.matches(Key.Undo):
            self.undo()
        elif event.matches(Key.Redo):
            self.redo()
        elif event.matches(Key.Delete):
            self.del_()
        elif event.matches(Key.DeleteStartOfWord):
            self._edit(0, self.chosen()[1], "")
        elif event.matches(Key.DeleteEndOfWord):
            self._edit(self.chosen()[0], len(self.letters()), "")
        elif event.matches(Key.DeleteCompleteLine):
            self._edit(0, len(self.letters()), "")
        elif event.key() == Qt.Key.Key_Backspace:
            self.backspace()
        elif means_its_text(event):
            self.insert_text(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method wrote; of what it is still composing Qt is given dots."""
        if self.isReadOnly():
            event.ignore()
            return
        written, composed = event.commitString(), event.preeditString()
        if written or event.replacementLength():
            start, end = self.chosen()
            if event.replacementLength():
                start = max(self.cursorPosition() + event.replacementStart(), 0)
                end = start + event.replacementLength()
            self._edit(start, end, " ".join(written.splitlines()))
        elif composed and self.hasSelectedText():
            self._edit(*self.chosen(), "")
        at_end = QInputMethodEvent.Attribute(
            QInputMethodEvent.AttributeType.Cursor, len(letters(composed)), 1, None
        )
        super().inputMethodEvent(QInputMethodEvent(DOT * len(letters(composed)), [at_end]))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to paste, and nothing that copies."""
        menu = edit_menu(self, selected=False, read_only=self.isReadOnly())
        menu.exec(event.globalPos())
        menu.deleteLater()

    # showing

    def show_letters(self, shown: bool) -> None:
        """Draw the letters, or dots; to every other program they stay dots."""
        self._shown.is_on = shown
        self.update()

    def setEchoMode(self, mode: QLineEdit.EchoMode) -> None:  # noqa: N802 - Qt's name
        """Show or hide; what Qt holds stays dots of a password."""
        self.show_letters(mode == QLineEdit.EchoMode.Normal)

    def _redraw(self) -> None:
        if self._shown.is_on:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters while they are shown."""
        if self._shown.is_on and self.letters():
            self._shown.paint()
        else:
            super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor between the letters where they are drawn."""
        if not self._shown.is_on or not self.letters() or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            start, end = self.chosen()
            self._pressed_at = start if self.cursorPosition() == end else end
        else:
            self._pressed_at = self._shown.letter_at(event.position().x())
        self._select_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select the letters as they are drawn."""
        if self._shown.is_on and self.letters() and event.buttons() & Qt.MouseButton.LeftButton:
            self._select_to(event)
        else:
            super().mouseMoveEvent(event)

    def _select_to(self, event: QMouseEvent) -> None:
        place = self._shown.letter_at(event.position().x())
        self.setCursorPosition(self._pressed_at)
        if place != self._pressed_at:
            self.setSelection(self._pressed_at, place - self._pressed_at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select everything: the ends of words are not told."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Insert with the middle button what is selected elsewhere, as Qt would."""
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.deselect()
            self.insert_text(clipboard.text(QClipboard.Mode.Selection))
            event.accept()
            return
        super().mouseReleaseEvent(event)
