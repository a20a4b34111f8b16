"""A person's number: theirs for the whole meeting, party by party, and never somebody else's."""

from dataclasses import replace

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.numbering import in_order, numbers
from facilitator.case.people import Participant, Party, PartyKind

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL)
AMIRA = Participant(id=ParticipantId("amira"), name="Amira", party_id=FAMILY.id)
ROWAN = Participant(id=ParticipantId("rowan"), name="Rowan", party_id=SCHOOL.id)
ALEX = Participant(id=ParticipantId("alex"), name="Alex")
STRAY = Participant(id=ParticipantId("stray"), name="Stray", party_id=PartyId("gone"))


def test_people_stand_party_by_party_and_those_of_no_party_last() -> None:
    assert in_order((ALEX, ROWAN, STRAY, AMIRA), (FAMILY, SCHOOL)) == (AMIRA, ROWAN, ALEX, STRAY)


def test_before_the_meeting_numbers_follow_the_order() -> None:
    assert numbers((ALEX, ROWAN, AMIRA), (FAMILY, SCHOOL)) == {AMIRA.id: 1, ROWAN.id: 2, ALEX.id: 3}


def test_a_number_that_was_given_stays_and_who_comes_late_has_the_next_that_is_free() -> None:
    given = (replace(ROWAN, number=1), replace(ALEX, number=3))
    assert numbers((AMIRA, *given), (FAMILY, SCHOOL)) == {AMIRA.id: 2, ROWAN.id: 1, ALEX.id: 3}
