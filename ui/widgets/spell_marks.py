"""Waves under misspelt words in a text box, and what may have been meant."""

from collections.abc import Iterator
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QPoint, QTimer
from PySide6.QtGui import QColor, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from facilitator.case.text_units import units
from ui.look.theme import look_signals, tokens
from ui.spelling.spelling import spelling
from ui.spelling.words import Word, words_in
from ui.widgets.announcement import announce

PAUSE_MS: Final = 250
# Loading stops the program for a moment: longer than anybody stops between two words.
LOAD_AFTER_MS: Final = 1_000
MOST_CHARACTERS: Final = 6_000


class SpellMarks(QObject):
    """Looks at the words in sight when the typing pauses, never at a key press.

    The marks are drawn over the text and are no part of it: undo, copies and what is saved know nothing
    of them.
    """

    def __init__(self, editor: QPlainTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)
        editor.textChanged.connect(self._wait)
        editor.cursorPositionChanged.connect(self._wait)
        editor.verticalScrollBar().valueChanged.connect(self._wait)
        spelling.changed.connect(self._look)
        look_signals().applied.connect(self._look)

    def wrong_word_at(self, place: int) -> Word | None:
        """Return the misspelt word at this place of the document, with its place there, if there is one."""
        for word in _words(self._editor.document().findBlock(place)):
            if word.start <= place <= word.end:
                return None if spelling.is_right(word.text) else word
        return None

    def menu_for(self, word: Word) -> QMenu:
        """Return a menu of what may have been meant; the caller shows and deletes it."""
        menu = QMenu(f"Spelling of {word.text}", self._editor)
        menu.setAccessibleName(menu.title())
        self.offer_in(menu, word)
        return menu

    def offer_in(self, menu: QMenu, word: Word) -> None:
        """Put what may have been meant at the end of a menu, and the way to let the word stand."""
        offered = spelling.offers(word.text)
        for offer in offered:
            menu.addAction(offer.replace("&", "&&"), partial(self._put, word, offer))
        if not offered:
            menu.addAction("No suggestion").setEnabled(False)
        menu.addSeparator()
        menu.addAction(f"Ignore “{word.text}” in this case", lambda: spelling.ignore(word.text))

    def offer_at_cursor(self) -> None:
        """Show what may have been meant at the cursor, or else by the next misspelt word after it."""
        word = self.wrong_word_at(self._editor.textCursor().position()) or self._next_wrong()
        if word is None:
            announce(self._editor, "No misspelt word from here on.")
            return
        self._select(word)
        menu = self.menu_for(word)
        menu.setActiveAction(menu.actions()[0])
        menu.exec(self._editor.viewport().mapToGlobal(self._editor.cursorRect().bottomLeft() + QPoint(0, 2)))
        menu.deleteLater()

    def _wait(self) -> None:
        self._pause.start(PAUSE_MS if spelling.is_ready else LOAD_AFTER_MS)

    def _look(self) -> None:
        if not spelling.is_on or self._editor.isReadOnly() or self._editor.document().isEmpty():
            if self._editor.extraSelections():
                self._editor.setExtraSelections([])
            return
        if not spelling.is_ready:
            if self._editor.hasFocus():
                spelling.load()
            return
        self._editor.setExtraSelections([self._mark(word) for word in self._wrong_in_sight()])

    def _wrong_in_sight(self) -> list[Word]:
        viewport = self._editor.viewport()
        block = self._editor.cursorForPosition(QPoint(0, 0)).block()
        last = self._editor.cursorForPosition(QPoint(viewport.width(), viewport.height())).block()
        left = MOST_CHARACTERS
        found: list[Word] = []
        while block.isValid() and left > 0:
            found += self._wrong_in(block)
            left -= block.length()
            if block == last:
                break
            block = block.next()
        return found

    def _wrong_in(self, block: QTextBlock) -> list[Word]:
        typed_at = self._editor.textCursor().position() if self._editor.hasFocus() else -1
        # A word that is still being typed is not wrong yet.
        return [word for word in _words(block) if word.end != typed_at and not spelling.is_right(word.text)]

    def _next_wrong(self) -> Word | None:
        cursor = self._editor.textCursor()
        block = cursor.block()
        while block.isValid():
            for word in _words(block):
                if word.start >= cursor.position() and not spelling.is_right(word.text):
                    return word
            block = block.next()
        return None

    def _mark(self, word: Word) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(QColor(tokens().danger))
        mark.format = wave
        mark.cursor = self._cursor_over(word)
        return mark

    def _cursor_over(self, word: Word) -> QTextCursor:
        cursor = QTextCursor(self._editor.document())
        cursor.setPosition(word.start)
        cursor.setPosition(word.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _select(self, word: Word) -> None:
        self._editor.setTextCursor(self._cursor_over(word))
        announce(self._editor, f"{word.text} is not in the dictionary.")

    def _put(self, word: Word, offer: str) -> None:
        cursor = self._cursor_over(word)
        if cursor.selectedText() == word.text:
            cursor.insertText(offer)
            self._editor.setTextCursor(cursor)


def _words(block: QTextBlock) -> Iterator[Word]:
    """Return the words of a block with their places in the document, which Qt counts in UTF-16."""
    text = block.text()
    all_short = len(text) == block.length() - 1
    for word in words_in(text):
        before = word.start if all_short else units(text[: word.start])
        yield Word(block.position() + before, word.text)
