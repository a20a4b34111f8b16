"""How a date of law is drawn: the day, what is due and the verdict, each in its column."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem

from facilitator.case.date_table import DateRow, Verdict
from ui.look.theme import grid, tokens
from ui.prepare.dates_model import date_at
from ui.widgets.painted_rows import Index
from ui.widgets.row_drawing import RowDelegate, draw_edge, draw_focus_ring, draw_line_below

WIDEST_DAY: Final = "Wed 30 Mar 2026"
VERDICT_SHARE: Final = 34
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class DatesDelegate(RowDelegate):
    """Draws the rows; words that are too long for their column go on in a second line."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view, plain=0.95, small=0.88)
        self._list = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words of a row need at the width of the list."""
        row, width = date_at(index), option.rect.width() or self._list.viewport().width()
        if row is None:
            return QSize(width, 1)
        plain, bold, small = self.fonts()
        _, what, verdict = self.columns(width)
        beside = _height(row.note, small, verdict) if row.note else 0
        needed = max(_height(row.due.what, plain, what), _height(_said(row), bold, verdict) + beside)
        return QSize(width, needed + grid(3))

    def columns(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where the columns of day, what and verdict lie in a row of this width."""
        left, gap = grid(2.5), grid(3)
        inside = max(1, width - left - grid(1.5))
        day = min(QFontMetrics(self.fonts()[0]).horizontalAdvance(WIDEST_DAY) + grid(1), inside // 3)
        verdict = inside * VERDICT_SHARE // 100 - gap
        what = max(1, inside - day - verdict - 2 * gap)
        starts = (left, left + day + gap, left + day + what + 2 * gap)
        return (
            QRect(starts[0], 0, day, 0), QRect(starts[1], 0, what, 0), QRect(starts[2], 0, verdict, 0),
        )  # fmt: skip

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one date."""
        row = date_at(index)
        if row is None:
            return
        painter.save()
        rect: QRect = option.rect
        self._draw_ground(painter, option, row, chosen=index.row() == self._list.currentIndex().row())
        plain, bold, small = self.fonts()
        day, what, verdict = self.columns(rect.width())
        top, colours = rect.top() + grid(1.5), tokens()
        quiet = row.due.day is None or row.verdict is Verdict.PASSED
        ink = colours.ink_muted if quiet else colours.ink
        _draw(painter, day, rect.left(), top, row.day, plain, ink)
        _draw(painter, what, rect.left(), top, row.due.what, plain, ink)
        marked = colours.amber if row.needs_you else colours.teal if row.verdict is Verdict.IN_TIME else ink
        below = top + _draw(painter, verdict, rect.left(), top, _said(row), bold, marked)
        _draw(painter, verdict, rect.left(), below, row.note, small, colours.ink_muted)
        painter.restore()

    def _draw_ground(
        self, painter: QPainter, option: QStyleOptionViewItem, row: DateRow, *, chosen: bool
    ) -> None:
        rect: QRect = option.rect
        ground = tokens().amber_soft if row.needs_you else tokens().card_quiet if chosen else tokens().card
        painter.fillRect(rect, QColor(ground))
        draw_line_below(painter, rect)
        if chosen:
            draw_edge(painter, rect, tokens().teal, steps=0.75)
        if option.state & QStyle.StateFlag.State_HasFocus:
            draw_focus_ring(painter, rect.adjusted(0, 0, 0, -1))


def _said(row: DateRow) -> str:
    sign = "⚠ " if row.needs_you else "✓ " if row.verdict is Verdict.IN_TIME else ""
    return f"{sign}{row.verdict}"


def _height(words: str, font: QFont, column: QRect) -> int:
    return QFontMetrics(font).boundingRect(QRect(0, 0, column.width(), 10_000), WRAPPED, words).height()


def _draw(painter: QPainter, column: QRect, left: int, top: int, words: str, font: QFont, ink: str) -> int:
    """Draw the words from `top` down, and return their height."""
    if not words:
        return 0
    height = _height(words, font, column)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QRect(left + column.left(), top, column.width(), height), WRAPPED, words)
    return height
