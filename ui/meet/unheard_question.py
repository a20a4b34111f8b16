"""The one question before the meeting moves on from somebody who was not heard."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.case.list_words import joined
from facilitator.case.people import Participant
from ui.look.theme import grid
from ui.meet.steady_words import show_words
from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip

LONGEST_ON_BUTTON = 14


class UnheardQuestion(QFrame):
    """Names those who have neither spoken nor passed, with the ways to go on."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", self)
        self._words.set_tone("amber")
        self.offer = PlainButton("", self)
        self.passing = PlainButton("", self)
        self.move_on = PlainButton("Move on", self)
        self.stay = PlainButton("Stay on this item", self)
        choices = QWidget(self)
        flow = FlowLayout(choices)
        for button in (self.offer, self.passing, self.move_on, self.stay):
            flow.addWidget(button)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, grid(1), 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(self._words)
        body.addWidget(choices)

    def ask(self, unheard: Sequence[Participant]) -> str:
        """Show the question, with the floor to be offered to the first, and return it."""
        first = unheard[0].name
        names = joined([person.name for person in unheard])
        sentence = f"Not heard on this item yet: {names}."
        show_words(self._words, f"⚠ {sentence}")
        # The whole names stand in the sentence; on a button they would push the agenda below the floor.
        self.offer.setText(f"Offer to {shortened(first, LONGEST_ON_BUTTON)}")
        self.offer.setAccessibleName(f"Offer the floor to {first}")
        self.offer.setToolTip(as_tip(f"Offer the floor to {first}"))
        passes = f"{shortened(first, LONGEST_ON_BUTTON)} passes"
        self.passing.setText("They pass" if len(unheard) > 1 else passes)
        self.passing.setAccessibleName("They pass")
        return sentence
