from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.action import Action, Due, DueKind
from facilitator.agreement.finding import Finding
from facilitator.agreement.precision import findings
from facilitator.agreement.timescales import NO_LIMIT
from facilitator.case.identity import ActionId, ParticipantId, PartyId
from facilitator.case.matter import Process
from facilitator.case.people import Participant, Party, PartyKind

TODAY = date(2026, 12, 4)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, name="Family")
SCHOOL = Party(id=PartyId("s"), kind=PartyKind.SCHOOL, name="Oak School")
HEALTH = Party(id=PartyId("h"), kind=PartyKind.CARE_BOARD, name="Health")
AMIRA = Participant(id=ParticipantId("a"), name="Amira Khan", party_id=FAMILY.id)
ROWAN = Participant(id=ParticipantId("r"), name="Rowan Shah", party_id=SCHOOL.id)
SEUN = Participant(id=ParticipantId("o"), name="Seun Adeyemi", party_id=HEALTH.id, attending=False)
PRECISE = Action(
    id=ActionId("1"),
    what="Meet J. at the front gate at 8:40 every school day.",
    who="Rowan Shah, Oak School",
    due=Due(day=date(2026, 12, 11)),
    how_we_will_know="Rowan emails Amira each Friday.",
)


def found(action: Action, process: Process = Process.MEDIATION) -> tuple[Finding, ...]:
    return findings(
        action,
        people=[AMIRA, ROWAN, SEUN],
        parties=[FAMILY, SCHOOL, HEALTH],
        process=process,
        today=TODAY,
        agreed_on=TODAY,
    )


def keys(action: Action, process: Process = Process.MEDIATION) -> list[str]:
    return [finding.key for finding in found(action, process)]


def sentence(action: Action, key: str, process: Process = Process.MEDIATION) -> str:
    return next(finding.sentence for finding in found(action, process) if finding.key == key)


@pytest.mark.parametrize("process", list(Process))
def test_a_precise_action_has_no_finding(process: Process) -> None:
    assert keys(PRECISE, process) == []


def test_no_owner_is_found() -> None:
    assert keys(replace(PRECISE, who="")) == ["no-owner"]


@pytest.mark.parametrize(
    "who",
    ["Rowan Shah", "rowan shah", "Rowan", "Oak School", "The school or setting", "Family", "Amira and Rowan"],
)
def test_somebody_in_the_room_may_be_named_in_any_usual_way(who: str) -> None:
    assert keys(replace(PRECISE, who=who)) == []


@pytest.mark.parametrize(
    "who", ["Seun Adeyemi", "Seun Adeyemi, Health", "Health", "The bus company", "Rowanna"]
)
def test_an_owner_who_was_not_in_the_room_is_found(who: str) -> None:
    action = replace(PRECISE, who=who, outcome_key=NO_LIMIT)
    assert keys(action, Process.DISAGREEMENT_RESOLUTION) == ["owner-absent"]


def test_somebody_in_the_room_may_pass_it_on_to_somebody_who_was_not() -> None:
    action = replace(PRECISE, who="Rowan Shah, who will ask Seun Adeyemi", outcome_key=NO_LIMIT)
    assert keys(action) == []


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(), "no date"),
        (Due(kind=DueKind.EVENT, words="At the annual review"), "latest date"),
        (Due(kind=DueKind.REPEATING, words="Every Friday"), "from which day"),
        (Due(kind=DueKind.REPEATING, day=date(2026, 12, 11)), "how often"),
    ],
)
def test_a_time_without_its_day_is_found(due: Due, words: str) -> None:
    assert keys(replace(PRECISE, due=due)) == ["no-date"]
    assert words in sentence(replace(PRECISE, due=due), "no-date")


@pytest.mark.parametrize("kind", [DueKind.EVENT, DueKind.REPEATING])
def test_an_event_or_a_repeat_with_its_day_is_precise(kind: DueKind) -> None:
    assert keys(replace(PRECISE, due=Due(kind=kind, day=date(2026, 12, 11), words="Every Friday"))) == []


def test_a_past_day_is_found_and_today_is_not_past() -> None:
    assert keys(replace(PRECISE, due=Due(day=date(2026, 12, 3)))) == ["past-date"]
    assert keys(replace(PRECISE, due=Due(day=TODAY))) == []


def test_a_repeat_may_have_begun_before_today() -> None:
    due = Due(kind=DueKind.REPEATING, day=date(2026, 12, 1), words="Every Friday")
    assert keys(replace(PRECISE, due=due)) == []


def test_a_weekend_is_found_with_the_working_day_before() -> None:
    action = replace(PRECISE, due=Due(day=date(2026, 12, 12)))
    assert keys(action) == ["weekend"]
    assert "Friday 11 December 2026" in sentence(action, "weekend")


