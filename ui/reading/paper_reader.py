"""Reading a paper inside the app: pages, zoom, and finding words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.papers import Paper, PaperKind
from facilitator.document.papers.facts import Area
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.reading.paper_content import PaperContent
from ui.reading.paper_view import PaperView
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, PlainLabel

ZOOMS = (50, 75, 100, 150, 200, 300, 400)
FITS = 100
FIND_STEPS = 60
BACK = "Back to papers"
NOWHERE = "These words stand together on no page of this paper. A scanned page has no words to find."


class PaperReader(QWidget):
    """Shows one paper at a time. At 100 % a page is as wide as the room for it.

    Signals:
        closed(): the paper is let go, and the list is to be shown
        left(): the person goes back to where they came from
    """

    closed = Signal()
    left = Signal()

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._content: PaperContent | None = None
        self._name = ""
        self._page, self._pages, self._zoom = 0, 0, FITS
        self._marked: tuple[int, Sequence[Area]] = (-1, ())
        self._title = HeadingLabel("", self)
        self._where = PlainLabel("", self, wrap=False)
        self._told = PlainLabel("", self)
        self._view = PaperView(self)
        self._view.turned.connect(self._turn)
        self._view.resized.connect(self._draw)
        self._back = PlainButton(BACK)
        self._before, self._next = PlainButton("Page before"), PlainButton("Next page")
        self._smaller, self._larger = PlainButton("Smaller"), PlainButton("Larger")
        self._find = AutosaveLine(placeholder="Find in this paper, then Enter")
        self._find.setAccessibleName("Find in this paper")
        self._find.setMinimumWidth(grid(FIND_STEPS))
        self._connect()
        self._lay_out()

    def read(self, paper: Paper, back: str = BACK) -> None:
        """Fetch a paper and show its first page; `back` are the words of the way back."""
        self._back.setText(back)
        self._let_go()
        self._name, self._page, self._zoom = paper.name, 0, FITS
        self._title.setText(paper.name)
        self._tell("Opening")
        self._find.setVisible(paper.kind is PaperKind.PDF)
        content = PaperContent(self._controller, self._tasks, paper, self)
        content.ready.connect(self._ready)
        content.drawn.connect(self._drawn)
        content.found.connect(self._found)
        content.failed.connect(self._tell)
        self._content = content
        self._show_where()
        self._view.setFocus()

    def close_paper(self) -> None:
        """Let go of the paper and go back to the list."""
        self._let_go()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def _leave(self) -> None:
        self.close_paper()
        self.left.emit()

    def _connect(self) -> None:
        self._back.clicked.connect(self._leave)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._next.clicked.connect(lambda: self._turn(1))
        self._smaller.clicked.connect(lambda: self._change_zoom(-1))
        self._larger.clicked.connect(lambda: self._change_zoom(1))
        self._find.returnPressed.connect(self._search)

    def _lay_out(self) -> None:
        self._where.setMinimumHeight(self._back.sizeHint().height())
        tools = QWidget(self)
        flow = FlowLayout(tools)
        for part in (
            self._back, self._before, self._next, self._smaller, self._larger, self._find, self._where,
        ):  # fmt: skip
            flow.addWidget(part)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        for widget in (self._title, tools, self._told):
            body.addWidget(widget)
        body.addWidget(self._view, 1)

    def _let_go(self) -> None:
        if self._content is not None:
            self._content.close()
            self._content = None
        self._pages = 0
        self._marked = (-1, ())
        self._view.clear()
        self._find.replace_text("")

    def _ready(self, pages: int) -> None:
        self._pages = pages
        self._tell("" if pages else "This paper has no pages.")
        self._draw()

    def _turn(self, step: int) -> None:
        page = min(max(self._page + step, 0), max(0, self._pages - 1))
        if page != self._page:
            self._page = page
            self._draw()

    def _change_zoom(self, step: int) -> None:
        place = min(max(ZOOMS.index(self._zoom) + step, 0), len(ZOOMS) - 1)
        self._zoom = ZOOMS[place]
        self._draw()

    def _draw(self) -> None:
        self._show_where()
        if self._content is not None and self._pages:
            self._content.draw(
                self._page, round(self._view.page_width(self._zoom) * self.devicePixelRatioF())
            )

    def _drawn(self, page: int, image: QImage, text: str) -> None:
        if page != self._page:
            return
        marked, areas = self._marked
        self._view.show_page(image, self._zoom, f"{self._where_words()} of {self._name}", text)
        self._view.mark(areas if marked == page else ())

    def _search(self) -> None:
        words = self._find.text().strip()
        if not words or self._content is None or not self._pages:
            return
        self._tell("Looking")
        start = self._page + 1 if self._marked[0] == self._page else self._page
        self._content.find(words, start % self._pages)

    def _found(self, page: int, areas: Sequence[Area]) -> None:
        if page < 0:
            self._tell(NOWHERE)
            return
        places = "1 place" if len(areas) == 1 else f"{len(areas)} places"
        self._tell(f"Found on page {page + 1}, in {places}. Enter looks further.")
        self._page, self._marked = page, (page, areas)
        self._draw()

    def _show_where(self) -> None:
        self._where.setText(f"{self._where_words()}, {self._zoom} %" if self._pages else "")
        self._before.setEnabled(self._page > 0)
        self._next.setEnabled(self._page + 1 < self._pages)
        self._smaller.setEnabled(self._zoom > ZOOMS[0])
        self._larger.setEnabled(self._zoom < ZOOMS[-1])

    def _where_words(self) -> str:
        return f"Page {self._page + 1} of {self._pages}"

    def _tell(self, sentence: str) -> None:
        self._told.setText(sentence)
        self._told.setVisible(bool(sentence))
        if sentence:
            announce(self, sentence)
