"""Hand-worked against the calendar and the published bank holidays of England."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.working_days import (
    add_months,
    add_working_days,
    bank_holiday,
    is_weekend,
    is_working_day,
    next_bank_holiday,
    working_day_before,
)

DAYS = st.dates(date(2000, 1, 1), date(2080, 1, 1))


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2026, 9, 15), 2, date(2026, 11, 15)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2027, 11, 30), 3, date(2028, 2, 29)),
        (date(2026, 12, 31), 2, date(2027, 2, 28)),
        (date(2026, 8, 31), 1, date(2026, 9, 30)),
        (date(2026, 12, 10), 1, date(2027, 1, 10)),
        (date(2028, 2, 29), 12, date(2029, 2, 28)),
        (date(2028, 2, 29), 2, date(2028, 4, 29)),
        (date(2027, 2, 28), 2, date(2027, 4, 28)),
        (date(2027, 1, 15), -2, date(2026, 11, 15)),
        (date(2026, 5, 5), 0, date(2026, 5, 5)),
    ],
)
def test_months_end_on_the_corresponding_date_or_the_last_of_the_month(
    start: date, months: int, end: date
) -> None:
    assert add_months(start, months) == end


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (date(2026, 11, 27), 5, date(2026, 12, 4)),
        (date(2026, 12, 23), 3, date(2026, 12, 30)),
        (date(2026, 12, 31), 1, date(2027, 1, 4)),
        (date(2026, 4, 2), 1, date(2026, 4, 7)),
        (date(2026, 4, 7), -1, date(2026, 4, 2)),
        (date(2026, 12, 29), -3, date(2026, 12, 22)),
        (date(2026, 5, 22), 3, date(2026, 5, 28)),
        (date(2028, 2, 28), 2, date(2028, 3, 1)),
        (date(2026, 11, 28), 1, date(2026, 11, 30)),
        (date(2026, 11, 28), 0, date(2026, 11, 28)),
    ],
)
def test_working_days_pass_over_weekends_and_bank_holidays(start: date, count: int, end: date) -> None:
    assert add_working_days(start, count) == end


@given(day=DAYS, months=st.integers(1, 40))
def test_months_never_end_more_than_the_number_of_months_away(day: date, months: int) -> None:
    end = add_months(day, months)
    assert (end.year * 12 + end.month) - (day.year * 12 + day.month) == months
    assert end.day <= day.day


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 28), "Boxing Day"),
        (date(2026, 4, 3), "Good Friday"),
        (date(2026, 4, 6), "Easter Monday"),
        (date(2027, 12, 27), "Christmas Day"),
        (date(2028, 1, 3), "New Year's Day"),
        (date(2026, 11, 30), ""),
        (date(2026, 3, 17), ""),
        (date(2026, 8, 3), ""),
    ],
)
def test_bank_holidays_are_those_of_england_alone(day: date, name: str) -> None:
    assert bank_holiday(day) == name


def test_a_saturday_is_no_working_day_and_a_monday_without_a_holiday_is() -> None:
    assert is_weekend(date(2026, 11, 28))
    assert not is_working_day(date(2026, 11, 28))
    assert not is_working_day(date(2026, 12, 28))
    assert is_working_day(date(2026, 11, 30))
    assert working_day_before(date(2026, 12, 28)) == date(2026, 12, 24)


def test_the_next_bank_holiday_is_after_the_day_also_in_the_next_year() -> None:
    assert next_bank_holiday(date(2026, 11, 27)) == date(2026, 12, 25)
    assert next_bank_holiday(date(2027, 1, 1)) == date(2027, 3, 26)
    assert next_bank_holiday(date(2026, 12, 28)) == date(2027, 1, 1)
