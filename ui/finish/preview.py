"""The document as it will be, page by page, from memory."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.finish.document_maker import Made
from ui.look.theme import grid
from ui.tasks import Tasks
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import MutedLabel

if TYPE_CHECKING:
    from facilitator.document.papers.facts import PageImage

PAGE_STEPS = 150
LEAST_STEPS = 40
EDGES = 2
POINTS_WIDE = 595.3


class Preview(QWidget):
    """Shows one page at reading size, with the way to the next and the one before.

    Signals:
        turned(int): the number of the page now shown, from 0
    """

    turned = Signal(int)

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._document: Made | None = None
        self._page = 0
        self._drawn_width = 0
        self._picture = QLabel(self)  # shows a picture, never words
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._picture.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._picture.setProperty("page", True)
        # The page is drawn as wide as there is room for: an old picture must not hold the window wide.
        self._picture.setMinimumSize(1, 1)
        self._before = PlainButton("Page before", self)
        self._after = PlainButton("Next page", self)
        self._where = MutedLabel("", self)
        self._before.clicked.connect(lambda: self._turn(-1))
        self._after.clicked.connect(lambda: self._turn(1))
        row = QHBoxLayout()
        row.addWidget(self._before)
        row.addWidget(self._where, 1, Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self._after)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(row)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)

    def show_document(self, document: Made | None) -> None:
        """Show a document from the page that was open, or nothing."""
        self._document = document
        self.setVisible(document is not None)
        if document is not None:
            self._page = min(self._page, document.pages - 1)
            self._draw()

    def sizeHint(self) -> QSize:
        """Return the width of a page at reading size."""
        return QSize(grid(PAGE_STEPS) + EDGES, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw the page anew where it has more room or less."""
        super().resizeEvent(event)
        if self._document is not None and self._page_width() != self._drawn_width:
            self._draw()

    def _page_width(self) -> int:
        return max(grid(LEAST_STEPS), min(grid(PAGE_STEPS), self.width() - EDGES))

    def _turn(self, step: int) -> None:
        if self._document is not None:
            self._page = min(max(self._page + step, 0), self._document.pages - 1)
            self._draw()

    def _draw(self) -> None:
        document, page = self._document, self._page
        if document is None:
            return
        self._where.setText(f"Page {page + 1} of {document.pages}")
        self._before.setEnabled(page > 0)
        self._after.setEnabled(page < document.pages - 1)
        ratio = self.devicePixelRatioF()
        self._drawn_width = self._page_width()
        scale = self._drawn_width / POINTS_WIDE * ratio

        asked = (page, self._drawn_width)

        def work() -> "PageImage":
            from facilitator.document.papers.reading import page_image  # noqa: PLC0415  loads in the worker

            return page_image(document.pdf, page, scale=scale)

        def show(image: "PageImage") -> None:
            if self._document is not document or (self._page, self._drawn_width) != asked:
                return
            picture = QImage(
                image.data, image.width, image.height, image.stride, QImage.Format.Format_RGB32
            ).copy()
            picture.setDevicePixelRatio(ratio)
            self._picture.setPixmap(QPixmap.fromImage(picture))
            self._picture.setAccessibleName(f"Picture of page {page + 1} of the action plan")
            self.turned.emit(page)

        self._tasks.run(work, owner=self, done=show, failed=lambda _error: self._picture.clear())
