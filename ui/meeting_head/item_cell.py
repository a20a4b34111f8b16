"""The left cell of the head: which item it is, how far behind the meeting is, and the item's time."""

from datetime import datetime

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time, minutes_words
from facilitator.meeting.progress import MINUTE_MS, Progress
from ui.look.theme import grid
from ui.meeting_head.time_bar import TimeBar
from ui.widgets.fitted_label import FittedLabel


class ItemCell(QFrame):
    """Shows "Item 6 of 12", "4 min behind, ends 11:26", the title and a bar of its time.

    In one row it is a line: "6 of 12" and the pace alone.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._which = FittedLabel(self, times=0.9)
        self._pace = FittedLabel(self, times=0.9, bold=True)
        self._title = FittedLabel(self, times=1.2, bold=True, lines=2)
        self._bar = TimeBar(self)
        self._bar.setAccessibleName("Time taken by this item")
        self._spent = FittedLabel(self, times=0.86, right=True)
        top = self._top = QHBoxLayout()
        top.setSpacing(grid(2))
        top.addWidget(self._which)
        top.addWidget(self._pace)
        time = QHBoxLayout()
        time.setSpacing(grid(2))
        time.addWidget(self._bar, 4)
        time.addWidget(self._spent, 5)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), 0, grid(4), 0)
        body.setSpacing(0)
        body.addStretch(1)
        body.addLayout(top)
        body.addWidget(self._title)
        body.addLayout(time)
        body.addStretch(1)
        self._is_one_row = False
        self.show_in_one_row(one_row=False)

    def show_in_one_row(self, *, one_row: bool) -> None:
        """Leave title and bar out, or show them."""
        self._is_one_row = one_row
        for place, room in enumerate((4, 15) if one_row else (6, 13)):
            self._top.setStretch(place, room)
        for part in (self._title, self._bar, self._spent):
            part.setVisible(not one_row)

    def show_progress(self, progress: Progress, planned_end: datetime | None) -> None:
        """Show where the meeting stands; `planned_end` is when it ends by the plan if it goes on now."""
        current = progress.current
        number = next((n for n, each in enumerate(progress.items, start=1) if each.current), 0)
        which = f"{number} of {len(progress.items)}"
        item = which if self._is_one_row else f"Item {which}"
        self._which.show_words(
            item if number else "Agenda", tone="ink_muted", said=f"Item {which}" if number else ""
        )
        whole = f"{len(progress.items)} items, {minutes_words(progress.booked_ms // MINUTE_MS)}"
        self._title.show_words(current.item.title if current else whole)
        planned = current.item.minutes * MINUTE_MS if current else 0
        over = bool(current and current.over)
        self._bar.show_share(current.spent_ms / planned if current and planned else 0.0, over=over)
        spent = progress.item_cue or (current.words if current else "")
        self._spent.show_words(spent, tone="amber" if over else "ink_muted")
        ends = "" if planned_end is None else f", ends {clock_time(planned_end.astimezone())}"
        self._pace.show_words(
            f"{progress.pace_words}{ends}" if current else "", tone="amber" if progress.behind else "teal"
        )
