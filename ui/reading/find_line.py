"""The line in which words of a paper are looked for."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.look.dressed import follow_look
from ui.look.theme import grid
from ui.widgets.private_line import PrivateLine

WIDE: Final = 42
NAME: Final = "Find in this paper"


class FindLine(PrivateLine):
    """Looks for what is typed: Enter for the next place, Shift+Enter for the one before.

    Signals:
        asked(bool): look on, or with True back
        left(): Escape, which gives the keyboard back to the paper
    """

    asked = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, placeholder=NAME)
        self.setAccessibleName(NAME)
        self.setProperty("slim", "true")
        follow_look(self, self._measure)
        self._measure()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Look on, or back, or leave."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.asked.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def take_keyboard(self) -> None:
        """Be typed in, from its beginning."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def _measure(self) -> None:
        self.setMinimumWidth(grid(WIDE))
