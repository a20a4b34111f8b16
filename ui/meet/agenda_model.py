"""The agenda as it runs, as a list model."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Qt

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ItemId
from facilitator.meeting.progress import MINUTE_MS, ItemProgress
from ui.widgets.painted_rows import Index, PaintedRows, row_at


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


class AgendaModel(PaintedRows[AgendaRow]):
    """A row for each item."""

    def __init__(self) -> None:
        super().__init__(lambda row: row.id)

    def told(self, row: AgendaRow, role: int) -> object:
        """Return a title, or the sentence a screen reader says."""
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            return row.title
        return row.sentence if role == Qt.ItemDataRole.AccessibleTextRole else None


def item_at(index: Index) -> AgendaRow | None:
    """Return the item of a row."""
    return row_at(index, AgendaRow)
