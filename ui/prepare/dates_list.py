"""The table of the dates of law; the arrows choose a row, and it stands without a scroll bar."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QScrollArea, QWidget

from facilitator.case.date_table import DateRow
from ui.look.dressed import follow_look
from ui.look.theme import grid
from ui.prepare.dates_delegate import DatesDelegate
from ui.prepare.dates_model import DatesModel, date_at
from ui.widgets.painted_list import PaintedList
from ui.widgets.painted_rows import Index


class DatesList(PaintedList):
    """Shows `DateRow`s at their full height. One row is always chosen: at first the one to look at first.

    Signals:
        chosen(row): this row is the chosen one now, as it stands now
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Dates of law", parent)
        self.dates = DatesModel()
        self.dates.setParent(self)
        self.setModel(self.dates)
        self.setItemDelegate(DatesDelegate(self))
        self._by_hand = False
        self.setAccessibleDescription("Below it stands how the chosen date is counted.")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        follow_look(self, self._fit)

    def show_rows(self, rows: Sequence[DateRow]) -> None:
        """Show these dates; what the person chose stays chosen while it is there."""
        before = date_at(self.currentIndex())
        self.dates.show_rows(rows)
        kept = self.dates.row_of(before.due.key) if before is not None and self._by_hand else -1
        self._by_hand = kept >= 0
        if rows:
            place = kept if kept >= 0 else _to_look_at_first(rows)
            self._choose(place)
            self.chosen.emit(rows[place])
        self._fit()

    def currentChanged(self, now: Index, before: Index) -> None:  # noqa: N802 - Qt's name
        """Tell which row is chosen."""
        super().currentChanged(now, before)
        self.viewport().update()
        row = date_at(now)
        if row is None:
            return
        self.chosen.emit(row)
        if self.hasFocus():
            self._by_hand = True
            self._bring_into_sight()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Stand on the chosen row."""
        super().focusInEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give every row its height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _bring_into_sight(self) -> None:
        """Scroll what is around the list to the chosen row: the list itself never scrolls."""
        area = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is None or (inside := area.widget()) is None:
            return
        row = self.visualRect(self.currentIndex())
        middle = self.viewport().mapTo(inside, row.center())
        area.ensureVisible(middle.x(), middle.y(), 0, row.height() // 2 + grid(3))

    def _choose(self, place: int) -> None:
        self.setCurrentIndex(self.dates.index(place))

    def _fit(self) -> None:
        self.setFixedHeight(self.rows_height() + 1)
        self.scheduleDelayedItemsLayout()


def _to_look_at_first(rows: Sequence[DateRow]) -> int:
    """Return the row that needs the facilitator, or else the first that is no settled one."""
    urgent = next((place for place, row in enumerate(rows) if row.needs_you), None)
    if urgent is not None:
        return urgent
    return next((place for place, row in enumerate(rows) if row.is_open), 0)
