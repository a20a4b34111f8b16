"""Where the three parts of the page stand, by the room there is."""

from enum import Enum, auto

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import grid
from ui.widgets.scroll_area import ScrollArea

LEFT_STEPS = 60
MIDDLE_STEPS = 90
RIGHT_STEPS = 84
STRETCHES = (LEFT_STEPS, round(MIDDLE_STEPS * 1.6), RIGHT_STEPS)


class Width(Enum):
    """How many parts fit side by side."""

    THREE = auto()
    TWO = auto()
    ONE = auto()


class Slot(QFrame):
    """A white column that scrolls by itself."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scroll = ScrollArea(self, margin=0)
        self.parts = self._scroll.body
        self.parts.setSpacing(grid(6))
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(3.5), grid(3), grid(1.5), grid(3))
        body.addWidget(self._scroll)
        self.parts.setContentsMargins(0, 0, grid(2), 0)

    def reveal(self, part: QWidget) -> None:
        """Scroll `part` into sight."""
        self._scroll.ensureWidgetVisible(part)


class MeetLayout(QWidget):
    """Three columns; with larger text two (notes, then floor over agenda); in a narrow window one."""

    def __init__(self, agenda: QWidget, notes: QWidget, floor: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = (agenda, notes, floor)
        self._slots = tuple(Slot(self) for _ in self._parts)
        self._width: Width | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), grid(3), grid(4), grid(4))
        row.setSpacing(grid(3))
        for slot, stretch in zip(
            self._slots, (LEFT_STEPS, round(MIDDLE_STEPS * 1.6), RIGHT_STEPS), strict=True
        ):
            row.addWidget(slot, stretch)
        self._arrange(Width.THREE)

    def reveal(self, part: QWidget) -> None:
        """Scroll `part` into sight in whichever column it stands."""
        for slot in self._slots:
            if slot.isAncestorOf(part):
                slot.reveal(part)

    def width_now(self) -> Width:
        """Return how the parts stand."""
        return self._width or Width.THREE

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose the columns that fit."""
        super().resizeEvent(event)
        room = self.width() - grid(8)
        if room >= grid(LEFT_STEPS + MIDDLE_STEPS + RIGHT_STEPS + 6):
            self._arrange(Width.THREE)
        elif room >= grid(MIDDLE_STEPS * 0.8 + RIGHT_STEPS * 0.8 + 3):
            self._arrange(Width.TWO)
        else:
            self._arrange(Width.ONE)

    def _arrange(self, width: Width) -> None:
        if width is self._width:
            return
        self._width = width
        focus = _focus()
        agenda, notes, floor = self._parts
        columns: tuple[tuple[QWidget, ...], ...] = {
            Width.THREE: ((agenda,), (notes,), (floor,)),
            Width.TWO: ((), (notes,), (floor, agenda)),
            Width.ONE: ((), (notes, floor, agenda), ()),
        }[width]
        for slot, parts in zip(self._slots, columns, strict=True):
            for part in parts:
                slot.parts.addWidget(part, 1 if part is parts[-1] or part is notes else 0)
            slot.setVisible(bool(parts))
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus()


def _focus() -> QWidget | None:
    return QApplication.focusWidget()
