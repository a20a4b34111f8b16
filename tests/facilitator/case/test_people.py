"""What is said of parties and people."""

import pytest

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant, Party, PartyKind, Role, initials
from facilitator.errors import InvalidValue


def test_a_party_is_called_by_its_name_or_by_its_kind() -> None:
    assert Party(id=PartyId("1"), kind=PartyKind.SCHOOL).called == "School or setting"
    assert Party(id=PartyId("1"), kind=PartyKind.SCHOOL, name=" Oak  School ").called == "Oak School"


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Amira Khan", "AK"),
        ("Jo", "J"),
        ("Anne-Marie de la Cruz", "AC"),
        ("(Jo) Khan", "K"),
        ("محمد الأمين", "ما"),
        ("👩🏽‍🏫", "?"),
        ("ß Weiß", "SSW"),
    ],
)
def test_a_badge_shows_the_first_letters(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_only_who_stands_outside_the_parties_need_not_be_heard() -> None:
    outside = {
        role for role in Role if not Participant(id=ParticipantId("1"), name="x", role=role).takes_turns
    }
    assert outside == {Role.INTERPRETER, Role.CO_FACILITATOR, Role.OBSERVER}


def test_the_document_uses_the_spelling_in_latin_letters_where_there_is_one() -> None:
    person = Participant(id=ParticipantId("1"), name="محمد الأمين")
    assert person.printed_name == "محمد الأمين"
    latin = Participant(id=ParticipantId("1"), name="محمد الأمين", latin_name="Mohammed Al-Amin")
    assert latin.printed_name == "Mohammed Al-Amin"


def test_a_person_needs_a_name_of_at_most_two_hundred_characters() -> None:
    with pytest.raises(InvalidValue, match="The name is empty"):
        Participant(id=ParticipantId("1"), name="\n")
    with pytest.raises(InvalidValue, match="The name is 10,000 characters long"):
        Participant(id=ParticipantId("1"), name="x" * 10_000)
    with pytest.raises(InvalidValue, match="How to say the name is 201 characters long"):
        Participant(id=ParticipantId("1"), name="x", say_name="y" * 201)
