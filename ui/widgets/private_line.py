"""A line of text whose copies stay inside the program."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.settling import LONGEST_TEXT

Key = QKeySequence.StandardKey
SELECTING: Final[dict[QKeySequence.StandardKey, Callable[[QLineEdit], None]]] = {
    Key.SelectAll: QLineEdit.selectAll,
    Key.SelectNextChar: lambda line: line.cursorForward(True, 1),
    Key.SelectPreviousChar: lambda line: line.cursorBackward(True, 1),
    Key.SelectNextWord: lambda line: line.cursorWordForward(True),
    Key.SelectPreviousWord: lambda line: line.cursorWordBackward(True),
    Key.SelectStartOfLine: lambda line: line.home(True),
    Key.SelectStartOfBlock: lambda line: line.home(True),
    Key.SelectStartOfDocument: lambda line: line.home(True),
    Key.SelectEndOfLine: lambda line: line.end(True),
    Key.SelectEndOfBlock: lambda line: line.end(True),
    Key.SelectEndOfDocument: lambda line: line.end(True),
}


class PrivateLine(QLineEdit):
    """A line edit that never touches the system clipboard by itself nor the X11 selection."""

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_TEXT)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def copy(self) -> None:
        """Copy the selection inside the program."""
        private_clipboard.put(self.selectedText())

    def cut(self) -> None:
        """Cut the selection, inside the program."""
        self.copy()
        if self.hasSelectedText() and not self.isReadOnly():
            self.insert_text("")

    def paste(self) -> None:
        """Insert what was copied, as plain text on one line."""
        if not self.isReadOnly():
            self.insert_text(private_clipboard.text())

    def insert_text(self, text: str) -> None:
        """Put `text`, on one line, in place of the selection, as if it had been typed."""
        self.insert(" ".join(text.splitlines()))
        self.textEdited.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Leave to the window the keys with which Qt would cut to the system clipboard."""
        if leaves_to_window(event):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut, paste and select inside the program; leave every other key to Qt.

        Qt puts what a key selects here on the X11 selection; what a method selects it does not.
        """
        if handle_privately(self, event):
            return
        for key, select in SELECTING.items():
            if event.matches(key):
                select(self)
                return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep a selection made with the mouse out of the X11 selection, where Qt would put it here."""
        if event.button() == Qt.MouseButton.LeftButton:
            event.accept()
            return
        super().mouseReleaseEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same acts as the keys."""
        menu = edit_menu(self, selected=self.hasSelectedText(), read_only=self.isReadOnly())
        menu.exec(event.globalPos())
        menu.deleteLater()

    def dropEvent(self, event: QDropEvent) -> None:
        """Insert dropped text as plain text."""
        if self.isReadOnly() or not event.mimeData().hasText():
            event.ignore()
            return
        self.setCursorPosition(self.cursorPositionAt(event.position().toPoint()))
        self.insert_text(event.mimeData().text())
        event.acceptProposedAction()
