"""The actions and the plan: side by side where there is room, else two pages of which one is shown."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.dressed import follow_look
from ui.look.theme import grid

# Below this width the plan is the other page.
LEAST_STEPS_BESIDE: Final = 270
SHARES: Final = (19, 13)


class Halves(QWidget):
    """Holds `left` and `right`.

    Signals:
        stacked(bool): from now on one page is shown, or both
    """

    stacked = Signal(bool)

    def __init__(self, left: QWidget, right: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._left, self._right = left, right
        self.is_stacked = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for part, share in zip((left, right), SHARES, strict=True):
            row.addWidget(part, share)
        follow_look(self, self._fit)

    def show_left(self) -> None:
        """Show the left half, if it is not shown."""
        if self.is_stacked:
            self._right.hide()
            self._left.show()

    def turn(self) -> bool:
        """Show the other page, and return whether that is the right half."""
        to_right = self._right.isHidden()
        self._right.setVisible(to_right)
        self._left.setVisible(not to_right)
        return to_right

    def minimumSizeHint(self) -> QSize:
        """Return the room of one half, so that the window may become narrow enough to show one alone."""
        left, right = self._left.minimumSizeHint(), self._right.minimumSizeHint()
        return left.expandedTo(right)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the halves side by side where there is room for both."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_stacked = self.width() < grid(LEAST_STEPS_BESIDE)
        if is_stacked != self.is_stacked:
            self.is_stacked = is_stacked
            self._left.show()
            self._right.setVisible(not is_stacked)
            self.stacked.emit(is_stacked)
