"""The contents: every topic, and the sections of the one that is open."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, QTimer, Signal
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
from ui.look.dressed import follow_look
from ui.look.theme import grid, scale

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
        # So that whole rows stand at the top.
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerItem)
        self.setItemDelegate(_Words(self))
        self._topics = {topic.name: topic for topic in topics}
        self._unfolded = ""
        self._is_followed = True
        for topic in topics:
            self.addItem(_row(topic, -1, topic.title))
        self.currentRowChanged.connect(self._chosen)
        self.itemClicked.connect(lambda item: self._chosen(self.row(item)))
        follow_look(self, self._measure)
        self._measure()

    def show_place(self, topic: str, section: int) -> None:
        """Mark where the reader is; only the sections of that topic are there, also for a screen reader."""
        self._is_followed = False
        if topic != self._unfolded:
            self._fold()
            self._unfold(topic)
        self.setCurrentRow(self._row_of(topic) + 1 + section)
        self._is_followed = True
        self.scrollToItem(self.currentItem())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _fold(self) -> None:
        for row in reversed(range(self.count())):
            if self.item(row).data(PLACE)[1] >= 0:
                self.takeItem(row)

    def _unfold(self, name: str) -> None:
        topic, first = self._topics[name], self._row_of(name) + 1
        for number, section in enumerate(topic.sections):
            self.insertItem(first + number, _row(topic, number, section.title))
        self._unfolded = name

    def _row_of(self, name: str) -> int:
        """Return the row of the topic itself."""
        return next(row for row in range(self.count()) if self.item(row).data(PLACE) == (name, -1))

    def _chosen(self, row: int) -> None:
        if self._is_followed and row >= 0:
            topic, section = self.item(row).data(PLACE)
            self.asked.emit(topic, section)

    def _measure(self) -> None:
        self.setFixedWidth(round(WIDTH_PIXELS * (1 + GROWTH * (scale() - 1))))
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self._show_current)

    def _show_current(self) -> None:
        if self.currentRow() >= 0:
            self.scrollToItem(self.currentItem())


def _row(topic: Topic, number: int, words: str) -> QListWidgetItem:
    """Return the row of a topic, or of a section, which a screen reader is told with its topic."""
    item = QListWidgetItem(words)
    item.setData(PLACE, (topic.name, number))
    if number >= 0:
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{topic.title}: {words}")
    return item


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
