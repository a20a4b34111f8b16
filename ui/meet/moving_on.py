"""Going to the next item, and the one question before it when somebody has not been heard."""

from facilitator.case.identity import ItemId
from facilitator.meeting.state import Meeting
from ui.meet.current_item import CurrentItem
from ui.page.case_controller import CaseController


class MovingOn:
    """Asks once for each item; the next press of the key moves on."""

    def __init__(self, controller: CaseController, current: CurrentItem) -> None:
        self._controller = controller
        self._current = current
        self._asked_on: ItemId | None = None
        current.offer_asked.connect(self._offer)
        current.pass_asked.connect(self._let_pass)
        current.move_on_asked.connect(self._go)
        current.stay_asked.connect(current.stop_asking)

    def next_item(self) -> str:
        """Go to the next item, or ask first and return the question."""
        case = self._controller.case_file
        item_id, unheard = case.meeting.current().item_id, case.meeting.asked_before_moving_on()
        if not unheard or self._asked_on == item_id:
            self._go()
            return ""
        self._asked_on = item_id
        return self._current.ask(unheard)

    def follow(self, meeting: Meeting) -> None:
        """Stop asking when another item is under discussion."""
        if self._asked_on is not None and meeting.item_id != self._asked_on:
            self._asked_on = None
            self._current.stop_asking()

    def _go(self) -> None:
        self._controller.run(lambda case: case.meeting.next_item())

    def _offer(self) -> None:
        case = self._controller.case_file
        unheard = case.meeting.asked_before_moving_on()
        self._current.stop_asking()
        self._asked_on = None
        if unheard:
            self._controller.run(lambda case: case.floor.give(unheard[0].id))

    def _let_pass(self) -> None:
        self._controller.run(lambda case: case.meeting.let_unheard_pass())
