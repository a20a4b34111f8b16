"""Bringing a paper from the case into memory and drawing its pages, away from the thread that draws."""

from collections.abc import Callable, Iterator
from itertools import chain, islice
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper
from facilitator.changes import Changes
from facilitator.document.papers.facts import Area
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.tasks import Tasks

MOST_PIXELS = 24_000_000
PAGES_AT_ONCE = 20

T = TypeVar("T")
Refused = Callable[[FacilitatorError], None]


class PaperContent(QObject):
    """One paper, in memory for as long as it is read; nothing of it is written anywhere.

    Signals:
        ready(int): it can be shown, and has this many pages
        drawn(int, QImage, str): a page, as a picture and as text
        found(int, object): the page with the words and where on it, or -1 and () when nowhere
        failed(str): a sentence
    """

    ready = Signal(int)
    drawn = Signal(int, QImage, str)
    found = Signal(int, object)
    failed = Signal(str)

    def __init__(self, controller: CaseController, tasks: Tasks, paper: Paper, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._kind = paper.kind
        self._pages = 0
        self._process: PaperProcess | None = None
        self._parts: list[bytes] = []
        self._pieces: Iterator[bytes] | None = None
        self._over = False
        self._searches = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._fetch(paper.id))
        self._timer.start()

    def ask(
        self, work: Callable[[PaperProcess], T], done: Callable[[T], None], refused: Refused | None = None
    ) -> None:
        """Ask the process that reads the paper; `done` has its answer, else `refused` or `failed` why not.

        Nothing is answered once it is closed.
        """
        process = self._process
        if process is not None:
            self._tasks.run(lambda: work(process), owner=self, done=done, failed=refused or self._tell)

    def draw(self, page: int, width: int) -> None:
        """Draw a page `width` pixels wide; `drawn` tells."""
        process = self._process
        if process is not None:
            self._run(lambda: _draw(process, page, width), lambda made: self.drawn.emit(page, *made))

    def find(self, words: str, page: int) -> None:
        """Look for words from this page on, then from the first; `found` tells."""
        self._searches += 1
        self._find(words, chain(range(page, self._pages), range(page)), self._searches)

    def close(self) -> None:
        """Let go of the content, and end what is being read of it."""
        self._timer.stop()
        if self._process is not None:
            self._process.close()
        self._parts.clear()
        self.deleteLater()

    def _fetch(self, paper_id: PaperId) -> None:
        """Take the next piece out of the case, between other events."""
        if not self._controller.run(lambda case: self._take(case.papers.pieces, paper_id)):
            self._timer.stop()
        elif self._over:
            self._timer.stop()
            parts, self._parts = self._parts, []
            process = self._process = PaperProcess(parts, self._kind)
            # Also where the window is taken away without a word.
            self.destroyed.connect(process.close)
            self._run(lambda: len(process.sizes()), self._fetched)

    def _take(self, pieces: Callable[[PaperId], Iterator[bytes]], paper_id: PaperId) -> Changes:
        if self._pieces is None:
            self._pieces = pieces(paper_id)
        piece = next(self._pieces, None)
        if piece is None:
            self._over = True
        else:
            self._parts.append(piece)
        return Changes()

    def _fetched(self, pages: int) -> None:
        self._pages = pages
        self.ready.emit(self._pages)

    def _find(self, words: str, order: Iterator[int], search: int) -> None:
        process = self._process
        if search != self._searches or process is None:
            return
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
                self._find(words, order, search)

        self._run(lambda: process.find(words, now), told)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tasks.run(work, owner=self, done=done, failed=self._tell)

    def _tell(self, error: FacilitatorError) -> None:
        self.failed.emit(str(error))


def _draw(process: PaperProcess, page: int, width: int) -> tuple[QImage, str]:
    made = process.page(page, width=width, most_pixels=MOST_PIXELS)
    image = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    return image.copy(), " ".join(word.text for word in process.words(page))
