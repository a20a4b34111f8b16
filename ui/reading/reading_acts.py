"""The acts of reading, with their keys."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.page.actions import act, find_by

GROUP: Final = "Reading a paper"


class ReadingActs(QObject):
    """Offers acts while a paper is read; those of a single letter only where the pages have the keyboard.

    Signals:
        find_asked(), next_asked(), before_asked(): words are looked for
        page_asked(): the number of a page is to be typed
        beside_asked(): what is listed beside the paper is to be shown, or no longer
        width_asked(), whole_asked(): pages fitted to the width, or whole
        turn_asked(bool): the page, or with True every page, is turned
        paper_asked(int): the next paper, 1, or the one before, -1
    """

    find_asked = Signal()
    next_asked = Signal()
    before_asked = Signal()
    page_asked = Signal()
    beside_asked = Signal()
    width_asked = Signal()
    whole_asked = Signal()
    turn_asked = Signal(bool)
    paper_asked = Signal(int)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self.beside = self._act("Contents of the paper", "Ctrl+Shift+B", self.beside_asked.emit)
        self.beside.setCheckable(True)
        find_by(self.beside, "thumbnails pages headings comments attachments outline bookmarks side panel")
        self._find = self._act("Find in this paper", "Ctrl+F", self.find_asked.emit)
        self.after = self._act("Next place", "F3", self.next_asked.emit)
        self.before = self._act("Place before", "Shift+F3", self.before_asked.emit)
        self._of_pages = (
            self._act("Go to a page", "Ctrl+G", self.page_asked.emit),
            self._letter("Fit pages to the width", "W", self.width_asked.emit),
            self._letter("Whole page", "P", self.whole_asked.emit),
            self._letter("Turn this page", "R", lambda: self.turn_asked.emit(False)),
            self._letter("Turn every page", "Shift+R", lambda: self.turn_asked.emit(True)),
        )
        find_by(self._of_pages[1], "zoom fit width")
        find_by(self._of_pages[2], "zoom fit page")
        for turning in self._of_pages[3:]:
            find_by(turning, "rotate sideways")
        self._papers = (
            self._act("Next paper", "Ctrl+Shift+PgDown", lambda: self.paper_asked.emit(1)),
            self._act("Paper before", "Ctrl+Shift+PgUp", lambda: self.paper_asked.emit(-1)),
        )
        self._searches = (self._find, self.after, self.before)
        self.offer(is_open=False, has_pages=False, has_words=False)

    @property
    def turn(self) -> QAction:
        """Return the act that turns one page."""
        return self._of_pages[3]

    def all(self) -> tuple[QAction, ...]:
        """Return every act."""
        return (self.beside, *self._searches, *self._of_pages, *self._papers)

    def letters(self) -> tuple[QAction, ...]:
        """Return the acts of a single letter, for what shows the pages."""
        return self._of_pages[1:]

    def offer(self, *, is_open: bool, has_pages: bool, has_words: bool) -> None:
        """Offer what can be done with the paper that is open, if one is."""
        for action in self.all():
            action.setEnabled(is_open)
        for action in self._of_pages:
            action.setEnabled(is_open and has_pages)
        for action in self._searches:
            action.setEnabled(is_open and has_words)

    def _act(self, words: str, keys: str, do: Callable[[], object]) -> QAction:
        return act(self._owner, words, keys, do, group=GROUP)

    def _letter(self, words: str, keys: str, do: Callable[[], object]) -> QAction:
        # Elsewhere the same letter is typed (WCAG 2.2, 2.1.4).
        action = self._act(words, keys, do)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        return action
