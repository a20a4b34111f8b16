"""A paper of pages, all of them one below the other."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.identity import PaperId
from facilitator.case.papers import FIT_WIDTH, Paper, PaperPlace
from facilitator.case.text_units import whole_letters
from facilitator.document.papers.facts import Area, Comment, Heading, PageSize
from ui.reading.page_hits import PageHits
from ui.reading.page_layout import WHOLE, PageLayout
from ui.reading.page_painting import Marks
from ui.reading.page_pictures import Wanted
from ui.reading.page_selection import PageSelection
from ui.reading.page_turning import turned_area, with_all_turned, with_page_turned
from ui.reading.page_zoom import OWN_SIZE, unit_of, zoom_after, zoom_words
from ui.reading.pages_area import PagesArea
from ui.reading.pages_drawing import PagesDrawing
from ui.reading.paper_content import PaperContent
from ui.reading.quotation import Quotation
from ui.reading.view import ReadingView

FIT_AFTER_MS: Final = 120
# Not while somebody scrolls on: the words of a page are asked for where they stay.
TELL_AFTER_MS: Final = 200
LONGEST_SPOKEN: Final = 4000
NO_PAGES: Final = "This paper has no pages."


class PagesView(ReadingView):
    """Shows pages at any zoom, each turned as it was left; see `ReadingView`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paper: Paper | None = None
        self._content: PaperContent | None = None
        self._hits: PageHits | None = None
        self._sizes: tuple[PageSize, ...] = ()
        self._kept, self._gone_to = PaperPlace(id=PaperId("")), -1
        self._headings, self._comments, self._comment = tuple[Heading, ...](), tuple[Comment, ...](), -1
        self.drawing = PagesDrawing(self.quarters_of, self._marks, self)
        self.area = PagesArea(self.drawing.paint, self)
        self.selection = PageSelection(self.area, self.quarters_of, self)
        self.setFocusProxy(self.area)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self.area)
        self._fitting = QTimer(self, interval=FIT_AFTER_MS, singleShot=True)
        self._fitting.timeout.connect(self._lay_out)
        self.drawing.drawn.connect(self._drawn)
        self.area.resized.connect(self._fitting.start)
        self.area.scrolled.connect(self._scrolled)
        self.area.turned.connect(lambda step: self.go_to(self.now() + step))
        self.area.zoom_asked.connect(lambda step: self.zoom_by(step) if step else self.set_zoom(OWN_SIZE))
        self._telling = QTimer(self, interval=TELL_AFTER_MS, singleShot=True)
        self._telling.timeout.connect(lambda: self.selection.hold(self.now()))
        self.selection.told.connect(self._say_words)
        self.selection.changed.connect(self.area.viewport().update)

    def show_paper(self, paper: Paper, content: PaperContent, place: PaperPlace) -> None:
        """Show the pages from where they were left."""
        self.clear()
        self._paper, self._content, self._kept = paper, content, place
        self.drawing.show_paper(content)
        self._hits = PageHits(content, self)
        self._hits.gone.connect(self._hit)
        self.selection.show_paper(content)
        content.ask(lambda process: process.sizes(), self._measured)

    def clear(self) -> None:
        """Let go of pages, pictures and words."""
        if self._hits is not None:
            self._hits.deleteLater()
        self._paper = self._content = self._hits = None
        self.drawing.clear()
        self._sizes, self._headings, self._comments, self._comment = (), (), (), -1
        self.selection.clear()
        self._fitting.stop()
        self._telling.stop()
        self.area.lay_out(None)
        self.area.setAccessibleName("")
        self.area.setAccessibleDescription("")

    def place(self) -> tuple[int, int]:
        """Return the page at the top and how far down in it the top is."""
        pages = self.area.pages()
        if pages is None:
            return self._kept.at, self._kept.down
        page, down = pages.place_at(self.area.top())
        return page, min(WHOLE, round(down * WHOLE))

    def go_to(self, at: int, down: int = 0) -> None:
        """Show a page, or a place in it, at the top."""
        pages = self.area.pages()
        if pages is None:
            return
        page = min(max(at, 0), len(pages) - 1)
        self.area.go_to_line(pages.line_of(page, down / WHOLE))
        self._gone_to = page
        self._tell_place()

    def now(self) -> int:
        """Return the page that is read: the one gone to while it is in sight, else that of which most is."""
        pages = self.area.pages()
        if pages is None:
            return 0
        top, bottom = self.area.top(), self.area.bottom()
        return self._gone_to if self._gone_to in pages.between(top, bottom) else pages.most_seen(top, bottom)

    def where(self) -> str:
        """Return which page of how many is read."""
        return f"Page {self.now() + 1} of {len(self._sizes)}" if self._sizes else ""

    def length(self) -> int:
        """Return how many pages there are."""
        return len(self._sizes)

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings beside the pages."""
        return self._headings

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments of all pages."""
        return self._comments

    def show_comment(self, number: int) -> None:
        """Bring a comment's place into sight and mark it."""
        comment = self._comments[number]
        self._comment = number
        self._bring_into_sight(comment.at, comment.areas[0]) if comment.areas else self.go_to(comment.at)
        self.area.viewport().update()

    def find_next(self, words: str, *, back: bool = False) -> None:
        """Go to the next place, on this page or a later one, then from the first page on; or back."""
        if self._hits is not None and self._sizes:
            self._hits.go_on(words, self.now(), len(self._sizes), back=back)

    def found_comment(self) -> Comment | None:
        """Return the comment at the place that was found, None where it is none of a comment."""
        return None if self._hits is None else self._hits.comment(self._comments)

    def mark_nothing(self) -> None:
        """Take every mark away."""
        self._comment = -1
        if self._hits is not None:
            self._hits.forget()
        self.area.viewport().update()

    def quotation(self) -> Quotation | None:
        """Return the words selected, else those of the place that was found."""
        page, words = self.selection.page(), self.selection.words()
        if not words and self._hits is not None and self._hits.page >= 0:
            page, words = self._hits.page, self.selection.words_in(self._hits.page, self._hits.line())
        return Quotation(words, page, has_pages=True) if words else None

    def zoom(self) -> int:
        """Return the zoom in percent of the page's own size, FIT_WIDTH or FIT_PAGE."""
        return self._kept.zoom

    def set_zoom(self, zoom: int) -> None:
        """Show pages at this zoom."""
        if zoom != self._kept.zoom:
            self._keep(replace(self._kept, zoom=zoom))

    def zoom_by(self, step: int) -> None:
        """Show pages at the next larger or smaller zoom, counted from what is seen."""
        self.set_zoom(zoom_after(self._percent(), step))

    def zoom_words(self) -> str:
        """Return how large pages are shown."""
        return zoom_words(self._kept.zoom)

    def turn_page(self) -> None:
        """Turn the page that is read by a quarter to the right."""
        self._turn(with_page_turned(self._kept, self.now()))

    def turn_all(self) -> None:
        """Turn every page by a quarter to the right."""
        self._turn(with_all_turned(self._kept))

    def turned(self) -> PaperPlace:
        """Return how pages are turned and zoomed; where in them is told by `place`."""
        return self._kept

    def quarters_of(self, page: int) -> int:
        """Return by how many quarters a page is turned."""
        return self._kept.quarters_of(page)

    def want_small(self, wanted: Sequence[Wanted]) -> None:
        """Have these drawn too, after the pages themselves."""
        self.drawing.want_small(wanted)
        self._want()

    def _measured(self, sizes: tuple[PageSize, ...]) -> None:
        if not sizes:
            self.failed.emit(NO_PAGES)
            return
        self._sizes = sizes
        self._lay_out()
        self.go_to(self._kept.at, self._kept.down)
        self.opened.emit()
        self._want()
        if self._content is not None:
            # After the first page: they say nothing that is looked at before it.
            self._content.ask(lambda process: (process.headings(), process.comments()), self._take_beside)

    def _take_beside(self, beside: tuple[tuple[Heading, ...], tuple[Comment, ...]]) -> None:
        self._headings, self._comments = beside
        self.beside_told.emit()

    def _turn(self, turned: PaperPlace) -> None:
        page = self.now()
        self.selection.drop()
        self._keep(turned)
        self.go_to(page)

    def _keep(self, place: PaperPlace) -> None:
        self._kept = place
        self._lay_out()
        self.zoomed.emit()

    def _lay_out(self) -> None:
        if self._sizes and self._paper is not None:
            room = self.area.room(unit_of(self._paper.kind))
            gone_to = self._gone_to
            self.area.lay_out(PageLayout(self._sizes, self.quarters_of, self._kept.zoom, room))
            self._gone_to = gone_to
            self._want()

    def _percent(self) -> float:
        """Return the zoom at which the page that is read is shown now."""
        pages = self.area.pages()
        if self._kept.zoom > FIT_WIDTH or pages is None or self._paper is None:
            return float(self._kept.zoom)
        page = self.now()
        size, box = self._sizes[page], pages.box(page)
        own = size.height if self.quarters_of(page) % 2 else size.width
        return 100 * box.width / (own * unit_of(self._paper.kind))

    def _scrolled(self) -> None:
        self._gone_to = -1
        self._tell_place()
        self._want()

    def _tell_place(self) -> None:
        self._say_page()
        self.moved.emit(*self.place())

    def _say_page(self) -> None:
        if self._paper is None or not self._sizes:
            return
        name = f"{self.where()} of {self._paper.name}"
        if self.area.accessibleName() != name:
            self.area.setAccessibleName(name)
            self._say_words(self.now())
            self._telling.start()

    def _say_words(self, page: int) -> None:
        if page == self.now():
            words = " ".join(word.text for word in self.selection.held(page))
            self.area.setAccessibleDescription(whole_letters(words, LONGEST_SPOKEN))

    def _want(self) -> None:
        self.drawing.want(self.area, self.now())

    def _drawn(self, page: int) -> None:
        self.area.viewport().update()
        refusal = self.drawing.refusal(page)
        if refusal and page == self.now():
            self.failed.emit(refusal)

    def _hit(self, page: int, places: int) -> None:
        area = None if self._hits is None else self._hits.area()
        if page >= 0:
            self._bring_into_sight(page, area) if area is not None else self.go_to(page)
            # Its line can be quoted.
            self.selection.hold(page)
        self.area.viewport().update()
        self.found.emit(page, places)

    def _bring_into_sight(self, page: int, area: Area) -> None:
        seen = turned_area(area, self.quarters_of(page))
        self.area.show_rect(page, QRectF(seen.left, seen.top, seen.width, seen.height))
        self._gone_to = page
        self._tell_place()

    def _marks(self, page: int) -> Marks:
        found, now = ((), -1) if self._hits is None else self._hits.on_page(page)
        comment = self._comments[self._comment] if self._comment >= 0 else None
        return Marks(
            found=found,
            now=now,
            comment=comment.areas if comment is not None and comment.at == page else (),
            selected=self.selection.areas() if self.selection.page() == page else (),
        )
