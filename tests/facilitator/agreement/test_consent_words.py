"""Who agreed to a wording, and who is to be asked again, is said in words."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.agreement.action import Action, Due, WordingVersion
from facilitator.agreement.consent_words import consent_words
from facilitator.case.identity import ActionId, PartyId
from facilitator.case.list_words import joined
from facilitator.case.people import Party, PartyKind

FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY)
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="School")
HEALTH = Party(id=PartyId("h"), kind=PartyKind.CARE_BOARD, name="Health")
PARTIES = (FAMILY, SCHOOL, HEALTH)
ALL = {party.id for party in PARTIES}
ACTION = Action(id=ActionId("a"), what="Meet J.", who="Rowan", due=Due(day=date(2026, 12, 11)))
BEFORE = replace(ACTION, what="Meet J. at the gate.")


def version(action: Action, *agreed_by: Party) -> WordingVersion:
    written = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
    ids = tuple(party.id for party in agreed_by)
    return WordingVersion(
        id="a:1", action_id=ACTION.id, number=1, action=action, written_at=written, agreed_by=ids
    )


@pytest.mark.parametrize(
    ("names", "words"),
    [([], ""), (["A"], "A"), (["A", "B"], "A and B"), (["A", "B", "C"], "A, B and C")],
)
def test_names_are_joined_as_they_are_said(names: list[str], words: str) -> None:
    assert joined(names) == words


def test_those_who_never_agreed_are_named() -> None:
    assert consent_words(ACTION, PARTIES, {SCHOOL.id}, ()) == "Not agreed yet: Family and Health."


def test_who_agreed_to_an_earlier_wording_is_asked_again_and_the_others_for_the_first_time() -> None:
    said = consent_words(ACTION, PARTIES, set(), [version(BEFORE, FAMILY, SCHOOL)])
    assert said == "The wording is new. Ask again: Family and School. Not agreed yet: Health."


def test_an_action_that_was_withdrawn_and_brought_back_is_asked_again_in_its_own_words() -> None:
    said = consent_words(ACTION, PARTIES, {HEALTH.id}, [version(ACTION, FAMILY, SCHOOL)])
    assert said == "It was withdrawn. Ask again: Family and School."


def test_what_everyone_agrees_to_may_have_been_read_back() -> None:
    assert consent_words(ACTION, PARTIES, ALL, ()) == "Agreed by every party."
    read = replace(ACTION, read_back=True)
    assert consent_words(read, PARTIES, ALL, ()) == "Agreed by every party, and read back."


def test_without_a_party_or_a_date_nobody_can_agree() -> None:
    assert consent_words(ACTION, (), set(), ()) == (
        "There is no party yet who could agree. Add the parties in Prepare."
    )
    bare = replace(ACTION, who="", due=Due())
    said = consent_words(bare, PARTIES, ALL, ())
    assert said == "A draft: no owner, no date. Not shown to the room, not counted."


def test_a_withdrawn_action_says_so_whoever_agreed() -> None:
    assert consent_words(replace(ACTION, withdrawn=True), PARTIES, ALL, ()) == (
        "Withdrawn. It stays in sight until Finish and is never in the document."
    )


def test_a_number_that_is_no_longer_the_one_read_back_is_said_of_what_the_plan_holds() -> None:
    read = replace(ACTION, read_back=True, read_back_as=3)
    said = consent_words(read, PARTIES, ALL, (), 2)
    assert said == (
        "Agreed by every party, and read back. It was read back as action 3: say that it is now action 2."
    )
    assert "read back as" not in consent_words(read, PARTIES, ALL, (), 3)
    assert "read back as" not in consent_words(replace(read, read_back_as=0), PARTIES, ALL, (), 3)
    assert "read back as" not in consent_words(read, PARTIES, frozenset(), (), 2)
