from dataclasses import replace
from datetime import date
from typing import Any

import pytest

import resources
from facilitator.case.matter import Matter, Process
from facilitator.case.statutory_dates import ROLLS, RULES, StatutoryDate, dates_for, day_of
from facilitator.case.subjects import Route

UNITS = {"months", "days", "working days"}


def dates(**fields: date | tuple[str, ...] | bool) -> dict[str, StatutoryDate]:
    matter = Matter(process=Process.MEDIATION, **{"subjects": ("contents",), **fields})  # type: ignore[arg-type]  # any field
    return {found.key: found for found in dates_for(matter)}


def test_disagreement_resolution_has_no_statutory_date() -> None:
    day = date(2026, 9, 1)
    assert dates_for(Matter(decision_date=day, authority_told_date=day, meeting_date=day)) == ()


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
    ("told", "latest"),
    [
        (date(2026, 11, 2), date(2026, 12, 2)),
        (date(2026, 12, 10), date(2027, 1, 9)),
        (date(2028, 1, 30), date(2028, 2, 29)),
        (date(2026, 11, 25), date(2026, 12, 25)),
    ],
)
def test_the_mediation_takes_place_within_thirty_calendar_days_of_the_authority_being_told(
    told: date, latest: date
) -> None:
    found = dates(authority_told_date=told, request_date=date(2026, 10, 1))["meeting-held"]
    assert found.day == latest
    assert "may be too early" not in found.note


def test_while_it_is_not_known_when_the_authority_was_told_the_familys_request_stands_in_and_says_so() -> (
    None
):
    asked = {"request_date": date(2026, 11, 2)}
    found = dates(**asked)["meeting-held"]
    assert found.day == date(2026, 12, 2)
    assert "so it may be too early: enter the date the authority was told" in found.note
    late = dates(**asked, meeting_date=date(2026, 12, 4))["meeting-held"].note
    assert "a later day than this." in late
    assert "must tell the adviser" not in late


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


def test_no_appeal_date_is_claimed_from_a_certificate_alone() -> None:
    found = dates(certificate_date=date(2026, 11, 10))["appeal"]
    assert found.day is None
    assert "Enter the date of the decision letter" in found.note


def test_a_certificate_to_come_is_said_to_make_the_appeal_date_later() -> None:
    letter = date(2026, 9, 15)
    assert "may make it later" in dates(decision_date=letter)["appeal"].note
    assert "may make it later" not in dates(decision_date=letter, certificate_date=letter)["appeal"].note


# What the mediation is about, and the dates that it has. Worked from sections 51(2) and 55.
ALWAYS = {"meeting-held", "notice"}
WITH_CERTIFICATE = ALWAYS | {"adviser-contact", "certificate", "appeal"}
SECTION_I = ALWAYS | {"no-certificate", "appeal-section-i"}
SECTION_I_AND_OTHERS = ALWAYS | {"adviser-contact", "certificate", "appeal-section-i-and-others"}
NO_APPEAL = ALWAYS | {"no-appeal"}
BOARD = {"meeting-held-board", "notice", "board-told", "no-appeal"}
COMBINATIONS = [
    ((), WITH_CERTIFICATE),
    *(((key,), WITH_CERTIFICATE) for key in ("refuse-assess", "refuse-plan", "refuse-reassess")),
    *(((key,), WITH_CERTIFICATE) for key in ("refuse-amend", "cease", "contents")),
    (("contents", "placement"), WITH_CERTIFICATE),
    (("refuse-amend", "placement"), WITH_CERTIFICATE),
    (("contents", "social-care"), WITH_CERTIFICATE),
    (("contents", "placement", "health", "social-care"), WITH_CERTIFICATE | {"board-told"}),
    (("placement",), SECTION_I),
    (("placement", "social-care"), SECTION_I_AND_OTHERS),
    (("placement", "outcomes"), SECTION_I_AND_OTHERS),
    (("placement", "health"), SECTION_I_AND_OTHERS | {"board-told"}),
    (("health",), BOARD),
    (("social-care",), NO_APPEAL),
    (("outcomes",), NO_APPEAL),
    (("health", "social-care"), NO_APPEAL | {"board-told"}),
]


@pytest.mark.parametrize(("subjects", "keys"), COMBINATIONS)
def test_each_combination_of_subjects_has_the_dates_of_its_own(
    subjects: tuple[str, ...], keys: set[str]
) -> None:
    assert set(dates(subjects=subjects)) == keys


