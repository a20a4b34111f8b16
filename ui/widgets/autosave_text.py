"""A box of text that saves itself and stays inside the program."""

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ui.spelling.spelling import spelling
from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.saves_itself import SavesItself
from ui.widgets.settling import LONGEST_TEXT, TOO_LONG, Settling
from ui.widgets.spell_marks import SpellMarks


class AutosaveText(SavesItself, QPlainTextEdit):
    """A text box that Tab leaves; its text is handed on as it is typed, its copies never leave the program.

    Signals:
        settled(str): the text to be saved, at most 300 ms after the first unsaved key stroke
        too_long(str): a sentence, when the box is full
    """

    settled = Signal(str)
    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = 3) -> None:
        super().__init__(parent)
        self._lines = lines
        self._written_by_program = False
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhMultiLine
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._settling = Settling(self, self.toPlainText, self._write)
        self._settling.settled.connect(self.settled)
        self.textChanged.connect(self._changed)
        self.spelling = SpellMarks(self)
        self._fit_lines()

    def copy(self) -> None:
        """Copy the selection inside the program."""
        private_clipboard.put(self.textCursor().selection().toPlainText())

    def cut(self) -> None:
        """Cut the selection, inside the program."""
        self.copy()
        if not self.isReadOnly():
            self.textCursor().removeSelectedText()

    def paste(self) -> None:
        """Insert what was copied, as plain text."""
        if not self.isReadOnly():
            self._insert(private_clipboard.text())

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the person pressed, so that a selection is never dragged out of the window."""
        if event.button() == Qt.MouseButton.LeftButton and not event.modifiers():
            pressed = self.cursorForPosition(event.position().toPoint())
            cursor = self.textCursor()
            if cursor.selectionStart() <= pressed.position() <= cursor.selectionEnd():
                self.setTextCursor(pressed)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer the same acts as the keys."""
        selected = self.textCursor().hasSelection()
        menu = edit_menu(self, selected=selected, read_only=self.isReadOnly())
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        place = self.textCursor() if by_key else self.cursorForPosition(event.pos())
        word = None if self.isReadOnly() else self.spelling.wrong_word_at(place.position())
        if word is not None and spelling.is_on:
            menu.addSeparator()
            self.spelling.offer_in(menu, word)
        menu.exec(event.globalPos())
        menu.deleteLater()

    def createMimeDataFromSelection(self) -> QMimeData:
        """Give Qt nothing: it would put the selection on the X11 selection as soon as text is selected."""
        return QMimeData()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Accept anything that has plain text."""
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Insert what comes from outside as plain text."""
        self._insert(source.text())

    def _changed(self) -> None:
        if self._written_by_program:
            return
        over = self.document().characterCount() - 1 - LONGEST_TEXT
        if over > 0:
            self._take_back(over)
        self._settling.typed()

    def _take_back(self, over: int) -> None:
        """Remove the characters just typed beyond what the box holds, which end at the cursor."""
        cursor = self.textCursor()
        end = cursor.position()
        cursor.setPosition(max(0, end - over))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._written_by_program = True
        cursor.removeSelectedText()
        self._written_by_program = False
        self.too_long.emit(TOO_LONG)

    def _insert(self, text: str) -> None:
        cursor = self.textCursor()
        room = LONGEST_TEXT - (self.document().characterCount() - 1) + len(cursor.selectedText())
        cursor.insertText(text[: max(0, room)])
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        if len(text) > room:
            self.too_long.emit(TOO_LONG)

    def _write(self, text: str) -> None:
        place = self.textCursor().position()
        self._written_by_program = True
        self.setPlainText(text)
        self._written_by_program = False
        if self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def _fit_lines(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(round(line * self._lines + line * 1.2))
