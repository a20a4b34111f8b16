"""The dates of law as a list model: one short sentence a row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.case.date_table import DateRow

ROW: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class DatesModel(QAbstractListModel):
    """Holds the rows that are shown; a row that stands as before stays where it is."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[DateRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many dates there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the sentence that a row is heard as, or under ROW the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return row.sentence
        return row if role == ROW else None

    def rows(self) -> tuple[DateRow, ...]:
        """Return what is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[DateRow]) -> bool:
        """Show these rows; return whether any came, went or moved."""
        before, self._rows = self._rows, tuple(rows)
        if [row.due.key for row in before] != [row.due.key for row in rows]:
            self.beginResetModel()
            self.endResetModel()
            return True
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))
        return False

    def place_of(self, key: str) -> int:
        """Return where the date with this key stands, -1 where it is not."""
        return next((place for place, row in enumerate(self._rows) if row.due.key == key), -1)


def date_at(index: Index) -> DateRow | None:
    """Return the row that an index is in."""
    row = index.data(ROW) if index.isValid() else None
    return row if isinstance(row, DateRow) else None
