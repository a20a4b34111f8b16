"""Parts side by side where there is room for them, and below one another where larger text leaves none."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ui.look.theme import grid


class Columns(QWidget):
    """Lays parts out in columns, or stacks them when it is narrower than all their least widths together.

    Put it into a `ScrollArea`, so that a stack taller than the window can be reached.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: list[tuple[QWidget, float]] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(grid(4))

    def add(self, part: QWidget, *, stretch: int = 1, least_steps: float = 60) -> None:
        """Add a part that needs `least_steps` of the four-pixel grid (they grow with the text size)."""
        self._parts.append((part, least_steps))
        self._layout.addWidget(part, stretch)
        self._turn()

    def minimumSizeHint(self) -> QSize:
        """Return the width of the widest part alone, so that the window may become narrow enough to stack."""
        widest = max((part.minimumSizeHint().width() for part, _ in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose between columns and stack."""
        super().resizeEvent(event)
        self._turn()

    def _turn(self) -> None:
        spacing = self._layout.spacing() * max(0, len(self._parts) - 1)
        needed = sum(grid(steps) for _, steps in self._parts) + spacing
        stacked = self.width() < needed
        direction = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
