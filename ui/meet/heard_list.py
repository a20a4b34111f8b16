"""Everyone who takes turns: heard on this item, or passed, or not yet."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import turn_time
from facilitator.case.identity import ParticipantId
from facilitator.meeting.heard import Heard, HeardState
from ui.look.theme import grid
from ui.meet.act_row import ActRow
from ui.meet.row_button import RowAct
from ui.meet.steady_words import show_words
from ui.page.faces import Faces
from ui.widgets.discard import discard
from ui.widgets.party_badge import PartyBadge
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import as_tip

MOST_NUMBERED = 9
MOST_NAMED = 3
NOT_ACCEPTED = "to accept first"
BY_TAB = "On a row reached with Tab: H hand, P pass. All other typing is a note."


class HeardList(QWidget):
    """One row a person, with its number key; on a row reached by keyboard H turns the hand and P passes.

    Signals:
        floor_asked(id), hand_asked(id), pass_asked(id): what was pressed, and for whom
    """

    floor_asked = Signal(object)
    hand_asked = Signal(object)
    pass_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = HeadingLabel("", self, level=3)
        self._rows: dict[ParticipantId, _PersonRow] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(self._heading)
        body.addLayout(self._list)
        body.addWidget(MutedLabel(BY_TAB, self))

    def show_people(self, faces: Faces) -> None:
        """Make a row for everybody, in the order of the number keys."""
        while (item := self._list.takeAt(0)) is not None:
            row = item.widget()
            if row is not None:
                discard(row)
        self._rows = {}
        for number, person in enumerate(faces.numbered(), start=1):
            row = _PersonRow(number, person.name, faces.party_name(person.id), faces.colour(person.id), self)
            row.accepted = person.confidentiality_accepted
            row.give.clicked.connect(lambda _=False, key=person.id: self.floor_asked.emit(key))
            row.hand.clicked.connect(lambda _=False, key=person.id: self.hand_asked.emit(key))
            row.passing.clicked.connect(lambda _=False, key=person.id: self.pass_asked.emit(key))
            self._rows[person.id] = row
            self._list.addWidget(row)

    def show_heard(
        self, heard: Sequence[Heard], speaker_id: ParticipantId | None, hands: Sequence[ParticipantId]
    ) -> None:
        """Show how each stands on the item."""
        for each in heard:
            row = self._rows.get(each.participant_id)
            if row is not None:
                row.show_standing(
                    each, speaks=each.participant_id == speaker_id, hand_up=each.participant_id in hands
                )
        waiting = [each.participant_id for each in heard if each.state is HeardState.NOT_YET]
        passed = any(each.state is HeardState.PASSED for each in heard)
        to_come = [key for key in waiting if key != speaker_id]
        show_words(self._heading, self._who_waits(to_come, passed=passed))

    def _who_waits(self, waiting: Sequence[ParticipantId], *, passed: bool) -> str:
        names = [self._rows[key].person for key in waiting if key in self._rows]
        if not names:
            return "Everyone was heard on this item" + (", or passed" if passed else "")
        listed = f"{len(names)} people" if len(names) > MOST_NAMED else ", ".join(names)
        return f"Not yet heard on this item: {listed}"

    def show_time(self, person_id: ParticipantId, spoken_ms: int) -> None:
        """Show how long the one who speaks now has spoken on this item."""
        row = self._rows.get(person_id)
        if row is not None:
            row.show_time(spoken_ms)


class _PersonRow(ActRow):
    letters = frozenset({Qt.Key.Key_H, Qt.Key.Key_P})

    def __init__(self, number: int, name: str, party: str, colour: int | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.person = name
        self.accepted = True
        self.give.setAccessibleName(f"Give the floor to {name}")
        self._number = MutedLabel(str(number) if number <= MOST_NUMBERED else "", self.give, wrap=False)
        self._number.setFixedWidth(self._number.fontMetrics().horizontalAdvance("0") + 2)
        self._name = PlainLabel(name, self.give)
        self._time = MutedLabel("", self.give, wrap=False)
        self.give.add(self._number)
        self.give.add(PartyBadge(name, party, colour, self.give))
        self.give.add(self._name, 1)
        self.give.add(self._time)
        numbered = number <= MOST_NUMBERED
        hand_keys = shown_keys(f"Ctrl+Shift+{number}") if numbered else "H"
        keys = f"Floor: {shown_keys(f'Ctrl+{number}')}, hand: {hand_keys}" if numbered else ""
        self._about = ". ".join(part for part in (party, keys) if part)
        self.give.setToolTip(as_tip(self._about))
        self.hand = RowAct("Hand", f"Raise the hand of {name}", self, keys=hand_keys)
        self.passing = RowAct("Pass", f"{name} passes", self, keys="P")
        self.lay_out(self.hand, self.passing)

    def on_key(self, event: QKeyEvent) -> bool:
        """Raise the hand or pass by one letter."""
        if not self.takes_key(event):
            return False
        (self.hand if event.key() == Qt.Key.Key_H else self.passing).click()
        return True

    def show_standing(self, heard: Heard, *, speaks: bool, hand_up: bool) -> None:
        self._name.set_tone("strong" if speaks else "")
        self.hand.show_act("Lower" if hand_up else "Hand", self._hand_name(is_up=hand_up))
        self.hand.setEnabled(not speaks)
        if heard.state is HeardState.SPOKEN or speaks:
            self.show_time(heard.spoken_ms)
            self._time.set_tone("teal" if speaks else "")
        else:
            not_yet = heard.state is HeardState.NOT_YET
            waits = "not yet" if self.accepted else NOT_ACCEPTED
            show_words(self._time, waits if not_yet else "passed")
            self._time.set_tone("amber" if not_yet else "")
        self.passing.setEnabled(heard.state is not HeardState.PASSED)
        standing = self._described(heard, speaks=speaks)
        self.give.setAccessibleDescription(". ".join(part for part in (standing, self._about) if part))

    def show_time(self, spoken_ms: int) -> None:
        show_words(self._time, turn_time(spoken_ms))

    def _hand_name(self, *, is_up: bool) -> str:
        return f"{'Lower' if is_up else 'Raise'} the hand of {self.person}"

    def _described(self, heard: Heard, *, speaks: bool) -> str:
        if speaks:
            return "Has the floor"
        if heard.state is HeardState.SPOKEN:
            return f"Spoke for {turn_time(heard.spoken_ms)} on this item"
        return (
            heard.state.label if self.accepted else f"{heard.state.label}. Has not accepted confidentiality"
        )
