"""Whose action it is: the authority's and the care board's are found, others left, and nothing is guessed."""

import pytest

from facilitator.agreement.owner import Owner, owner
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.people import Participant, Party, PartyKind, Role

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oak School")
AUTHORITY = Party(id=PartyId("a"), kind=PartyKind.LOCAL_AUTHORITY, name="Westmere")
BOARD = Party(id=PartyId("b"), kind=PartyKind.CARE_BOARD, name="Fen Health")
CARE = Party(id=PartyId("c"), kind=PartyKind.SOCIAL_CARE, name="Family Help")


def someone(name: str, party: Party | None, **fields: object) -> Participant:
    return Participant(
        id=ParticipantId(name),
        name=name,
        party_id=party.id if party else None,
        **fields,  # type: ignore[arg-type]
    )


PEOPLE = (
    someone("Amira Khan", FAMILY),
    someone("Олена Ковальчук", AUTHORITY, latin_name="Olena Kovalchuk"),
    someone("Rowan Shah", AUTHORITY),
    someone("Sam Shah", FAMILY),
    someone("Seun Adeyemi", BOARD, attending=False),
    someone("Nia Vaughan", SCHOOL),
    someone("Jo Price", CARE),
    someone("Lee Interpreter", None, role=Role.INTERPRETER),
)


@pytest.mark.parametrize(
    ("who", "whose"),
    [
        ("Westmere", Owner.BOUND),
        ("westmere council", Owner.BOUND),
        ("The local authority", Owner.BOUND),
        ("The LA's casework team", Owner.BOUND),
        ("Rowan Shah, Westmere", Owner.BOUND),
        ("Rowan", Owner.BOUND),
        ("Olena Kovalchuk", Owner.BOUND),
        ("Олена Ковальчук", Owner.BOUND),
        ("Seun Adeyemi", Owner.BOUND),
        ("the ICB", Owner.BOUND),
        ("Fen Health", Owner.BOUND),
        ("Jo Price", Owner.BOUND),
        ("Social care", Owner.BOUND),
        ("The educational psychologist", Owner.BOUND),
        ("Oak School and Westmere", Owner.SHARED),
        ("Amira Khan, who will ask Rowan Shah", Owner.SHARED),
        ("Amira Khan", Owner.OTHER),
        ("Amira", Owner.OTHER),
        ("Family", Owner.OTHER),
        ("Oak School", Owner.OTHER),
        ("Nia", Owner.OTHER),
        ("The school or setting", Owner.OTHER),
        ("Lee Interpreter", Owner.OTHER),
        ("Shah", Owner.UNKNOWN),
        ("Dr Patel", Owner.UNKNOWN),
        ("The transport team", Owner.UNKNOWN),
        ("Lambeth", Owner.UNKNOWN),
        ("", Owner.UNKNOWN),
    ],
)
def test_whose_action_it_is_is_read_from_who_will_do_it(who: str, whose: Owner) -> None:
    assert owner(who, (FAMILY, SCHOOL, AUTHORITY, BOARD, CARE), PEOPLE) is whose


@pytest.mark.parametrize(
    "who",
    [
        "The authority", "LA", "Council", "The SEND team", "The EHC team", "The integrated care board",
        "The care board", "ICB", "NHS", "Social care", "Social services", "An educational psychologist",
        "Educational psychology",
    ],
)  # fmt: skip
def test_a_usual_word_for_authority_or_care_board_is_enough_where_no_party_is_known(who: str) -> None:
    assert owner(who, (), ()) is Owner.BOUND
