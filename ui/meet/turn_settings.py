"""How turns and rounds are given: how long, and in what order."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.form_row import FormRow
from ui.widgets.named_list import NamedList

LENGTHS: Final = (60, 120, 180, 300, 600)


class RoundOrder(Enum):
    """In what order a round goes."""

    AS_LISTED = "As listed"
    LEAST_HEARD = "Least heard first"


class TurnSettings(QWidget):
    """Two drop-down lists.

    Signals:
        length_chosen(int): seconds of a turn from now on
        left_by_mouse(): a list that a click had opened is closed
    """

    length_chosen = Signal(int)
    left_by_mouse = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._length = NamedList(self)
        for seconds in LENGTHS:
            self._length.addItem(_words(seconds), seconds)
        self._length.activated.connect(lambda _: self.length_chosen.emit(int(self._length.currentData())))
        self._order = NamedList(self)
        for order in RoundOrder:
            self._order.addItem(order.value, order)
        for settings in (self._length, self._order):
            settings.left_by_mouse.connect(self.left_by_mouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(2))
        row.addWidget(FormRow("Time for a turn", self._length, self), 2)
        row.addWidget(FormRow("Order of a round", self._order, self), 3)

    def show_length(self, usual_turn_ms: int) -> None:
        """Show the length that turns have."""
        seconds = usual_turn_ms // 1000
        if self._length.findData(seconds) < 0:
            self._length.addItem(_words(seconds), seconds)
        self._length.setCurrentIndex(self._length.findData(seconds))

    def round_order(self) -> RoundOrder:
        """Return the order chosen for rounds."""
        order = self._order.currentData()
        return order if isinstance(order, RoundOrder) else RoundOrder.AS_LISTED


def _words(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest} s" if rest and minutes else f"{rest} s" if rest else f"{minutes} min"
