"""Looking for words through the pages of a paper, some at a time."""

from collections.abc import Iterator
from itertools import chain, islice
from typing import Final

from PySide6.QtCore import QObject, Signal

from facilitator.document.papers.facts import Area
from ui.reading.paper_content import PaperContent

# Between these others are asked for too, as the page that is looked at.
PAGES_AT_ONCE: Final = 20


class PageSearch(QObject):
    """Looks from one page on through all; another search ends the one before.

    Signals:
        found(int, object): the first page with the words and where on it, or -1 and () when nowhere
    """

    found = Signal(int, object)

    def __init__(self, content: PaperContent, parent: QObject) -> None:
        super().__init__(parent)
        self._content = content
        self._searches = 0

    def look(self, words: str, page: int, pages: int, *, back: bool) -> None:
        """Look for words from this page of so many on, round to the one before it, or the other way."""
        self._searches += 1
        on, off = range(page, pages), range(page)
        order = chain(reversed(range(page + 1)), reversed(range(page + 1, pages))) if back else chain(on, off)
        self._go_on(words, order, self._searches)

    def stop(self) -> None:
        """Look no further."""
        self._searches += 1

    def _go_on(self, words: str, order: Iterator[int], search: int) -> None:
        now = list(islice(order, PAGES_AT_ONCE))
        if not now:
            self.found.emit(-1, ())
            return

        def told(found: tuple[int, tuple[Area, ...]] | None) -> None:
            if search != self._searches:
                return
            if found is not None:
                self.found.emit(*found)
            else:
                self._go_on(words, order, search)

        self._content.ask(lambda process: process.find(words, now), told)
