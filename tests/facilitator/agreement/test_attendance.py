"""The plan says of who took part who they are, for whom, and until when where that is certain."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.attendance import attendees
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Matter
from facilitator.case.people import Participant, Party, PartyKind, Role

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
YOUNG = Party(id=PartyId("y"), kind=PartyKind.YOUNG_PERSON)
COUNCIL = Party(id=PartyId("c"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
EIGHTH = date(2026, 12, 8)
NINA = Participant(
    id=ParticipantId("n"),
    name="Dr Nina Osei",
    party_id=COUNCIL.id,
    who_they_are="educational psychologist",
    attending=False,
    was_here=True,
    presence_at=datetime(2026, 12, 8, 10, 2, tzinfo=UTC),
)


def roles(*people: Participant, days: tuple[date, ...] = (EIGHTH,)) -> list[str]:
    return [each.role for each in attendees(Matter(), (FAMILY, YOUNG, COUNCIL), people, days)]


@pytest.fixture(autouse=True)
def in_england(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "UTC")


def test_who_left_while_the_meeting_ran_was_there_until_then() -> None:
    assert roles(NINA) == ["Educational psychologist (until 10:02)"]
    assert roles(replace(NINA, lost_connection=True)) == ["Educational psychologist (until 10:02)"]


@pytest.mark.parametrize(
    ("person", "days"),
    [
        (replace(NINA, attending=True), (EIGHTH,)),
        (replace(NINA, presence_at=None), (EIGHTH,)),
        (NINA, (EIGHTH, date(2026, 12, 9))),
        (NINA, (date(2026, 12, 7),)),
    ],
)
def test_until_when_is_not_said_where_it_is_not_certain(person: Participant, days: tuple[date, ...]) -> None:
    assert roles(person, days=days) == ["Educational psychologist"]


@pytest.mark.parametrize(
    ("party", "who", "role"),
    [
        (COUNCIL, "SEND manager", "SEND manager, with authority to decide"),
        (COUNCIL, "", "Taking part, with authority to decide"),
        (COUNCIL, "manager with full authority", "Manager with full authority"),
        (COUNCIL, "local authority officer", "Local authority officer, with authority to decide"),
        (COUNCIL, "lead for the Authority", "Lead for the Authority, with authority to decide"),
        (COUNCIL, "lead, authority to agree costs", "Lead, authority to agree costs"),
        (FAMILY, "mother", "Mother"),
        (YOUNG, "", "Taking part"),
        (None, "", "Taking part"),
    ],
)
def test_authority_to_decide_is_said_of_who_decides_for_a_body(
    party: Party | None, who: str, role: str
) -> None:
    person = Participant(
        id=ParticipantId("p"),
        name="Helen",
        party_id=party.id if party else None,
        who_they_are=who,
        authority=True,
    )
    assert roles(person) == [role]
    assert roles(replace(person, authority=False)) == [role.removesuffix(", with authority to decide")]


def test_of_a_body_the_post_of_its_representative_is_said_and_of_a_family_that_somebody_represents_it() -> (
    None
):
    sent = Participant(
        id=ParticipantId("p"),
        name="Helen",
        party_id=COUNCIL.id,
        role=Role.REPRESENTATIVE,
        who_they_are="SEND manager",
        authority=True,
    )
    assert roles(sent) == ["SEND manager, with authority to decide"]
    assert roles(replace(sent, who_they_are="")) == ["Representative, with authority to decide"]
    assert roles(replace(sent, party_id=FAMILY.id)) == ["Representative, SEND manager"]


def test_who_led_stands_first_and_an_interpreter_with_their_language() -> None:
    farah = Participant(
        id=ParticipantId("i"), name="Farah Malik", role=Role.INTERPRETER, who_they_are="interpreter, Urdu"
    )
    led = attendees(Matter(facilitator_name="Jo Marsh"), (), (farah,), (EIGHTH,))
    assert [(each.name, each.role, each.party) for each in led] == [
        ("Jo Marsh", "Independent facilitator", ""),
        ("Farah Malik", "Interpreter, Urdu", ""),
    ]


def test_who_never_came_and_a_party_that_is_gone_are_not_named() -> None:
    assert roles(replace(NINA, was_here=False)) == []
    (orphan,) = attendees(Matter(), (), (NINA,), (EIGHTH,))
    assert orphan.party == ""
