"""A line of text that saves itself and stays inside the program."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QDropEvent,
    QFocusEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.settling import LONGEST_TEXT, TOO_LONG, Settling


class AutosaveLine(QLineEdit):
    """A line edit whose text is handed on as it is typed and whose copies never leave the program.

    Signals:
        settled(str): the text to be saved, at most 300 ms after the first unsaved key stroke
        too_long(str): a sentence, when the line is full
    """

    settled = Signal(str)
    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST_TEXT)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self._settling = Settling(self, self.text, self._write)
        self._settling.settled.connect(self.settled)
        self.textEdited.connect(self._settling.typed)
        self.inputRejected.connect(lambda: self.too_long.emit(TOO_LONG))

    def show_value(self, text: str) -> None:
        """Show the saved `text`; the cursor stays when it is the same, and typing is never overwritten."""
        self._settling.show(text)

    def replace_text(self, text: str) -> None:
        """Show `text` whatever is there, as for the next entry; nothing is handed on."""
        self._settling.replace(text)

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._settling.flush()

    def copy(self) -> None:
        """Copy the selection inside the program."""
        private_clipboard.put(self.selectedText())

    def cut(self) -> None:
        """Cut the selection, inside the program."""
        self.copy()
        if self.hasSelectedText() and not self.isReadOnly():
            self._insert("")

    def paste(self) -> None:
        """Insert what was copied, as plain text on one line."""
        if not self.isReadOnly():
            self._insert(" ".join(private_clipboard.text().splitlines()))

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
        self._insert(" ".join(event.mimeData().text().splitlines()))
        event.acceptProposedAction()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand the text on when the person leaves."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settling.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand the text on when the screen changes."""
        self._settling.flush()
        super().hideEvent(event)

    def _insert(self, text: str) -> None:
        room = LONGEST_TEXT - len(self.text()) + len(self.selectedText())
        self.insert(text[:room])
        self._settling.typed()
        if len(text) > room:
            self.too_long.emit(TOO_LONG)

    def _write(self, text: str) -> None:
        place = self.cursorPosition()
        self.setText(text)
        if self.hasFocus():
            self.setCursorPosition(min(place, len(text)))
        else:
            self.setCursorPosition(0)
