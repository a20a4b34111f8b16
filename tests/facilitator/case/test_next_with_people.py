"""What is next with the people, in the order in which it is done."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Matter, Process
from facilitator.case.next_with_people import next_with_people
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.usual_chairs import chair_of

DAY = date(2026, 12, 1)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, agreed_to_take_part=True, prepared_on=DAY)
SCHOOL = Party(
    id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oak School", agreed_to_take_part=True, prepared_on=DAY
)
AMIRA = Participant(
    id=ParticipantId("a"), name="Amira", party_id=FAMILY.id, authority=True, confidentiality_accepted=True,
    access_asked=True,
)  # fmt: skip
ROWAN = replace(AMIRA, id=ParticipantId("r"), name="Rowan", party_id=SCHOOL.id)
BEN = replace(ROWAN, id=ParticipantId("b"), name="Ben", role=Role.CHILD)


@pytest.mark.parametrize(
    ("parties", "people", "ahead"),
    [
        ((), (AMIRA,), "add the parties"),
        ((replace(FAMILY, prepared_on=None), SCHOOL), (AMIRA, ROWAN), "call the family"),
        ((FAMILY, replace(SCHOOL, prepared_on=None)), (AMIRA, ROWAN), "call Oak School"),
        (
            (FAMILY, replace(SCHOOL, agreed_to_take_part=False)),
            (AMIRA, ROWAN),
            "ask whether Oak School takes part",
        ),
        (
            (FAMILY, SCHOOL),
            (AMIRA, replace(ROWAN, confidentiality_accepted=False)),
            "ask Rowan about confidentiality",
        ),
        ((FAMILY, SCHOOL), (AMIRA, replace(ROWAN, access_asked=False)), "ask Rowan about access needs"),
        ((FAMILY, SCHOOL), (AMIRA, ROWAN, BEN), "ask all about Ben coming"),
        ((FAMILY, SCHOOL), (AMIRA, ROWAN, replace(BEN, attendance_agreed=True)), ""),
        ((FAMILY, SCHOOL), (AMIRA, replace(ROWAN, authority=False)), "ask who decides for Oak School"),
        ((FAMILY, SCHOOL), (AMIRA, replace(ROWAN, attending=False)), "ask who decides for Oak School"),
        (
            (FAMILY, SCHOOL),
            (replace(AMIRA, who_they_are="mother or father"), ROWAN),
            "say whether Amira is mother or father",
        ),
        ((FAMILY, SCHOOL), (replace(AMIRA, who_they_are="mother"), ROWAN), ""),
        ((FAMILY, SCHOOL), (AMIRA, ROWAN), ""),
    ],
)
def test_the_first_thing_that_is_not_done_is_next(
    parties: tuple[Party, ...], people: tuple[Participant, ...], ahead: str
) -> None:
    assert next_with_people(parties, people, ()) == ahead


def test_with_nobody_there_yet_the_first_chair_is_named() -> None:
    chair = chair_of(Matter(process=Process.MEDIATION), "senco")
    assert chair is not None
    assert next_with_people((FAMILY,), (), (chair,)) == "name the SENCO"
