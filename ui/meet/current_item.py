"""The agenda item under discussion: its time, its cue, and the way on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QProgressBar, QVBoxLayout, QWidget

from facilitator.case.people import Participant
from facilitator.meeting.progress import MINUTE_MS, ItemProgress
from ui.look.theme import grid
from ui.meet.steady_words import show_words
from ui.meet.unheard_question import UnheardQuestion
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import MutedLabel, PlainLabel


class CurrentItem(QFrame):
    """Shows the item and asks, before moving on, about those not heard on it.

    Signals:
        offer_asked(): give the floor to the one named
        pass_asked(): record that all of them pass, and move on
        move_on_asked(): move on without them
        stay_asked(): do not move on
    """

    offer_asked = Signal()
    pass_asked = Signal()
    move_on_asked = Signal()
    stay_asked = Signal()

    def __init__(self, next_item: QAction, more_minutes: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", self)
        self._title.set_tone("strong")
        self._words = MutedLabel("", self)
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName("Time spent on this item")
        self._cue = PlainLabel("", self)
        self._cue.set_tone("amber")
        self.question = UnheardQuestion(self)
        self._way_on = KeyHintButton(next_item, self)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(3), grid(2), grid(2), grid(2.5))
        body.setSpacing(grid(1.5))
        for part in (self._title, self._words, self._bar, self._cue, self.question, self._way_on):
            body.addWidget(part)
        body.addWidget(KeyHintButton(more_minutes, self))
        self._cue.hide()
        self.question.hide()
        self.question.offer.clicked.connect(self.offer_asked)
        self.question.passing.clicked.connect(self.pass_asked)
        self.question.move_on.clicked.connect(self.move_on_asked)
        self.question.stay.clicked.connect(self.stay_asked)

    def show_progress(self, item: ItemProgress, cue: str) -> None:
        """Show the item and the time on it."""
        show_words(self._title, item.item.title)
        show_words(self._words, f"{item.words}, over its time" if item.over else item.words)
        planned = max(1, item.item.minutes * MINUTE_MS)
        self._bar.setValue(min(1000, item.spent_ms * 1000 // planned))
        self._bar.setAccessibleDescription(item.words)
        show_words(self._cue, f"◔ {cue}" if cue else "")
        self._cue.setVisible(bool(cue))

    def cue(self) -> str:
        """Return the cue shown, "" for none."""
        return self._cue.words().removeprefix("◔ ")

    def ask(self, unheard: Sequence[Participant]) -> str:
        """Ask about those not heard, the first to be offered the floor first; return the question."""
        sentence = self.question.ask(unheard)
        self.question.show()
        self._way_on.hide()
        return sentence

    def stop_asking(self) -> None:
        """Take the question away."""
        self.question.hide()
        self._way_on.show()