def test_every_subject_that_can_be_chosen_is_in_a_combination_above() -> None:
    chosen = {key for subjects, _ in COMBINATIONS for key in subjects}
    assert chosen == set(resources.read_toml("matter.toml")["mediation"]["kinds"])


def test_section_i_alone_gets_no_time_from_a_certificate_and_with_needs_it_does() -> None:
    given = {"decision_date": date(2026, 9, 15), "certificate_date": date(2026, 11, 10)}
    alone = dates(subjects=("placement",), **given)
    assert alone["no-certificate"].line == "No certificate is needed to appeal about section I alone"
    assert alone["appeal-section-i"].day == date(2026, 11, 16)
    assert dates(subjects=("contents", "placement"), **given)["appeal"].day == date(2026, 12, 10)


def test_what_cannot_be_appealed_by_itself_says_so_and_claims_no_date() -> None:
    found = dates(subjects=("health",), decision_date=date(2026, 9, 15))["no-appeal"]
    assert found.day is None
    assert found.line.startswith("There is no date to appeal")
    assert "recommendations on health and social care" in found.basis


def test_health_care_alone_is_arranged_by_the_care_board_from_when_it_was_told() -> None:
    told = {"authority_told_date": date(2026, 11, 5), "board_told_date": date(2026, 11, 9)}
    found = dates(subjects=("health",), **told)
    assert found["meeting-held-board"].day == date(2026, 12, 9)
    # Thursday 5 November, then Friday, Monday, Tuesday.
    assert found["board-told"].day == date(2026, 11, 10)
    late = dates(subjects=("health",), **told | {"board_told_date": date(2026, 11, 11)})
    assert "told later" in late["board-told"].note
    both = dates(subjects=("health", "social-care"), **told)
    assert both["meeting-held"].day == date(2026, 12, 5)


def test_the_certificate_of_an_authority_that_cannot_mediate_in_time_is_counted_from_the_adviser() -> None:
    given: dict[str, date | bool] = {
        "decision_date": date(2026, 10, 15),
        "authority_told_date": date(2026, 11, 2),
        "meeting_date": date(2027, 1, 20),
        "cannot_mediate_in_time": True,
    }
    found = dates(**given)
    assert "certificate" not in found
    assert found["certificate-deemed"].day is None
    assert "Enter the date the adviser was told" in found["certificate-deemed"].note
    told = dates(**given, adviser_told_date=date(2026, 12, 23))
    # Wednesday 23 December: Thursday, then past Christmas (25, 28) Tuesday 29 and Wednesday 30.
    assert told["certificate-deemed"].day == date(2026, 12, 30)
    # The month runs from that certificate (30 January is a Saturday), not from the late meeting.
    certified = dates(**given, adviser_told_date=date(2026, 12, 23), certificate_date=date(2026, 12, 30))
    assert certified["appeal"].day == date(2027, 2, 1)
    assert "the authority has said that it cannot keep to this" in certified["meeting-held"].note
    late = dates(**given, adviser_told_date=date(2026, 12, 23), certificate_date=date(2026, 12, 31))
    assert "later date" in late["certificate-deemed"].note


@pytest.mark.parametrize("subjects", [("placement",), ("social-care",), ("health",)])
def test_no_certificate_is_due_where_none_is_needed_however_late_the_meeting(
    subjects: tuple[str, ...],
) -> None:
    found = dates(
        subjects=subjects,
        authority_told_date=date(2026, 11, 2),
        board_told_date=date(2026, 11, 2),
        meeting_date=date(2027, 1, 20),
        cannot_mediate_in_time=True,
        adviser_told_date=date(2026, 12, 1),
    )
    assert not {"certificate", "certificate-deemed"} & set(found)
    held = next(each for key, each in found.items() if key.startswith("meeting-held"))
    assert "later day" in held.note
    assert "certificate" not in held.note


def test_each_date_says_what_to_enter_while_it_is_unknown() -> None:
    for found in dates(subjects=("contents",), health_in_issue=True).values():
        assert found.day is None
        assert found.line.endswith(": not known yet")
        assert "Enter the " in found.note


def test_a_date_on_a_holiday_names_the_working_day_before() -> None:
    note = dates(authority_told_date=date(2026, 11, 25))["meeting-held"].note
    assert "bank holiday (Christmas Day)" in note
    assert "Thursday 24 December 2026" in note
    assert "weekend" in dates(decision_date=date(2026, 9, 15))["adviser-contact"].note
    assert "weekend" not in dates(decision_date=date(2026, 9, 16))["adviser-contact"].note


