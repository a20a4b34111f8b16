"""How a date of law is drawn: the day, what is due and the verdict, each in its column."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from facilitator.case.date_table import DateRow, Verdict
from ui.look.theme import grid, look_signals, text_points, tokens
from ui.prepare.dates_model import Index, date_at

WIDEST_DAY: Final = "Wed 30 Mar 2026"
VERDICT_SHARE: Final = 34
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class DatesDelegate(QStyledItemDelegate):
    """Draws the rows; words that are too long for their column go on in a second line."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._fonts: tuple[QFont, QFont, QFont] | None = None
        look_signals().applied.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height that the words of a row need at the width of the list."""
        row, width = date_at(index), option.rect.width() or self._view.viewport().width()
        if row is None:
            return QSize(width, 1)
        plain, bold, small = self._measured()
        _, what, verdict = self.columns(width)
        beside = _height(row.note, small, verdict) if row.note else 0
        needed = max(_height(row.due.what, plain, what), _height(_said(row), bold, verdict) + beside)
        return QSize(width, needed + grid(3))

    def columns(self, width: int) -> tuple[QRect, QRect, QRect]:
        """Return where the columns of day, what and verdict lie in a row of this width."""
        left, gap = grid(2.5), grid(3)
        inside = max(1, width - left - grid(1.5))
        day = min(QFontMetrics(self._measured()[0]).horizontalAdvance(WIDEST_DAY) + grid(1), inside // 3)
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
        self._draw_ground(painter, option, row, chosen=index.row() == self._view.currentIndex().row())
        plain, bold, small = self._measured()
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
        painter.setPen(QPen(QColor(tokens().line), 1))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        if chosen:
            strip = QRect(rect.left(), rect.top(), max(3, grid(0.75)), rect.height())
            painter.fillRect(strip, QColor(tokens().teal))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.drawRect(rect.adjusted(1, 1, -1, -2))

    def _measured(self) -> tuple[QFont, QFont, QFont]:
        if self._fonts is None:
            plain, bold, small = (QFont(self._view.font()) for _ in range(3))
            for font, times in ((plain, 0.95), (bold, 0.95), (small, 0.88)):
                font.setPointSizeF(text_points(times))
            bold.setBold(True)
            self._fonts = plain, bold, small
        return self._fonts

    def _forget(self) -> None:
        self._fonts = None


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
