"""Who has been heard, and how the speaking time is shared: by time alone, never by party or person."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

from facilitator.case.identity import ItemId, ParticipantId, PartyId
from facilitator.case.people import Participant
from facilitator.meeting.state import Passed, Turn

K = TypeVar("K")


class HeardState(StrEnum):
    """How one person stands on one agenda item."""

    SPOKEN = "spoken"
    PASSED = "passed"
    NOT_YET = "not yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """One person's standing on an item and their time on it."""

    participant_id: ParticipantId
    state: HeardState
    spoken_ms: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of all speaking time, in milliseconds and in whole percent."""

    spoken_ms: int
    percent: int


def heard_on(
    item_id: ItemId | None, people: Sequence[Participant], turns: Iterable[Turn], passes: Iterable[Passed]
) -> tuple[Heard, ...]:
    """Return how each attending person stands on the item, in the order of `people`."""
    spoken: dict[ParticipantId, int] = {}
    for turn in turns:
        if turn.item_id == item_id:
            spoken[turn.participant_id] = spoken.get(turn.participant_id, 0) + turn.spoken_ms
    passed = {p.participant_id for p in passes if p.item_id == item_id}

    def state(person: ParticipantId) -> HeardState:
        if spoken.get(person, 0) > 0:
            return HeardState.SPOKEN
        return HeardState.PASSED if person in passed else HeardState.NOT_YET

    return tuple(
        Heard(participant_id=p.id, state=state(p.id), spoken_ms=spoken.get(p.id, 0))
        for p in people
        if p.is_to_be_heard
    )


def spoken_by_person(turns: Iterable[Turn]) -> Mapping[ParticipantId, int]:
    """Return the milliseconds for which each person has spoken."""
    totals: dict[ParticipantId, int] = {}
    for turn in turns:
        totals[turn.participant_id] = totals.get(turn.participant_id, 0) + turn.spoken_ms
    return totals


def spoken_by_party(
    spoken: Mapping[ParticipantId, int], party_of: Mapping[ParticipantId, PartyId | None]
) -> Mapping[PartyId | None, int]:
    """Return the milliseconds for which each party has spoken; None stands for people of no party."""
    totals: dict[PartyId | None, int] = {}
    for person, ms in spoken.items():
        party = party_of.get(person)
        totals[party] = totals.get(party, 0) + ms
    return totals


def shares_by_person(turns: Iterable[Turn]) -> Mapping[ParticipantId, Share]:
    """Return each speaker's share of all speaking time."""
    return shares_of(spoken_by_person(turns))


def shares_by_party(turns: Iterable[Turn], people: Sequence[Participant]) -> Mapping[PartyId | None, Share]:
    """Return each party's share of all speaking time; None stands for people of no party."""
    return shares_of(spoken_by_party(spoken_by_person(turns), {p.id: p.party_id for p in people}))


def least_heard_first(people: Sequence[Participant], turns: Iterable[Turn]) -> tuple[ParticipantId, ...]:
    """Return those attending by speaking time so far, least first; equal times keep the given order."""
    spoken = spoken_by_person(turns)
    waiting = [p for p in people if p.is_to_be_heard]
    waiting.sort(key=lambda p: spoken.get(p.id, 0))
    return tuple(p.id for p in waiting)


def shares_of(totals: Mapping[K, int]) -> Mapping[K, Share]:
    """Return the shares of `totals` in milliseconds, by largest remainder: whole percents add up to 100."""
    whole = sum(totals.values())
    if whole == 0:
        return {key: Share(spoken_ms=0, percent=0) for key in totals}
    exact = {key: ms * 100 / whole for key, ms in totals.items()}
    percent = {key: int(value) for key, value in exact.items()}
    by_remainder = sorted(totals, key=lambda key: exact[key] - percent[key], reverse=True)
    for key in by_remainder[: 100 - sum(percent.values())]:
        percent[key] += 1
    return {key: Share(spoken_ms=ms, percent=percent[key]) for key, ms in totals.items()}
