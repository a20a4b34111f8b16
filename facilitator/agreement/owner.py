"""Whose action it is, as far as its words say: the limits in law bind authority and care board alone."""

from collections.abc import Iterable, Sequence
from enum import StrEnum

from facilitator.case.people import Participant, Party, PartyKind
from facilitator.case.whole_words import holds_words, words_of

# Children's social care is a part of the local authority.
BOUND_KINDS = frozenset({PartyKind.LOCAL_AUTHORITY, PartyKind.CARE_BOARD, PartyKind.SOCIAL_CARE})
_BOUND_WORDS = (
    "authority", "LA", "council", "SEND team", "EHC team", "integrated care board", "care board", "ICB",
    "NHS", "social care", "social services", "educational psychologist", "educational psychology",
)  # fmt: skip
_SHORTEST_NAME = 3


class Owner(StrEnum):
    """Whether regulation 42 of the SEND Regulations 2014 binds who will do it."""

    BOUND = "bound"
    SHARED = "bound and others"
    OTHER = "other"
    UNKNOWN = "unknown"


def owner(who: str, parties: Sequence[Party], people: Sequence[Participant]) -> Owner:
    """Return whose action it is: of somebody bound, of others or of both; unknown where nobody is known.

    A part of a name, such as "Rowan", counts where it is on one side only.
    """
    of_bound = {party.id for party in parties if party.kind in BOUND_KINDS}
    ours = [person for person in people if person.party_id in of_bound]
    others = [person for person in people if person.party_id not in of_bound]
    bodies = [party for party in parties if party.id in of_bound]
    rest = [party for party in parties if party.id not in of_bound]
    with_others = _named(who, (*_called(rest), *_names(others)))
    if _named(who, (*_BOUND_WORDS, *_called(bodies), *_names(ours))):
        return Owner.SHARED if with_others else Owner.BOUND
    if with_others:
        return Owner.OTHER
    near, far = _named(who, _parts(ours)), _named(who, _parts(others))
    if near != far:
        return Owner.BOUND if near else Owner.OTHER
    return Owner.UNKNOWN


def _named(who: str, names: Iterable[str]) -> bool:
    return any(holds_words(who, name) for name in names)


def _called(parties: Iterable[Party]) -> list[str]:
    return [name for party in parties for name in (party.called, party.kind.label)]


def _names(people: Iterable[Participant]) -> list[str]:
    return [name for person in people for name in (person.name, person.printed_name)]


def _parts(people: Iterable[Participant]) -> set[str]:
    words = (word.casefold() for name in _names(people) for word in words_of(name))
    return {word for word in words if len(word) >= _SHORTEST_NAME}
