"""Each check, what opens it, and which of them nothing can set aside."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from facilitator.case.identity import ParticipantId, PartyId
from facilitator.case.matter import Matter, Process, RightHolder
from facilitator.case.people import Participant, Party, PartyKind, Role
from facilitator.case.preparation import Preparation, ReadinessRecord, call_due_by, call_is_late
from facilitator.case.readiness import (
    NEVER_OVERRIDDEN,
    CheckStatus,
    missing,
    readiness,
    ready_words,
    settled_by_now,
)

DAY = date(2026, 11, 20)
FAMILY = Party(id=PartyId("f"), kind=PartyKind.FAMILY, agreed_to_take_part=True, prepared_on=DAY)
AUTHORITY = Party(id=PartyId("a"), kind=PartyKind.LOCAL_AUTHORITY, agreed_to_take_part=True, prepared_on=DAY)
AMIRA, ROWAN = (
    Participant(
        id=ParticipantId(name),
        name=name,
        party_id=party,
        authority=True,
        confidentiality_accepted=True,
        access_asked=True,
    )
    for name, party in (("Amira", FAMILY.id), ("Rowan", AUTHORITY.id))
)
INES = replace(ROWAN, id=ParticipantId("Ines"), name="Ines", party_id=None, role=Role.INTERPRETER)
SEPPO, SANNA = (
    replace(AMIRA, id=ParticipantId(name), name=name, role=Role.SUPPORTER, authority=False)
    for name in ("Seppo", "Sanna")
)
KIT = replace(AMIRA, id=ParticipantId("Kit"), name="Kit", role=Role.CHILD, authority=False)
MATTER = Matter(
    process=Process.MEDIATION,
    subjects=("contents",),
    right_holder=RightHolder.PARENT,
    decision_date=DAY,
    authority_told_date=DAY,
    meeting_date=date(2026, 12, 4),
    notice_date=DAY,
)
BY_HAND = ("independent", "child", "place", "issues", "certificate", "expenses")
RECORDS = {key: ReadinessRecord(id=key, done=True, who="Kim") for key in BY_HAND}
READY = Preparation(matter=MATTER, parties=[FAMILY, AUTHORITY], people=[AMIRA, ROWAN], records=RECORDS)
ONLY_MEDIATION = ("decision", "issues", "request", "notice", "certificate", "expenses")


def with_people(*more: Participant) -> Preparation:
    return replace(READY, people=[AMIRA, ROWAN, *more])


def with_matter(**changes: object) -> Preparation:
    return replace(READY, matter=replace(MATTER, **changes))  # type: ignore[arg-type]  # any field


GAPS = [
    ("takes-part", replace(READY, parties=[FAMILY, replace(AUTHORITY, agreed_to_take_part=False)])),
    ("takes-part", replace(READY, parties=[FAMILY], people=[AMIRA])),
    ("confidentiality", with_people(replace(INES, confidentiality_accepted=False))),
    ("confidentiality", with_people(replace(SEPPO, confidentiality_accepted=False))),
    ("authority", replace(READY, people=[AMIRA, replace(ROWAN, authority=False)])),
    ("authority", replace(READY, people=[AMIRA, replace(ROWAN, attending=False)])),
    ("right-holder", with_matter(right_holder=RightHolder.NOT_RECORDED)),
    ("access", with_people(replace(INES, access_asked=False))),
    ("calls", replace(READY, parties=[FAMILY, replace(AUTHORITY, prepared_on=None)])),
    ("calls", replace(READY, parties=[FAMILY, replace(AUTHORITY, prepared_on=date(2026, 12, 5))])),
    ("attendance", with_people(SEPPO, SANNA)),
    ("attendance", with_people(KIT)),
    ("sectors", with_matter(health_in_issue=True)),
    ("sectors", with_matter(social_care_in_issue=True)),
    ("decision", with_matter(subjects=())),
    ("decision", with_matter(decision_date=date(2026, 11, 21))),
    ("decision", with_matter(decision_date=None)),
    ("request", with_matter(authority_told_date=None)),
    ("request", with_matter(authority_told_date=None, request_date=DAY)),
    ("request", with_matter(meeting_date=date(2026, 12, 21))),
    ("request", with_matter(meeting_date=date(2026, 12, 21), cannot_mediate_in_time=True)),
    ("notice", with_matter(notice_date=None)),
    ("notice", with_matter(notice_date=date(2026, 12, 3))),
    ("notice", with_matter(notice_date=date(2026, 11, 28))),
    ("notice", with_matter(notice_date=date(2026, 12, 7))),
    ("notice", with_matter(meeting_date=None)),
    ("sectors", with_matter(subjects=("contents", "health"))),
    ("sectors", with_matter(subjects=("contents", "social-care"))),
    *((key, replace(READY, records={k: v for k, v in RECORDS.items() if k != key})) for key in BY_HAND),
]
NO_GAPS = [
    READY,
    with_people(SEPPO),
    with_people(SEPPO, replace(SANNA, attendance_agreed=True)),
    with_people(replace(KIT, attendance_agreed=True)),
    with_people(replace(INES, confidentiality_accepted=False, access_asked=False, attending=False)),
    with_matter(notice_date=None, less_notice_agreed=True),
    with_matter(notice_date=date(2026, 12, 3), less_notice_agreed=True),
    with_matter(notice_date=date(2026, 11, 27)),
    replace(READY, parties=[FAMILY, replace(AUTHORITY, prepared_on=date(2026, 12, 4))]),
    with_matter(meeting_date=date(2026, 12, 18)),
    with_matter(meeting_date=date(2026, 12, 20)),
    with_matter(
        meeting_date=date(2026, 12, 21), cannot_mediate_in_time=True, adviser_told_date=date(2026, 12, 1)
    ),
    with_matter(subjects=("placement",), meeting_date=date(2026, 12, 21), cannot_mediate_in_time=True),
]


def open_keys(preparation: Preparation) -> list[str]:
    return [state.key for state in missing(readiness(preparation))]


@pytest.mark.parametrize(("key", "preparation"), GAPS)
def test_one_gap_opens_exactly_its_own_check(key: str, preparation: Preparation) -> None:
    assert open_keys(preparation) == [key]


@pytest.mark.parametrize("preparation", NO_GAPS)
def test_nothing_is_missing_where_everything_is_settled(preparation: Preparation) -> None:
    assert open_keys(preparation) == []


def test_disagreement_resolution_asks_for_none_of_what_only_mediation_needs() -> None:
    mediation = [state.key for state in readiness(READY)]
    matter = replace(MATTER, process=Process.DISAGREEMENT_RESOLUTION)
    dr = [state.key for state in readiness(replace(READY, matter=matter))]
    assert [key for key in mediation if key not in dr] == list(ONLY_MEDIATION)
    assert set(dr) <= set(mediation)


def test_taking_part_is_everyones_choice_in_dr_and_the_familys_in_mediation() -> None:
    def question(process: Process) -> str:
        found = readiness(replace(READY, matter=replace(MATTER, process=process)))
        return next(state.question for state in found if state.key == "takes-part")

    assert question(Process.DISAGREEMENT_RESOLUTION) == "Every party agrees to take part"
    assert question(Process.MEDIATION).startswith("The family has chosen mediation")


def test_health_in_issue_is_settled_by_a_board_that_somebody_comes_from() -> None:
    board = Party(id=PartyId("h"), kind=PartyKind.CARE_BOARD, agreed_to_take_part=True, prepared_on=DAY)
    ola = replace(ROWAN, id=ParticipantId("Ola"), name="Ola", party_id=board.id)
    health = with_matter(health_in_issue=True)
    with_board = replace(health, parties=[*health.parties, board])
    assert "sectors" in open_keys(with_board)
    assert open_keys(replace(with_board, people=[*health.people, ola])) == []


EVERY_KEY = [state.key for state in readiness(READY)]


@pytest.mark.parametrize("key", EVERY_KEY)
def test_a_reason_sets_any_check_aside_but_the_three(key: str) -> None:
    now = datetime(2026, 12, 1, 9, tzinfo=UTC)
    reason = ReadinessRecord(id=key, reason="It could not be done in time.", recorded_at=now)
    nothing = Preparation(
        matter=Matter(process=Process.MEDIATION), parties=[], people=[], records={key: reason}
    )
    state = next(each for each in readiness(nothing) if each.key == key)
    if key in {"independent", "takes-part", "confidentiality"}:
        assert state.status is CheckStatus.MISSING
        assert not state.can_be_overridden
    elif key in {"attendance", "sectors"}:
        assert state.status is CheckStatus.READY
    else:
        assert state.status is CheckStatus.OVERRIDDEN
        assert state.can_be_overridden


def test_exactly_three_checks_protect_everyone() -> None:
    assert {"independent", "takes-part", "confidentiality"} == NEVER_OVERRIDDEN
    assert set(EVERY_KEY) >= NEVER_OVERRIDDEN


GATES: list[Callable[[Preparation], Preparation]] = [
    lambda p: replace(p, people=[]),
    lambda p: replace(p, parties=[]),
]


@pytest.mark.parametrize("gate", GATES)
def test_an_empty_list_of_people_or_parties_passes_for_nobody(
    gate: Callable[[Preparation], Preparation],
) -> None:
    assert {"confidentiality", "takes-part"} & set(open_keys(gate(READY)))


def test_a_gap_names_who_it_is_about_and_where_it_is_mended() -> None:
    (state,) = missing(readiness(with_people(replace(INES, access_asked=False))))
    assert state.detail == "Access needs not asked yet: Ines."
    assert state.section == "people"
    assert not state.recorded_by_hand


@pytest.mark.parametrize(
    ("given", "said"),
    [
        # Friday 4 December is the meeting. Thursday 3: one day. Saturday 28: Monday to Thursday.
        (date(2026, 12, 3), "1 working day's notice was given, and five are needed"),
        (date(2026, 12, 4), "No working day's notice was given, and five are needed"),
        (date(2026, 11, 28), "4 working days' notice was given, and five are needed"),
        (date(2026, 12, 7), "Notice is dated after the meeting: check both dates."),
        (None, "Enter the date notice was given"),
    ],
)
def test_notice_is_counted_in_working_days_and_not_only_there(given: date | None, said: str) -> None:
    (state,) = missing(readiness(with_matter(notice_date=given)))
    assert state.key == "notice"
    assert said in state.detail


def test_notice_over_christmas_counts_no_bank_holiday() -> None:
    """Wednesday 6 January 2027: the five before are 5, 4 January, 31, 30, 29 December; not 1 January."""
    new_year = with_matter(
        meeting_date=date(2027, 1, 6), cannot_mediate_in_time=True, adviser_told_date=date(2026, 12, 1)
    )
    in_time, short = (
        replace(new_year, matter=replace(new_year.matter, notice_date=date(2026, 12, day)))
        for day in (29, 30)
    )
    assert open_keys(in_time) == []
    assert open_keys(short) == ["notice"]


def test_the_thirty_days_are_held_against_the_meeting() -> None:
    """Told on Friday 20 November: the thirtieth day is Sunday 20 December."""
    (state,) = missing(readiness(with_matter(meeting_date=date(2026, 12, 21))))
    assert "after Sunday 20 December 2026, the last of the 30 days" in state.detail


@pytest.mark.parametrize("subjects", [("placement",), ("health",), ("social-care", "outcomes")])
def test_no_certificate_is_asked_for_where_none_belongs_to_the_case(subjects: tuple[str, ...]) -> None:
    states = {state.key for state in readiness(with_matter(subjects=subjects, board_told_date=DAY))}
    assert "certificate" not in states
    assert "certificate" in {state.key for state in readiness(with_matter(subjects=(*subjects, "contents")))}


def test_each_party_is_called_two_working_days_before_the_meeting() -> None:
    assert call_due_by(Matter(meeting_date=date(2026, 12, 8))) == date(2026, 12, 4)
    assert call_due_by(Matter()) is None


def test_a_call_is_late_once_its_day_is_over_and_nobody_was_called() -> None:
    planned, uncalled = Matter(meeting_date=date(2026, 12, 8)), replace(FAMILY, prepared_on=None)
    assert not call_is_late(uncalled, planned, date(2026, 12, 4))
    assert call_is_late(uncalled, planned, date(2026, 12, 5))
    assert not call_is_late(FAMILY, planned, date(2026, 12, 5))
    assert not call_is_late(uncalled, Matter(), date(2026, 12, 5))


def test_what_stands_open_is_late_from_the_day_of_the_meeting() -> None:
    planned = Matter(meeting_date=date(2026, 12, 8))
    assert not settled_by_now(planned, date(2026, 12, 7))
    assert settled_by_now(planned, date(2026, 12, 8))
    assert not settled_by_now(Matter(), date(2026, 12, 8))


def test_what_is_open_is_told_by_whether_the_meeting_can_start_all_the_same() -> None:
    every = {state.key: state for state in readiness(with_matter())}
    firm, other = every["independent"], [every["child"], every["place"]]
    assert ready_words([firm, *other]).startswith("It cannot start yet: one check is open of those")
    assert ready_words(other) == "2 checks are open: it can start if you say why."
    assert ready_words(other[:1]) == "One check is open: it can start if you say why."
    assert ready_words([]) == "Everything is ready. The clock starts with the meeting."
