"""A drop-down list that a screen reader calls by its name on every system."""

import sys
from typing import Final

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox

from ui.widgets.still_wheel import StillWheel

NAME_IS_THE_VALUE: Final = sys.platform not in {"win32", "darwin"}
MOST_ROWS: Final = 10
# Of the style sheet, around all rows together.
FRAME_PIXELS: Final = 2


class NamedList(StillWheel, QComboBox):
    """Its description begins with its name where Qt tells the chosen words as the name, as on Linux."""

    _described = ""

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list over whole rows, wide enough for its longest words as far as the window is."""
        view = self.view()
        view.ensurePolished()
        screen = self.screen().availableGeometry()
        top = self.mapToGlobal(QPoint(0, 0)).y()
        above, below = top - screen.top(), screen.bottom() - top - self.height()
        self.setMaxVisibleItems(rows_in(max(above, below), view.sizeHintForRow(0)))
        wanted = view.sizeHintForColumn(0) + view.verticalScrollBar().sizeHint().width() + FRAME_PIXELS
        view.setMinimumWidth(min(max(wanted, self.width()), self.window().width()))
        super().showPopup()

    def setAccessibleName(self, name: str) -> None:  # noqa: N802 - Qt's name
        """Call the list `name`."""
        super().setAccessibleName(name)
        self._describe()

    def setAccessibleDescription(self, words: str) -> None:  # noqa: N802 - Qt's name
        """Describe the list."""
        self._described = words
        self._describe()

    def _describe(self) -> None:
        name = self.accessibleName() if NAME_IS_THE_VALUE else ""
        super().setAccessibleDescription(". ".join(part for part in (name, self._described) if part))


def rows_in(pixels: int, row: int) -> int:
    """Return how many rows of that height a drop-down list shows in so much room, 1 to 10."""
    return max(1, min(MOST_ROWS, (pixels - FRAME_PIXELS) // max(1, row)))
