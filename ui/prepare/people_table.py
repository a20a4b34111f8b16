"""The table of people: Space ticks, Enter changes in place, Delete takes away with undo."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QMoveEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QTableView, QWidget

from ui.look.dressed import follow_look
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.cell_changing import CellChanging
from ui.prepare.heard_people import HeardPeople
from ui.prepare.people_delegate import PeopleDelegate
from ui.prepare.people_editors import field_name
from ui.prepare.people_header import PeopleHeader
from ui.prepare.people_menu import menu_for
from ui.prepare.people_model import PeopleModel, row_at
from ui.prepare.people_row_acts import move, remove, tick, tick_all
from ui.prepare.people_rows import CALL, Column, Row
from ui.widgets.cell_accessible import tell_cells
from ui.widgets.painted_rows import Index
from ui.widgets.row_moves import step_by_key

WIDTHS: Final = {Column.PART: 30, Column.AUTHORITY: 23, Column.CONFIDENTIALITY: 29, Column.ACCESS: 25}
NARROW_WIDTHS: Final = {Column.AUTHORITY: 15, Column.CONFIDENTIALITY: 18, Column.ACCESS: 15}
SHARES: Final = {Column.NAME: 38, Column.WHO: 33, Column.MORE: 29}
NARROW_SHARES: Final = {Column.NAME: 62, Column.WHO: 38}
LEAST_STEPS: Final = 215


class PeopleTable(HeardPeople, QTableView):
    """Shows `Row`s; where it is narrow, part and the rest stand below the name or behind Alt+Enter.

    Signals:
        more_asked(id): show everything about that person
        add_asked(): no chair is open any more, the next person is to be typed
        laid_out(): the columns have other widths
    """

    more_asked = Signal(object)
    add_asked = Signal()
    laid_out = Signal()

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        tell_cells()
        super().__init__(parent)
        self._controller = controller
        self.people = PeopleModel()
        self.people.setParent(self)
        self.head = PeopleHeader(self)
        self.setHorizontalHeader(self.head)
        self.setModel(self.people)
        self._drawing = PeopleDelegate(self)
        self.setItemDelegate(self._drawing)
        self._changing = CellChanging(controller, self, self.people)
        self._changing.all_named.connect(self.add_asked)
        self._changing.more_asked.connect(self.more_asked)
        self._pressed = QPersistentModelIndex()
        self._was_current = self._begun_by_mouse = False
        self.setAccessibleName("People")
        self.setAccessibleDescription("Enter changes, Space ticks, Delete removes, Alt+Enter shows more.")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.head.all_asked.connect(lambda column: tick_all(controller, column))
        follow_look(self, self._lay_out)
        self._lay_out()

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the cell with the keyboard keeps it, also where rows came or went above it."""
        row, column = row_at(self.currentIndex()), max(0, self.currentIndex().column())
        place = self.currentIndex().row()
        if self.people.show_rows(rows):
            self.clearSpans()
            for number, each in enumerate(rows):
                if each.key.startswith("party "):
                    self.setSpan(number, CALL, 1, 3)
            there = self.people.place_of(row.key) if row is not None else -1
            if row is not None and self.people.rowCount():
                self._changing.choose(
                    there if there >= 0 else min(place, self.people.rowCount() - 1), Column(column)
                )
        self._changing.follow()

    def go_to(self, key: str, column: Column = Column.NAME) -> bool:
        """Put the keyboard on a cell of the row with this key; return False where there is no such row."""
        place = self.people.place_of(key)
        if place < 0:
            return False
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._changing.choose(place, column)
        return True

    def change(self, key: str, column: Column) -> QWidget | None:
        """Change that cell in place, and return the control that has the keyboard, None where none can."""
        return self._changing.change(key, column)

    def open_field(self, name: str) -> QWidget | None:
        """Open the field called `name` over its cell, and return it; None where no cell has one."""
        for row in self.people.rows():
            for column in Column:
                if field_name(row, column) == name:
                    return self.change(row.key, column)
        return None

    def column_edges(self) -> dict[Column, tuple[int, int]]:
        """Return for each column that is shown its left edge and its width, in pixels of this widget."""
        return {
            column: (self.columnViewportPosition(column), self.columnWidth(column))
            for column in Column
            if not self.isColumnHidden(column)
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do what a key asks for in the cell that has the keyboard."""
        row = row_at(self.currentIndex())
        column = Column(max(0, self.currentIndex().column()))
        enters = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if row is None:
            super().keyPressEvent(event)
        elif enters and alt and row.person is not None:
            self.more_asked.emit(row.person.id)
        elif step := step_by_key(event):
            move(self._controller, row, step)
        elif event.key() == Qt.Key.Key_Space or (enters and row.cell(column).ticked is not None):
            self._tick(row, column)
        elif enters or event.key() == Qt.Key.Key_F2:
            self._changing.begin()
        elif event.key() == Qt.Key.Key_Delete:
            remove(self._controller, row)
        elif event.text().isprintable() and event.text() and not _commands(event) and self._takes_words(row):
            control = self._changing.begin()
            if control is not None:
                QApplication.sendEvent(control, event)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:  # noqa: N802 - Qt's name
        """Do nothing: what is typed changes the cell."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Note what is pressed; it is done when it is let go there."""
        index = self.indexAt(event.position().toPoint())
        known = index.isValid() and index == self.currentIndex()
        self._was_current, self._begun_by_mouse = known and not self._begun_by_mouse, False
        self._pressed = QPersistentModelIndex(index)
        if index.flags() & Qt.ItemFlag.ItemIsEnabled:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick, show more, or change what stood chosen before."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index == self._pressed:
            self._do_pressed(row_at(index), index.column(), was_chosen=self._was_current)

    def press_cell(self, index: Index) -> None:
        """Tick, show more, or change what stood chosen before."""
        row, was_chosen = row_at(index), index == self.currentIndex()
        super().press_cell(index)
        self._do_pressed(row, index.column(), was_chosen=was_chosen)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Change the cell; a tick hears a second click as the first."""
        index = self.indexAt(event.position().toPoint())
        row = row_at(index)
        if row is not None and row.cell(index.column()).ticked is None:
            self._changing.begin()
        else:
            self.mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the row under the pointer, or with the one that has the keyboard."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        row = row_at(index)
        if row is None:
            return
        self.setCurrentIndex(index)
        menu = menu_for(
            self._controller,
            row,
            self,
            change=lambda column: self.change(row.key, column),
            more=self.more_asked.emit,
        )
        at = self.viewport().mapToGlobal(self.visualRect(index).center()) if by_key else event.globalPos()
        menu.exec(at)
        menu.deleteLater()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Take the buttons over the table along."""
        super().moveEvent(event)
        self.head.place_buttons()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first chair to be named, or at the first person; a click begins where it is."""
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        self._begun_by_mouse = by_mouse and not self.currentIndex().isValid()
        if not self.currentIndex().isValid() and self.people.rowCount():
            rows = self.people.rows()
            first = self.people.first_chair() or next((row.key for row in rows if row.person), rows[0].key)
            self._changing.choose(self.people.place_of(first), Column.NAME)
        super().focusInEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every column its width."""
        super().resizeEvent(event)
        self._lay_out()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: N802 - Qt's name
        """Take the field along that lies over a cell."""
        super().scrollContentsBy(dx, dy)
        self._changing.follow()

    def viewportEvent(self, event: QEvent) -> bool:
        """Show no tip while a cell is changed."""
        if event.type() == QEvent.Type.ToolTip and self._changing.is_open():
            return True
        return super().viewportEvent(event)

    def _do_pressed(self, row: Row | None, place: int, *, was_chosen: bool) -> None:
        if row is None:
            return
        column = Column(place)
        if row.cell(column).ticked is not None:
            self._tick(row, column)
        elif row.chair is not None or was_chosen or (row.person and column is Column.MORE):
            self._changing.begin()

    def _tick(self, row: Row, column: Column) -> None:
        tick(self._controller, row, column)
        self.tell_ticked()

    def _takes_words(self, row: Row) -> bool:
        column = self.currentIndex().column()
        return row.cell(column).editable and column in {Column.NAME, Column.WHO, CALL}

    def _lay_out(self) -> None:
        width = self.viewport().width()
        narrow = width < grid(LEAST_STEPS)
        self.head.narrow = self._drawing.narrow = narrow
        fixed, shares = (NARROW_WIDTHS, NARROW_SHARES) if narrow else (WIDTHS, SHARES)
        rest = max(0, width - sum(grid(steps) for steps in fixed.values()))
        for column in Column:
            self.setColumnHidden(column, column not in fixed and column not in shares)
            steps = grid(fixed[column]) if column in fixed else rest * shares.get(column, 0) // 100
            self.setColumnWidth(column, steps)
        self.verticalHeader().setDefaultSectionSize(self._drawing.row_height())
        self.head.setFixedHeight(self.head.sizeHint().height())
        self.head.place_buttons()
        self._changing.follow()
        self.laid_out.emit()


def _commands(event: QKeyEvent) -> bool:
    held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    return bool(event.modifiers() & held)
