"""Everything that can be said of one person in the meeting, as a menu: floor, hand, turn, presence."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from facilitator.case.identity import ParticipantId
from facilitator.case.people import Participant, Presence, presences
from facilitator.meeting.state import Meeting
from ui.meeting_head.floor_actions import FloorActions


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """Whom the menu is for, and how they stand."""

    person: Participant
    presence: Presence
    begun: bool
    meeting: Meeting

    @property
    def place(self) -> int | None:
        """The place of their hand in the queue, from 0; None while it is down."""
        waiting = [hand.participant_id for hand in self.meeting.hands]
        return waiting.index(self.person.id) if self.person.id in waiting else None


def open_person_menu(owner: QWidget, floor: FloorActions, chosen: Chosen, at: QPoint) -> QMenu:
    """Offer what fits this person now, at a place on the screen; return the menu, which deletes itself."""
    menu = QMenu(owner)
    menu.setAccessibleName(chosen.person.name)
    for words, do in _entries(floor, chosen):
        if do is None:
            menu.addSeparator()
        else:
            menu.addAction(words).triggered.connect(lambda _=False, do=do: do(chosen.person.id))
    menu.aboutToHide.connect(menu.deleteLater)
    menu.popup(at)
    return menu


Do = Callable[[ParticipantId], object]


def _entries(floor: FloorActions, chosen: Chosen) -> list[tuple[str, Do | None]]:
    person, place = chosen.person, chosen.place
    entries: list[tuple[str, Do | None]] = []
    if person.is_to_be_heard:
        entries.append(("Give the floor", floor.give_floor))
        entries.append(("Raise the hand" if place is None else "Lower the hand", floor.turn_hand))
        if place:
            entries.append(("First in line", lambda key: floor.move_hand(key, -place)))
            entries.append(("Earlier in line", lambda key: floor.move_hand(key, -1)))
        if place is not None and place < len(chosen.meeting.hands) - 1:
            entries.append(("Later in line", lambda key: floor.move_hand(key, 1)))
        entries.append(("Passes on this item", floor.let_pass))
        if not person.confidentiality_accepted:
            entries.append(("Accepts confidentiality", floor.accept))
        entries.append(("", None))
    others = (each for each in presences(begun=chosen.begun) if each is not chosen.presence)
    entries.extend((each.label, _marks(floor, each)) for each in others)
    return entries


def _marks(floor: FloorActions, presence: Presence) -> Do:
    return lambda key: floor.mark_presence(key, presence)
