"""The acts on the floor, with their keys, which all work while a note is typed."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from facilitator.case.identity import ParticipantId
from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.meeting.state import Meeting
from ui.meet.floor_column import FloorColumn
from ui.meet.heard_list import MOST_NUMBERED
from ui.meet.turn_settings import RoundOrder
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.faces import Faces

GROUP = "The floor"


class FloorActions:
    """Digits stand for people, function keys for the turn: no text box uses either."""

    def __init__(self, owner: QObject, controller: CaseController, order: Callable[[], RoundOrder]) -> None:
        self._owner = owner
        self._controller = controller
        self._order = order
        self._meeting = Meeting()
        self._people: tuple[ParticipantId, ...] = ()
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
        self.shares = self._act("Show the share of time", "Ctrl+Shift+H", lambda: None)
        self.shares.setCheckable(True)
        self.shares.setChecked(True)
        self.shares.toggled.connect(self._name_shares)
        self._name_shares(shown=True)

    def serve(self, column: FloorColumn) -> None:
        """Carry what is asked of the column of the floor to the case."""
        queue, heard = column.queue, column.heard
        queue.floor_asked.connect(self.give_floor)
        queue.moved.connect(lambda key, to: self._run(lambda case: case.floor.move_hand(key, to)))
        queue.withdrawn.connect(lambda key: self._run(lambda case: case.floor.lower_hand(key)))
        heard.floor_asked.connect(self.give_floor)
        heard.hand_asked.connect(self.turn_hand)
        heard.pass_asked.connect(self.let_pass)
        column.settings.length_chosen.connect(
            lambda seconds: self._run(lambda case: case.floor.set_turn_length(seconds))
        )

    def turn_acts(self) -> tuple[QAction, ...]:
        """Return the acts on the present turn, in the order of their buttons."""
        return (self.pause, self.more, self.passing, self.round)

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

    def show_people(self, faces: Faces) -> None:
        """Name the acts of each number after the person who has it."""
        people = faces.numbered()[:MOST_NUMBERED]
        self._people = tuple(person.id for person in people)
        for place, (give, hand) in enumerate(zip(self.give, self.hands, strict=True)):
            there = place < len(people)
            give.setVisible(there)
            hand.setVisible(there)
            if there:
                give.setText(f"Give the floor to {people[place].name}")
                hand.setText(f"Hand of {people[place].name} up or down")

    def show_meeting(self, meeting: Meeting) -> None:
        """Name the acts that go to and fro by what they would do now."""
        self._meeting = meeting
        self.pause.setText("Go on" if meeting.thinking else "Pause")
        self.round.setText("Round" if meeting.round is None else "End the round")
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

    def let_pass(self, person_id: ParticipantId) -> None:
        """Record that a person passes on this item."""
        self._run(lambda case: case.floor.let_pass(person_id))

    def _pause(self) -> None:
        self._run(lambda case: case.floor.pause_turn(on=not case.meeting.current().thinking))

    def _round(self) -> None:
        def work(case: CaseFile) -> Changes:
            if case.meeting.current().round is not None:
                return case.floor.end_round()
            least_first = self._order() is RoundOrder.LEAST_HEARD
            return case.floor.begin_round(case.speaking.least_heard() if least_first else ())

        self._run(work)

    def _name_shares(self, shown: bool) -> None:
        self.shares.setText("Hide the share of time" if shown else "Show the share of time")

    def _numbered(self, number: int, keys: str, do: Callable[[ParticipantId], None]) -> QAction:
        def work() -> None:
            if number <= len(self._people):
                do(self._people[number - 1])

        return self._act(f"Person {number}", keys.format(number), work)

    def _act(self, words: str, keys: str, do: Callable[[], object]) -> QAction:
        action = act(self._owner, words, keys, do, group=GROUP)
        action.setAutoRepeat(False)
        return action

    def _run(self, work: Callable[[CaseFile], Changes]) -> bool:
        return self._controller.run(work)
