"""The pages of a paper, small, one below the other."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from ui.look.theme import grid, tokens
from ui.reading.page_painting import PAGE
from ui.reading.place_list import Index, PlaceList
from ui.widgets.row_drawing import RowDelegate, draw_edge, draw_focus_ring

WIDE: Final = 30
HIGH: Final = 42
BELOW: Final = 6
AROUND: Final = 2

Picture = Callable[[int, int], QImage | None]


class _Pages(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.pages, self.here = 0, -1

    def show_pages(self, pages: int) -> None:
        self.beginResetModel()
        self.pages, self.here = pages, -1
        self.endResetModel()

    def rowCount(self, _parent: Index | None = None) -> int:
        return self.pages

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's
        if not index.isValid():
            return None
        words = f"Page {index.row() + 1}"
        if role == Qt.ItemDataRole.DisplayRole:
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{words}. You are here." if index.row() == self.here else words
        return None


class ThumbnailList(PlaceList):
    """Shows small pictures that somebody else draws.

    Signals:
        wanted(object, int): the pages in sight, as a range, and how many dots wide they are drawn
    """

    wanted = Signal(object, int)

    def __init__(self, picture: Picture, parent: QWidget) -> None:
        super().__init__("Pages", parent)
        self._pages = _Pages(self)
        self.setModel(self._pages)
        self.setItemDelegate(_Thumbnails(self, picture))
        self.setUniformItemSizes(True)
        self._asking = QTimer(self, interval=0, singleShot=True)
        self._asking.timeout.connect(self._ask)
        self.verticalScrollBar().valueChanged.connect(self._asking.start)

    @property
    def here(self) -> int:
        """The page that is read now."""
        return self._pages.here

    def show_pages(self, pages: int) -> None:
        """Show so many pages."""
        self._pages.show_pages(pages)
        self._asking.start()

    def mark(self, page: int) -> None:
        """Mark the page that is read, and have it in sight."""
        before, self._pages.here = self._pages.here, page
        if before == page or not 0 <= page < self._pages.pages:
            return
        for number in {before, page} - {-1}:
            self._pages.dataChanged.emit(self._pages.index(number), self._pages.index(number))
        if not self.hasFocus():
            self.setCurrentIndex(self._pages.index(page))
        self.scrollTo(self._pages.index(page))

    def drawn(self, page: int) -> None:
        """Draw the row of a page whose picture has come."""
        if 0 <= page < self._pages.pages:
            self.update(self._pages.index(page))

    def ask_again(self) -> None:
        """Have the pages in sight drawn as they are turned now."""
        self._asking.start()

    def dots(self) -> int:
        """Return how many dots wide a page is drawn."""
        return round(grid(WIDE) * self.devicePixelRatioF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the pages that are in sight now."""
        super().resizeEvent(event)
        self._asking.start()

    def _ask(self) -> None:
        if self._pages.pages and self.isVisible():
            first = max(0, self.indexAt(QRect(0, 0, 4, 4).center()).row())
            last = self.indexAt(self.viewport().rect().bottomLeft()).row()
            self.wanted.emit(range(first, (last if last >= 0 else self._pages.pages - 1) + 1), self.dots())


class _Thumbnails(RowDelegate):
    """Draws a page, its number below it, and the ring of the keyboard."""

    def __init__(self, view: ThumbnailList, picture: Picture) -> None:
        super().__init__(view, plain=1.0, small=0.9)
        self._list, self._picture = view, picture

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one page."""
        colours, rect, page = tokens(), option.rect, index.row()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if page == self._list.here:
            painter.fillRect(rect, QColor(colours.teal_soft))
            draw_edge(painter, rect, colours.teal)
        room = QRect(0, 0, grid(WIDE), grid(HIGH))
        room.moveTo(rect.center().x() - room.width() // 2, rect.top() + grid(AROUND))
        image = self._picture(page, self._list.dots())
        shown = room
        if image is not None:
            size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
            shown = QRect(0, 0, size.width(), size.height())
            shown.moveCenter(room.center())
        painter.fillRect(shown, PAGE)
        if image is not None:
            painter.drawImage(shown, image)
        painter.setPen(QPen(QColor(colours.line_field), 1))
        painter.drawRect(shown.adjusted(0, 0, -1, -1))
        plain, bold, _ = self.fonts()
        painter.setFont(bold if page == self._list.here else plain)
        painter.setPen(QColor(colours.ink))
        words = QRect(rect.left(), room.bottom() + 1, rect.width(), grid(BELOW))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(page + 1))
        if self._list.hasFocus() and self._list.currentIndex().row() == page:
            draw_focus_ring(painter, rect)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room of a page and its number, the same for all."""
        del option, index
        return QSize(grid(WIDE + 2 * AROUND), grid(AROUND + HIGH + BELOW))
