"""A list of which each row leads to a place in a paper."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QWidget

from ui.look.dressed import follow_look
from ui.widgets.painted_list import PaintedList

Index = QModelIndex | QPersistentModelIndex


class PlaceList(PaintedList):
    """Enter or a click leads to the place of a row; arrows only move along the list.

    Signals:
        gone(int): to the place of that row
    """

    gone = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(name, parent)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        follow_look(self, self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go by Enter."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.press_cell(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Go to what was pressed."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.press_cell(self.indexAt(event.position().toPoint()))

    def press_cell(self, index: Index) -> None:
        """Go to the place of a row."""
        if index.isValid():
            self.setCurrentIndex(index)
            self.gone.emit(index.row())
