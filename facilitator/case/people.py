"""Parties, the sides that must agree, and participants, the people in the room."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Final

from facilitator.case import text
from facilitator.case.direction import isolated
from facilitator.case.identity import ParticipantId, PartyId

NAME_LIMIT = 200

EITHER_PARENT: Final = "mother or father"


class PartyKind(StrEnum):
    """What a party is."""

    FAMILY = "family"
    YOUNG_PERSON = "young person"
    LOCAL_AUTHORITY = "local authority"
    SCHOOL = "school"
    CARE_BOARD = "integrated care board"
    SOCIAL_CARE = "social care"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Return the words for a screen or the document."""
        return "School or setting" if self is PartyKind.SCHOOL else self.value.capitalize()


# The sides of a disagreement about special educational needs, in the order in which they are usually added.
_USUAL_PARTIES = (PartyKind.FAMILY, PartyKind.LOCAL_AUTHORITY, PartyKind.SCHOOL, PartyKind.CARE_BOARD)


def usual_next_party(present: Collection[PartyKind]) -> PartyKind:
    """Return which kind of party is likely to be added next to those that are `present`."""
    return next((kind for kind in _USUAL_PARTIES if kind not in present), PartyKind.OTHER)


class Role(StrEnum):
    """What a participant is there for."""

    PARTY_MEMBER = "party member"
    REPRESENTATIVE = "representative"
    ADVOCATE = "advocate"
    SUPPORTER = "supporter"
    INTERPRETER = "interpreter"
    CHILD = "child or young person"
    CO_FACILITATOR = "co-facilitator"
    OBSERVER = "observer"

    @property
    def label(self) -> str:
        """Return the words for a screen or the document."""
        return "Taking part" if self is Role.PARTY_MEMBER else self.value.capitalize()

    @property
    def of_no_party(self) -> bool:
        """Return whether such a person stands outside the parties."""
        return self in {Role.INTERPRETER, Role.CO_FACILITATOR, Role.OBSERVER}


class Presence(StrEnum):
    """Whether a person comes to the meeting, is here, was here, or never came."""

    COMING = "coming"
    HERE = "here"
    LEFT = "left"
    LOST_CONNECTION = "lost connection"
    NOT_COMING = "not coming"
    DID_NOT_COME = "did not come"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        words = {"left": "Was here and left", "not coming": "Will not come"}
        return words.get(self.value, self.value.capitalize())

    @property
    def attends(self) -> bool:
        """Return whether the person is to be counted on now."""
        return self in {Presence.COMING, Presence.HERE}

    def once_named(self, *, lost: bool) -> "Presence":
        """Return what is true of somebody who is named while the meeting runs: they left, or are here again.

        With `lost` they lost the connection, also where it was said before that they left.
        """
        gone = Presence.LOST_CONNECTION if lost else Presence.LEFT
        return gone if self is not gone and (lost or self.attends) else Presence.HERE


