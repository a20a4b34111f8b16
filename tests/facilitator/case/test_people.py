"""What is said of parties and people."""

from dataclasses import replace

import pytest

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import (
    Participant,
    Party,
    PartyKind,
    Presence,
    Role,
    distinct_names,
    distinct_parties,
    initials,
    presences,
    usual_next_party,
)
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
        ("(Jo) Khan", "JK"),
        ("(Dr) O'Neill", "DO"),
        ("Jo van der Berg", "JB"),
        ("  dana ", "D"),
        ("", "?"),
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


def test_namesakes_are_told_apart_by_a_number() -> None:
    people = [
        Participant(id=ParticipantId(key), name=name)
        for key, name in zip("abc", ("Sam", "Jo", "Sam"), strict=True)
    ]
    assert list(distinct_names(people).values()) == ["Sam", "Jo", "Sam (2)"]


def test_the_parties_are_offered_in_their_usual_order_and_then_another() -> None:
    present: list[PartyKind] = []
    while len(present) < 5:
        present.append(usual_next_party(present))
    assert [kind.value for kind in present] == [
        "family",
        "local authority",
        "school",
        "integrated care board",
        "other",
    ]
    assert usual_next_party([PartyKind.SCHOOL]) is PartyKind.FAMILY


def test_who_is_absent_or_outside_the_parties_is_not_to_be_heard() -> None:
    person = Participant(id=ParticipantId("1"), name="x")
    assert person.is_to_be_heard
    assert not replace(person, attending=False).is_to_be_heard
    assert not replace(person, role=Role.OBSERVER).is_to_be_heard


def test_parties_and_roles_have_words_for_the_screen() -> None:
    assert [kind.label for kind in PartyKind] == [
        "Family",
        "Young person",
        "Local authority",
        "School or setting",
        "Integrated care board",
        "Social care",
        "Other",
    ]
    assert [role.label for role in Role] == [
        "Taking part",
        "Representative",
        "Advocate",
        "Supporter",
        "Interpreter",
        "Child or young person",
        "Co-facilitator",
        "Observer",
    ]


def test_whether_somebody_is_there_has_words_for_the_screen() -> None:
    assert [presence.label for presence in Presence] == [
        "Coming",
        "Here",
        "Was here and left",
        "Lost connection",
        "Will not come",
        "Did not come",
    ]


def test_who_comes_or_is_here_is_counted_on() -> None:
    assert [presence for presence in Presence if presence.attends] == [Presence.COMING, Presence.HERE]


@pytest.mark.parametrize(
    ("now", "named", "named_as_lost"),
    [
        (Presence.HERE, Presence.LEFT, Presence.LOST_CONNECTION),
        (Presence.LEFT, Presence.HERE, Presence.LOST_CONNECTION),
        (Presence.LOST_CONNECTION, Presence.HERE, Presence.HERE),
        (Presence.DID_NOT_COME, Presence.HERE, Presence.LOST_CONNECTION),
    ],
)
def test_who_is_named_while_the_meeting_runs_left_or_is_here_again(
    now: Presence, named: Presence, named_as_lost: Presence
) -> None:
    assert (now.once_named(lost=False), now.once_named(lost=True)) == (named, named_as_lost)


def test_a_meeting_that_has_begun_asks_who_is_here_and_not_who_will_come() -> None:
    assert presences(begun=False) == (Presence.COMING, Presence.NOT_COMING)
    assert presences(begun=True) == (
        Presence.HERE,
        Presence.LEFT,
        Presence.LOST_CONNECTION,
        Presence.DID_NOT_COME,
    )


@pytest.mark.parametrize(
    ("attending", "was_here", "begun", "presence", "took_part"),
    [
        (True, False, False, Presence.COMING, True),
        (True, False, True, Presence.HERE, True),
        (False, False, False, Presence.NOT_COMING, False),
        (False, True, True, Presence.LEFT, True),
        (False, False, True, Presence.DID_NOT_COME, False),
    ],
)
def test_a_person_who_was_here_took_part_whatever_happened_later(
    attending: bool, was_here: bool, begun: bool, presence: Presence, took_part: bool
) -> None:
    person = Participant(id=ParticipantId("1"), name="x", attending=attending, was_here=was_here)
    assert person.presence(begun=begun) is presence
    assert person.took_part is took_part


def test_parties_of_one_name_are_told_apart() -> None:
    parties = [Party(id=PartyId(each), kind=PartyKind.FAMILY) for each in "abc"]
    assert list(distinct_parties(parties).values()) == ["Family", "Family (2)", "Family (3)"]


@pytest.mark.parametrize(
    ("role", "who", "printed"),
    [
        (Role.PARTY_MEMBER, "", "Taking part"),
        (Role.PARTY_MEMBER, "mother", "Mother"),
        (Role.PARTY_MEMBER, "mother or father", "Parent"),
        (Role.SUPPORTER, "mother or father", "Supporter, parent"),
        (Role.PARTY_MEMBER, "SENCO", "SENCO"),
        (Role.REPRESENTATIVE, "", "Representative"),
        (Role.REPRESENTATIVE, "SEN manager", "Representative, SEN manager"),
        (Role.SUPPORTER, "grandmother", "Supporter, grandmother"),
        (Role.INTERPRETER, "interpreter, Urdu", "Interpreter, Urdu"),
    ],
)
def test_the_document_says_their_part_and_who_they_are_and_nothing_twice(
    role: Role, who: str, printed: str
) -> None:
    person = Participant(id=ParticipantId("1"), name="Jo Khan", role=role, who_they_are=who)
    assert person.printed_role == printed
