from datetime import date

import pytest

import resources
from facilitator.case.matter import Matter, Process
from facilitator.case.statutory_dates import RULES, StatutoryDate, dates_for

UNITS = {"months", "days", "working days"}


def dates(**fields: date | str | bool) -> dict[str, StatutoryDate]:
    matter = Matter(process=Process.MEDIATION, **{"kind": "contents", **fields})  # type: ignore[arg-type]  # any field
    return {found.key: found for found in dates_for(matter)}


def test_disagreement_resolution_has_no_statutory_date() -> None:
    day = date(2026, 9, 1)
    assert dates_for(Matter(decision_date=day, request_date=day, meeting_date=day)) == ()


@pytest.mark.parametrize(
    ("letter", "latest"),
    [
        (date(2026, 9, 15), date(2026, 11, 15)),
        (date(2026, 11, 30), date(2027, 1, 30)),
        (date(2026, 12, 31), date(2027, 2, 28)),
        (date(2027, 12, 30), date(2028, 2, 29)),
    ],
)
def test_the_adviser_is_contacted_within_two_months_of_the_letter(letter: date, latest: date) -> None:
    assert dates(decision_date=letter)["adviser-contact"].day == latest


@pytest.mark.parametrize(
    ("asked", "latest"),
    [
        (date(2026, 11, 2), date(2026, 12, 2)),
        (date(2026, 12, 10), date(2027, 1, 9)),
        (date(2028, 1, 30), date(2028, 2, 29)),
        (date(2026, 11, 25), date(2026, 12, 25)),
    ],
)
def test_the_mediation_takes_place_within_thirty_calendar_days(asked: date, latest: date) -> None:
    assert dates(request_date=asked)["meeting-held"].day == latest


@pytest.mark.parametrize(
    ("meeting", "notice", "certificate"),
    [
        (date(2026, 12, 4), date(2026, 11, 27), date(2026, 12, 9)),
        (date(2026, 4, 8), date(2026, 3, 30), date(2026, 4, 13)),
        (date(2026, 12, 22), date(2026, 12, 15), date(2026, 12, 29)),
        (date(2027, 1, 6), date(2026, 12, 29), date(2027, 1, 11)),
    ],
)
def test_notice_and_certificate_are_counted_in_working_days(
    meeting: date, notice: date, certificate: date
) -> None:
    found = dates(meeting_date=meeting)
    assert found["notice"].day == notice
    assert found["certificate"].day == certificate


@pytest.mark.parametrize(
    ("letter", "certificate", "latest"),
    [
        (date(2026, 9, 15), None, date(2026, 11, 15)),
        (date(2026, 9, 15), date(2026, 10, 1), date(2026, 11, 15)),
        (date(2026, 9, 15), date(2026, 11, 10), date(2026, 12, 10)),
        (date(2026, 10, 31), date(2026, 11, 30), date(2026, 12, 31)),
        (date(2026, 11, 30), date(2027, 1, 31), date(2027, 2, 28)),
    ],
)
def test_the_appeal_window_is_the_later_of_two(letter: date, certificate: date | None, latest: date) -> None:
    given = {"decision_date": letter} | ({"certificate_date": certificate} if certificate else {})
    assert dates(**given)["appeal"].day == latest


def test_no_appeal_date_is_claimed_from_a_certificate_alone() -> None:
    found = dates(certificate_date=date(2026, 11, 10))["appeal"]
    assert found.day is None
    assert "Enter the date of the decision letter" in found.note


def test_a_certificate_to_come_is_said_to_make_the_appeal_date_later() -> None:
    letter = date(2026, 9, 15)
    assert "may make it later" in dates(decision_date=letter)["appeal"].note
    assert "may make it later" not in dates(decision_date=letter, certificate_date=letter)["appeal"].note


def test_section_i_alone_needs_no_certificate_and_gets_no_time_from_one() -> None:
    found = dates(kind="placement", decision_date=date(2026, 9, 15), certificate_date=date(2026, 11, 10))
    assert "certificate" not in found
    assert "appeal" not in found
    assert found["no-certificate"].day is None
    assert found["appeal-section-i"].day == date(2026, 11, 15)
    assert not {"no-certificate", "appeal-section-i"} & set(dates(decision_date=date(2026, 9, 15)))


def test_each_date_says_what_to_enter_while_it_is_unknown() -> None:
    for found in dates().values():
        assert found.day is None
        assert "Enter the " in found.note


def test_a_date_on_a_holiday_names_the_working_day_before() -> None:
    note = dates(request_date=date(2026, 11, 25))["meeting-held"].note
    assert "bank holiday (Christmas Day)" in note
    assert "Thursday 24 December 2026" in note
    assert "weekend" in dates(decision_date=date(2026, 9, 15))["adviser-contact"].note
    assert "weekend" not in dates(decision_date=date(2026, 9, 16))["adviser-contact"].note


def test_what_was_entered_is_held_against_the_date() -> None:
    late = {"request_date": date(2026, 11, 2), "meeting_date": date(2026, 12, 4)}
    assert "later day" in dates(**late)["meeting-held"].note
    assert "later day" not in dates(**late | {"meeting_date": date(2026, 12, 2)})["meeting-held"].note
    short = {"meeting_date": date(2026, 12, 4), "notice_date": date(2026, 11, 30)}
    assert "agreement to less notice is needed" in dates(**short)["notice"].note
    assert "needed" not in dates(**short | {"notice_date": date(2026, 11, 27)})["notice"].note
    assert "agreed to less notice" in dates(**short, less_notice_agreed=True)["notice"].note
    certified = {"meeting_date": date(2026, 12, 4), "certificate_date": date(2026, 12, 10)}
    assert "later date" in dates(**certified)["certificate"].note


def test_every_rule_has_words_basis_source_and_the_date_it_was_checked() -> None:
    kinds = set(resources.read_toml("matter.toml")["mediation"]["kinds"])
    for rule in resources.read_toml(RULES).values():
        assert rule["words"]
        assert rule["basis"]
        assert rule["note"]
        assert rule["source"].startswith("http")
        assert type(rule["checked_on"]) is date
        assert set(rule.get("leave_out_for", ())) | set(rule.get("only_for", ())) <= kinds
        for period in rule["periods"]:
            assert period["unit"] in UNITS
            assert period["starts_from"] in Matter.__dataclass_fields__


def test_the_file_of_rules_says_that_its_sources_are_summaries_to_be_checked() -> None:
    opening = resources.read_text(RULES)
    assert "summaries" in opening
    assert '("check this")' in opening
