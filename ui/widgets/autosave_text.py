"""A box of text that saves itself and stays inside the program."""

from PySide6.QtCore import QEvent, QMetaMethod, QMimeData, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from facilitator.case.text_units import before, units
from ui.spelling.spelling import spelling
from ui.widgets.announcement import announce
from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import handle_privately, leaves_to_window
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.private_editing import INPUT_HINTS, let_no_selection_be_dragged
from ui.widgets.saves_itself import SavesItself
from ui.widgets.settling import Settling
from ui.widgets.spell_marks import SpellMarks
from ui.widgets.text_limits import LONGEST_TEXT, MOST_HELD, full, refused, too_long
from ui.widgets.told_beside import ToldBeside


class AutosaveText(SavesItself, QPlainTextEdit):
    """A text box that Tab leaves; its text is handed on as it is typed, its copies never leave the program.

    It holds more than can be kept as one text, and says so while it does.

    Signals:
        settled(str): the text to be saved, at most 300 ms after the first unsaved key stroke
        too_long(str): a sentence while there is too much, "" after; without anybody who shows it, it stands
            below the box
    """

    settled = Signal(str)
    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "", lines: int = 3) -> None:
        super().__init__(parent)
        self._lines = lines
        self._told: ToldBeside | None = None
        self._too_long_said = ""
        self._written_by_program = False
        self.setTabChangesFocus(True)
        self.setPlaceholderText(placeholder)
        self.setInputMethodHints(INPUT_HINTS)
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
        """Leave to the window the keys that are for it."""
        if leaves_to_window(event, self._can_go_back):
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, cut and paste inside the program; leave every other key to Qt."""
        if not handle_privately(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor where the person pressed, so that a selection is never dragged out of the window."""
        let_no_selection_be_dragged(self, event)
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

    def dropEvent(self, event: QDropEvent) -> None:
        """Take what is dropped, or leave what is too long where it came from."""
        if self._has_room_for(event.mimeData().text()):
            super().dropEvent(event)
        else:
            event.ignore()
            self._refuse(refused(MOST_HELD))

    def over(self, characters: int) -> str:
        """Return what is said of a text of so many characters, more than LONGEST_TEXT."""
        return too_long(characters)

    def _changed(self) -> None:
        if self._written_by_program:
            return
        over = 0 if self._holds_at_most(MOST_HELD) else len(self.toPlainText()) - MOST_HELD
        if over > 0:
            self._take_back(over)
            self._refuse(full(MOST_HELD))
        else:
            self.look_at_length()
        self._settling.typed()

    def look_at_length(self) -> None:
        """Say that there is too much, if there is, or no longer; what can only be read is never saved."""
        if self.isReadOnly() or self._holds_at_most(LONGEST_TEXT):
            self._say_too_long("")
            return
        characters = len(self.toPlainText().strip())
        self._say_too_long(self.over(characters) if characters > LONGEST_TEXT else "")

    def _holds_at_most(self, characters: int) -> bool:
        """Return whether there are surely no more; no text has more characters than Qt counts."""
        return self.document().characterCount() - 1 <= characters

    def _take_back(self, over: int) -> None:
        """Remove the characters just typed beyond what the box holds, which end at the cursor."""
        cursor = self.textCursor()
        end = cursor.position()
        cursor.setPosition(units(before(self.toPlainText(), end)[:-over]))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        self._written_by_program = True
        cursor.removeSelectedText()
        self._written_by_program = False

    def _insert(self, text: str) -> None:
        if not self._has_room_for(text):
            self._refuse(refused(MOST_HELD))
            return
        cursor = self.textCursor()
        cursor.insertText(text)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _can_go_back(self) -> tuple[bool, bool]:
        text = self.document()
        return text.isUndoAvailable(), text.isRedoAvailable()

    def _has_room_for(self, text: str) -> bool:
        selected = self.textCursor().selectedText()
        return len(self.toPlainText()) - len(selected) + len(text) <= MOST_HELD

    def _refuse(self, sentence: str) -> None:
        self._too_long_said = ""
        self._say_too_long(sentence)

    def _say_too_long(self, sentence: str) -> None:
        if sentence == self._too_long_said:
            return
        first = not self._too_long_said
        self._too_long_said = sentence
        self.too_long.emit(sentence)
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.too_long)):
            self._told = self._told or ToldBeside(self)
            self._told.tell(sentence)
        if first:
            announce(self, sentence)

    def _write(self, text: str) -> None:
        place = self.textCursor().position()
        self._written_by_program = True
        self.setPlainText(text)
        self._written_by_program = False
        self.look_at_length()
        if self.hasFocus():
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def _fit_lines(self) -> None:
        line = self.fontMetrics().lineSpacing()
        self.setMinimumHeight(round(line * self._lines + line * 1.2))
