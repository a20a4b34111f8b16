"""How turns and rounds are given: how long, and in what order; a small part opened from the head."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.meeting.state import Meeting, RoundOrder
from ui.look.theme import grid
from ui.meeting_head.act_button import name_shortly
from ui.meeting_head.opened_cell import OpenedCell
from ui.page.actions import act
from ui.widgets.button import PlainButton
from ui.widgets.named_list import NamedList
from ui.widgets.plain_label import MutedLabel

LENGTHS: Final = (60, 120, 180, 300, 600)
KEY: Final = "Ctrl+Shift+T"


class TurnSettings(OpenedCell):
    """Two drop-down lists, which the wheel does not change.

    Signals:
        length_chosen(int): seconds of a turn from now on
        order_chosen(RoundOrder): how the next round goes
    """

    length_chosen = Signal(int)
    order_chosen = Signal(object)

    def __init__(self, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.opens: QAction = act(parent, "Turns and rounds", KEY, self._open, group=group)
        name_shortly(self.opens, "Turns and rounds")
        self._length = NamedList(self)
        self._length.setAccessibleName("Time for a turn")
        for seconds in LENGTHS:
            self._length.addItem(_words(seconds), seconds)
        self._length.activated.connect(lambda _: self.length_chosen.emit(int(self._length.currentData())))
        self._order = NamedList(self)
        self._order.setAccessibleName("Order of a round")
        for order in RoundOrder:
            self._order.addItem(order.label, order)
        self._order.activated.connect(lambda _: self.order_chosen.emit(self._order.currentData()))
        done = PlainButton("Done", self)
        done.clicked.connect(self.leave)
        lists = QWidget(self)
        row = QHBoxLayout(lists)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(1.5))
        for words, settings in (("A turn", self._length), ("A round", self._order)):
            settings.setProperty("slim", "true")
            label = MutedLabel(words, lists, wrap=False)
            label.setBuddy(settings)
            row.addWidget(label)
            row.addWidget(settings)
        self.hear(self._length, self._order)
        self.add_control(lists)
        self.add(done)
        self._done = done

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the length that turns have, and how the next round goes."""
        self._order.setCurrentIndex(self._order.findData(meeting.round_order))
        seconds = meeting.usual_turn_ms // 1000
        if self._length.findData(seconds) < 0:
            self._length.addItem(_words(seconds), seconds)
        self._length.setCurrentIndex(self._length.findData(seconds))

    def _open(self) -> None:
        if self.is_on:
            self.leave()
            return
        self.show_band("Turns and rounds", "From the next turn, and for the next round.", (self._done,))
        self.begin()
        self._length.setFocus()


def _words(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    return f"{minutes} min {rest} s" if rest and minutes else f"{rest} s" if rest else f"{minutes} min"
