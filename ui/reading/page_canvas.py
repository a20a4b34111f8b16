"""A page of a paper on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from facilitator.case.text_units import whole_letters
from facilitator.document.papers.facts import Area
from ui.look.theme import grid, tokens
from ui.widgets.layout_parts import AS_LARGE_AS_WANTED

LONGEST_SPOKEN = 4000


class PageCanvas(QWidget):
    """Draws a picture at a width, with the words that were found marked; a screen reader hears the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._areas: Sequence[Area] = ()

    def show_page(self, image: QImage, width: int, name: str, text: str) -> None:
        """Show a page `width` pixels wide."""
        self._image = image
        height = round(width * image.height() / max(1, image.width()))
        self.setFixedSize(QSize(width, min(height, AS_LARGE_AS_WANTED)))
        self.setAccessibleName(name)
        self.setAccessibleDescription(whole_letters(text, LONGEST_SPOKEN))
        self.update()

    def mark(self, areas: Sequence[Area]) -> None:
        """Mark these places."""
        self._areas = areas
        self.update()

    def clear(self) -> None:
        """Show nothing and keep nothing."""
        self._image = QImage()
        self._areas = ()
        self.setAccessibleDescription("")
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the page, then the marks: a line around the words, so that they stay legible."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(self.rect(), self._image)
        painter.setPen(QPen(QColor(tokens().focus), grid(0.6)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        room = grid(0.75)
        for area in self._areas:
            box = QRectF(
                area.left * self.width(),
                area.top * self.height(),
                area.width * self.width(),
                area.height * self.height(),
            )
            painter.drawRoundedRect(box.adjusted(-room, -room, room, room), room, room)
