"""The rows of a painted list, as a list model: a row that stands as before stays where it is."""

from collections.abc import Callable, Sequence
from typing import Final, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

ROW: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
R = TypeVar("R")


class PaintedRows(QAbstractListModel, Generic[R]):
    """Holds the rows that are shown."""

    def __init__(self, key_of: Callable[[R], str]) -> None:
        """Know rows by `key_of`, which stays the same while a row comes to say something else."""
        super().__init__()
        self._rows: tuple[R, ...] = ()
        self._key_of = key_of

    def told(self, _row: R, _role: int) -> object:
        """Return what a row tells under another role than ROW: nothing, unless the list says more."""
        return None

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a row tells, or under ROW the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        return row if role == ROW else self.told(row, role)

    def rows(self) -> tuple[R, ...]:
        """Return what is shown."""
        return self._rows

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows in this order."""
        before, after = self._rows, tuple(rows)
        if [self._key_of(row) for row in before] != [self._key_of(row) for row in after]:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return
        self._rows = after
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def row_of(self, key: str | None) -> int:
        """Return where the row with this key stands, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if self._key_of(row) == key), -1)


def row_at(index: Index, kind: type[R]) -> R | None:
    """Return the row that an index is in, None where there is none or it is of another kind."""
    row = index.data(ROW) if index.isValid() else None
    return row if isinstance(row, kind) else None
