"""Who usually comes hangs on the process and what is in issue; a chair that somebody has is not offered."""

from dataclasses import replace

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.usual_chairs import chair_of, is_decided, open_chairs, usual_parties

MATTER = Matter(process=Process.MEDIATION)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL)


def keys(matter: Matter, parties: tuple[Party, ...], *people: Participant) -> list[str]:
    return [chair.key for chair, _ in open_chairs(matter, parties, people)]


def test_parties_come_in_their_order_and_health_where_it_is_in_issue() -> None:
    usual = (PartyKind.FAMILY, PartyKind.LOCAL_AUTHORITY, PartyKind.SCHOOL)
    assert usual_parties(MATTER) == usual
    assert usual_parties(replace(MATTER, subjects=("health",))) == (*usual, PartyKind.CARE_BOARD)


def test_it_is_decided_once_it_was_said_what_the_case_is_about() -> None:
    assert not is_decided(MATTER)
    assert is_decided(replace(MATTER, subjects=("health",)))


def test_only_chairs_of_parties_in_the_case_and_of_no_party_are_open() -> None:
    assert keys(MATTER, (FAMILY, SCHOOL)) == ["parent", "senco", "interpreter"]
    assert open_chairs(MATTER, (FAMILY,), ())[0][1] == FAMILY


def test_a_chair_is_not_open_that_was_taken_away_or_that_somebody_of_its_party_has() -> None:
    senco = Participant(
        id=ParticipantId("1"), name="Rowan", party_id=SCHOOL.id, who_they_are="the school's senco"
    )
    assert keys(MATTER, (FAMILY, SCHOOL), senco) == ["parent", "interpreter"]
    assert "senco" in keys(MATTER, (FAMILY, SCHOOL), replace(senco, party_id=FAMILY.id))
    assert keys(replace(MATTER, chairs_settled=("parent", "interpreter")), (FAMILY,)) == []


def test_a_chair_is_found_by_its_key_where_it_belongs_to_the_case() -> None:
    psychologist = chair_of(MATTER, "educational-psychologist")
    assert psychologist is not None
    assert (psychologist.party, psychologist.role) == (PartyKind.LOCAL_AUTHORITY, Role.PARTY_MEMBER)
    assert chair_of(replace(MATTER, process=Process.DISAGREEMENT_RESOLUTION), psychologist.key) is None
