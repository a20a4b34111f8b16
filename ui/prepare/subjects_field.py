"""What a mediation is about: a tick for each thing that it can be about, and several may be ticked."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.plain_label import MutedLabel
from ui.widgets.tick_box import TickBox

ABOUT: Final = "What it is about"
SEVERAL: Final = "Tick all in dispute: dates and people follow."


class SubjectsField(QWidget):
    """Ticks, one for each key that is offered or kept; `changed` gives the keys ticked, in their order."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ticks: dict[str, TickBox] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(MutedLabel(SEVERAL, self))

    def show_value(self, offered: Mapping[str, str], chosen: tuple[str, ...]) -> None:
        """Offer these words by key, those that are chosen ticked; a chosen key without words is its own."""
        words = {**offered, **{key: key for key in chosen if key not in offered}}
        for key, text in words.items():
            if key not in self._ticks:
                self._add(key, text)
        for key, tick in self._ticks.items():
            tick.setChecked(key in chosen)

    def first(self) -> QWidget | None:
        """Return the first tick, None before anything is offered."""
        return next(iter(self._ticks.values()), None)

    def _add(self, key: str, words: str) -> None:
        tick = TickBox(words, self)
        tick.setAccessibleDescription(ABOUT)
        tick.clicked.connect(lambda _: self._say())
        self._ticks[key] = tick
        column = self.layout()
        if column is not None:
            column.addWidget(tick)

    def _say(self) -> None:
        self.changed.emit(tuple(key for key, tick in self._ticks.items() if tick.isChecked()))
