"""The agenda as it runs, as a list model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ItemId
from facilitator.meeting.progress import MINUTE_MS, ItemProgress

ITEM = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class AgendaRow:
    """An item: its mark (a number, or a tick), title and time in words; `looked_at` shows its notes."""

    id: ItemId
    number: int
    title: str
    time: str
    done: bool
    current: bool
    over: bool
    looked_at: bool

    @property
    def mark(self) -> str:
        """Return what stands before the title."""
        return "\u2713" if self.done and not self.current else str(self.number)

    @property
    def sentence(self) -> str:
        """Return all of it as it is spoken."""
        said = ["now" if self.current else "done" if self.done else "", self.time]
        said += ["over its time" if self.over else "", "its notes are shown" if self.looked_at else ""]
        return ", ".join(part for part in (f"{self.number}", self.title, *said) if part)


def agenda_rows(
    items: Sequence[ItemProgress], starts: Mapping[ItemId, datetime], looked_at: ItemId | None
) -> tuple[AgendaRow, ...]:
    """Return a row for each item: the minutes it took, those of the present one, or when it begins."""
    return tuple(
        AgendaRow(
            id=each.item.id,
            number=number,
            title=each.item.title,
            time=_time(each, starts.get(each.item.id)),
            done=each.item.done,
            current=each.current,
            over=each.over,
            looked_at=each.item.id == looked_at,
        )
        for number, each in enumerate(items, start=1)
    )


def _time(each: ItemProgress, begins: datetime | None) -> str:
    if each.current:
        return f"{each.spent_ms // MINUTE_MS} of {each.item.minutes}"
    if each.item.done or begins is None:
        return str(each.spent_ms // MINUTE_MS if each.item.done else each.item.minutes)
    return clock_time(begins.astimezone())


class AgendaModel(QAbstractListModel):
    """A row for each item; a row that says what it said stays."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[AgendaRow, ...] = ()

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many items there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a title, the sentence a screen reader says, or under ITEM the row itself."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ITEM:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.title
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None

    def show_rows(self, rows: tuple[AgendaRow, ...]) -> None:
        """Show these items."""
        before, self._rows = self._rows, rows
        if [row.id for row in before] != [row.id for row in rows]:
            self.beginResetModel()
            self.endResetModel()
            return
        for place, (old, new) in enumerate(zip(before, rows, strict=True)):
            if old != new:
                self.dataChanged.emit(self.index(place), self.index(place))

    def row_of(self, item_id: ItemId | None) -> int:
        """Return the row of an item, -1 when there is none."""
        return next((place for place, row in enumerate(self._rows) if row.id == item_id), -1)


def item_at(index: Index) -> AgendaRow | None:
    """Return the item of a row."""
    row = index.data(ITEM) if index.isValid() else None
    return row if isinstance(row, AgendaRow) else None
