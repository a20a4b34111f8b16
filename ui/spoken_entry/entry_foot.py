"""Below the line and what was read of it: how it is used, what is amiss, and when an undated term ends."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from facilitator.case.spoken_dates import parse_day_to_come
from ui.look.theme import grid
from ui.spoken_entry.read_field import ReadLine
from ui.widgets.announcement import announce
from ui.widgets.plain_label import PlainLabel

HOW: Final = "Enter proposes it \u00b7 Tab goes through what was read"
TERM_ASKED: Final = "On which day does the term end? Asked once in this case."


class EntryFoot(QWidget):
    """Says one thing at a time; the question about the term has a line for its answer.

    Signals:
        answered(): Enter was pressed in the answer
    """

    answered = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._told = ""
        self._words = PlainLabel("", self, wrap=False)
        self._words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._words.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.term = ReadLine(self, placeholder="18 December")
        self.term.setProperty("read", True)
        self.term.setAccessibleName(TERM_ASKED)
        self.term.setFixedWidth(grid(40))
        self.term.entered.connect(self.answered)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(3))
        row.addWidget(self._words, 1)
        row.addWidget(self.term)
        # The question takes the place of the hint: the row is as high with it as without.
        row.addStrut(self.term.sizeHint().height())

    def forget(self) -> None:
        """Let what was told be over, once it is shown again what holds."""
        self._told = ""

    def tell(self, sentence: str) -> None:
        """Say what is amiss until something else is typed."""
        self._told = sentence
        self.show_whether(asks=not self.term.isHidden())

    def say(self, sentence: str) -> None:
        """Say what was done, until something is typed."""
        self._words.setText(sentence)

    def show_whether(self, *, asks: bool) -> None:
        """Ask when the term ends, or say how the line is used; what is amiss comes before either."""
        self.term.setVisible(asks)
        words = self._told or (TERM_ASKED if asks else HOW)
        self._words.setText(words)
        self._words.setToolTip(words)
        self._words.set_tone("amber" if self._told else "strong" if asks else "quiet")

    def ask(self) -> None:
        """Take the keyboard to the answer."""
        self.term.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.term, TERM_ASKED)

    def day(self, today: date) -> date:
        """Return the day that was answered. Raises InvalidValue."""
        return parse_day_to_come(self.term.text(), today)
