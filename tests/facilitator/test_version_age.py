"""A version says how old it is from half a year on, by its own day and the computer's clock alone."""

from datetime import date

import pytest

import resources
from facilitator import RELEASED, __version__, version_age
from facilitator.case.working_days import bank_holiday, is_weekend
from facilitator.version_age import age_words, checked_on, months_old, released_words


@pytest.fixture(autouse=True)
def released(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(version_age, "RELEASED", date(2026, 11, 27))


@pytest.mark.parametrize(
    ("today", "months"),
    [
        (date(2027, 4, 27), 5),
        (date(2027, 5, 26), 5),
        (date(2027, 5, 27), 6),
        (date(2027, 12, 27), 13),
        (date(2026, 11, 27), 0),
        (date(2026, 11, 1), 0),
        (date(1970, 1, 1), 0),
    ],
)
def test_months_are_whole_months(today: date, months: int) -> None:
    assert months_old(date(2026, 11, 27), today) == months


def test_a_month_without_that_day_ends_the_month() -> None:
    assert months_old(date(2026, 8, 31), date(2027, 2, 27)) == 5
    assert months_old(date(2026, 8, 31), date(2027, 2, 28)) == 6


@pytest.mark.parametrize("today", [date(2027, 4, 27), date(2027, 5, 26), date(2026, 1, 1), date(1980, 1, 1)])
def test_a_young_version_and_a_wrong_clock_say_nothing(today: date) -> None:
    assert age_words(today) == ""


@pytest.mark.parametrize(("today", "months"), [(date(2027, 5, 27), 6), (date(2027, 12, 31), 13)])
def test_an_old_version_says_its_age_what_was_checked_and_what_to_do(today: date, months: int) -> None:
    assert age_words(today) == (
        f"This version is {months} months old. Its law and bank holidays were checked on 23 November 2026, "
        "bank holidays up to 2027. Check a date of law before you rely on it. "
        "Look where you got it for a newer version."
    )


def test_the_day_of_checking_is_the_earliest_in_the_files_of_law() -> None:
    days = [
        rule["checked_on"]
        for name in ("timescales.toml", "statutory_dates.toml")
        for rule in resources.read_toml(name).values()
        if "checked_on" in rule
    ]

    assert checked_on() == min(days)


def test_a_version_is_released_after_its_law_was_checked_and_says_its_day() -> None:
    assert checked_on() <= RELEASED
    assert released_words().startswith(f"Version {__version__} of 27 November 2026. Its law")
    assert released_words().endswith("bank holidays up to 2027. Check a date of law before you rely on it.")


def test_the_bank_holidays_that_are_computed_are_those_that_were_checked() -> None:
    listed = resources.read_toml("bank_holidays.toml")["england"]
    first = date(min(listed).year, 1, 1).toordinal()
    days = [date.fromordinal(day) for day in range(first, date(max(listed).year + 1, 1, 1).toordinal())]

    assert [day for day in days if bank_holiday(day) and not is_weekend(day)] == listed
