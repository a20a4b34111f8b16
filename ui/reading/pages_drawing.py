"""Which pages are drawn, and how large: those in sight, those that are come to next, and small ones."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QPainter

from facilitator.document.papers.facts import Area
from ui.reading.page_layout import PageLayout
from ui.reading.page_painting import Marks, paint_page
from ui.reading.page_pictures import PagePictures, Wanted
from ui.reading.page_turning import turned_area
from ui.reading.pages_area import PagesArea
from ui.reading.paper_content import PaperContent

AHEAD, BEHIND = 2, 1
# Larger pages are drawn when they are come to: no more than these few would be kept.
AHEAD_DOTS: Final = 8_000_000


class PagesDrawing(QObject):
    """Has pages drawn as somebody moves, and paints what there is of them.

    Signals:
        drawn(int): there is more to be seen of that page, or it is known that there is nothing
    """

    drawn = Signal(int)

    def __init__(
        self, quarters: Callable[[int], int], marks: Callable[[int], Marks], parent: QObject
    ) -> None:
        """Turn each page by its `quarters`; its `marks` are told as the file shows the page."""
        super().__init__(parent)
        self._quarters = quarters
        self._marks = marks
        self._pictures: PagePictures | None = None
        self._thumbs: Sequence[Wanted] = ()
        self._last_top = 0
        self._downward = True

    def show_paper(self, content: PaperContent) -> None:
        """Draw the pages of this paper."""
        self.clear()
        self._pictures = PagePictures(content, self)
        self._pictures.drawn.connect(self.drawn)

    def clear(self) -> None:
        """Let go of every picture."""
        if self._pictures is not None:
            self._pictures.deleteLater()
        self._pictures, self._thumbs = None, ()

    @property
    def is_at_rest(self) -> bool:
        """Whether everything that is looked at is drawn."""
        return self._pictures is not None and self._pictures.is_at_rest

    def pictures(self) -> PagePictures | None:
        """Return the pictures, None while there is no paper."""
        return self._pictures

    def refusal(self, page: int) -> str:
        """Return why a page is not shown, "" where it is or will be."""
        return "" if self._pictures is None else self._pictures.refusal(page)

    def want_small(self, wanted: Sequence[Wanted]) -> None:
        """Have these drawn too, after the others."""
        self._thumbs = tuple(wanted)

    def want(self, area: PagesArea, now: int) -> None:
        """Have drawn what is in sight, the page `now` first, then what is come to next."""
        pages = area.pages()
        if pages is None or self._pictures is None or not len(pages):
            return
        if area.top() != self._last_top:
            self._downward, self._last_top = area.top() > self._last_top, area.top()
        ratio = area.devicePixelRatioF()
        seen = pages.between(area.top(), area.bottom())
        after, before = (AHEAD, BEHIND) if self._downward else (BEHIND, AHEAD)
        beside = (*range(seen.stop, seen.stop + after), *range(seen.start - 1, seen.start - 1 - before, -1))
        wanted = [self._wanted(pages, page, ratio) for page in sorted(seen, key=lambda page: page != now)]
        wanted += [
            self._wanted(pages, page, ratio)
            for page in beside
            if 0 <= page < len(pages) and pages.box(page).dots * ratio * ratio <= AHEAD_DOTS
        ]
        self._pictures.want([*wanted, *self._thumbs])

    def paint(self, painter: QPainter, area: PagesArea, page: int, rect: QRect) -> None:
        """Paint what there is of a page."""
        pages = area.pages()
        if self._pictures is None or pages is None:
            return
        wanted = self._wanted(pages, page, area.devicePixelRatioF())
        image = self._pictures.best(page, wanted.width, wanted.quarters)
        paint_page(painter, rect, image, _turned(self._marks(page), wanted.quarters), self.refusal(page))

    def _wanted(self, pages: PageLayout, page: int, ratio: float) -> Wanted:
        box, quarters = pages.box(page), self._quarters(page)
        across = box.height if quarters % 2 else box.width
        return Wanted(page, max(1, round(across * ratio)), quarters)


def _turned(marks: Marks, quarters: int) -> Marks:
    def turned(areas: Sequence[Area]) -> tuple[Area, ...]:
        return tuple(turned_area(area, quarters) for area in areas)

    return replace(
        marks, found=turned(marks.found), comment=turned(marks.comment), selected=turned(marks.selected)
    )
