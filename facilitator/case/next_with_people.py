"""What is next with the people of a case before its meeting, in few words for a list of what there is."""

from collections.abc import Iterator, Sequence

from facilitator.case.people import Participant, Party
from facilitator.case.preparation import attendance_asked
from facilitator.case.usual_chairs import Chair


def next_with_people(parties: Sequence[Party], people: Sequence[Participant], chairs: Sequence[Chair]) -> str:
    """Return what to do next, "" when nothing is left; `chairs` are those that nobody has yet."""
    if not parties:
        return "add the parties"
    if chairs and not people:
        return f"name the {chairs[0].who_they_are}"
    coming = [person for person in people if person.attending]
    ahead = (
        *_with_parties(parties), *_with_each(coming), *_with_all(people), *_deciding(parties, coming),
        *(f"say whether {x.name} is {x.who_they_are}" for x in coming if x.is_either_parent),
    )  # fmt: skip
    return next(iter(ahead), "")


def _with_parties(parties: Sequence[Party]) -> Iterator[str]:
    for party in parties:
        if party.prepared_on is None:
            yield f"call {_side(party)}"
        if not party.agreed_to_take_part:
            yield f"ask whether {_side(party)} takes part"


def _with_each(coming: Sequence[Participant]) -> Iterator[str]:
    for person in coming:
        if not person.confidentiality_accepted:
            yield f"ask {person.name} about confidentiality"
        if not person.access_asked:
            yield f"ask {person.name} about access needs"


def _with_all(people: Sequence[Participant]) -> Iterator[str]:
    for person in attendance_asked(people):
        if not person.attendance_agreed:
            yield f"ask all about {person.name} coming"


def _deciding(parties: Sequence[Party], coming: Sequence[Participant]) -> Iterator[str]:
    with_authority = {person.party_id for person in coming if person.authority}
    for party in parties:
        if party.id not in with_authority:
            yield f"ask who decides for {_side(party)}"


def _side(party: Party) -> str:
    return party.name or f"the {party.kind.label.lower()}"
