"""The rows of the agenda and dragging them."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.agenda import AgendaItem, ItemKind
from facilitator.case.identity import ItemId
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.agenda_row import AgendaRow
from ui.widgets.discard import discard
from ui.widgets.drop_line import DropLine


class AgendaList(QWidget):
    """One row for each item, in order."""

    def __init__(
        self, controller: CaseController, kinds: Mapping[ItemKind, str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._controller = controller
        self._kinds = kinds
        self._rows: dict[ItemId, AgendaRow] = {}
        self._drop_line = DropLine(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(grid(2))

    def show_items(self, items: Sequence[AgendaItem], times: Sequence[str]) -> bool:
        """Show these items with their times; return whether rows came, went or moved."""
        wanted = [item.id for item in items]
        changed = list(self._rows) != wanted
        if changed:
            self._match_rows(items)
        for number, item in enumerate(items, start=1):
            self._rows[item.id].show_item(item, number, times[number - 1])
        return changed

    def _match_rows(self, items: Sequence[AgendaItem]) -> None:
        for item_id in set(self._rows) - {item.id for item in items}:
            row = self._rows.pop(item_id)
            discard(row)
        kept, self._rows = self._rows, {}
        for place, item in enumerate(items):
            row = kept.get(item.id) or self._new_row(item)
            self._rows[item.id] = row
            if self._column.indexOf(row) != place:
                self._column.removeWidget(row)
                self._column.insertWidget(place, row)

    def _new_row(self, item: AgendaItem) -> AgendaRow:
        row = AgendaRow(self._controller, item, self._kinds, self)
        row.grip.dragged.connect(self._show_target)
        row.grip.dropped.connect(lambda at: self._drop(item.id, at))
        return row

    def _show_target(self, at: QPoint) -> None:
        rows = list(self._rows.values())
        place = self._place_at(at)
        gap = self._column.spacing() // 2
        self._drop_line.show_at(
            rows[place].y() - gap if place < len(rows) else rows[-1].geometry().bottom() + gap
        )

    def _drop(self, item_id: ItemId, at: QPoint) -> None:
        self._drop_line.hide()
        order = list(self._rows)
        here, there = order.index(item_id), self._place_at(at)
        step = there - here - (1 if there > here else 0)
        if step:
            self._controller.run(lambda case: case.agenda.move(item_id, step))

    def _place_at(self, at: QPoint) -> int:
        y = self.mapFromGlobal(at).y()
        return sum(1 for row in self._rows.values() if row.geometry().center().y() < y)
