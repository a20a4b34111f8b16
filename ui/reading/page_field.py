"""Which page is read, as a number that can be typed over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.dressed import follow_look
from ui.look.theme import grid
from ui.widgets.plain_label import PlainLabel
from ui.widgets.private_line import PrivateLine

WIDE = 14


class PageField(QWidget):
    """Shows the number of a page in a line.

    Signals:
        asked(int): go to this page, counted from 0
        left(): the keyboard goes back to the paper
    """

    asked = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._now, self._count = 0, 0
        self.line = _Number(self)
        self.line.setAccessibleName("Go to page")
        self.line.setProperty("slim", "true")
        self.line.returnPressed.connect(self._go)
        self.line.given_up.connect(self._give_up)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(1))
        row.addWidget(PlainLabel("Go to page", self, wrap=False))
        row.addWidget(self.line)
        follow_look(self, self._measure)
        self._measure()

    def show_page(self, page: int, count: int) -> None:
        """Show which page, counted from 0, of how many is read."""
        self._now, self._count = page, count
        self.line.setValidator(QIntValidator(1, max(1, count), self.line))
        if not self.line.hasFocus():
            self.line.setText(str(page + 1))

    def take_keyboard(self) -> None:
        """Be typed in."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _go(self) -> None:
        self.asked.emit(min(max(int(self.line.text() or 1), 1), max(1, self._count)) - 1)
        self.left.emit()

    def _give_up(self) -> None:
        self.line.setText(str(self._now + 1))

    def _measure(self) -> None:
        self.line.setFixedWidth(grid(WIDE))


class _Number(PrivateLine):
    given_up = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            # Also for a number that no page has: the nearest page is gone to.
            self.returnPressed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.given_up.emit()
