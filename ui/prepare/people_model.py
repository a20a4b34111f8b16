"""The people of a case as a table model, so that a screen reader reads it as a table."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, Qt

from ui.prepare.people_rows import Column, Row
from ui.widgets.painted_rows import ROW, Index
from ui.widgets.tip import as_tip

HEADS: Final = {
    Column.NAME: "Name",
    Column.WHO: "Who they are (printed in the plan)",
    Column.PART: "Part",
    Column.AUTHORITY: "Authority to decide",
    Column.CONFIDENTIALITY: "Accepts confidentiality",
    Column.ACCESS: "Access needs asked",
    Column.MORE: "How to say the name, needs",
}


class PeopleModel(QAbstractTableModel):
    """Holds the rows that are shown; a row that stands as before stays where it is."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[Row, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many columns there are."""
        return 0 if parent is not None and parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the words, the sentence that is heard, whether it is ticked, or under ROW the whole row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        cell = row.cell(index.column())
        if role == Qt.ItemDataRole.CheckStateRole and cell.ticked is not None:
            return Qt.CheckState.Checked if cell.ticked else Qt.CheckState.Unchecked
        told: dict[int, object] = {
            ROW: row,
            Qt.ItemDataRole.DisplayRole: cell.words,
            Qt.ItemDataRole.AccessibleTextRole: cell.said,
            Qt.ItemDataRole.AccessibleDescriptionRole: cell.described,
            Qt.ItemDataRole.ToolTipRole: as_tip(cell.words if cell.ticked is None else cell.described),
        }
        return told.get(role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return the words at the head of a column."""
        across = orientation == Qt.Orientation.Horizontal
        wanted = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return HEADS[Column(section)] if across and role in wanted else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the keyboard into cells that say something, past those that are empty."""
        row = index.data(ROW) if index.isValid() else None
        if not isinstance(row, Row) or not row.cell(index.column()).said:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if row.cell(index.column()).ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def show_rows(self, rows: Sequence[Row]) -> bool:
        """Show these rows; return whether any came, went or moved."""
        before, after = self._rows, tuple(rows)
        if [row.key for row in before] != [row.key for row in after]:
            self.beginResetModel()
            self._rows = after
            self.endResetModel()
            return True
        self._rows = after
        for place, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))
        return False

    def rows(self) -> tuple[Row, ...]:
        """Return what is shown."""
        return self._rows

    def first_chair(self, below: int = 0) -> str:
        """Return the key of the first chair that nobody has, from that row on, "" where there is none."""
        return next((row.key for row in self._rows[below:] if row.chair is not None), "")

    def place_of(self, key: str) -> int:
        """Return where the row with this key stands, -1 where it is not."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)


def row_at(index: Index) -> Row | None:
    """Return the row that an index is in."""
    row = index.data(ROW) if index.isValid() else None
    return row if isinstance(row, Row) else None
