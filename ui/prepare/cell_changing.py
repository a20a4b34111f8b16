"""Changing a cell of the table of people in its place, and where the keyboard goes after it."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from ui.page.case_controller import CaseController
from ui.prepare.cell_editor import CellEditor
from ui.prepare.people_editors import editor_for
from ui.prepare.people_model import PeopleModel, row_at
from ui.prepare.people_rows import Column

CHOICES_OF_TWO: Final = " or "


class CellChanging(QObject):
    """Holds the one field that is open.

    Signals:
        all_named(): the last chair was named
        more_asked(id): what is known about that person is to be changed
    """

    more_asked = Signal(object)
    all_named = Signal()

    def __init__(self, controller: CaseController, table: QTableView, people: PeopleModel) -> None:
        super().__init__(table)
        self._controller, self._table, self._people = controller, table, people
        self._editor: CellEditor | None = None
        self._edited = ("", Column.NAME)
        self._named = ""

    def is_open(self) -> bool:
        """Return whether a field is open."""
        return self._editor is not None

    def begin(self) -> QWidget | None:
        """Open the field of the cell that keys are for, and return what has the keyboard, None without one.

        A field that is open is closed; what it could not keep stays a draft.
        """
        if self._editor is not None and not self._editor.finish():
            self._editor.leave()
        index = self._table.currentIndex()
        row, column = row_at(index), Column(max(0, index.column()))
        if row is None:
            return None
        if row.person is not None and column is Column.MORE:
            self.more_asked.emit(row.person.id)
            return None
        editor = editor_for(self._controller, row, column, self._table.viewport())
        if editor is None:
            return None
        self._editor, self._edited = editor, (row.key, column)
        self._table.scrollTo(index)
        editor.closed.connect(self._closed)
        self.follow()
        editor.begin()
        return editor.control

    def change(self, key: str, column: Column) -> QWidget | None:
        """Open the field of that cell, and return what has the keyboard, None where there is no field."""
        place = self._people.place_of(key)
        if place < 0:
            return None
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        self.choose(place, column)
        return self.begin()

    def choose(self, place: int, column: Column) -> None:
        """Let the cell there be the one that keys are for, or the first of the row where it says nothing."""
        index = self._people.index(place, column)
        if not index.flags() & Qt.ItemFlag.ItemIsEnabled or self._table.isColumnHidden(column):
            index = self._people.index(place, Column.NAME)
        self._table.setCurrentIndex(index)
        self._table.scrollTo(index)

    def follow(self) -> None:
        """Lie over the cell, wherever it is now."""
        key, column = self._edited
        place = self._people.place_of(key)
        if self._editor is not None and place >= 0:
            self._editor.lie_over(self._table.visualRect(self._people.index(place, column)))

    def _closed(self, how: int) -> None:
        editor, self._editor = self._editor, None
        key, column = self._edited
        if editor is None:
            return
        had_focus = editor.isAncestorOf(QApplication.focusWidget() or self._table)
        editor.hide()
        editor.deleteLater()
        if not how and not had_focus:
            return
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)
        if how == 1:
            self._go_on(key)
        elif how:
            beside = self._beside(key, column, 1 if how > 0 else -1)
            self.choose(self._people.place_of(key), beside)

    def _go_on(self, key: str) -> None:
        """Go on after Enter: from a chair to who exactly somebody is, or to the next chair."""
        place = self._people.place_of(key)
        if key.startswith("chair ") and place < 0:
            newest = self._controller.case_file.people.all()[-1]
            self._named = f"person {newest.id}"
            if CHOICES_OF_TWO in newest.who_they_are:
                self.change(self._named, Column.WHO)
                return
            place = self._people.place_of(self._named)
        elif key != self._named:
            return
        self._named = ""
        chair = self._people.first_chair(max(0, place))
        if chair:
            self.change(chair, Column.NAME)
        else:
            self.all_named.emit()

    def _beside(self, key: str, column: Column, step: int) -> Column:
        place, there = self._people.place_of(key), column + step
        while 0 <= there < len(Column):
            index = self._people.index(place, there)
            if index.flags() & Qt.ItemFlag.ItemIsEnabled and not self._table.isColumnHidden(there):
                return Column(there)
            there += step
        return column
