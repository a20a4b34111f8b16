"""What the plan says to do where something is not done fits the process and the parties."""

from itertools import product

import pytest

from facilitator.agreement.not_kept import not_kept
from facilitator.case.identity import PartyId
from facilitator.case.matter import Matter, Process, RightHolder
from facilitator.case.people import Party, PartyKind

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
COUNCIL = Party(id=PartyId("la"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
UNNAMED = Party(id=PartyId("la2"), kind=PartyKind.LOCAL_AUTHORITY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oakfield Primary")
A_SCHOOL = Party(id=PartyId("s2"), kind=PartyKind.SCHOOL, name="School")
BOARD = Party(id=PartyId("b"), kind=PartyKind.CARE_BOARD)
LOCAL_OMBUDSMAN, NHS_OMBUDSMAN = (
    "Local Government and Social Care Ombudsman",
    "Parliamentary and Health Service",
)
ADVICE = (
    "SENDIASS, the information, advice and support service for special educational needs and disabilities "
    "in each area, gives families free and impartial advice."
)


def test_in_mediation_the_authority_is_told_at_its_reference_and_the_ombudsman_can_look_at_it() -> None:
    matter = Matter(process=Process.MEDIATION, authority_reference="SEN/4471")
    assert not_kept(matter, (FAMILY, COUNCIL)) == (
        "First ask whoever was to do it, and tell Barton Council at the reference above.",
        (
            "A complaint about Barton Council goes through its complaints procedure, and then to the Local "
            "Government and Social Care Ombudsman, which can look at an authority that does not keep a "
            "mediation agreement."
        ),
        ADVICE,
    )


def test_in_disagreement_resolution_it_is_no_legal_order_and_no_mediation_agreement() -> None:
    assert not_kept(Matter(), (FAMILY, UNNAMED, SCHOOL)) == (
        "This plan is not a legal order. First ask whoever was to do it, and tell the local authority.",
        (
            "A complaint about the local authority goes through its complaints procedure, and then to the "
            "Local Government and Social Care Ombudsman. A complaint about Oakfield Primary goes through its "
            "own complaints procedure."
        ),
        ADVICE,
    )


def test_without_an_authority_a_school_or_the_nhs_no_complaint_is_spoken_of() -> None:
    matter = Matter(authority_reference="SEN/4471")
    assert not_kept(matter, (FAMILY,)) == (
        "This plan is not a legal order. First ask whoever was to do it.",
        ADVICE,
    )


@pytest.mark.parametrize(
    ("matter", "parties"),
    [
        (Matter(right_holder=RightHolder.YOUNG_PERSON), (FAMILY, COUNCIL)),
        (Matter(), (Party(id=PartyId("y"), kind=PartyKind.YOUNG_PERSON), COUNCIL)),
    ],
)
def test_a_young_person_reads_that_the_advice_is_for_them(matter: Matter, parties: tuple[Party, ...]) -> None:
    assert not_kept(matter, parties)[-1] == ADVICE.replace("families", "young people and families")


def test_a_reference_is_named_only_where_there_is_one() -> None:
    assert "reference" not in " ".join(not_kept(Matter(process=Process.MEDIATION), (FAMILY, COUNCIL)))


@pytest.mark.parametrize(
    ("matter", "parties", "said"),
    [
        (Matter(), (FAMILY, BOARD), True),
        (Matter(health_in_issue=True), (FAMILY,), True),
        (Matter(process=Process.MEDIATION, subjects=("health",)), (FAMILY,), True),
        (Matter(process=Process.MEDIATION, subjects=("social-care",)), (FAMILY, COUNCIL, SCHOOL), False),
    ],
)
def test_the_nhs_is_spoken_of_only_where_it_is_in_issue_or_a_party(
    matter: Matter, parties: tuple[Party, ...], said: bool
) -> None:
    assert (NHS_OMBUDSMAN in " ".join(not_kept(matter, parties))) is said


def test_each_school_is_named_once_and_one_without_a_name_is_the_school_or_setting() -> None:
    again = Party(id=PartyId("s3"), kind=PartyKind.SCHOOL)
    words = " ".join(not_kept(Matter(), (FAMILY, SCHOOL, A_SCHOOL, again)))
    assert words.count("A complaint about Oakfield Primary goes") == 1
    assert words.count("A complaint about the school or setting goes") == 1
    assert LOCAL_OMBUDSMAN not in words


def test_two_authorities_are_not_told_apart() -> None:
    other = Party(id=PartyId("o"), kind=PartyKind.LOCAL_AUTHORITY, name="Weston Council")
    words = " ".join(not_kept(Matter(), (COUNCIL, other)))
    assert words.count("about the local authority") == 1
    assert "Barton" not in words


def test_no_sentence_has_a_gap_whatever_is_known() -> None:
    for process, parties in product(Process, ((), (COUNCIL, SCHOOL, BOARD), (A_SCHOOL, UNNAMED))):
        for paragraph in not_kept(Matter(process=process), parties):
            assert paragraph.endswith(".")
            assert not {"{", "}"} & set(paragraph)
