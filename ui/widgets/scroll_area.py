"""A page part that scrolls from top to bottom when larger text needs the room."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.look.dressed import follow_look
from ui.look.theme import grid


class Scrolled(QWidget):
    """What is scrolled: as high as its words at the width there is, never as at the narrowest."""

    def minimumSizeHint(self) -> QSize:
        """Return the least width; a height only where no width changes it.

        Qt would add up heights that the parts have at other widths: more than they need here, so that a
        short page would scroll and a question would hide its end.
        """
        least = super().minimumSizeHint()
        parts = self.layout()
        return QSize(least.width(), 0) if parts is not None and parts.hasHeightForWidth() else least


class ScrollArea(QScrollArea):
    """Scrolls its `body` layout vertically and never sideways; a focused control scrolls into view."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 4) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = Scrolled()
        inside.setProperty("scrolled", True)
        self._margin = margin
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(grid(margin), grid(margin), grid(margin), grid(margin))
        self.body.setSpacing(grid(3))
        self._widest = 0.0
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)

    def keep_together(self, widest: float) -> None:
        """Be at most `widest` steps wide: on a wide screen the end of a line stays near its start."""
        self._widest = widest
        self._fit_width()
        follow_look(self, self._fit_width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave free at the right what would part the ends of a line."""
        super().resizeEvent(event)
        self._fit_width()

    def _fit_width(self) -> None:
        if self._widest:
            margin = grid(self._margin)
            spare = self.viewport().width() - margin - grid(self._widest)
            self.body.setContentsMargins(margin, margin, max(margin, spare), margin)
