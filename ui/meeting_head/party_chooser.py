"""With which party a private session is to be."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.case.people import Party
from ui.meeting_head.band_cell import BandCell
from ui.widgets.button import PlainButton
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip
from ui.window.digit_row import digit

# For all buttons together, so that they have room in one line.
LETTERS: Final = 44
FEWEST: Final = 6


class PartyChooser(BandCell):
    """Asks with which party a private session is to be; a digit, or the focused button, chooses.

    Signals:
        chosen(id): this party
        left(): Escape, or "Not now"
        turned(): it asks, or asks no more
    """

    chosen = Signal(object)
    left = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_on = False
        self._parties: list[PlainButton] = []

    def ask(self, parties: Sequence[Party]) -> None:
        """Show the parties and take the focus."""
        self.take_buttons()
        self._parties = []
        most = max(FEWEST, LETTERS // max(1, len(parties)))
        for number, party in enumerate(parties, start=1):
            button = PlainButton(f"{number}  {shortened(party.called, most)}", self)
            button.setAccessibleName(f"Private session with {party.called}")
            button.setToolTip(as_tip(party.called))
            button.clicked.connect(lambda _=False, key=party.id: self.chosen.emit(key))
            self._parties.append(button)
        away = PlainButton("Not now", self)
        away.clicked.connect(self.left)
        buttons = [*self._parties, away]
        for button in buttons:
            button.installEventFilter(self)
        self.add(*buttons)
        self.is_on = True
        self.show_band("Private session: with whom?", "Press the number, or Escape.", buttons)
        self.turned.emit()
        buttons[0].setFocus()

    def stop(self) -> None:
        """Ask no more."""
        self.is_on = False
        self.turned.emit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Choose by digit, leave by Escape."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if not self.takes_key(event):
            return False
        self._parties[(digit(event) or 1) - 1].click()
        return True

    def takes_key(self, event: QKeyEvent) -> bool:
        """Take the digits of the parties."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return not event.modifiers() & held and 0 < (digit(event) or 0) <= len(self._parties)
