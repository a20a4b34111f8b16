"""The left cell of the head: which item it is, how far behind the meeting is, and the item's time."""

from datetime import datetime

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.meeting.progress import MINUTE_MS, Progress
from ui.look.theme import grid
from ui.meeting_head.fitted_label import FittedLabel
from ui.meeting_head.time_bar import TimeBar


class ItemCell(QWidget):
    """Shows "Item 6 of 12", "4 min behind, ends 11:26", the title and a bar of its time."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._which = FittedLabel(self, times=0.9)
        self._pace = FittedLabel(self, times=0.9, bold=True)
        self._title = FittedLabel(self, times=1.25, bold=True, lines=2)
        self._bar = TimeBar(self)
        top = QHBoxLayout()
        top.setSpacing(grid(2))
        top.addWidget(self._which, 2)
        top.addWidget(self._pace, 5)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(0.75))
        body.addLayout(top)
        body.addWidget(self._title)
        body.addStretch(1)
        body.addWidget(self._bar)

    def show_progress(self, progress: Progress, planned_end: datetime | None) -> None:
        """Show where the meeting stands."""
        current = progress.current
        number = next((n for n, each in enumerate(progress.items, start=1) if each.current), 0)
        self._which.show_words(
            f"Item {number} of {len(progress.items)}" if number else "Agenda", tone="ink_muted"
        )
        self._title.show_words(current.item.title if current else "")
        planned = current.item.minutes * MINUTE_MS if current else 0
        self._bar.show_share(
            current.spent_ms / planned if current and planned else 0.0, over=bool(current and current.over)
        )
        if planned_end is None:
            self._pace.show_words("")
            return
        cue = f", {progress.item_cue[:1].lower()}{progress.item_cue[1:]}" if progress.item_cue else ""
        words = f"{progress.pace_words}, ends {clock_time(planned_end.astimezone())}{cue}"
        self._pace.show_words(words, tone="amber" if progress.behind or cue else "teal")
