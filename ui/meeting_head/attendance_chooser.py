"""Who left, came back or lost the connection while the meeting runs, by their number."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.case.direction import isolated
from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant
from ui.meeting_head.act_button import name_shortly
from ui.meeting_head.opened_cell import OpenedCell
from ui.page.actions import act, find_by
from ui.page.case_controller import CaseController
from ui.widgets.button import PlainButton
from ui.window.digit_row import digit

WORDS: Final = "Somebody left or came"
KEY: Final = "Ctrl+Shift+A"
QUESTION: Final = "Who left or came back?"
HELD: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class AttendanceChooser(OpenedCell):
    """A number says that its person left, or is here again; with Shift that they lost the connection."""

    def __init__(self, controller: CaseController, group: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._people: dict[int, Participant] = {}
        self.opens: QAction = find_by(
            act(parent, WORDS, KEY, self._open, group=group), "attendance lost connection here gone back"
        )
        name_shortly(self.opens, "Left or came")
        self._away = PlainButton("Nobody", self)
        self._away.clicked.connect(self.leave)
        self.add(self._away)

    def show_people(self, people: Sequence[Participant], numbers: Mapping[ParticipantId, int]) -> None:
        """Know whose number is which."""
        self._people = {numbers.get(person.id, 0): person for person in people}
        if self.is_on:
            self._say()

    def answer(self, event: QKeyEvent) -> None:
        """Mark who it was, and leave."""
        lost = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        person = self._people[digit(event) or 0]
        self.leave()
        case = self._controller.case_file
        presence = case.people.presence(person).once_named(lost=lost)
        self._controller.run(lambda case: case.people.mark_presence(person.id, presence))

    def takes_key(self, event: QKeyEvent) -> bool:
        """Take the digits that are somebody's."""
        return not event.modifiers() & HELD and (digit(event) or 0) in self._people

    def _open(self) -> None:
        if self.is_on:
            self.leave()
            return
        self._say()
        self.begin()
        self._away.setFocus()

    def _say(self) -> None:
        gone = [
            f"{number} {isolated(person.name)} ({self._controller.case_file.people.presence(person).value})"
            for number, person in sorted(self._people.items())
            if not person.attending
        ]
        how = "Press their number; with Shift if they lost the connection."
        self.show_band(QUESTION, f"{how} {'Away: ' if gone else ''}{', '.join(gone)}".strip(), (self._away,))
