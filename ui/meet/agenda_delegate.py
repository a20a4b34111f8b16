"""How an item of the agenda is drawn: its mark, its title on up to two lines, and its time."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from facilitator.case.identity import ItemId
from ui.look.theme import grid, has_large_text, tokens
from ui.meet.agenda_model import AgendaRow, item_at
from ui.widgets.broken_lines import broken_lines
from ui.widgets.painted_rows import Index
from ui.widgets.row_drawing import RowDelegate, draw_edge, draw_focus_ring

MOST_LINES: Final = 2


class AgendaDelegate(RowDelegate):
    """Draws the rows; a long one takes two lines, or one where it is `on_one_line`, and then ends in "…"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, plain=0.95, small=0.9)
        self.on_one_line: frozenset[ItemId] = frozenset()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the width of the list."""
        row = item_at(index)
        width = option.rect.width() or self._view.width()
        if row is None:
            return QSize(width, 1)
        font = self._font(row)
        lines = len(self._lines_of(row, width))
        large = has_large_text()
        air = grid(0.75 if large else 4.5) if row.current else grid(0.75 if large else 2)
        return QSize(width, lines * QFontMetrics(font).height() + air)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one item."""
        row = item_at(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        self._draw_ground(painter, option, row)
        plain = self.fonts()[0]
        font = self._font(row)
        line = QFontMetrics(font).height()
        lines = self._lines_of(row, rect.width())
        top = rect.top() + (rect.height() - line * len(lines)) // 2
        left = rect.left() + grid(3)
        colours = tokens()
        quiet = QColor(colours.ink_muted)
        ink = QColor(colours.ink) if row.current or not row.done else quiet
        painter.setFont(font if row.current else plain)
        painter.setPen(QColor(colours.ink) if row.current else quiet)
        painter.drawText(QRect(left, top, self._mark_width(), line), Qt.AlignmentFlag.AlignVCenter, row.mark)
        painter.setFont(font)
        painter.setPen(ink)
        for number, words in enumerate(lines):
            at = QRect(
                left + self._mark_width(), top + number * line, self._title_width(row, rect.width()) + 1, line
            )
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(self._time_font(row))
        painter.setPen(
            QColor(colours.amber)
            if row.over and row.current
            else QColor(colours.ink)
            if row.current
            else quiet
        )
        time = QRect(rect.right() - grid(2.5) - self._time_width(row), top, self._time_width(row), line)
        painter.drawText(time, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.time)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow) -> None:
        rect: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if row.current:
            painter.fillRect(rect, QColor(tokens().teal_soft))
            draw_edge(painter, rect, tokens().teal)
        elif row.looked_at or hovered:
            painter.fillRect(rect, QColor(tokens().card_quiet))
        if row.looked_at and not row.current:
            painter.setPen(QPen(QColor(tokens().teal), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, rect)

    def _lines_of(self, row: AgendaRow, width: int) -> list[str]:
        most = 1 if row.id in self.on_one_line else MOST_LINES
        return broken_lines(row.title, self._font(row), self._title_width(row, width), most) or [""]

    def _font(self, row: AgendaRow) -> QFont:
        return self.fonts()[1 if row.current else 0]

    def _mark_width(self) -> int:
        return QFontMetrics(self.fonts()[1]).horizontalAdvance("00") + grid(1.5)

    def _time_font(self, row: AgendaRow) -> QFont:
        return self.fonts()[1 if row.current else 2]

    def _time_width(self, row: AgendaRow) -> int:
        usual = QFontMetrics(self.fonts()[1]).horizontalAdvance("00 of 00" if row.current else "00:00")
        return max(usual, QFontMetrics(self._time_font(row)).horizontalAdvance(row.time))

    def _title_width(self, row: AgendaRow, width: int) -> int:
        return max(
            grid(10), width - grid(3) - self._mark_width() - grid(1) - self._time_width(row) - grid(2.5)
        )
