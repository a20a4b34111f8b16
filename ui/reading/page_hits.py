"""The places on pages that hold the words looked for, one after the other."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from facilitator.case.finding import folded
from facilitator.document.papers.facts import Area, Comment
from ui.reading.page_search import PageSearch
from ui.reading.paper_content import PaperContent


class PageHits(QObject):
    """Goes from place to place: those of the page first, then on to the next page that holds the words.

    `page` is the page that was found last, -1 for none, `areas` the places on it, `now` the one gone to.

    Signals:
        gone(int, int): to a place on this page, which has so many; -1, 0 where the words stand nowhere
    """

    gone = Signal(int, int)

    def __init__(self, content: PaperContent, parent: QObject) -> None:
        super().__init__(parent)
        self.page, self.now = -1, -1
        self.areas: Sequence[Area] = ()
        self._words, self._back = "", False
        self._search = PageSearch(content, self)
        self._search.found.connect(self._take)

    def go_on(self, words: str, page: int, pages: int, *, back: bool) -> None:
        """Go to the next place of these words, counted from `page` where others were looked for before."""
        step = -1 if back else 1
        is_going_on = words == self._words and self.page >= 0
        self._words, self._back = words, back
        if is_going_on and self.page == page:
            if 0 <= self.now + step < len(self.areas):
                self.now += step
                self.gone.emit(self.page, len(self.areas))
                return
            page = (page + step) % pages
        self._search.look(words, page, pages, back=back)

    def forget(self) -> None:
        """Look no further, and mark nothing."""
        self._search.stop()
        self.page, self.now, self.areas, self._words = -1, -1, (), ""

    def on_page(self, page: int) -> tuple[Sequence[Area], int]:
        """Return the places found on a page, and the number of the one gone to, -1 for none."""
        return (self.areas, self.now) if page == self.page else ((), -1)

    def area(self) -> Area | None:
        """Return the place gone to, None where its page tells none."""
        return self.areas[self.now] if 0 <= self.now < len(self.areas) else None

    def comment(self, comments: Sequence[Comment]) -> Comment | None:
        """Return the comment whose words or author were found at the place gone to, None for none."""
        area, wanted = self.area(), folded(self._words)
        for each in comments:
            if each.at == self.page and area in each.areas and wanted in folded(f"{each.words}\n{each.who}"):
                return each
        return None

    def line(self) -> Sequence[Area]:
        """Return all of the page at the height of the place gone to."""
        area = self.area()
        return () if area is None else (Area(0.0, area.top, 1.0, area.height),)

    def _take(self, page: int, areas: Sequence[Area]) -> None:
        self.page, self.areas = page, areas
        self.now = (len(areas) - 1 if self._back else 0) if areas else -1
        self.gone.emit(page, max(1, len(areas)) if page >= 0 else 0)