@pytest.mark.parametrize(
    ("day", "name", "before"),
    [
        (date(2026, 12, 25), "Christmas Day", "Thursday 24 December 2026"),
        (date(2026, 12, 28), "Boxing Day", "Thursday 24 December 2026"),
        (date(2027, 3, 29), "Easter Monday", "Thursday 25 March 2027"),
    ],
)
def test_a_bank_holiday_is_found_by_name(day: date, name: str, before: str) -> None:
    action = replace(PRECISE, due=Due(day=day))
    assert keys(action) == ["bank-holiday"]
    assert name in sentence(action, "bank-holiday")
    assert before in sentence(action, "bank-holiday")


def test_a_date_after_the_limit_needs_the_different_timescale_in_writing() -> None:
    on_time = replace(PRECISE, outcome_key="amend-placement", due=Due(day=date(2026, 12, 18)))
    late = replace(on_time, due=Due(day=date(2026, 12, 21)))
    assert keys(on_time) == []
    assert keys(late) == ["after-limit"]
    assert "regulation 42(5)" in sentence(late, "after-limit")
    assert "Friday 18 December 2026" in sentence(late, "after-limit")
    assert keys(replace(late, different_timescale="The parties agree to 21 December 2026.")) == []


def test_a_limit_that_cannot_be_varied_is_found_even_with_the_timescale_in_writing() -> None:
    late = replace(
        PRECISE,
        outcome_key="notify-authority",
        due=Due(day=date(2026, 12, 14)),
        different_timescale="The parties agree to 14 December 2026.",
    )
    assert keys(late) == ["after-limit"]
    assert "cannot agree a later date" in sentence(late, "after-limit")


def test_disagreement_resolution_may_claim_no_date_in_law() -> None:
    claims = replace(PRECISE, outcome_key="amend-placement", basis="Regulations 42(2) and 44(2)(f)")
    late = replace(claims, due=Due(day=date(2027, 1, 15)))
    assert keys(claims, Process.DISAGREEMENT_RESOLUTION) == ["no-statutory-date"]
    assert keys(late, Process.DISAGREEMENT_RESOLUTION) == ["no-statutory-date"]
    assert keys(claims) == []


@pytest.mark.parametrize(
    ("what", "word"),
    [
        ("Meet J. Regularly at the gate.", "regularly"),
        ("Send the report AS SOON  AS POSSIBLE.", "as soon as possible"),
        ("Where possible, meet J. at the gate.", "where possible"),
        ("Liaise.", "liaise"),
    ],
)
def test_a_vague_word_is_found_and_named(what: str, word: str) -> None:
    action = replace(PRECISE, what=what)
    assert keys(action) == ["vague-word"]
    assert f"“{word}”" in sentence(action, "vague-word")


@pytest.mark.parametrize(
    "what", ["Visit the country park.", "Meet Mr Ofteno.", "Send the assessment in a sooner post."]
)
def test_a_vague_word_inside_another_is_none(what: str) -> None:
    assert keys(replace(PRECISE, what=what)) == []


def test_vague_words_in_the_time_and_the_proof_are_found_too_and_each_once() -> None:
    action = replace(
        PRECISE,
        what="Meet J. often, very often.",
        due=Due(kind=DueKind.REPEATING, words="Regularly", day=date(2026, 12, 11)),
        how_we_will_know="J. feels better.",
    )
    assert keys(action) == ["vague-word"] * 3


@pytest.mark.parametrize(
    "what",
    [
        "Write the timetable and send it to Amira.",
        "The school will write the timetable. The family will read it.",
        "The school will write it; the family will read it.",
        "Write the timetable and then read it with J.",
        "Rowan will write it\nAmira will read it",
    ],
)
def test_two_actions_in_one_are_found(what: str) -> None:
    assert keys(replace(PRECISE, what=what)) == ["two-actions"]


@pytest.mark.parametrize(
    "what",
    [
        "Meet J. and Amira at the gate.",
        "Dr. Shah will meet J. who will bring the book.",
        "Buy the desk and chair in J.'s list. The list is in the plan.",
        "Tell the family when the school will write.",
    ],
)
def test_one_action_with_an_and_is_one(what: str) -> None:
    assert keys(replace(PRECISE, what=what)) == []


def test_no_way_to_know_is_found() -> None:
    assert keys(replace(PRECISE, how_we_will_know="")) == ["no-way-to-know"]


def test_an_empty_action_and_a_very_long_one_get_findings_without_failing() -> None:
    assert keys(Action(id=ActionId("2"))) == ["no-owner", "no-date", "no-way-to-know"]
    assert "two-actions" in keys(replace(PRECISE, what="and then " * 500))


def test_a_vague_word_that_comes_twice_is_told_once() -> None:
    twice = replace(PRECISE, what="Meet J. regularly.", how_we_will_know="Rowan emails Amira regularly.")
    assert [(each.key, each.field) for each in found(twice)] == [("vague-word", "what")]
