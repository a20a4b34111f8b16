"""The dots by which a row is dragged."""

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.look.theme import grid, tokens
from ui.widgets.tip import explain


class DragGrip(QWidget):
    """Six dots; it takes no focus, since Alt with the arrows does the same.

    Signals:
        dragged(QPoint): where on the screen the pointer is
        dropped(QPoint): where on the screen the row was let go
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._moving = False
        self.setCursor(Qt.CursorShape.SizeVerCursor)
        self.setFixedSize(self.sizeHint())
        explain(self, "Drag to move it, or press Alt with ↑ or ↓ on its row.")

    def sizeHint(self) -> QSize:
        """Return a target large enough to hit (WCAG 2.2, 2.5.8)."""
        return QSize(grid(6), grid(8))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold."""
        self._moving = event.button() == Qt.MouseButton.LeftButton

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag."""
        if self._moving:
            self.dragged.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        if self._moving:
            self._moving = False
            self.dropped.emit(event.globalPosition().toPoint())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens().line_field))
        middle = QPointF(self.rect().center())
        for across in (-1, 1):
            for down in (-2, 0, 2):
                painter.drawEllipse(
                    middle + QPointF(across * grid(0.75), down * grid(0.9)), grid(0.4), grid(0.4)
                )