def test_what_was_entered_is_held_against_the_date() -> None:
    late = {"authority_told_date": date(2026, 11, 2), "meeting_date": date(2026, 12, 4)}
    assert "later day" in dates(**late)["meeting-held"].note
    assert "later day" not in dates(**late | {"meeting_date": date(2026, 12, 2)})["meeting-held"].note
    short = {"meeting_date": date(2026, 12, 4), "notice_date": date(2026, 11, 30)}
    assert "4 working days' notice was given, and five are needed" in dates(**short)["notice"].note
    assert "needed" not in dates(**short | {"notice_date": date(2026, 11, 27)})["notice"].note
    assert "agreed to less notice" in dates(**short, less_notice_agreed=True)["notice"].note
    certified = {"meeting_date": date(2026, 12, 4), "certificate_date": date(2026, 12, 10)}
    assert "later date" in dates(**certified)["certificate"].note
    early = {"meeting_date": date(2026, 12, 4), "certificate_date": date(2026, 12, 1)}
    assert "before the meeting: check" in dates(**early)["certificate"].note
    swapped = {"decision_date": date(2026, 12, 4), "certificate_date": date(2026, 12, 1)}
    assert "before the decision letter: check" in dates(**swapped)["appeal"].note
    asked = {"decision_date": date(2026, 9, 15), "request_date": date(2026, 11, 16)}
    assert "permission to appeal" in dates(**asked)["adviser-contact"].note
    assert "permission" not in dates(**asked | {"request_date": date(2026, 11, 15)})["adviser-contact"].note


def test_an_undecided_matter_is_told_that_section_i_alone_would_differ() -> None:
    given = {"decision_date": date(2026, 9, 15)}
    assert "for section I alone" in dates(subjects=(), **given)["appeal"].note
    assert "for section I alone" not in dates(**given)["appeal"].note


def test_every_rule_has_words_basis_source_and_the_date_it_was_checked() -> None:
    for name, rule in resources.read_toml(RULES).items():
        if name == ROLLS:
            continue
        assert rule["words"]
        assert rule["what"]
        assert rule["note"]
        require_source(rule)
        assert set(rule.get("routes", ())) <= set(Route)
        assert rule.get("arranged_by", "board") in {"authority", "board"}
        for condition in (rule.get("when", "health"), rule.get("unless", "health")):
            assert condition == "health" or condition in Matter.__dataclass_fields__
        for period in rule["periods"]:
            assert period["unit"] in UNITS
            assert {period["starts_from"], *period.get("or_from", ())} <= set(Matter.__dataclass_fields__)
    for rule in resources.read_toml(RULES)[ROLLS].values():
        require_source(rule)
        assert "{later}" in rule["unsettled"]


def require_source(rule: dict[str, Any]) -> None:
    assert rule["basis"]
    assert rule["source"].startswith("http")
    assert type(rule["checked_on"]) is date


def test_the_file_of_rules_says_which_stand_on_summaries_and_are_to_be_checked() -> None:
    opening = " ".join(
        line.removeprefix("#").strip() for line in resources.read_text(RULES).splitlines()[:16]
    )
    assert "could NOT be seen in an official text" in opening
    assert "regulations 34 to 41" in opening
    assert '("check this")' in opening


def test_a_certificate_follows_the_last_day_on_which_the_parties_met() -> None:
    """Planned for Friday 4 December; they met again on Friday 18 December."""
    planned = Matter(process=Process.MEDIATION, subjects=("contents",), meeting_date=date(2026, 12, 4))
    twice = (date(2026, 12, 4), date(2026, 12, 18))
    found = {each.key: each for each in dates_for(planned, twice)}
    assert found["certificate"].day == date(2026, 12, 23)
    assert found["certificate"].explained == "Counted from the last day on which the parties met."


def test_a_day_of_its_own_is_known_only_where_its_rule_applies() -> None:
    told = Matter(process=Process.MEDIATION, subjects=("contents",), authority_told_date=date(2026, 11, 2))
    assert day_of("meeting-held", told) == date(2026, 12, 2)
    assert day_of("meeting-held", replace(told, subjects=("health",))) is None
    assert day_of("meeting-held", replace(told, process=Process.DISAGREEMENT_RESOLUTION)) is None


def test_a_certificate_from_before_the_adviser_was_told_is_to_be_checked() -> None:
    certified = dates(
        cannot_mediate_in_time=True, adviser_told_date=date(2026, 12, 10), certificate_date=date(2026, 12, 9)
    )
    assert certified["certificate-deemed"].warning == (
        "The certificate is dated before the adviser was told: check both dates."
    )
