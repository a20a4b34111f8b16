"""A line of text whose copies stay inside the program."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.settling import LONGEST_TEXT


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
        """Copy, cut and paste inside the program; leave every other key to Qt."""
        if not handle_privately(self, event):
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
