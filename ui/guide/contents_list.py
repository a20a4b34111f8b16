"""The contents: every topic, and the sections of the one that is open."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from facilitator.guide.topic import Topic
from ui.look.theme import grid, look_signals, scale

PLACE: Final = Qt.ItemDataRole.UserRole
WIDTH_PIXELS: Final = 296
# Large text leaves the topic the room.
GROWTH: Final = 0.4
SECTION_INDENT: Final = 5
AROUND: Final = (3, 0.9)
WRAPPED: Final = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
HIGHEST: Final = 10_000


class ContentsList(QListWidget):
    """Lists topics in bold and sections below theirs, in as many lines as their words need.

    Signals:
        asked(str, int): a topic and its section, -1 for its top
    """

    asked = Signal(str, int)

    def __init__(self, topics: Sequence[Topic], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Contents of the guide")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setItemDelegate(_Words(self))
        self._rows: dict[tuple[str, int], int] = {}
        self._is_followed = True
        for topic in topics:
            for number, words in enumerate((topic.title, *(each.title for each in topic.sections)), -1):
                item = QListWidgetItem(words, self)
                item.setData(PLACE, (topic.name, number))
                self._rows[topic.name, number] = self.row(item)
        self.currentRowChanged.connect(self._chosen)
        self.itemClicked.connect(lambda item: self._chosen(self.row(item)))
        look_signals().applied.connect(self._measure)
        self._measure()

    def show_place(self, topic: str, section: int) -> None:
        """Mark where the reader is; the sections of other topics are folded away."""
        for (name, number), row in self._rows.items():
            self.setRowHidden(row, number >= 0 and name != topic)
        self._is_followed = False
        self.setCurrentRow(self._rows[topic, section])
        self._is_followed = True
        self.scrollToItem(self.item(self._rows[topic, section]))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _chosen(self, row: int) -> None:
        if self._is_followed and row >= 0:
            topic, section = self.item(row).data(PLACE)
            self.asked.emit(topic, section)

    def _measure(self) -> None:
        self.setFixedWidth(round(WIDTH_PIXELS * (1 + GROWTH * (scale() - 1))))
        self.scheduleDelayedItemsLayout()


class _Words(QStyledItemDelegate):
    """Draws a topic in bold and a section set in, and makes room for all of their lines."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the ground as the style does, then the words."""
        words = str(index.data())
        plain = QStyleOptionViewItem(option)
        self.initStyleOption(plain, index)
        plain.text = ""
        listed = self.parent()
        if isinstance(listed, QWidget):
            listed.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, plain, painter, listed)
        painter.save()
        painter.setFont(_font(option.font, index))
        painter.setPen(plain.palette.color(plain.palette.ColorRole.Text))
        painter.drawText(_inside(option.rect, index), WRAPPED, words)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Return the width of the list and the height of the lines."""
        listed = self.parent()
        width = listed.viewport().width() if isinstance(listed, QListWidget) else option.rect.width()
        inside = _inside(QRect(0, 0, width, HIGHEST), index)
        needed = QFontMetrics(_font(option.font, index)).boundingRect(inside, WRAPPED, str(index.data()))
        return QSize(width, needed.height() + 2 * grid(AROUND[1]))


def _section(index: QModelIndex | QPersistentModelIndex) -> int:
    _, section = index.data(PLACE)
    return int(section)


def _font(font: QFont, index: QModelIndex | QPersistentModelIndex) -> QFont:
    made = QFont(font)
    made.setBold(_section(index) < 0)
    return made


def _inside(rect: QRect, index: QModelIndex | QPersistentModelIndex) -> QRect:
    left = grid(AROUND[0] + (SECTION_INDENT - 1 if _section(index) >= 0 else 0))
    return rect.adjusted(left, grid(AROUND[1]), -grid(AROUND[0]), -grid(AROUND[1]))
