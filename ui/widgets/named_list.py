"""A drop-down list that a screen reader calls by its name on every system."""

import sys
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QComboBox

from ui.widgets.still_wheel import StillWheel

NAME_IS_THE_VALUE: Final = sys.platform not in {"win32", "darwin"}


class NamedList(StillWheel, QComboBox):
    """Its description begins with its name where Qt tells the chosen words as the name, as on Linux.

    Signals:
        left_by_mouse(): the list that a click had opened is closed
    """

    left_by_mouse = Signal()
    _described = ""
    _clicked = False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note that the list is opened by mouse."""
        self._clicked = True
        super().mousePressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Note that the open list, which had the keyboard, is closed."""
        super().focusInEvent(event)
        if self._clicked and event.reason() == Qt.FocusReason.PopupFocusReason:
            self._clicked = False
            QTimer.singleShot(0, self, self.left_by_mouse.emit)

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
