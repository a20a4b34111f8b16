"""Says that something is under way, without moving."""

from PySide6.QtCore import QLineF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.look.theme import grid, tokens

HIGH_STEPS = 2


class WorkingBar(QWidget):
    """A striped bar, shown while work of unknown length is done; words beside it say what is done.

    It stands still: what moves by itself draws the eye from what matters, and makes some people ill (WCAG
    2.2, 2.2.2). So nobody has to ask for less motion.
    """

    def __init__(self, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(what)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def sizeHint(self) -> QSize:
        """Return a slim line."""
        return QSize(grid(20), grid(HIGH_STEPS))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw slanted stripes on a track."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = float(self.height())
        track = QPainterPath()
        track.addRoundedRect(QRectF(self.rect()), high / 2, high / 2)
        painter.setClipPath(track)
        painter.fillPath(track, QColor(tokens().track))
        painter.setPen(QPen(QColor(tokens().teal), high / 2))
        across = -high
        while across < self.width() + high:
            painter.drawLine(QLineF(across, high * 1.5, across + high * 2, -high * 0.5))
            across += high * 2
