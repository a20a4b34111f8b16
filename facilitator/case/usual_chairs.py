"""The chairs that stand ready for a process and a decision: who usually comes, to be named or taken away."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import resources
from facilitator.case.finding import folded
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.subjects import concerns_health, concerns_social_care

_LIST = "usual_chairs.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Chair:
    """Somebody who usually comes: of which kind of party (None: of none), who they are, and their part."""

    key: str
    party: PartyKind | None
    who_they_are: str
    role: Role
    authority: bool = False


def usual_parties(matter: Matter) -> tuple[PartyKind, ...]:
    """Return the kinds of party that usually belong to what the case is about, in their order."""
    return tuple(dict.fromkeys(chair.party for chair in _chairs(matter) if chair.party is not None))


def is_decided(matter: Matter) -> bool:
    """Return whether it was said what the case is about, on which it hangs who usually comes."""
    return bool(matter.kind or matter.subjects)


def open_chairs(
    matter: Matter, parties: Sequence[Party], people: Sequence[Participant]
) -> tuple[tuple[Chair, Party | None], ...]:
    """Return the chairs that nobody has and nobody took away, each with its party.

    A chair has somebody when one of its party is what it says; a party that is not in the case has none.
    """
    of_kind = {party.kind: party for party in reversed(parties)}
    found: list[tuple[Chair, Party | None]] = []
    for chair in _chairs(matter):
        party = None if chair.party is None else of_kind.get(chair.party)
        if chair.key in matter.chairs_settled or (party is None and chair.party is not None):
            continue
        there = [person for person in people if person.party_id == (party.id if party else None)]
        if not any(_has(person, chair) for person in there):
            found.append((chair, party))
    return tuple(found)


def chair_of(matter: Matter, key: str) -> Chair | None:
    """Return the chair with this key, None where none belongs to the case."""
    return next((chair for chair in _chairs(matter) if chair.key == key), None)


def _has(person: Participant, chair: Chair) -> bool:
    return folded(chair.who_they_are) in folded(person.who_they_are)


def _chairs(matter: Matter) -> Iterator[Chair]:
    in_issue = {"health": concerns_health(matter), "social-care": concerns_social_care(matter)}
    for key, row in _listed().items():
        if matter.process.value in row["processes"] and in_issue.get(row.get("when", ""), True):
            yield Chair(
                key=key,
                party=PartyKind(row["party"]) if "party" in row else None,
                who_they_are=row["who_they_are"],
                role=Role(row["role"]),
                authority=row.get("authority", False),
            )


@cache
def _listed() -> dict[str, dict[str, Any]]:
    listed: dict[str, dict[str, Any]] = resources.read_toml(_LIST)
    return listed
