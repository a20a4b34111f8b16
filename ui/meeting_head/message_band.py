"""A sentence for the facilitator in the head: what was refused and what to do, until it is dismissed."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.meeting_head.band_cell import BandCell
from ui.widgets.button import PlainButton

READ_AFTER_MS: Final = 4_000
SIGNS: Final = {"amber": "\u26a0 ", "danger": "\u26a0 ", "calm": "\u2713 "}


class MessageBand(BandCell):
    """Stands in for the bar of messages above a page, which would push the page down.

    Signals:
        acted(), dismissed(): which button was pressed
        turned(): it says something, or nothing any more
    """

    acted = Signal()
    dismissed = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_on = False
        self._tone = ""
        self._since = QElapsedTimer()
        self._act = PlainButton("", self)
        self._act.clicked.connect(self.acted)
        self._dismiss = PlainButton("Dismiss", self)
        self._dismiss.clicked.connect(self.dismissed)
        self.add(self._act, self._dismiss)

    def show_message(self, sentence: str, *, tone: str, act: str) -> None:
        """Say a sentence, in two lines where it is two."""
        self.is_on, self._tone = True, tone
        self._since.start()
        why, stop, rest = sentence.partition(". ")
        self._act.setText(act)
        offered = (self._act, self._dismiss) if act else (self._dismiss,)
        self.show_band(f"{SIGNS.get(tone, '')}{why}{'.' if stop else ''}", rest, offered, tone=tone)
        self.turned.emit()

    def clear_message(self) -> bool:
        """Say nothing any more; return whether the keyboard was here."""
        had = self.is_on and (self._act.hasFocus() or self._dismiss.hasFocus())
        self.is_on = False
        self.turned.emit()
        return had

    def withdraw_calm(self) -> None:
        """Ask to be cleared where it only said what was done, long enough ago to have been read."""
        if self.is_on and self._tone == "calm" and self._since.elapsed() >= READ_AFTER_MS:
            self.dismissed.emit()
