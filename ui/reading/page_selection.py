"""Selecting words on a page with the mouse, and the words of pages that this needs."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.document.papers.facts import Area, PageWord
from facilitator.errors import FacilitatorError
from ui.reading.page_turning import unturned_point
from ui.reading.pages_area import PagesArea
from ui.reading.paper_content import PaperContent
from ui.reading.word_selection import WordSelection, nearest_word, word_at, words_within

PAGES_KEPT: Final = 24

Words = tuple[PageWord, ...]


class PageSelection(QObject):
    """Holds the words of pages that were looked at last, and which of them are selected.

    Signals:
        changed(): other words are selected, or none are any more
        told(int): the words of that page are known now
    """

    changed = Signal()
    told = Signal(int)

    def __init__(self, area: PagesArea, quarters: Callable[[int], int], parent: QObject) -> None:
        super().__init__(parent)
        self._area = area
        self._quarters = quarters
        self._content: PaperContent | None = None
        self._held: OrderedDict[int, Words] = OrderedDict()
        self._asked = -1
        self._selection: WordSelection | None = None
        self._pressed = (-1, 0.0, 0.0)
        area.pressed.connect(self._begin)
        area.dragged.connect(self._go_on)
        area.chosen.connect(self._choose)
        area.hovered.connect(self._hover)

    def show_paper(self, content: PaperContent) -> None:
        """Select among the words of this paper."""
        self._content = content

    def clear(self) -> None:
        """Let go of every word."""
        self._content, self._asked = None, -1
        self._held.clear()
        self._selection = None

    def drop(self) -> None:
        """Select nothing."""
        if self._selection is not None:
            self._selection = None
            self.changed.emit()

    def page(self) -> int:
        """Return the page that words are selected on, -1 for none."""
        return self._selection.page if self._selection is not None else -1

    def words(self) -> str:
        """Return the words selected."""
        return "" if self._selection is None else self._selection.words(self.held(self._selection.page))

    def areas(self) -> Sequence[Area]:
        """Return where the words selected stand, a line at a time."""
        return () if self._selection is None else self._selection.areas(self.held(self._selection.page))

    def words_in(self, page: int, areas: Sequence[Area]) -> str:
        """Return the words of a page within these areas, none where its words are not known yet."""
        return words_within(self.held(page), areas)

    def held(self, page: int) -> Words:
        """Return the words of a page, none before they are `told`."""
        return self._held.get(page, ())

    def hold(self, page: int) -> None:
        """Ask for the words of a page."""
        if self._content is None or page in self._held or page == self._asked:
            return
        self._asked = page

        def take(words: Words) -> None:
            self._held[page] = words
            if len(self._held) > PAGES_KEPT:
                self._held.pop(next(kept for kept in self._held if kept not in {page, self.page()}))
            self._asked = -1
            self.told.emit(page)

        def refuse(_error: FacilitatorError) -> None:
            # The page itself says, where it would be, why it is not shown.
            take(())

        self._content.ask(lambda process: process.words(page), take, refuse)

    def _begin(self, page: int, across: float, down: float) -> None:
        self.hold(page)
        self._pressed = (page, *self._point(page, across, down))
        self.drop()

    def _go_on(self, page: int, across: float, down: float) -> None:
        began_on, *at = self._pressed
        words = self.held(began_on)
        if not words:
            return
        if page == began_on:
            now = nearest_word(words, *self._point(page, across, down))
        else:
            # The page it began on ends it: above it at its first word, below it at its last.
            now = 0 if page < began_on else len(words) - 1
        self._select(WordSelection(began_on, nearest_word(words, *at), now))

    def _choose(self, page: int, across: float, down: float) -> None:
        place = word_at(self.held(page), *self._point(page, across, down))
        self._select(WordSelection(page, place, place) if place >= 0 else None)

    def _hover(self, page: int, across: float, down: float) -> None:
        self.hold(page)
        on_word = word_at(self.held(page), *self._point(page, across, down)) >= 0
        self._area.show_hand(Qt.CursorShape.IBeamCursor if on_word else Qt.CursorShape.ArrowCursor)

    def _point(self, page: int, across: float, down: float) -> tuple[float, float]:
        return unturned_point(across, down, self._quarters(page))

    def _select(self, selection: WordSelection | None) -> None:
        if selection != self._selection:
            self._selection = selection
            self.changed.emit()