def presences(*, begun: bool) -> tuple[Presence, ...]:
    """Return what can be said of a person before the meeting, or once it has begun."""
    if begun:
        return (Presence.HERE, Presence.LEFT, Presence.LOST_CONNECTION, Presence.DID_NOT_COME)
    return (Presence.COMING, Presence.NOT_COMING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A side that must agree. `colour` is an index into the palette, kept so that it never changes."""

    id: PartyId
    kind: PartyKind
    name: str = ""
    position: int = 0
    colour: int = 0
    agreed_to_take_part: bool = False
    prepared_on: date | None = None
    preparation: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", text.line(self.name, "The party's name", limit=NAME_LIMIT))
        object.__setattr__(self, "preparation", text.text(self.preparation, "The preparation note"))

    @property
    def called(self) -> str:
        """Return the party's name, or its kind where none is given."""
        return self.name or self.kind.label


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """A person in the room. `authority` means authority to decide for the party in the meeting.

    `attending` says that they are here, or will be; `was_here` that they were, at any time of the meeting;
    `lost_connection` that they are gone because of it. `presence_at` is when that last changed,
    None where it did not while the meeting was under way.
    `who_they_are` is their relationship or job, as the plan prints it. `number` is theirs for the whole
    meeting, 0 before it has begun.
    """

    id: ParticipantId
    name: str
    party_id: PartyId | None = None
    role: Role = Role.PARTY_MEMBER
    position: int = 0
    say_name: str = ""
    latin_name: str = ""
    pronouns: str = ""
    authority: bool = False
    confidentiality_accepted: bool = False
    confidentiality_at: datetime | None = None
    access_asked: bool = False
    access_needs: str = ""
    attendance_agreed: bool = False
    attending: bool = True
    was_here: bool = False
    lost_connection: bool = False
    presence_at: datetime | None = None
    who_they_are: str = ""
    number: int = 0

    def __post_init__(self) -> None:
        object.__setattr__(self, "name", text.line(self.name, "The name", limit=NAME_LIMIT, required=True))
        for name, what in _LINES.items():
            object.__setattr__(self, name, text.line(getattr(self, name), what, limit=NAME_LIMIT))
        object.__setattr__(self, "access_needs", text.text(self.access_needs, "The access needs"))

    @property
    def printed_name(self) -> str:
        """Return the name for the document: the spelling in Latin letters where one was given."""
        return self.latin_name or self.name

    @property
    def is_either_parent(self) -> bool:
        """Return whether it is still open which parent this is, as the usual chair has it."""
        return self.who_they_are == EITHER_PARENT

    @property
    def printed_role(self) -> str:
        """Return their part for the document, and who they are where that is known: "Supporter, grandmother".

        The part is not said twice, and not at all of somebody who only takes part: "Mother". Which parent
        somebody is may be left open: "Parent".
        """
        who, part = "parent" if self.is_either_parent else self.who_they_are, self.role.label
        if not who:
            return part
        if self.role is Role.PARTY_MEMBER or part.casefold() in who.casefold():
            return f"{who[0].upper()}{who[1:]}"
        return f"{part}, {who}"

    @property
    def takes_turns(self) -> bool:
        """Return whether this person speaks for themselves or a party, so that they must be heard."""
        return not self.role.of_no_party

    @property
    def is_to_be_heard(self) -> bool:
        """Return whether this person is in the room and takes turns."""
        return self.attending and self.takes_turns

    @property
    def took_part(self) -> bool:
        """Return whether the plan names them: they are here, or were, whatever happened to them later."""
        return self.attending or self.was_here

    def presence(self, *, begun: bool) -> Presence:
        """Return whether they come, are here, left or did not come; `begun` tells that the meeting has."""
        if self.attending:
            return Presence.HERE if begun else Presence.COMING
        if not begun:
            return Presence.NOT_COMING
        if not self.was_here:
            return Presence.DID_NOT_COME
        return Presence.LOST_CONNECTION if self.lost_connection else Presence.LEFT


_LINES = {
    "say_name": "How to say the name",
    "latin_name": "The spelling in Latin letters",
    "pronouns": "The pronouns",
    "who_they_are": "Who they are",
}


def distinct_names(people: Sequence[Participant]) -> Mapping[ParticipantId, str]:
    """Return a name for each person that no other has: the second of two namesakes is "Sam (2)"."""
    called: dict[ParticipantId, str] = {}
    seen: dict[str, int] = {}
    for person in people:
        seen[person.name] = seen.get(person.name, 0) + 1
        again = seen[person.name]
        called[person.id] = person.name if again == 1 else f"{isolated(person.name)} ({again})"
    return called


def distinct_parties(parties: Sequence[Party]) -> Mapping[PartyId, str]:
    """Return a name for each party that no other has: the second called so is "Family (2)"."""
    called: dict[PartyId, str] = {}
    seen: dict[str, int] = {}
    for party in parties:
        seen[party.called] = seen.get(party.called, 0) + 1
        again = seen[party.called]
        called[party.id] = party.called if again == 1 else f"{isolated(party.called)} ({again})"
    return called


def initials(name: str) -> str:
    """Return one or two letters that stand for a name in any script, "?" where it has none."""
    letters = [next(filter(str.isalnum, word), "") for word in name.split()]
    found = [letter for letter in letters if letter]
    if not found:
        return "?"
    return (found[0] + (found[-1] if len(found) > 1 else "")).upper()
