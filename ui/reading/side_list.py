"""A list beside a paper, of which each row leads to a place in it: headings, comments, files."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.look.theme import grid, tokens
from ui.reading.place_list import Index, PlaceList
from ui.widgets.row_drawing import RowDelegate, draw_edge, draw_focus_ring

WRAPPED: Final = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
AROUND: Final = 2
INDENT: Final = 3
DEEPEST: Final = 5
HIGHEST: Final = 100_000
ROW: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class SideRow:
    """A row: its words, smaller ones below them, how deep it stands, and the place in the paper."""

    words: str
    below: str = ""
    level: int = 1
    at: int = 0

    @property
    def said(self) -> str:
        """Return what a screen reader says of it."""
        return f"{self.words}. {self.below}" if self.below else self.words


class SideRows(QAbstractListModel):
    """The rows of one list; one of them is where the paper is read now."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: tuple[SideRow, ...] = ()
        self.here = -1

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Show these."""
        self.beginResetModel()
        self._rows, self.here = tuple(rows), -1
        self.endResetModel()

    def row(self, number: int) -> SideRow:
        """Return a row."""
        return self._rows[number]

    def mark(self, at: int) -> int:
        """Mark the last row whose place is not after `at`; return it, -1 for none or where it was before."""
        here = max((n for n, row in enumerate(self._rows) if row.at <= at), default=-1)
        return here if self.point_to(here) else -1

    def point_to(self, number: int) -> bool:
        """Mark this row, -1 for none; return whether another one was marked before."""
        before, self.here = self.here, number
        for row in {before, number} - {-1} if before != number else ():
            self.dataChanged.emit(self.index(row), self.index(row))
        return before != number

    def rowCount(self, _parent: Index | None = None) -> int:
        """Return how many there are."""
        return len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        """Return the words of a row, or what is said of it."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.said}. You are here." if index.row() == self.here else row.said
        return None


class SideList(PlaceList):
    """Lists rows in as many lines as their words need."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.rows = SideRows(self)
        self.setModel(self.rows)
        self.setItemDelegate(_Rows(self))

    def show_rows(self, rows: Sequence[SideRow]) -> None:
        """Show these rows."""
        self.rows.show_rows(rows)
        if rows:
            self.setCurrentIndex(self.rows.index(0))

    def mark(self, at: int) -> None:
        """Mark the row of this place, and have it in sight."""
        self._look_at(self.rows.mark(at))

    def point_to(self, number: int) -> None:
        """Mark this row, and have it in sight; -1 is none."""
        self.rows.point_to(number)
        self._look_at(number)

    def _look_at(self, here: int) -> None:
        if here >= 0:
            self.scrollTo(self.rows.index(here))
            if not self.hasFocus():
                self.setCurrentIndex(self.rows.index(here))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class _Rows(RowDelegate):
    """Draws words, smaller ones below, the edge of the row that is here and the ring of the keyboard."""

    def __init__(self, view: SideList) -> None:
        super().__init__(view, plain=1.0, small=0.9)
        self._list = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, here = self._list.rows.row(index.row()), self._list.rows.here == index.row()
        colours = tokens()
        painter.save()
        if here:
            painter.fillRect(option.rect, QColor(colours.teal_soft))
            draw_edge(painter, option.rect, colours.teal)
        inside = _inside(option.rect, row)
        font, small = self._fonts_of(row, here=here)
        words = QFontMetrics(font).boundingRect(inside, WRAPPED, row.words)
        painter.setFont(font)
        painter.setPen(QColor(colours.ink))
        painter.drawText(inside, WRAPPED, row.words)
        if row.below:
            painter.setFont(small)
            painter.setPen(QColor(colours.ink_muted))
            painter.drawText(inside.adjusted(0, words.height(), 0, 0), WRAPPED, row.below)
        if self._list.hasFocus() and self._list.currentIndex().row() == index.row():
            draw_focus_ring(painter, option.rect)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the width of the list and the height of the lines."""
        del option
        row = self._list.rows.row(index.row())
        width = self._list.viewport().width()
        inside = _inside(QRect(0, 0, width, HIGHEST), row)
        font, small = self._fonts_of(row, here=True)
        high = QFontMetrics(font).boundingRect(inside, WRAPPED, row.words).height()
        if row.below:
            high += QFontMetrics(small).boundingRect(inside, WRAPPED, row.below).height()
        return QSize(width, max(high + 2 * grid(AROUND), grid(8)))

    def _fonts_of(self, row: SideRow, *, here: bool) -> tuple[QFont, QFont]:
        plain, bold, small = self.fonts()
        return (bold if here and not row.below else plain), small


def _inside(rect: QRect, row: SideRow) -> QRect:
    indent = grid(AROUND + INDENT * (min(row.level, DEEPEST) - 1))
    around = grid(AROUND)
    return rect.adjusted(indent + grid(1), around, -around, -around)
