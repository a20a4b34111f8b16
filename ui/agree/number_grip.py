"""The number of an action, or the dash of a draft, by which the mouse moves it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget

from ui.widgets.plain_label import PlainLabel
from ui.widgets.tip import explain


class NumberGrip(PlainLabel):
    """A number to drag up or down; the same is done with Alt+Up and Alt+Down.

    Signals:
        dragged(QPoint): the pointer's place on the screen while it drags
        dropped(QPoint): where it let go
    """

    dragged = Signal(QPoint)
    dropped = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, wrap=False)
        self.set_tone("number")
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        explain(self, "Drag to move it, or press Alt with ↑ or ↓ on its row.")
        self._pressed_at: QPoint | None = None
        self._dragging = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the pointer went down."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._pressed_at = event.globalPosition().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Begin to drag after a distance that is no slip of the hand."""
        here = event.globalPosition().toPoint()
        if self._pressed_at is None:
            return
        if (here - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._dragging = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        if self._dragging:
            self.dragged.emit(here)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go."""
        dragging, self._dragging, self._pressed_at = self._dragging, False, None
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        if dragging:
            self.dropped.emit(event.globalPosition().toPoint())
