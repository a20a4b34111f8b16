"""The number of each person: theirs for the whole meeting, on the screen and for the keys."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import count

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant, Party


def in_order(people: Iterable[Participant], parties: Sequence[Party]) -> tuple[Participant, ...]:
    """Return the people party by party, then those of no party, each as they stand in the list."""
    places = {party.id: place for place, party in enumerate(parties)}
    return tuple(sorted(people, key=lambda person: _place(person, places)))


def numbers(people: Iterable[Participant], parties: Sequence[Party]) -> Mapping[ParticipantId, int]:
    """Return the number of each person, from 1: the one they were given, else the next that nobody has."""
    ordered = in_order(people, parties)
    given = {person.number for person in ordered}
    free = (number for number in count(1) if number not in given)
    return {person.id: person.number or next(free) for person in ordered}


def _place(person: Participant, places: Mapping[PartyId, int]) -> int:
    return len(places) if person.party_id is None else places.get(person.party_id, len(places))
