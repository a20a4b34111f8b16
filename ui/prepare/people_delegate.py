"""How a cell of the table of people is drawn."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QWidget

from ui.look.theme import grid, party_colour, tokens
from ui.prepare.people_model import row_at
from ui.prepare.people_rows import TAKES_PART, Cell, Column, Row
from ui.widgets.painted_rows import Index
from ui.widgets.row_drawing import MIDDLE, RowDelegate, draw_edge, draw_line_below, draw_words

ROW_STEPS: Final = 7.5


class PeopleDelegate(RowDelegate):
    """Draws words that fit or end in "…", ticks in their columns, and a strip in the colour of the party.

    With `narrow`, who somebody is and their part stand below the name.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, plain=1.0, small=0.86)
        self.narrow = False

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Return the height of a row."""
        return QSize(1, self.row_height())

    def row_height(self) -> int:
        """Return the height of every row in pixels: of one line, or of two where it is narrow."""
        body, _, small = self.fonts()
        below = QFontMetrics(small).height() if self.narrow else 0
        return max(grid(ROW_STEPS), QFontMetrics(body).height() + below + grid(2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one cell."""
        row = row_at(index)
        if row is None:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, column = QRect(option.rect), Column(index.column())
        self._draw_ground(painter, option, row, column)
        if row.person is None and row.chair is None:
            self._draw_head(painter, rect, row, column)
        else:
            self._draw_person(painter, rect, row, column)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(tokens().focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -2), grid(1), grid(1))
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: Row, column: Column) -> None:
        rect: QRect = option.rect
        heads = row.person is None and row.chair is None
        painter.fillRect(rect, QColor(tokens().card_quiet if heads else tokens().card))
        draw_line_below(painter, rect)
        if column is Column.NAME and heads:
            colour = QColor(tokens().ink_muted) if row.party is None else party_colour(row.party.colour)
            draw_edge(painter, rect, colour)

    def _draw_head(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        cell = row.cell(column)
        body, bold, _ = self.fonts()
        if column is Column.NAME:
            draw_words(painter, rect.adjusted(grid(3), 0, -grid(2), 0), cell.words, bold, tokens().ink)
            return
        inside = rect.adjusted(grid(2), 0, -grid(2), 0)
        if column is TAKES_PART and cell.ticked is not None:
            used = draw_words(painter, inside, cell.words, body, tokens().ink_muted, less=grid(6))
            box = QRect(inside.left() + used + grid(1.5), inside.top(), grid(4), inside.height())
            self._draw_tick(painter, box, cell)
            return
        draw_words(painter, inside, cell.words, body, tokens().amber if cell.late else tokens().ink_muted)

    def _draw_person(self, painter: QPainter, rect: QRect, row: Row, column: Column) -> None:
        cell = row.cell(column)
        body, bold, small = self.fonts()
        inside = rect.adjusted(grid(2), 0, -grid(2), 0)
        quiet = cell.quiet or row.absent
        ink = tokens().ink_muted if quiet else tokens().ink
        if column is Column.NAME:
            number = QFontMetrics(small).horizontalAdvance("00") + grid(1.5)
            first, second = self._lines(inside.adjusted(grid(1), 0, 0, 0))
            if row.number:
                draw_words(painter, first, str(row.number), small, tokens().ink_muted)
            if row.chair is not None and cell.quiet:
                draw_words(painter, first.adjusted(number, 0, 0, 0), cell.words, small, ink)
                return
            draw_words(painter, first.adjusted(number, 0, 0, 0), cell.words, bold, ink)
            if self.narrow:
                part = row.cell(Column.PART).words
                draw_words(painter, second.adjusted(number, 0, 0, 0), part, small, tokens().ink_muted)
        elif cell.ticked is not None:
            self._draw_tick(painter, rect, cell, middle=True)
        else:
            draw_words(painter, inside, cell.words, body, ink)

    def _lines(self, inside: QRect) -> tuple[QRect, QRect]:
        if not self.narrow:
            return inside, inside
        body, _, small = self.fonts()
        one, two = QFontMetrics(body).height(), QFontMetrics(small).height()
        top = inside.top() + (inside.height() - one - two) // 2
        return (
            QRect(inside.left(), top, inside.width(), one),
            QRect(inside.left(), top + one, inside.width(), two),
        )

    def _draw_tick(self, painter: QPainter, rect: QRect, cell: Cell, *, middle: bool = False) -> None:
        """Draw a tick with its day, an empty box where it is wanted, a dash where it is not."""
        _, bold, _ = self.fonts()
        teal, side = QColor(tokens().teal), grid(3)
        words = cell.words if middle else ""
        fitted = QFontMetrics(bold).elidedText(words, Qt.TextElideMode.ElideRight, rect.width() - side)
        width = side + (QFontMetrics(bold).horizontalAdvance(fitted) + grid(1.5) if fitted else 0)
        left = rect.left() + max(0, rect.width() - width) // 2 if middle else rect.left()
        box = QRectF(left, rect.center().y() - side / 2 + 0.5, side, side)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if cell.ticked:
            pen = QPen(teal, grid(0.55), c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.drawPolyline([_at(box, 0.12, 0.55), _at(box, 0.4, 0.85), _at(box, 0.9, 0.15)])
            painter.setFont(bold)
            after = QRect(left + side + grid(1.5), rect.top(), width, rect.height())
            painter.drawText(after, MIDDLE, fitted)
        elif cell.wanted:
            painter.setPen(QPen(QColor(tokens().line_field), 1.4))
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), grid(0.5), grid(0.5))
        else:
            painter.setPen(QPen(QColor(tokens().ink_muted), 1.4))
            painter.drawLine(_at(box, 0.2, 0.5), _at(box, 0.8, 0.5))


def _at(box: QRectF, across: float, down: float) -> QPointF:
    return QPointF(box.left() + across * box.width(), box.top() + down * box.height())
