"""The acts on the floor, with their keys, which all work while a note is typed."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant, Presence
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.state import Meeting, RoundOrder
from ui.meeting_head.act_button import name_shortly
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.faces import Faces

GROUP: Final = "The floor"
MOST_NUMBERED: Final = 9


class FloorActions:
    """Digits stand for people, function keys for the turn: no text box uses either."""

    def __init__(self, owner: QObject, controller: CaseController) -> None:
        self._owner = owner
        self._controller = controller
        self._meeting = Meeting()
        self._people: dict[int, ParticipantId] = {}
        numbers = range(1, MOST_NUMBERED + 1)
        self.give = tuple(self._numbered(number, "Ctrl+{}", self.give_floor) for number in numbers)
        self.hands = tuple(self._numbered(number, "Ctrl+Shift+{}", self.turn_hand) for number in numbers)
        self.next = self._act("Next speaker", "F2", lambda: self._run(lambda case: case.floor.next_speaker()))
        self.pause = self._act("Pause", "F3", self._pause)
        self.more = self._act("+1 minute", "F4", lambda: self._run(lambda case: case.floor.extend_turn(1)))
        self.round = self._act("Round", "F5", self._round)
        self.passing = self._act("Pass", "F7", lambda: self._run(lambda case: case.floor.let_next_pass()))
        self.later = self._act(
            "Come back to them later", "Shift+F7", lambda: self._run(lambda case: case.floor.skip_in_round())
        )
        self.free = self._act("Free the floor", "Shift+F2", lambda: self._run(lambda case: case.floor.free()))
        self.shares = self._act("Show the share of time", "Ctrl+Shift+H")
        self.shares.setCheckable(True)
        self.shares.setChecked(True)
        self.shares.toggled.connect(self._name_shares)
        self._name_shares(shown=True)
        name_shortly(self.next, "Give the floor", "Finish the round")
        name_shortly(self.more, "+1 min")
        self.show_meeting(self._meeting)

    def turn_acts(self) -> tuple[QAction, ...]:
        """Return the acts on the present turn, in the order of their buttons."""
        return (self.pause, self.more, self.round, self.passing)

    def everything(self) -> tuple[QAction, ...]:
        """Return all of them, in the order of the list of keys."""
        return (
            *self.give,
            *self.hands,
            self.next,
            *self.turn_acts(),
            self.later,
            self.free,
            self.shares,
        )

    def show_people(self, faces: Faces, numbers: Mapping[ParticipantId, int]) -> None:
        """Name the acts of each number after the person whose it is; who is not here can be given nothing."""
        here: dict[int, Participant] = {numbers.get(person.id, 0): person for person in faces.numbered()}
        self._people = {number: person.id for number, person in here.items()}
        for number, (give, hand) in enumerate(zip(self.give, self.hands, strict=True), start=1):
            person = here.get(number)
            give.setVisible(person is not None)
            hand.setVisible(person is not None)
            if person is not None:
                give.setText(f"Give the floor to {person.name}")
                hand.setText(f"Hand of {person.name} up or down")

    def show_meeting(self, meeting: Meeting) -> None:
        """Name the acts that go to and fro by what they would do now."""
        self._meeting = meeting
        self.pause.setText("Go on" if meeting.thinking else "Pause")
        self.round.setText("Round" if meeting.round is None else "End the round")
        name_shortly(self.pause, *_first(meeting.thinking, "Pause", "Go on"))
        name_shortly(self.round, *_first(meeting.round is not None, "Round", "End round"))
        last = meeting.round is not None and not meeting.round.waiting
        name_shortly(self.next, *_first(last, "Give the floor", "Finish the round"))
        self.later.setVisible(meeting.round is not None)

    def give_floor(self, person_id: ParticipantId) -> None:
        """Give a person the floor."""
        self._run(lambda case: case.floor.give(person_id))

    def turn_hand(self, person_id: ParticipantId) -> None:
        """Raise a person's hand, or take it down."""
        if any(hand.participant_id == person_id for hand in self._meeting.hands):
            self._run(lambda case: case.floor.lower_hand(person_id))
        else:
            self._run(lambda case: case.floor.raise_hand(person_id))

    def move_hand(self, person_id: ParticipantId, step: int) -> None:
        """Move a raised hand in the queue by so many places."""
        order = [hand.participant_id for hand in self._meeting.hands]
        if person_id in order:
            place = order.index(person_id) + step
            self._run(lambda case: case.floor.move_hand(person_id, place))

    def let_pass(self, person_id: ParticipantId) -> None:
        """Record that a person passes on this item."""
        self._run(lambda case: case.floor.let_pass(person_id))

    def accept(self, person_id: ParticipantId) -> None:
        """Record that a person accepts confidentiality."""
        self._run(lambda case: case.confidentiality.accept(person_id))

    def mark_presence(self, person_id: ParticipantId, presence: Presence) -> None:
        """Record that a person is here, left, lost the connection or did not come."""
        self._run(lambda case: case.people.mark_presence(person_id, presence))

    def set_turn_length(self, seconds: int) -> None:
        """Let turns take so long from now on."""
        self._run(lambda case: case.floor.set_turn_length(seconds))

    def set_round_order(self, order: RoundOrder) -> None:
        """Let the next round go in this order."""
        self._run(lambda case: case.floor.set_round_order(order))

    def _pause(self) -> None:
        self._run(lambda case: case.floor.pause_turn(on=not case.meeting.current().thinking))

    def _round(self) -> None:
        def work(case: CaseFile) -> Changes:
            if case.meeting.current().round is not None:
                return case.floor.end_round()
            return case.floor.begin_round()

        self._run(work)

    def _name_shares(self, shown: bool) -> None:
        self.shares.setText("Hide the share of time" if shown else "Show the share of time")

    def _numbered(self, number: int, keys: str, do: Callable[[ParticipantId], None]) -> QAction:
        def work() -> None:
            person_id = self._people.get(number)
            if person_id is not None:
                do(person_id)

        return self._act(f"Person {number}", keys.format(number), work)

    def _act(self, words: str, keys: str, do: Callable[[], object] | None = None) -> QAction:
        return act(self._owner, words, keys, do, group=GROUP, repeats=False)

    def _run(self, work: Callable[[CaseFile], Changes]) -> bool:
        return self._controller.run(work)


def _first(is_second: bool, first: str, second: str) -> tuple[str, str]:
    return (second, first) if is_second else (first, second)
