"""Loose wording is found in what mediators hear, and precise wording raises no false alarm."""

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from facilitator.agreement.action import Action, Due
from facilitator.agreement.loose_wording import loose_words
from facilitator.agreement.precision import findings
from facilitator.case.identity import ActionId, ParticipantId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Participant, Party, PartyKind, Role

TODAY = date(2026, 12, 8)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="Family")
COUNCIL = Party(id=PartyId("c"), kind=PartyKind.LOCAL_AUTHORITY, name="Barton Council")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oakfield Primary")
HEALTH = Party(id=PartyId("h"), kind=PartyKind.CARE_BOARD, name="Barton ICB")
PARTIES = (FAMILY, COUNCIL, SCHOOL, HEALTH)
PEOPLE = tuple(
    Participant(id=ParticipantId(name), name=name, party_id=party.id)
    for name, party in (
        ("Amina Hussain", FAMILY),
        ("Helen Price", COUNCIL),
        ("Dr Nina Osei", COUNCIL),
        ("Rowan Shah", SCHOOL),
        ("Seun Adeyemi", HEALTH),
    )
)
HEARD = tomllib.loads((Path(__file__).parent / "loose_wording.toml").read_text("utf-8"))
LOOSE = [(wording, kind) for kind, wordings in HEARD["loose"].items() for wording in wordings]
PRECISE = [(each["who"], each["what"], each["known"]) for each in HEARD["precise"]]
IMPRECISE = [(each["who"], each["what"], each["found"]) for each in HEARD["imprecise"]]


def action(who: str, what: str, known: str = "Helen emails Amina") -> Action:
    return Action(
        id=ActionId("1"), what=what, who=who, due=Due(day=date(2026, 12, 18)), how_we_will_know=known
    )


def keys(made: Action, people: tuple[Participant, ...] = PEOPLE) -> list[str]:
    found = findings(
        made,
        people=people,
        parties=PARTIES,
        process=Process.DISAGREEMENT_RESOLUTION,
        today=TODAY,
        agreed_on=TODAY,
    )
    return [finding.key for finding in found]


@pytest.mark.parametrize(("wording", "sentence"), LOOSE)
def test_each_loose_phrase_is_found_with_the_sentence_of_its_kind(wording: str, sentence: str) -> None:
    found = loose_words(wording)
    assert any(sentence in loose.sentence for loose in found), found


def test_the_list_is_as_long_as_what_was_heard() -> None:
    assert len(LOOSE) >= 130
    assert len(PRECISE) >= 31


@pytest.mark.parametrize(("who", "what", "known"), PRECISE)
def test_a_precise_action_raises_no_alarm(who: str, what: str, known: str) -> None:
    assert keys(action(who, what, known)) == []


@pytest.mark.parametrize(("who", "what", "key"), IMPRECISE)
def test_what_makes_an_action_imprecise_is_found(who: str, what: str, key: str) -> None:
    assert key in keys(action(who, what))


@pytest.mark.parametrize(
    "who",
    [
        "LA", "the LA", "The council", "Council", "local authority", "Barton Council", "EHC coordinator",
        "SEND team", "EP", "School", "the school", "SENCO", "The SENDCo", "headteacher", "class teacher",
        "ICB", "NHS", "Health", "Mum", "Dad", "Parents", "the family", "Mother", "Helen", "Dr Osei",
        "Everyone", "Both parties", "Amina and the SENCO",
    ],
)  # fmt: skip
def test_owners_are_known_by_their_everyday_names(who: str) -> None:
    assert keys(action(who, "Meet at the gate at 8:40 on Monday 14 December")) == []


@pytest.mark.parametrize(
    "who",
    ["School staff", "Someone from the LA", "A member of the SEND team", "The SENCO or the class teacher"],
)
def test_an_owner_who_can_be_anyone_of_a_side_is_found(who: str) -> None:
    assert keys(action(who, "Meet at the gate at 8:40 on Monday 14 December")) == ["vague-word"]


def test_several_loose_words_are_one_warning_that_names_at_most_three_besides() -> None:
    many = action("School", "Soon consider and encourage better, ongoing and robust help if funding allows")
    told = [
        finding.sentence
        for finding in findings(
            many,
            people=PEOPLE,
            parties=PARTIES,
            process=Process.DISAGREEMENT_RESOLUTION,
            today=TODAY,
            agreed_on=TODAY,
        )
    ]
    assert len(told) == 1
    assert told[0].startswith("“if funding allows” lets anyone off.")
    assert told[0].endswith("Also loose: “consider”, “soon”, “encourage” and 3 more.")


@pytest.mark.parametrize(
    ("who", "left"), [("ICB", HEALTH), ("SENCO", SCHOOL), ("Mum", FAMILY), ("the LA", COUNCIL)]
)
def test_an_everyday_name_is_nobody_where_its_side_is_not_in_the_room(who: str, left: Party) -> None:
    here = tuple(replace(p, attending=p.party_id != left.id) for p in PEOPLE)
    assert "owner-absent" in keys(action(who, "Meet at the gate at 8:40 on Monday 14 December"), here)


def test_an_observer_who_is_of_no_party_does_not_stand_for_a_side() -> None:
    observer = Participant(id=ParticipantId("o"), name="Kit", role=Role.OBSERVER)
    assert keys(action("School", "Meet at the gate"), (observer, PEOPLE[0])) == ["owner-absent"]


@pytest.mark.parametrize(
    ("what", "is_two"),
    [
        ("The LA will assess J. The LA will issue a plan.", True),
        ("The LA will assess J. It will issue a plan.", True),
        ("The LA will assess J. LA will issue a plan.", True),
        ("Mr J. Smith will send the map.", False),
        ("Dr. Osei will visit J. in class.", False),
        ("Send the map. It lists every lesson of the week.", False),
        ("Send the map. Meet Amina at the gate.", True),
        ("Report of the visit to Amina. Review in March.", False),
    ],
)
def test_two_sentences_that_promise_are_two_actions(what: str, is_two: bool) -> None:
    assert ("two-actions" in keys(action("School", what))) is is_two


@pytest.mark.parametrize(
    ("what", "loose"),
    [
        ("Replace “access to” in section F by “a seat in”", ()),
        ("Replace “a seat in” in section F by “access to”", ("access to",)),
        ('Amend section F from "ongoing support" to "two hours a week"', ()),
        ("The words “where possible” are removed from section F", ()),
        ("“Where possible” is removed from section F", ()),
        ("Add “regular breaks” to section F", ("regular",)),
        ("Use the card 'quiet, please' instead of 'regular breaks'", ()),
        ("Don't use \u2018ongoing\u2019 but don\u2019t stop", ("ongoing",)),
    ],
)  # fmt: skip
def test_old_wording_that_is_quoted_to_be_taken_out_is_not_loose(what: str, loose: tuple[str, ...]) -> None:
    assert tuple(each.phrase for each in loose_words(what)) == loose


def test_the_month_of_may_promises_nothing_wrong() -> None:
    assert loose_words("Send the report of May by 12 May, in May") == ()
    assert [each.phrase for each in loose_words("The council may send the report in May")] == ["may"]


def test_a_phrase_that_stands_there_twice_is_told_once() -> None:
    assert [loose.phrase for loose in loose_words("Soon write to Amina, and soon to Rowan")] == ["soon"]
