from dataclasses import replace
from datetime import date

import pytest

from facilitator.case.matter import (
    Matter,
    MeetingMode,
    Process,
    RightHolder,
    reference_for,
    suggested_reference,
)

DR, MEDIATION = Process.DISAGREEMENT_RESOLUTION, Process.MEDIATION


def test_each_process_is_called_what_people_call_it() -> None:
    assert (DR.label, MEDIATION.label) == ("Disagreement resolution", "Mediation")
    assert (DR.led_by, MEDIATION.led_by) == ("Independent facilitator", "Mediator")


def test_only_mediation_has_statutory_dates() -> None:
    assert MEDIATION.has_statutory_dates
    assert not DR.has_statutory_dates


def test_a_meeting_is_online_in_person_or_both() -> None:
    assert [mode.label for mode in MeetingMode] == ["Online", "In person", "In person and online"]


def test_whose_right_it_is_is_never_assumed() -> None:
    assert Matter().right_holder.label == "Not recorded yet"
    assert RightHolder.PARENT.label == "The child's parent"
    assert RightHolder.YOUNG_PERSON.label == "The young person"


def test_a_suggested_reference_names_nobody() -> None:
    assert suggested_reference(DR, date(2026, 12, 4), 41) == "DR-2026-041"
    assert suggested_reference(MEDIATION, date(2027, 1, 8), 1_204) == "MED-2027-1204"


@pytest.mark.parametrize(
    ("reference", "process", "then"),
    [
        ("DR-2026-041", MEDIATION, "MED-2026-041"),
        ("MED-2026-041", DR, "DR-2026-041"),
        ("DR-2026-041", DR, "DR-2026-041"),
        ("DR-Khan", MEDIATION, "DR-Khan"),
        ("XY-2026-041", MEDIATION, "XY-2026-041"),
        ("", MEDIATION, ""),
    ],
)
def test_a_suggested_reference_takes_the_letters_of_the_process(
    reference: str, process: Process, then: str
) -> None:
    assert reference_for(Matter(reference=reference), process) == then


def test_a_typed_reference_stays() -> None:
    typed = replace(Matter(reference="DR-2026-041"), reference_typed=True)
    assert reference_for(typed, MEDIATION) == "DR-2026-041"


@pytest.mark.parametrize(("given", "kept"), [(0, 5), (5, 5), (150, 150), (720, 720), (721, 720)])
def test_a_meeting_takes_five_minutes_to_twelve_hours(given: int, kept: int) -> None:
    assert Matter(booked_minutes=given).booked_minutes == kept


def test_a_subject_is_kept_once_and_never_empty() -> None:
    assert Matter(subjects=(" contents ", "", "health", "contents")).subjects == ("contents", "health")
