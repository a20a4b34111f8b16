"""Where the three parts of the page stand, by the room there is."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QSize, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.scroll_area import ScrollArea

COMFORTABLE_NOTES = 118
STRETCHES = (60, 144, 84)


class Width(Enum):
    """How many parts fit side by side."""

    THREE = auto()
    TWO = auto()
    ONE = auto()


class Slot(QFrame):
    """A white column that scrolls by itself.

    Signals:
        laid_out(): what is in it may need more or less room than before
    """

    laid_out = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._scroll = ScrollArea(self, margin=0)
        self.parts = self._scroll.body
        self.parts.setSpacing(grid(6))
        body = self._body = QVBoxLayout(self)
        body.setContentsMargins(grid(3.5), grid(3), grid(1.5), grid(3))
        body.addWidget(self._scroll)
        self.parts.setContentsMargins(0, 0, grid(2), 0)
        self._inside = self._scroll.takeWidget()
        self._scroll.setWidget(self._inside)
        self._inside.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a new layout inside the scrolled part, which tells nobody outside it."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.laid_out.emit()
        return False

    def reveal(self, part: QWidget) -> None:
        """Scroll all of `part` into sight; its top where there is not room for all of it."""
        top = part.mapTo(self._inside, part.rect().topLeft()).y()
        margin = grid(3)
        self._scroll.ensureVisible(0, top + part.height(), 0, margin)
        self._scroll.ensureVisible(0, top, 0, margin)

    def least_width(self, parts: Sequence[QWidget]) -> int:
        """Return the width below which `parts` would be cut off here."""
        margins = self._body.contentsMargins()
        inner = self.parts.contentsMargins()
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        edges = margins.left() + margins.right() + inner.left() + inner.right() + bar + 2
        return max((part.minimumSizeHint().width() for part in parts), default=0) + edges


class MeetLayout(QWidget):
    """Three columns; with larger text two (notes, then floor over agenda); in a narrow window one."""

    def __init__(self, agenda: QWidget, notes: QWidget, floor: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = (agenda, notes, floor)
        self._slots = tuple(Slot(self) for _ in self._parts)
        self._width: Width | None = None
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), grid(3), grid(4), grid(4))
        row.setSpacing(grid(3))
        for slot, stretch in zip(self._slots, STRETCHES, strict=True):
            row.addWidget(slot, stretch)
            slot.laid_out.connect(self._choose)
        self._arrange(Width.THREE)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow_focus)

    def reveal(self, part: QWidget) -> None:
        """Scroll `part` into sight in whichever column it stands."""
        for slot in self._slots:
            if slot.isAncestorOf(part):
                slot.reveal(part)

    def minimumSizeHint(self) -> QSize:
        """Return the width of one column, so that the window may become that narrow."""
        return QSize(self._needed(Width.ONE), super().minimumSizeHint().height())

    def reveal_focus(self) -> None:
        """Scroll what has the focus into sight."""
        focus = _focus()
        if focus is not None and self.isAncestorOf(focus):
            self.reveal(focus)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Choose as many columns as fit."""
        super().resizeEvent(event)
        self._choose()
        QTimer.singleShot(0, self, self.reveal_focus)

    def _choose(self) -> None:
        fitting = (width for width in Width if self.width() >= self._needed(width))
        self._arrange(next(fitting, Width.ONE))

    def _needed(self, width: Width) -> int:
        margins, gap = self._row.contentsMargins(), self._row.spacing()
        columns = [parts for parts in self._columns(width) if parts]
        least = sum(self._slots[0].least_width(parts) for parts in columns)
        if width is Width.THREE:
            least += max(0, grid(COMFORTABLE_NOTES) - self._slots[1].least_width(self._parts[1:2]))
        return least + gap * (len(columns) - 1) + margins.left() + margins.right()

    def _columns(self, width: Width) -> tuple[tuple[QWidget, ...], ...]:
        agenda, notes, floor = self._parts
        return {
            Width.THREE: ((agenda,), (notes,), (floor,)),
            Width.TWO: ((), (notes,), (floor, agenda)),
            Width.ONE: ((), (notes, floor, agenda), ()),
        }[width]

    def _arrange(self, width: Width) -> None:
        columns = self._columns(width)
        for slot, parts in zip(self._slots, columns, strict=True):
            slot.setMinimumWidth(slot.least_width(parts) if parts else 0)
        if width is self._width:
            return
        self._width = width
        focus = _focus()
        notes = self._parts[1]
        for slot, parts in zip(self._slots, columns, strict=True):
            for part in parts:
                slot.parts.addWidget(part, 1 if part is parts[-1] or part is notes else 0)
            slot.setVisible(bool(parts))
        if focus is not None and self.isAncestorOf(focus):
            focus.setFocus()

    def _follow_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self.isAncestorOf(new):
            # After the layout: what was just opened has no place before it.
            QTimer.singleShot(0, self, self.reveal_focus)


def _focus() -> QWidget | None:
    return QApplication.focusWidget()
