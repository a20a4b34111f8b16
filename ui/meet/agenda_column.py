"""The agenda beside the notes: what is done, where the meeting stands, what is to come."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import clock_time
from facilitator.case.identity import ItemId
from facilitator.meeting.progress import ItemProgress, Progress
from ui.look.theme import grid
from ui.meet.car_park import CarPark
from ui.meet.current_item import CurrentItem
from ui.meet.row_button import RowButton
from ui.meet.steady_words import show_words
from ui.widgets.discard import discard
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel


class AgendaColumn(QWidget):
    """Lists the items with their time in words; the present one is `current`; the car park is below.

    Signals:
        item_asked(id): go to this item
    """

    item_asked = Signal(object)

    def __init__(self, current: CurrentItem, closing: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.current = current
        self.car_park = CarPark(self)
        self._pace = PlainLabel("", self)
        self._end = MutedLabel("", self)
        self._break = PlainLabel("", self)
        self._break.set_tone("amber")
        self._break.hide()
        self._rows: dict[ItemId, _ItemRow] = {}
        self._shown: tuple[tuple[ItemId, bool], ...] = ()
        self._items = QVBoxLayout()
        self._items.setSpacing(grid(0.5))
        current.setParent(self)
        current.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(HeadingLabel("Agenda", self, level=3))
        pace = QVBoxLayout()
        pace.setSpacing(0)
        pace.addWidget(self._pace)
        pace.addWidget(self._end)
        pace.addWidget(self._break)
        body.addLayout(pace)
        body.addLayout(self._items)
        body.addSpacing(grid(2))
        body.addWidget(self.car_park)
        body.addWidget(closing)
        body.addStretch(1)

    def show_progress(self, progress: Progress, planned_end: datetime | None) -> None:
        """Show where the meeting stands; rows are made anew only when the items are others."""
        shown = tuple((item.item.id, item.current) for item in progress.items)
        if shown != self._shown:
            self._shown = shown
            self._lay_out(progress)
        for item in progress.items:
            if item.current:
                self.current.show_progress(item, progress.item_cue)
            else:
                self._rows[item.item.id].show_item(item)
        self.current.setVisible(progress.current is not None)
        started = planned_end is not None
        self._pace.setVisible(started)
        self._end.setVisible(started)
        if planned_end is not None:
            show_words(self._pace, progress.pace_words)
            self._pace.set_tone("amber" if progress.behind else "teal")
            show_words(self._end, f"By the plan it ends at {clock_time(planned_end.astimezone())}.")

    def show_break_cue(self, cue: str) -> None:
        """Show the suggestion of a break, or none."""
        show_words(self._break, f"◔ {cue}." if cue else "")
        self._break.setVisible(bool(cue))

    def _lay_out(self, progress: Progress) -> None:
        while self._items.count():
            self._items.takeAt(0)
        for row in self._rows.values():
            discard(row)
        self._rows = {}
        for item in progress.items:
            if item.current:
                self._items.addWidget(self.current)
                continue
            row = _ItemRow(self)
            row.clicked.connect(lambda _=False, key=item.item.id: self.item_asked.emit(key))
            self._rows[item.item.id] = row
            self._items.addWidget(row)


class _ItemRow(RowButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", self)
        self._planned = MutedLabel("", self, wrap=False)
        self._spent = MutedLabel("", self)
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(self._spent)
        self.add(words, 1)
        self.add(self._planned)

    def show_item(self, item: ItemProgress) -> None:
        done = item.item.done
        show_words(self._title, f"✓ {item.item.title}" if done else item.item.title)
        self._title.set_tone("done" if done else "")
        over = ", over its time" if item.over else ""
        show_words(self._planned, "" if item.spent_ms else item.words)
        show_words(self._spent, item.words + over if item.spent_ms else "")
        self._planned.setVisible(not item.spent_ms)
        self._spent.setVisible(item.spent_ms > 0)
        self._spent.set_tone("amber" if item.over else "")
        name = f"Go to {item.item.title}"
        if self.accessibleName() != name:
            self.setAccessibleName(name)
        said = f"{'Done, ' if done else ''}{item.words}{over}"
        if self.accessibleDescription() != said:
            self.setAccessibleDescription(said)
