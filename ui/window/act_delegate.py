"""Rows of acts, with the keys of each at the right."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.look.theme import grid, tokens

# What is told is one text, the words and then the keys; only the drawing puts them apart.
APART = "\u2003"


class ActDelegate(QStyledItemDelegate):
    """Draws the words at the left, ended by "…" where there is no room, and the keys at the right."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        drawn = QStyleOptionViewItem(option)
        self.initStyleOption(drawn, index)
        words, _, keys = drawn.text.partition(APART)
        edge = grid(2)
        inside = drawn.rect.adjusted(edge, 0, -edge, 0)
        for_keys = drawn.fontMetrics.horizontalAdvance(keys)
        drawn.text = ""
        style = drawn.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, drawn, painter, drawn.widget)
        painter.save()
        painter.setFont(drawn.font)
        painter.setPen(QColor(tokens().ink))
        room = QRect(inside).adjusted(0, 0, -for_keys - edge, 0)
        shown = drawn.fontMetrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle | Qt.AlignmentFlag.AlignLeft, shown)
        painter.setPen(QColor(tokens().ink_muted))
        painter.drawText(inside, middle | Qt.AlignmentFlag.AlignRight, keys)
        painter.restore()
