"""How an item of the agenda is drawn: its mark, its title on up to two lines, and its time."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from facilitator.case.identity import ItemId
from ui.look.theme import grid, look_signals, text_points, tokens
from ui.meet.agenda_model import AgendaRow, Index, item_at

MOST_LINES: Final = 2


class AgendaDelegate(QStyledItemDelegate):
    """Draws the rows; a long one takes two lines, or one where it is `on_one_line`, and then ends in "…"."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._view = parent
        self.on_one_line: frozenset[ItemId] = frozenset()
        self._fonts: tuple[QFont, QFont, QFont] | None = None
        look_signals().applied.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of a row at the width of the list."""
        row = item_at(index)
        width = option.rect.width() or self._view.width()
        if row is None:
            return QSize(width, 1)
        font = self._font(row)
        lines = len(self._lines_of(row, width))
        air = grid(4.5) if row.current else grid(2)
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
        plain, _, small = self._measured()
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
                left + self._mark_width(), top + number * line, self._title_width(rect.width()) + 1, line
            )
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, words)
        painter.setFont(font if row.current else small)
        painter.setPen(
            QColor(colours.amber)
            if row.over and row.current
            else QColor(colours.ink)
            if row.current
            else quiet
        )
        time = QRect(rect.right() - grid(2.5) - self._time_width(), top, self._time_width(), line)
        painter.drawText(time, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.time)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: AgendaRow) -> None:
        rect: QRect = option.rect
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        if row.current:
            painter.fillRect(rect, QColor(tokens().teal_soft))
            painter.fillRect(
                QRect(rect.left(), rect.top(), max(4, grid(1)), rect.height()), QColor(tokens().teal)
            )
        elif row.looked_at or hovered:
            painter.fillRect(rect, QColor(tokens().card_quiet))
        if row.looked_at and not row.current:
            painter.setPen(QPen(QColor(tokens().teal), 1))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -1))

    def _lines_of(self, row: AgendaRow, width: int) -> list[str]:
        most = 1 if row.id in self.on_one_line else MOST_LINES
        return _lines(row.title, self._font(row), self._title_width(width), most)

    def _font(self, row: AgendaRow) -> QFont:
        return self._measured()[1 if row.current else 0]

    def _mark_width(self) -> int:
        return QFontMetrics(self._measured()[1]).horizontalAdvance("00") + grid(1.5)

    def _time_width(self) -> int:
        return QFontMetrics(self._measured()[1]).horizontalAdvance("00 of 00")

    def _title_width(self, width: int) -> int:
        return max(grid(10), width - grid(3) - self._mark_width() - grid(1) - self._time_width() - grid(2.5))

    def _measured(self) -> tuple[QFont, QFont, QFont]:
        if self._fonts is None:
            plain, bold, small = (QFont(self._view.font()) for _ in range(3))
            for font, times in ((plain, 0.95), (bold, 0.95), (small, 0.9)):
                font.setPointSizeF(text_points(times))
            bold.setBold(True)
            self._fonts = plain, bold, small
        return self._fonts

    def _forget(self) -> None:
        self._fonts = None


def _lines(words: str, font: QFont, width: int, most: int) -> list[str]:
    """Return the words broken into lines, the last one shortened where there would be more."""
    layout = QTextLayout(words, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    ends: list[tuple[int, int]] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, 0))
        ends.append((line.textStart(), line.textLength()))
    layout.endLayout()
    encoded = words.encode("utf-16-le")
    found = [encoded[2 * start : 2 * (start + length)].decode("utf-16-le").strip() for start, length in ends]
    if len(found) <= most:
        return found or [""]
    rest = encoded[2 * ends[most - 1][0] :].decode("utf-16-le")
    return [*found[: most - 1], QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)]
