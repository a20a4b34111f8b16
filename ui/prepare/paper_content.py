"""Bringing a paper from the case into memory and drawing its pages, away from the thread that draws."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QBuffer, QByteArray, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader

from facilitator.case.identity import PaperId
from facilitator.case.papers import Paper, PaperKind
from facilitator.changes import Changes
from facilitator.document.reading import Area, find_words, page_count, page_image, page_size, page_text
from facilitator.errors import DocumentUnreadable, FacilitatorError
from ui.case_controller import CaseController
from ui.tasks import Tasks

MOST_PIXELS = 24_000_000
PAGES_AT_ONCE = 20
NO_IMAGE = "That image cannot be shown: it is damaged or far too large. It is still in the case."


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
        self._is_pdf = paper.kind is PaperKind.PDF
        self._pages = 0
        self._content = b""
        self._image = QImage()
        self._parts: list[bytes] = []
        self._pieces: Iterator[bytes] | None = None
        self._over = False
        self._searches = 0
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(lambda: self._fetch(paper.id))
        self._timer.start()

    def draw(self, page: int, width: int) -> None:
        """Draw a page `width` pixels wide; `drawn` tells."""
        if self._is_pdf:
            content = self._content
            self._run(lambda: _draw(content, page, width), lambda made: self.drawn.emit(page, *made))
        else:
            image = self._image
            self._run(lambda: _scale(image, width), lambda made: self.drawn.emit(0, made, ""))

    def find(self, words: str, page: int) -> None:
        """Look for words from this page on, then from the first; `found` tells."""
        self._searches += 1
        order = [*range(page, self._pages), *range(page)]
        self._find(words, order, self._searches)

    def close(self) -> None:
        """Let go of the content."""
        self._timer.stop()
        self._content = b""
        self._parts.clear()
        self._image = QImage()
        self.deleteLater()

    def _fetch(self, paper_id: PaperId) -> None:
        """Take the next piece out of the case, between other events."""
        if not self._controller.run(lambda case: self._take(case.paper_pieces, paper_id)):
            self._timer.stop()
        elif self._over:
            self._timer.stop()
            parts, self._parts = self._parts, []
            work = _join_pdf if self._is_pdf else _join_image
            self._run(lambda: work(parts), self._fetched)

    def _take(self, pieces: Callable[[PaperId], Iterator[bytes]], paper_id: PaperId) -> Changes:
        if self._pieces is None:
            self._pieces = pieces(paper_id)
        piece = next(self._pieces, None)
        if piece is None:
            self._over = True
        else:
            self._parts.append(piece)
        return Changes()

    def _fetched(self, made: tuple[bytes, QImage, int]) -> None:
        self._content, self._image, self._pages = made
        self.ready.emit(self._pages)

    def _find(self, words: str, order: list[int], search: int) -> None:
        if search != self._searches or not self._is_pdf:
            return
        content, now, later = self._content, order[:PAGES_AT_ONCE], order[PAGES_AT_ONCE:]

        def told(found: tuple[int, tuple[Area, ...]] | None) -> None:
            if search != self._searches:
                return
            if found is not None:
                self.found.emit(*found)
            elif later:
                self._find(words, later, search)
            else:
                self.found.emit(-1, ())

        self._run(lambda: find_words(content, words, now), told)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._tasks.run(work, owner=self, done=done, failed=self._tell)

    def _tell(self, error: FacilitatorError) -> None:
        self.failed.emit(str(error))


def _join_pdf(parts: list[bytes]) -> tuple[bytes, QImage, int]:
    content = b"".join(parts)
    parts.clear()
    return content, QImage(), page_count(content)


def _join_image(parts: list[bytes]) -> tuple[bytes, QImage, int]:
    # As it was taken: a telephone turns the picture by a mark in the file.
    content = QBuffer()
    content.setData(QByteArray(b"".join(parts)))
    parts.clear()
    reader = QImageReader(content)
    reader.setAutoTransform(True)
    image = reader.read()
    if image.isNull():
        raise DocumentUnreadable(NO_IMAGE)
    return b"", image, 1


def _scale(image: QImage, width: int) -> QImage:
    if width >= image.width():
        return image
    return image.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)


def _draw(content: bytes, page: int, width: int) -> tuple[QImage, str]:
    across, down = page_size(content, page)
    scale = width / max(1.0, across)
    fits = (MOST_PIXELS / max(1.0, across * down)) ** 0.5
    made = page_image(content, page, scale=max(0.01, min(scale, fits)))
    image = QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32)
    return image.copy(), page_text(content, page)
