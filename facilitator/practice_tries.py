"""Five things to try in a practice meeting, and which of them have been tried."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import resources
from facilitator.case.identity import ActionId, ParticipantId
from facilitator.case.matter import Process
from facilitator.case.people import Presence

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


FILES: Final = {
    Process.DISAGREEMENT_RESOLUTION: "practice_case.toml",
    Process.MEDIATION: "practice_mediation.toml",
}


def things_to_try(process: Process) -> tuple[tuple[str, str], ...]:
    """Return what can be tried in the practice meeting: by what it is known, and a sentence with its keys."""
    return tuple((name, words) for name, words in resources.read_toml(FILES[process])["try"].items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Try:
    """One of them, in words that name its keys."""

    words: str
    tried: bool


class Tries:
    """Watches a practice meeting from when it is opened; nothing of it is stored."""

    def __init__(self, case: "CaseFile") -> None:
        self._things = things_to_try(case.matter.current().process)
        self._first = _seen(case)
        self._raised = False
        self._tried: set[str] = set()

    def look(self, case: "CaseFile") -> bool:
        """Tick what has been tried since; return whether anything was ticked."""
        now = _seen(case)
        self._raised |= bool(now.hands - self._first.hands)
        found = {name for name, _ in self._things if self._is_tried(name, now)} - self._tried
        self._tried |= found
        return bool(found)

    def all(self) -> tuple[Try, ...]:
        """Return each, in the order in which they are offered."""
        return tuple(Try(words=words, tried=name in self._tried) for name, words in self._things)

    def _is_tried(self, name: str, now: "_Seen") -> bool:
        return _TRIED[name](self._first, now) and (name != "hand" or self._raised)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    hands: frozenset[ParticipantId]
    turns: int
    presence: Mapping[ParticipantId, Presence]
    of_notes: frozenset[ActionId]
    with_owner: frozenset[ActionId]
    in_round: bool
    room_open: bool


def _seen(case: "CaseFile") -> _Seen:
    meeting, actions = case.meeting.current(), case.actions.all()
    return _Seen(
        hands=frozenset(hand.participant_id for hand in meeting.hands),
        turns=len(case.meeting.turns()),
        presence={person.id: case.people.presence(person) for person in case.people.all()},
        of_notes=frozenset(action.id for action in actions if action.note_id is not None),
        with_owner=frozenset(action.id for action in actions if action.note_id is None and action.who),
        in_round=meeting.round is not None,
        room_open=case.room.current().open,
    )


_TRIED: Final[Mapping[str, Callable[[_Seen, _Seen], bool]]] = {
    "hand": lambda first, now: now.turns > first.turns,
    "note": lambda first, now: bool(now.of_notes - first.of_notes),
    "attendance": lambda first, now: now.presence != first.presence,
    "line": lambda first, now: bool(now.with_owner - first.with_owner),
    "round": lambda _first, now: now.in_round,
    "room": lambda _first, now: now.room_open,
}
