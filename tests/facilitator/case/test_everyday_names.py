"""Who is meant by what people say in the room: first names, titles, what a side is called, and everybody."""

import pytest

from facilitator.case.everyday_names import Said, everyday_names, names_all, names_side, said_at_start
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant, Party, PartyKind

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
COUNCIL = Party(id=PartyId("c"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oak School")
PARTIES = (FAMILY, COUNCIL, SCHOOL)
AMIRA = Participant(id=ParticipantId("1"), name="Amira Khan", party_id=FAMILY.id)
ROWAN = Participant(id=ParticipantId("2"), name="Mrs Rowan S. Price", party_id=SCHOOL.id)
OTHER_ROWAN = Participant(id=ParticipantId("3"), name="Rowan Bell", party_id=COUNCIL.id)
PEOPLE = (AMIRA, ROWAN)


def test_a_kind_of_party_has_what_it_is_called_in_the_room_and_another_has_nothing() -> None:
    assert "council" in everyday_names(PartyKind.LOCAL_AUTHORITY)
    assert everyday_names(PartyKind.OTHER) == ()


@pytest.mark.parametrize("words", ["ask Barton Council first", "the local authority", "ask the Council"])
def test_a_side_is_named_by_its_name_its_kind_and_as_it_is_called(words: str) -> None:
    assert names_side(words, COUNCIL)
    assert not names_side(words, FAMILY)


def test_all_are_named_only_by_words_that_mean_all() -> None:
    assert names_all("Everyone keeps to it")
    assert not names_all("Amira keeps to it")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Amira rings the school", Said("Amira Khan", many=False, rest=" rings the school")),
        ("  Mrs Price writes", Said("Mrs Rowan S. Price", many=False, rest=" writes")),
        ("The council writes", Said("Barton Council", many=False, rest=" writes")),
        ("Mum and Dad ring", Said("Family", many=True, rest=" ring")),
        ("Parents ring", Said("Family", many=True, rest=" ring")),
        ("Everybody signs", Said("Everybody", many=True, rest=" signs")),
        (
            "Amira, the SENCO and our council meet",
            Said("Amira Khan, Oak School and Barton Council", many=True, rest=" meet"),
        ),
        ("Amira and the report", Said("Amira Khan", many=False, rest=" and the report")),
        ("Amira and nobody else", Said("Amira Khan", many=False, rest=" and nobody else")),
        ("Amira & Amira Khan ring", Said("Amira Khan", many=True, rest=" ring")),
    ],
)
def test_who_is_named_where_a_text_begins_is_found_with_what_follows(text: str, said: Said) -> None:
    assert said_at_start(text, PARTIES, PEOPLE) == said


@pytest.mark.parametrize(
    "text", ["", "Somebody rings", "Amira's mother rings", "Amira\u2019s mother", "S. rings"]
)
def test_where_nobody_is_named_nobody_is_meant(text: str) -> None:
    assert said_at_start(text, PARTIES, PEOPLE) is None


def test_a_name_of_two_people_is_nobody_and_their_full_names_are_theirs() -> None:
    people = (*PEOPLE, OTHER_ROWAN)
    assert said_at_start("Rowan rings", PARTIES, people) is None
    said = said_at_start("Rowan Bell rings", PARTIES, people)
    assert said is not None
    assert said.who == "Rowan Bell"


def test_a_name_that_is_a_title_alone_is_no_part_of_another() -> None:
    doctor = Participant(id=ParticipantId("4"), name="Doctor", party_id=None)
    said = said_at_start("Doctor calls", (), (doctor,))
    assert said is not None
    assert said.who == "Doctor"
