"""The cells of the people as a screen reader hears them: what each asks, whose it is, and what it holds."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.prepare.people_model import PeopleModel, row_at
from ui.prepare.people_rows import Cell, Column
from ui.widgets.heard_cells import HeardCells, Place
from ui.widgets.painted_rows import Index

if TYPE_CHECKING:
    Base = QTableView
else:
    Base = object


class HeardPeople(HeardCells, Base):
    """Put before Qt's table of `people`; who it is, is said where another row was come to."""

    people: PeopleModel
    _along_row = False

    def heard_places(self) -> list[Place]:
        """Return each cell that says something, and is shown."""
        shown = [column for column in Column if not self.isColumnHidden(column)]
        rows = enumerate(self.people.rows())
        return [(number, column) for number, row in rows for column in shown if row.cell(column).said]

    def heard_name(self, index: Index) -> str:
        """Return what the cell with the keyboard asks, with whose it is where another row was come to."""
        row = row_at(index)
        cell = row.cell(index.column()) if row is not None else Cell()
        if row is None or not cell.asked or index != self.currentIndex() or not self.hasFocus():
            return cell.said
        return cell.asked if self._along_row else f"{row.called}, {cell.asked[:1].lower()}{cell.asked[1:]}"

    def heard_description(self, index: Index) -> str:
        """Return what a cell holds; of a tick only the words beside it."""
        row = row_at(index)
        cell = row.cell(index.column()) if row is not None else Cell()
        if cell.ticked is None:
            return cell.described
        return "" if cell.words.casefold() == cell.asked.casefold() else cell.words

    def currentChanged(self, now: Index, before: Index) -> None:  # noqa: N802 - Qt's name
        """Tell of the cell; Qt's table would tell of it by the number that it has among Qt's own cells."""
        QAbstractItemView.currentChanged(self, now, before)
        self._along_row = before.isValid() and now.row() == before.row()
        self.tell_cell()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say whose cell it is where the keyboard came from elsewhere."""
        self._along_row = False
        super().focusInEvent(event)
