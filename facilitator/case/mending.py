"""Where a readiness check or a gap in the matter is mended: one field, and whose it is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from facilitator.case.mediation_gaps import notice_gap, time_gap
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.preparation import Preparation, attendance_asked, is_prepared
from facilitator.case.readiness_gaps import FEWEST_PARTIES
from facilitator.case.subjects import arranged_by_board, concerns_health, concerns_social_care, sectors_chosen

ADD_PARTY: Final = "add party"
ADD_PERSON: Final = "add person"


@dataclass(frozen=True, slots=True, kw_only=True)
class MendingPlace:
    """A field to go to: its section of the preparation, its name, and the party or person it is of.

    In `readiness` the field is the check itself; in `matter` it is a field of `Matter`; in `people` it is a
    field of `Party` or `Participant`, or the line that adds one (a person with `subject_id` in that party).
    """

    section: str
    field: str
    subject_id: str = ""


def mending_place(key: str, preparation: Preparation) -> MendingPlace:
    """Return where the check with this key is mended, as things stand; a ready one where it could change."""
    find = _PLACES.get(key)
    return MendingPlace(section="readiness", field=key) if find is None else find(preparation)


def _in_matter(field: str) -> MendingPlace:
    return MendingPlace(section="matter", field=field)


def _of_party(field: str, party: Party) -> MendingPlace:
    return MendingPlace(section="people", field=field, subject_id=party.id)


def _of_person(field: str, person: Participant) -> MendingPlace:
    return MendingPlace(section="people", field=field, subject_id=person.id)


def _add_party(_p: Preparation) -> MendingPlace:
    return MendingPlace(section="people", field=ADD_PARTY)


def _of_first_party(field: str, is_open: Callable[[Party], bool]) -> Callable[[Preparation], MendingPlace]:
    def find(p: Preparation) -> MendingPlace:
        chosen = next((party for party in p.parties if is_open(party)), None) or next(iter(p.parties), None)
        return _add_party(p) if chosen is None else _of_party(field, chosen)

    return find


def _of_first_person(
    field: str, is_open: Callable[[Participant], bool]
) -> Callable[[Preparation], MendingPlace]:
    def find(p: Preparation) -> MendingPlace:
        chosen = next((x for x in p.attending if is_open(x)), None) or next(iter(p.attending), None)
        if chosen is not None:
            return _of_person(field, chosen)
        return _of_party(ADD_PERSON, p.parties[0]) if p.parties else _add_party(p)

    return find


def _takes_part(p: Preparation) -> MendingPlace:
    if len(p.parties) < FEWEST_PARTIES:
        return _add_party(p)
    return _of_first_party("agreed_to_take_part", lambda party: not party.agreed_to_take_part)(p)


def _authority(p: Preparation) -> MendingPlace:
    with_authority = {person.party_id for person in p.attending if person.authority}
    party = next((each for each in p.parties if each.id not in with_authority), None)
    if party is None:
        return _of_first_person("authority", lambda person: person.party_id is not None)(p)
    person = next((each for each in p.attending if each.party_id == party.id), None)
    return _of_party(ADD_PERSON, party) if person is None else _of_person("authority", person)


def _attendance(p: Preparation) -> MendingPlace:
    waiting = [x for x in attendance_asked(p.people) if not x.attendance_agreed]
    # The supporters first: the check names them before the children.
    waiting.sort(key=lambda person: person.role is Role.CHILD)
    if waiting:
        return _of_person("attendance_agreed", waiting[0])
    return _of_first_person("role", lambda _: True)(p)


def _sectors(p: Preparation) -> MendingPlace:
    wanted = (
        (PartyKind.CARE_BOARD, concerns_health(p.matter)),
        (PartyKind.SOCIAL_CARE, concerns_social_care(p.matter)),
    )
    for kind, in_issue in wanted:
        party = next((each for each in p.parties if each.kind is kind), None)
        if in_issue and party is None:
            return _add_party(p)
        if in_issue and party is not None and not any(x.party_id == party.id for x in p.attending):
            return _of_party(ADD_PERSON, party)
    return _in_matter("subjects" if sectors_chosen(p.matter) else "health_in_issue")


def _calls(p: Preparation) -> MendingPlace:
    if any(party.prepared_on is None for party in p.parties):
        return _of_first_party("prepared_on", lambda party: party.prepared_on is None)(p)
    return _of_first_party("prepared_on", lambda party: not is_prepared(party, p.matter))(p)


def _decision(p: Preparation) -> MendingPlace:
    return _in_matter("decision_date" if p.matter.subjects else "subjects")


def _request(p: Preparation) -> MendingPlace:
    matter = p.matter
    if arranged_by_board(matter):
        return _in_matter("meeting_date" if matter.board_told_date else "board_told_date")
    if matter.authority_told_date is None or not time_gap(matter):
        return _in_matter("authority_told_date")
    return _in_matter("adviser_told_date" if matter.cannot_mediate_in_time else "cannot_mediate_in_time")


def _notice(p: Preparation) -> MendingPlace:
    given, met = p.matter.notice_date, p.matter.meeting_date
    if given and met is None and notice_gap(p.matter):
        return _in_matter("meeting_date")
    return _in_matter("less_notice_agreed" if given and notice_gap(p.matter) else "notice_date")


_PLACES: Mapping[str, Callable[[Preparation], MendingPlace]] = {
    "takes-part": _takes_part,
    "confidentiality": _of_first_person(
        "confidentiality_accepted", lambda person: not person.confidentiality_accepted
    ),
    "authority": _authority,
    "right-holder": lambda _: _in_matter("right_holder"),
    "access": _of_first_person("access_asked", lambda person: not person.access_asked),
    "calls": _calls,
    "attendance": _attendance,
    "sectors": _sectors,
    "decision": _decision,
    "request": _request,
    "notice": _notice,
}
