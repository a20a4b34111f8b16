"""How each party agreed: signed or aloud, by process, for the plan or for one party."""

from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.manner import Manner, PartyManner, Where, agreed_to, party_agreement
from facilitator.agreement.plan import PartyAgreement
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Matter, MeetingMode, Process
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.errors import InvalidValue

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="The Khan family")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL)
PEOPLE = (
    Participant(id=ParticipantId("1"), name="Jo Khan", party_id=FAMILY.id),
    Participant(
        id=ParticipantId("2"), name="أميرة", latin_name="Amira Khan", party_id=FAMILY.id, authority=True
    ),
    Participant(
        id=ParticipantId("3"), name="Seun Adeyemi", party_id=SCHOOL.id, attending=False, authority=True
    ),
    Participant(id=ParticipantId("4"), name="Rowan Shah", party_id=SCHOOL.id),
)


def agreement(
    party: Party = FAMILY,
    own: PartyManner | None = None,
    *,
    process: Process = Process.DISAGREEMENT_RESOLUTION,
    of_plan: Manner = Manner.USUAL,
    mode: MeetingMode = MeetingMode.IN_PERSON,
    people: tuple[Participant, ...] = PEOPLE,
) -> PartyAgreement:
    return party_agreement(
        party,
        people,
        own or PartyManner(id=party.id),
        of_plan=of_plan,
        matter=Matter(process=process, mode=mode),
        day=date(2026, 12, 4),
    )


def test_in_disagreement_resolution_a_party_agrees_aloud_unless_it_is_said_otherwise() -> None:
    made = agreement()
    assert not made.signs
    assert (made.how, made.day) == ("Agreed aloud, in the room", "4 December 2026")
    assert made.in_words == "Agreed aloud, in the room: 4 December 2026."


def test_in_mediation_a_party_signs_unless_it_is_said_otherwise() -> None:
    made = agreement(process=Process.MEDIATION)
    assert (made.signs, made.how, made.day) == (True, "", "")
    assert made.in_words == "Signs the document."


@pytest.mark.parametrize("process", list(Process))
@pytest.mark.parametrize("of_plan", [Manner.SIGNED, Manner.ALOUD])
def test_what_is_chosen_for_the_plan_holds_for_each_party(process: Process, of_plan: Manner) -> None:
    assert agreement(process=process, of_plan=of_plan).signs is (of_plan is Manner.SIGNED)


def test_what_is_chosen_for_a_party_goes_before_the_plans() -> None:
    own = PartyManner(id=FAMILY.id, manner=Manner.ALOUD, said_by="Jo Khan", said_on=date(2026, 12, 7))
    made = agreement(own=own, of_plan=Manner.SIGNED)
    assert (made.signs, made.signatory) == (False, "Jo Khan")
    assert made.day == "7 December 2026"


def test_who_signs_writes_the_day_and_nobody_is_said_to_have_agreed_on_one() -> None:
    own = PartyManner(id=FAMILY.id, manner=Manner.SIGNED, said_on=date(2026, 12, 7))
    assert agreement(own=own).day == ""


def test_what_was_agreed_by_e_mail_says_so_wherever_they_met() -> None:
    made = agreement(own=PartyManner(id=FAMILY.id, manner=Manner.BY_EMAIL, said_in=Where.IN_THE_ROOM))
    assert (made.how, made.day) == ("Agreed by e-mail", "4 December 2026")


@pytest.mark.parametrize(
    ("mode", "said_in", "words"),
    [
        (MeetingMode.IN_PERSON, Where.USUAL, "Agreed aloud, in the room"),
        (MeetingMode.ONLINE, Where.USUAL, "Agreed aloud, online"),
        (MeetingMode.BOTH, Where.USUAL, "Agreed aloud"),
        (MeetingMode.BOTH, Where.ONLINE, "Agreed aloud, online"),
        (MeetingMode.ONLINE, Where.IN_THE_ROOM, "Agreed aloud, in the room"),
    ],
)
def test_where_it_was_said_follows_the_meeting_and_is_never_guessed(
    mode: MeetingMode, said_in: Where, words: str
) -> None:
    made = agreement(own=PartyManner(id=FAMILY.id, said_in=said_in), mode=mode)
    assert made.how == words


def test_who_agrees_has_authority_and_was_there_or_else_was_there() -> None:
    assert agreement(FAMILY).signatory == "Amira Khan"
    assert agreement(SCHOOL).signatory == "Rowan Shah"


def test_where_nobody_of_a_party_was_there_no_name_is_made_up_and_the_partys_own_is_not_repeated() -> None:
    assert agreement(SCHOOL, people=()).signatory == ""
    absent = tuple(replace(each, attending=False) for each in PEOPLE)
    assert agreement(SCHOOL, people=absent).signatory == ""
    own = PartyManner(id=SCHOOL.id, said_by="school or Setting")
    assert agreement(SCHOOL, own=own).signatory == ""


def test_who_left_before_the_end_was_there_and_may_have_agreed() -> None:
    seun, rowan = replace(PEOPLE[2], was_here=True), PEOPLE[3]
    assert agreement(SCHOOL, people=(rowan, seun)).signatory == "Seun Adeyemi"
    assert agreement(SCHOOL, people=(replace(seun, authority=False), rowan)).signatory == "Rowan Shah"
    assert agreement(SCHOOL, people=(seun,)).signatory == "Seun Adeyemi"


def test_who_came_to_support_somebody_is_not_taken_to_have_agreed_for_the_party() -> None:
    supporter = Participant(
        id=ParticipantId("9"), name="T. Zielinski", party_id=FAMILY.id, role=Role.SUPPORTER
    )
    assert agreement(FAMILY, people=(supporter, PEOPLE[0])).signatory == "Jo Khan"
    assert agreement(FAMILY, people=(supporter,)).signatory == ""


@pytest.mark.parametrize(
    ("terms", "outcome", "words"),
    [
        (False, False, "to each action as it is worded here"),
        (False, True, "to each action as it is worded here and to the outcome as it is stated here"),
        (True, False, "to each action as it is worded here and to who may receive this plan"),
        (
            True,
            True,
            (
                "to each action as it is worded here, to the outcome as it is stated here "
                "and to who may receive this plan"
            ),
        ),
    ],
)
def test_the_outcome_and_the_terms_are_part_of_what_was_agreed_to_where_they_were_agreed(
    terms: bool, outcome: bool, words: str
) -> None:
    assert agreed_to(terms=terms, outcome=outcome) == words


def test_a_name_is_one_line_of_a_length_that_can_be_printed() -> None:
    assert PartyManner(id=FAMILY.id, said_by=" Jo\nKhan ").said_by == "Jo Khan"
    with pytest.raises(InvalidValue, match=r"^Who agreed is 201 "):
        PartyManner(id=FAMILY.id, said_by="x" * 201)


def test_how_a_party_agrees_has_words_for_the_screen() -> None:
    assert [manner.label for manner in Manner] == [
        "As is usual",
        "Signs a line in the document",
        "Agreed aloud, and the document says so",
        "Agreed by e-mail, and the document says so",
    ]
