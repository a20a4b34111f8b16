"""What is known of a case before its meeting: the matter, who is to come, and what was recorded by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from facilitator.case import text
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party, Role
from facilitator.case.working_days import add_working_days

CALL_BEFORE: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessRecord:
    """What the facilitator recorded for a check; `id` is the check's key, `who` says who confirmed it."""

    id: str
    done: bool = False
    who: str = ""
    recorded_at: datetime | None = None
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "who", text.line(self.who, "Who confirmed it"))
        object.__setattr__(self, "reason", text.line(self.reason, "The reason"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Preparation:
    """What the checks look at."""

    matter: Matter
    parties: Sequence[Party]
    people: Sequence[Participant]
    records: Mapping[str, ReadinessRecord]

    @property
    def attending(self) -> tuple[Participant, ...]:
        """Return the people who will be in the room."""
        return tuple(p for p in self.people if p.attending)


def is_prepared(party: Party, matter: Matter) -> bool:
    """Return whether a preparation call with the party is recorded, and not on a day after the meeting."""
    called, met = party.prepared_on, matter.meeting_date
    return called is not None and (met is None or called <= met)


def call_due_by(matter: Matter) -> date | None:
    """Return the day by which each party should have been called, None before a meeting date is set.

    Two working days before the meeting, so that what a call brings up can still be arranged.
    """
    met = matter.meeting_date
    return None if met is None else add_working_days(met, -CALL_BEFORE)


def call_is_late(party: Party, matter: Matter, today: date) -> bool:
    """Return whether the day by which the party should have been called is over without a call."""
    due = call_due_by(matter)
    return party.prepared_on is None and due is not None and due < today


def attendance_asked(people: Sequence[Participant]) -> tuple[Participant, ...]:
    """Return those to whose coming everyone must agree: a party's supporters after its first, and a child."""
    asked, supported = [], set()
    for person in people:
        if not person.attending:
            continue
        supports = person.role is Role.SUPPORTER and person.party_id is not None
        if person.role is Role.CHILD or (supports and person.party_id in supported):
            asked.append(person)
        if supports:
            supported.add(person.party_id)
    return tuple(asked)


def still_asked_of(person: Participant) -> frozenset[str]:
    """Return which fields of a person who is to be there the checks before the meeting still ask for."""
    asked = ("confidentiality_accepted", "access_asked", "attendance_agreed")
    return frozenset(field for field in asked if person.attending and not getattr(person, field))
