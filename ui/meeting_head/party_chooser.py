"""With which party a private session is to be."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.case.people import Party
from ui.look.theme import look_signals
from ui.meeting_head.opened_cell import OpenedCell
from ui.widgets.button import LONGEST_WORDS, PlainButton
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip
from ui.window.digit_row import digit

# For all buttons together, so that they have room in one line.
LETTERS: Final = 44
FEWEST: Final = 6
WITH: Final = "Private session with "


class PartyChooser(OpenedCell):
    """Asks with which party a private session is to be; a digit, or the focused button, chooses.

    Parties that have no room for a button stand in a list that "Others" opens; their digits mean them too.

    Signals:
        chosen(id): this party
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._parties: list[PlainButton] = []
        self._called: list[str] = []
        self._others: PlainButton | None = None
        self._away: PlainButton | None = None
        look_signals().applied.connect(self._fit)

    def ask(self, parties: Sequence[Party]) -> None:
        """Show the parties and take the focus."""
        self.take_buttons()
        self._parties = []
        self._called = [party.called for party in parties]
        for party in parties:
            button = PlainButton("", self)
            button.clicked.connect(lambda _=False, key=party.id: self.chosen.emit(key))
            self._parties.append(button)
        self._others, self._away = PlainButton("Others\u2026", self), PlainButton("Not now", self)
        self._others.clicked.connect(self._open_others)
        self._away.clicked.connect(self.leave)
        self.add(*self._parties, self._others, self._away)
        self._fit()
        self.begin()
        self._parties[0].setFocus() if self._parties else self._away.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Offer as many buttons as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def answer(self, event: QKeyEvent) -> None:
        """Choose by digit."""
        self._parties[(digit(event) or 1) - 1].click()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Take the digits of the parties."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return not event.modifiers() & held and 0 < (digit(event) or 0) <= len(self._parties)

    def _fit(self) -> None:
        if self._others is None or self._away is None:
            return
        room, gap = self.ways_width(), self.ways_gap()
        rest = self._away.sizeHint().width()
        wide = self._widths()
        if sum(wide) + rest > room:
            wide = self._widths(most=max(FEWEST, LETTERS // max(1, len(self._called))))
        if sum(wide) + rest <= room:
            shown = [*self._parties, self._away]
        else:
            rest += self._others.sizeHint().width() + gap
            fitting = [
                button for place, button in enumerate(self._parties) if sum(wide[: place + 1]) + rest <= room
            ]
            shown = [*(fitting or self._parties[:1]), self._others, self._away]
        self.show_band("Private session: with whom?", "Press the number, or Escape.", shown)

    def _widths(self, most: int = LONGEST_WORDS) -> list[int]:
        """Show so many letters of each name, and return how wide the buttons are with what is between."""
        for number, (button, called) in enumerate(zip(self._parties, self._called, strict=True), start=1):
            button.setText(f"{number}  {shortened(called, most)}")
            button.setAccessibleName(f"{WITH}{called}")
            button.setToolTip(as_tip(called))
        return [button.sizeHint().width() + self.ways_gap() for button in self._parties]

    def _open_others(self) -> None:
        if self._others is None:
            return
        menu = QMenu(self)
        menu.setAccessibleName("Parties")
        for number, button in enumerate(self._parties, start=1):
            if button.isHidden():
                called = button.accessibleName().removeprefix(WITH)
                menu.addAction(f"{number}  {called}").triggered.connect(button.click)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._others.mapToGlobal(QPoint(0, self._others.height())))
