from dataclasses import replace
from datetime import date, time

from facilitator.case.matter import Matter, MeetingMode, Process, RightHolder
from facilitator.case.mediation_gaps import time_gap
from facilitator.case.preparation_gaps import gaps_in_matter

FULL = Matter(
    reference="DR-2026-001",
    title="Support",
    kind="provision",
    right_holder=RightHolder.PARENT,
    meeting_date=date(2026, 12, 4),
    start_time=time(10),
    facilitator_name="Kim",
)


def words(matter: Matter) -> tuple[str, ...]:
    return tuple(gap.words for gap in gaps_in_matter(matter))


def test_a_full_matter_has_no_gaps() -> None:
    assert words(FULL) == ()


def test_a_new_matter_says_what_it_needs() -> None:
    assert "whose right it is" in words(Matter())
    assert "the kind of disagreement" in words(Matter())


def test_a_place_is_needed_only_where_people_meet_in_person() -> None:
    assert words(replace(FULL, mode=MeetingMode.IN_PERSON)) == ("the place",)


def test_mediation_needs_its_dates_unless_less_notice_is_agreed() -> None:
    mediation = replace(FULL, process=Process.MEDIATION)
    assert words(mediation) == (
        "what the mediation is about",
        "the date of the decision letter",
        "the date the authority was told",
        "the date notice was given",
    )
    assert "the date notice was given" not in words(replace(mediation, less_notice_agreed=True))


def test_notice_that_is_too_short_is_a_gap_until_less_is_agreed() -> None:
    gap = "five working days' notice"
    short = replace(FULL, process=Process.MEDIATION, notice_date=date(2026, 12, 3))
    assert gap in words(short)
    assert gap not in words(replace(short, less_notice_agreed=True))
    assert gap not in words(replace(short, notice_date=date(2026, 11, 27)))


def test_health_care_alone_needs_the_day_the_care_board_was_told_and_not_the_authority() -> None:
    found = words(replace(FULL, process=Process.MEDIATION, subjects=("health",)))
    assert "the date the care board was told" in found
    assert "the date the authority was told" not in found


def test_a_meeting_about_health_alone_is_within_thirty_days_of_the_board_being_told() -> None:
    health = replace(FULL, process=Process.MEDIATION, subjects=("health",), board_told_date=date(2026, 11, 2))
    assert time_gap(health) == "The meeting is after Wednesday 2 December 2026, the last of the 30 days."
    assert time_gap(replace(health, meeting_date=date(2026, 12, 2))) == ""
