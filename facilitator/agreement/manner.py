"""How each party agreed: by signing the document, or aloud or by e-mail, which the document then records.

Regulation 42 of the Special Educational Needs and Disability Regulations 2014 asks for a mediation agreement
in writing and names no signature. Signing is the practice of mediation services, so it is the default there.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from facilitator.agreement.plan import PartyAgreement
from facilitator.agreement.plan_words import plan_words
from facilitator.case import text
from facilitator.case.calendar_words import plain_date
from facilitator.case.identity import PartyId
from facilitator.case.list_words import joined
from facilitator.case.matter import Matter, MeetingMode, Process
from facilitator.case.people import NAME_LIMIT, Participant, Party, Role


class Manner(StrEnum):
    """How a party's agreement is shown."""

    USUAL = ""
    SIGNED = "signed"
    ALOUD = "aloud"
    BY_EMAIL = "by e-mail"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        words = {
            "": "As is usual",
            "signed": "Signs a line in the document",
            "by e-mail": "Agreed by e-mail, and the document says so",
        }
        return words.get(self.value, "Agreed aloud, and the document says so")


class Where(StrEnum):
    """Where a party said that it agrees."""

    USUAL = ""
    IN_THE_ROOM = "in the room"
    ONLINE = "online"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyManner:
    """How one party agreed, where it differs from the plan's. An empty field takes what is usual.

    `id` is the party's; `said_by` names who agreed for it.
    """

    id: PartyId
    manner: Manner = Manner.USUAL
    said_by: str = ""
    said_on: date | None = None
    said_in: Where = Where.USUAL

    def __post_init__(self) -> None:
        object.__setattr__(self, "said_by", text.line(self.said_by, "Who agreed", limit=NAME_LIMIT))


def usual_manner(process: Process) -> Manner:
    """Return how parties usually agree: a mediation agreement is signed, the others are agreed aloud."""
    return Manner.SIGNED if process is Process.MEDIATION else Manner.ALOUD


def usual_place(mode: MeetingMode) -> Where:
    """Return where the parties are in a meeting of that mode; unknown where it was held in both ways."""
    places = {MeetingMode.ONLINE: Where.ONLINE, MeetingMode.IN_PERSON: Where.IN_THE_ROOM}
    return places.get(mode, Where.USUAL)


def effective(own: PartyManner, *, of_plan: Manner, process: Process) -> Manner:
    """Return how this party agreed: as chosen for it, else for the plan, else as is usual."""
    return own.manner or of_plan or usual_manner(process)


def party_agreement(
    party: Party,
    people: Iterable[Participant],
    own: PartyManner,
    *,
    of_plan: Manner,
    matter: Matter,
    day: date,
) -> PartyAgreement:
    """Return how one party agreed in printed words; `day` is used where none is given for the party.

    `signatory` stays empty where it would only repeat the party's name.
    """
    manner = effective(own, of_plan=of_plan, process=matter.process)
    signs = manner is Manner.SIGNED
    place = own.said_in or usual_place(matter.mode)
    aloud = f"Agreed aloud, {place}" if place else "Agreed aloud"
    how = {Manner.SIGNED: "", Manner.BY_EMAIL: "Agreed by e-mail"}.get(manner, aloud)
    by = own.said_by or signatory(party, people)
    named = "" if by.casefold() == party.called.casefold() else by
    on = "" if signs else plain_date(own.said_on or day)
    return PartyAgreement(party=party.called, signatory=named, how=how, signs=signs, day=on)


def agreed_to(*, terms: bool, outcome: bool) -> str:
    """Return what each party agreed to: "to each action as it is worded here", and so on.

    With `terms`, the parties have agreed to the terms of the plan besides the actions, with `outcome` to how
    far the plan says that they came.
    """
    words = plan_words()["words"]
    to_all = [words["to_actions"]]
    to_all += [words["to_outcome"]] if outcome else []
    to_all += [words["to_terms"]] if terms else []
    return joined([f"to {each}" for each in to_all])


def signatory(party: Party, people: Iterable[Participant]) -> str:
    """Return who agrees for a party: one who took part, empty where nobody of it did.

    Authority to decide goes first, then still being there; who came along to support somebody is never taken
    to have agreed for the party.
    """
    there = [
        person
        for person in people
        if person.party_id == party.id and person.took_part and person.role not in _NEVER_DECIDE
    ]
    there.sort(key=lambda person: (not person.authority, not person.attending))
    return there[0].printed_name if there else ""


_NEVER_DECIDE = frozenset({Role.SUPPORTER, Role.INTERPRETER, Role.OBSERVER, Role.CO_FACILITATOR})
