"""The agenda beside the notes: a click shows what was noted on an item, without moving the meeting."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from facilitator.case.identity import ItemId
from ui.look.theme import look_signals
from ui.meet.agenda_delegate import AgendaDelegate
from ui.meet.agenda_model import AgendaModel, AgendaRow, item_at
from ui.widgets.painted_list import PaintedList
from ui.widgets.painted_rows import Index


class AgendaList(PaintedList):
    """Shows `AgendaRow`s; up to twelve items stand without a scroll bar.

    Signals:
        look_asked(id): show the notes of this item
        go_asked(id): the meeting goes to this item
        clicked_with_mouse(): something was done by mouse, and the keyboard is to be where one writes
    """

    look_asked = Signal(object)
    go_asked = Signal(object)
    clicked_with_mouse = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Agenda", parent)
        self.items = AgendaModel()
        self.items.setParent(self)
        self.setModel(self.items)
        self._drawing = AgendaDelegate(self)
        self.setItemDelegate(self._drawing)
        self.setAccessibleDescription("Arrows show the notes of an item. Enter goes to it.")
        # A click leaves the keyboard where one writes.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setMinimumHeight(1)
        self._fitted = 0
        look_signals().applied.connect(self._fit)

    def show_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show the items; the present one is in sight."""
        now = next((row.id for row in rows if row.current), None)
        moved = now is not None and self._present() != now
        self.items.show_rows(rows)
        if moved or self.items.rowCount() != self._fitted:
            self._fit()
            self.scrollTo(self.items.index(self.items.row_of(now)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the item by Enter; the one that arrows come to is looked at, as is one by Space."""
        row = item_at(self.currentIndex())
        if row is not None and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.go_asked.emit(row.id)
        elif row is not None and event.key() == Qt.Key.Key_Space:
            self.look_asked.emit(row.id)
        else:
            super().keyPressEvent(event)
            chosen = item_at(self.currentIndex())
            if chosen is not None and chosen != row:
                self.look_asked.emit(chosen.id)

    def takes_key(self, event: QKeyEvent) -> bool:
        """Keep Space, which is no note here."""
        return event.key() == Qt.Key.Key_Space

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Look at the item that was pressed."""
        index = self.indexAt(event.position().toPoint())
        row = item_at(index)
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.setCurrentIndex(index)
            self.look_asked.emit(row.id)
            self.clicked_with_mouse.emit()

    def press_cell(self, index: Index) -> None:
        """Look at the item of the row."""
        row = item_at(index)
        if row is not None:
            self.setCurrentIndex(index)
            self.look_asked.emit(row.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Go to the item that was pressed twice."""
        row = item_at(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.go_asked.emit(row.id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the present item; Qt would begin at the first."""
        if item_at(self.currentIndex()) is None:
            self.setCurrentIndex(self.items.index(max(0, self.items.row_of(self._present()))))
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows for the new width at once."""
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self._fit()

    def _fit(self) -> None:
        """Give long titles a second line only where every item then still stands without a scroll bar."""
        self._fitted = self.items.rowCount()
        shown = [row for row in self.items.rows() if not row.current]
        # What is done is known; what comes soon matters most.
        by_need = [row.id for row in shown if row.done] + [row.id for row in reversed(shown) if not row.done]
        shortened: list[ItemId] = []
        self._drawing.on_one_line = frozenset()
        while self.rows_height() > self.viewport().height() and by_need:
            shortened.append(by_need.pop(0))
            self._drawing.on_one_line = frozenset(shortened)
        self.doItemsLayout()

    def _present(self) -> ItemId | None:
        return next((row.id for row in self.items.rows() if row.current), None)
