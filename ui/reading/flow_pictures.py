"""The pictures of a text without pages: fetched when they come into sight, let go when there are many."""

from typing import Final

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QTextEdit

from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.paper_process import PaperProcess
from facilitator.errors import FacilitatorError
from ui.look.theme import grid, tokens
from ui.reading.flow_document import FlowDocument
from ui.reading.paper_content import PaperContent

MOST_PIXELS: Final = 2_000_000
MOST_KEPT: Final = 24
AROUND: Final = 4
CANNOT: Final = "This picture cannot be shown."


class FlowPictures:
    """Asks for one picture at a time: of those in sight the first that is not there."""

    def __init__(self, view: QTextEdit) -> None:
        self._view = view
        self._document: FlowDocument | None = None
        self._content: PaperContent | None = None
        # In the order in which they were asked for.
        self._kept: dict[int, None] = {}
        self._waits = False

    def follow(self, document: FlowDocument | None, content: PaperContent | None) -> None:
        """Show the pictures of this document from now on, or none."""
        self._document, self._content = document, content
        self._kept.clear()
        self._waits = False

    def look(self) -> None:
        """Ask for the next picture that is in sight."""
        document, content = self._document, self._content
        if document is None or content is None or self._waits or not document.pictures:
            return
        first, last = self._in_sight()
        wanted = (
            number
            for number, place in document.pictures.items()
            if first <= place <= last and number not in self._kept
        )
        number = next(wanted, None)
        if number is None:
            return
        self._waits = True
        self._kept[number] = None

        def show(image: QImage) -> None:
            if self._document is document:
                self._waits = False
                document.show_picture(number, image, self._widest())
                self._let_go_of_others(document)
                self.look()

        def ask(process: PaperProcess) -> PageImage:
            return process.picture(number, most_pixels=MOST_PIXELS)

        content.ask(ask, lambda made: show(_image(made)), lambda error: show(_told(error)))

    def _in_sight(self) -> tuple[int, int]:
        shown = self._view.viewport().rect()
        last = QPoint(shown.right(), shown.bottom())
        return tuple(self._view.cursorForPosition(each).position() for each in (shown.topLeft(), last))  # type: ignore[return-value]

    def _widest(self) -> float:
        return max(grid(20), self._view.viewport().width() - grid(12))

    def _let_go_of_others(self, document: FlowDocument) -> None:
        first, last = self._in_sight()
        for number in tuple(self._kept):
            if len(self._kept) <= MOST_KEPT:
                return
            if not first <= document.pictures[number] <= last:
                del self._kept[number]
                document.hide_picture(number)


def _image(made: PageImage) -> QImage:
    return QImage(made.data, made.width, made.height, made.stride, QImage.Format.Format_RGB32).copy()


def _told(_error: FacilitatorError) -> QImage:
    image = QImage(grid(80), grid(12), QImage.Format.Format_RGB32)
    image.fill(QColor(tokens().card_quiet))
    painter = QPainter(image)
    painter.setPen(QColor(tokens().ink))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, CANNOT)
    painter.end()
    return image
