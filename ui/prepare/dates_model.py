"""The dates of law as a list model: one short sentence a row."""

from PySide6.QtCore import Qt

from facilitator.case.date_table import DateRow
from ui.widgets.painted_rows import Index, PaintedRows, row_at


class DatesModel(PaintedRows[DateRow]):
    """A row for each date."""

    def __init__(self) -> None:
        super().__init__(lambda row: row.due.key)

    def told(self, row: DateRow, role: int) -> object:
        """Return the sentence that a row is heard as."""
        heard = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        return row.sentence if role in heard else None


def date_at(index: Index) -> DateRow | None:
    """Return the row that an index is in."""
    return row_at(index, DateRow)
