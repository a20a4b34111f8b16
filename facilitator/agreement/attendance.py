"""Who took part, as the plan names them: who they are, for whom, and until when where they left early."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from facilitator.agreement.plan import Attendee
from facilitator.case.calendar_words import clock_time
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.meeting.days_held import civil_day

_AUTHORITY = "with authority to decide"
# Said of somebody already: "manager with full authority". "Officer of the local authority" does not say it.
_SAYS_AUTHORITY = re.compile(r"\b(with|has|full) authority\b|\bauthority to\b", re.IGNORECASE)
# Of a family nobody asks in whose name it decides.
_OF_THEMSELVES = frozenset({PartyKind.FAMILY, PartyKind.YOUNG_PERSON})


def attendees(
    matter: Matter, parties: Sequence[Party], people: Iterable[Participant], days: Sequence[date]
) -> tuple[Attendee, ...]:
    """Return who led the meeting and who took part in it on these `days`."""
    name = matter.facilitator_name
    led = (Attendee(name=name, role=matter.process.led_by),) if name else ()
    of = {party.id: party for party in parties}
    came = (
        Attendee(
            name=person.printed_name,
            role=_role(person, party) + _until(person, days),
            party=party.called if party else "",
        )
        for person in people
        if person.took_part
        for party in (of.get(person.party_id) if person.party_id else None,)
    )
    return (*led, *came)


def _role(person: Participant, party: Party | None) -> str:
    if party is None or party.kind in _OF_THEMSELVES:
        return person.printed_role
    # Of a body that is named beside them, everybody is a representative: their post tells more.
    has_post = person.role is Role.REPRESENTATIVE and person.who_they_are
    role = (replace(person, role=Role.PARTY_MEMBER) if has_post else person).printed_role
    decides = person.authority and not _SAYS_AUTHORITY.search(role)
    return f"{role}, {_AUTHORITY}" if decides else role


def _until(person: Participant, days: Sequence[date]) -> str:
    """Return until when somebody was there who left while the meeting ran, where it was held on one day.

    Who left on one of several days may have been there on another.
    """
    left = person.presence_at
    if person.attending or left is None or tuple(days) != (civil_day(left),):
        return ""
    return f" (until {clock_time(left.astimezone())})"
