"""The words of one page as text: for a screen reader, and to select by key."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case import text
from facilitator.document.papers.facts import Comment, PageWord
from ui.look.theme import grid
from ui.reading.quotation import Quotation
from ui.widgets.plain_label import HeadingLabel
from ui.widgets.private_text import PrivateText

NO_WORDS: Final = "This page has no words. It is a picture, as a scan is."
# A few lines; more where there is room.
LEAST_STEPS: Final = 24


class PageText(QWidget):
    """Shows the words in the order of reading, a line each, then the comments; Escape leaves it.

    Signals:
        step_asked(int): Page Down at the end, 1, or Page Up at the beginning, -1
        left(): Escape was pressed
    """

    step_asked = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = HeadingLabel("", self, level=3)
        self.text = _Words(self)
        self.text.document().setDocumentMargin(grid(2))
        self.setFocusProxy(self.text)
        self._page = -1
        self._has_words = False
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(self._title)
        body.addWidget(self.text, 1)
        self.text.installEventFilter(self)

    def page(self) -> int:
        """Return the page that is shown, from 0, or -1."""
        return self._page

    def show_page(
        self, page: int, name: str, words: Sequence[PageWord], comments: Sequence[Comment] = ()
    ) -> None:
        """Show the words of a page and the comments on it, from the beginning."""
        lines = [" ".join(word.text for word in line) for _, line in groupby(words, lambda word: word.line)]
        lines += [f"[{_comment(comment)}]" for comment in comments]
        self._page, self._has_words = page, bool(lines)
        self._title.setText(f"Text of page {page + 1}")
        self.text.setAccessibleName(f"Text of page {page + 1} of {name}")
        self.text.setPlainText(text.draft("\n".join(lines)) if lines else NO_WORDS)

    def clear(self) -> None:
        """Show nothing and keep nothing."""
        self._page, self._has_words = -1, False
        self._title.setText("")
        self.text.setAccessibleName("")
        self.text.setPlainText("")

    def quotation(self) -> Quotation | None:
        """Return the words that are selected."""
        cursor = self.text.textCursor()
        if not self._has_words or not cursor.hasSelection():
            return None
        return Quotation(cursor.selection().toPlainText(), self._page, has_pages=True)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Go on to the next page at the end of one, and back at its beginning."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or event.modifiers():
            return False
        cursor = self.text.textCursor()
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_PageDown and cursor.atEnd():
            self.step_asked.emit(1)
        elif event.key() == Qt.Key.Key_PageUp and cursor.atStart():
            self.step_asked.emit(-1)
        else:
            return False
        return True


class _Words(PrivateText):
    def sizeHint(self) -> QSize:
        """Ask for little: the height that Qt asks for pushes the notes below out of sight."""
        return QSize(super().sizeHint().width(), grid(LEAST_STEPS))


def _comment(comment: Comment) -> str:
    said = ", ".join(filter(None, (comment.who, comment.when)))
    about = f" on \u201c{comment.about}\u201d" if comment.about else ""
    return f"Comment{f' by {said}' if said else ''}{about}: {comment.words}"
