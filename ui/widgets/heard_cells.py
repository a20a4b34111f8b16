"""What a delegate paints, as assistive technology meets it: each row or cell has a name and can be pressed.

Qt's own rows only offer to be selected, which does nothing where nothing is selected, and its own tables have
the whole row read at each row.
"""

from functools import partial
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleStateChangeEvent,
    QFocusEvent,
)
from PySide6.QtWidgets import QAbstractItemView

from ui.widgets.painted_rows import Index

if TYPE_CHECKING:
    Base = QAbstractItemView
else:
    Base = object

Place = tuple[int, int]
USED: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class HeardCells(Base):
    """Put before Qt's view: `class PaintedList(HeardCells, QListView)`.

    A cell is called as its AccessibleTextRole says, and is pressed by a screen reader or by somebody who
    speaks to the computer.
    """

    _cells: "dict[Place, HeardCell] | None" = None

    def press_cell(self, index: Index) -> None:
        """Do what a click on that cell does: choose it, unless it means more."""
        if self.focusPolicy() & Qt.FocusPolicy.ClickFocus:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setCurrentIndex(index)

    def heard_places(self) -> list[Place]:
        """Return row and column of each cell that is told of, in order."""
        return [(row, 0) for row in range(self.model().rowCount())]

    def heard_name(self, index: Index) -> str:
        """Return what that cell is called now."""
        return str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")

    def heard_description(self, index: Index) -> str:
        """Return what else is told of that cell."""
        return str(index.data(Qt.ItemDataRole.AccessibleDescriptionRole) or "")

    def heard_cell(self, index: Index) -> "HeardCell":
        """Return what stands for that cell until other rows are shown."""
        if self._cells is None:
            self._cells = {}
            # Not the method itself: PySide would give the view another meta-object, and Qt would take that
            # for another object and tell of the view anew.
            self.model().modelReset.connect(partial(HeardCells._forget_cells, self))
        place = (index.row(), index.column())
        if place not in self._cells:
            self._cells[place] = HeardCell(self, place)
        return self._cells[place]

    def tell_cell(self) -> None:
        """Tell which cell has the keyboard."""
        index = self.currentIndex()
        if index.isValid() and self.hasFocus() and QAccessible.isActive():
            cell = self.heard_cell(index)
            QAccessible.updateAccessibility(QAccessibleEvent(cell, QAccessible.Event.Focus))

    def tell_ticked(self) -> None:
        """Tell that the cell with the keyboard was ticked, or no longer is."""
        index = self.currentIndex()
        if index.isValid() and self.hasFocus() and QAccessible.isActive():
            changed = QAccessible.State()
            changed.checked = True
            QAccessible.updateAccessibility(QAccessibleStateChangeEvent(self.heard_cell(index), changed))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell of the cell after Qt has told of the list."""
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self.tell_cell)

    def _forget_cells(self) -> None:
        for cell in (self._cells or {}).values():
            cell.is_gone = True
            cell.deleteLater()
        self._cells = {}


class HeardCell(QObject):
    """Stands for one cell of a view; `is_gone` once other rows are shown."""

    def __init__(self, view: HeardCells, place: Place) -> None:
        super().__init__(view)
        self.place, self.is_gone = place, False

    def view(self) -> HeardCells:
        """Return the view."""
        return cast("HeardCells", self.parent())

    def index(self) -> Index:
        """Return the cell in the model."""
        return self.view().model().index(*self.place)

    def is_tick(self) -> bool:
        """Return whether it is ticked, or could be."""
        return self.index().data(Qt.ItemDataRole.CheckStateRole) is not None

    def is_used(self) -> bool:
        """Return whether anything can be done with it."""
        return self.index().flags() & USED == USED

    def press(self) -> None:
        """Do what a click does, unless another row is shown there by now."""
        if not self.is_gone:
            self.view().press_cell(self.index())

    def take_keyboard(self) -> None:
        """Have the keyboard here."""
        if not self.is_gone:
            self.view().setFocus(Qt.FocusReason.OtherFocusReason)
            self.view().setCurrentIndex(self.index())
