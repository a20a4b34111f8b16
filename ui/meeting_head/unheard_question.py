"""Going to the next item, and the one question before it when somebody has not been heard."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.identity import ItemId
from facilitator.case.list_words import shown_names
from facilitator.case.people import Participant
from facilitator.meeting.state import Meeting
from ui.meeting_head.band_cell import BandCell
from ui.page.case_controller import CaseController
from ui.widgets.button import PlainButton
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip

LONGEST_ON_BUTTON = 14


class UnheardQuestion(BandCell):
    """Names those who have neither spoken nor passed; asks once for each item, the next press moves on.

    Signals:
        turned(): it asks, or asks no more
        answered(): one of its buttons was pressed
    """

    turned = Signal()
    answered = Signal()

    def __init__(self, controller: CaseController, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_on = False
        self._controller = controller
        self._asked_on: ItemId | None = None
        self._offer = PlainButton("", self)
        self._passing = PlainButton("", self)
        self._move_on = PlainButton("Move on", self)
        self._stay = PlainButton("Stay on this item", self)
        self.add(self._offer, self._passing, self._move_on, self._stay)
        for button, answer in (
            (self._offer, self._give),
            (self._passing, self._let_pass),
            (self._move_on, self._go),
            (self._stay, self.stop),
        ):
            button.clicked.connect(lambda _=False, answer=answer: self._answer(answer))

    def next_item(self) -> str:
        """Go to the next item, or ask first and return the question."""
        case = self._controller.case_file
        item_id, unheard = case.meeting.current().item_id, case.meeting.asked_before_moving_on()
        if not unheard or self._asked_on == item_id:
            self._go()
            return ""
        self._asked_on = item_id
        return self._ask(unheard)

    def follow(self, meeting: Meeting) -> None:
        """Stop asking when another item is under discussion."""
        if self._asked_on is not None and meeting.item_id != self._asked_on:
            self._asked_on = None
            self.stop()

    def stop(self) -> None:
        """Take the question away; the next press of the key moves on."""
        self.is_on = False
        self.turned.emit()

    def _ask(self, unheard: Sequence[Participant]) -> str:
        """Ask about those not heard, the floor to be offered to the first; return the question."""
        first = unheard[0].name
        sentence = f"Not heard on this item yet: {shown_names([person.name for person in unheard])}."
        # The whole names stand in the sentence.
        self._offer.setText(f"Offer to {shortened(first, LONGEST_ON_BUTTON)}")
        self._offer.setAccessibleName(f"Offer the floor to {first}")
        self._offer.setToolTip(as_tip(f"Offer the floor to {first}"))
        passes = f"{shortened(first, LONGEST_ON_BUTTON)} passes"
        self._passing.setText("They pass" if len(unheard) > 1 else passes)
        self._passing.setAccessibleName("They pass")
        self.is_on = True
        offered = (self._offer, self._passing, self._move_on, self._stay)
        self.show_band(f"\u26a0 {sentence}", "Next item again moves on.", offered, tone="amber")
        self.turned.emit()
        return sentence

    def _answer(self, answer: Callable[[], object]) -> None:
        answer()
        self.answered.emit()

    def _go(self) -> None:
        self._controller.run(lambda case: case.meeting.next_item())

    def _give(self) -> None:
        case = self._controller.case_file
        unheard = case.meeting.asked_before_moving_on()
        self._asked_on = None
        self.stop()
        if unheard:
            self._controller.run(lambda case: case.floor.give(unheard[0].id))

    def _let_pass(self) -> None:
        self._controller.run(lambda case: case.meeting.let_unheard_pass())
