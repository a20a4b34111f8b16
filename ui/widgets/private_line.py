"""A line of text whose copies stay inside the program."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QMetaMethod, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.announcement import announce
from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.text_limits import LONGEST_TEXT, full, refused
from ui.widgets.told_beside import ToldBeside

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
    """A line edit that never touches the system clipboard by itself nor the X11 selection.

    Signals:
        too_long(str): what was too long and not added, "" once the text changes; without anybody who shows
            the sentence it stands below the line
    """

    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent)
        self._told: ToldBeside | None = None
        self._too_long_said = False
        self._most = LONGEST_TEXT
        self.setMaxLength(LONGEST_TEXT)
        self.inputRejected.connect(lambda: self._say_too_long(full(self._most)))
        self.textChanged.connect(self._unsay_too_long)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)

    def setMaxLength(self, most: int) -> None:  # noqa: N802 - Qt's name
        """Hold at most so many characters; Qt counts UTF-16 units, of which one may take two."""
        self._most = most
        super().setMaxLength(2 * most)

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
        """Put all of `text` or nothing, on one line, in place of the selection, as if it had been typed."""
        line = " ".join(text.splitlines())
        if not self._has_room_for(line):
            self._say_too_long(refused(self._most))
            return
        self.insert(line)
        self.textEdited.emit(self.text())

    def event(self, event: QEvent) -> bool:
        """Leave to the window the keys that are for it."""
        if leaves_to_window(event, self._can_go_back):
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
        text = event.mimeData().text()
        if self._has_room_for(text):
            event.acceptProposedAction()
        else:
            # Taken over, it would be gone from where it came from.
            event.ignore()
        self.insert_text(text)

    def _can_go_back(self) -> tuple[bool, bool]:
        return self.isUndoAvailable(), self.isRedoAvailable()

    def _has_room_for(self, text: str) -> bool:
        return len(self.text()) - len(self.selectedText()) + len(text) <= self._most

    def _say_too_long(self, sentence: str) -> None:
        self._too_long_said = True
        self.too_long.emit(sentence)
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.too_long)):
            self._told = self._told or ToldBeside(self)
            self._told.tell(sentence)
        announce(self, sentence)

    def _unsay_too_long(self) -> None:
        if self._too_long_said:
            self._too_long_said = False
            self.too_long.emit("")
            if self._told is not None:
                self._told.tell("")
