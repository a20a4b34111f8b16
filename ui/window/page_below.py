"""What a page that is shown for a moment lies over: the page, and where the keyboard was in it."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid


@dataclass(frozen=True)
class PageBelow:
    """A page, the page over it, and which control had the keyboard; `alone` is without rail and header."""

    page: QWidget
    over: QWidget
    focus: QWidget | None
    alone: bool

    def give_keyboard_back(self) -> None:
        """Put the keyboard into the control that had it, if it is still there."""
        if self.focus is not None and isValid(self.focus) and self.focus.isVisible():
            self.focus.setFocus(Qt.FocusReason.OtherFocusReason)
