from datetime import date

import pytest

from facilitator.case.date_entry import parse_date, parse_days
from facilitator.errors import InvalidValue

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    "typed",
    [
        "4/12/2026",
        "04/12/26",
        "4.12.2026",
        "4 Dec 2026",
        "4th December 2026",
        "2026-12-04",
        "Fri 4 Dec",
        "friday, 4 december 2026",
        "4 Dec",
        "  4  DEC  2026 ",
    ],
)
def test_a_date_is_read_however_people_write_it(typed: str) -> None:
    assert parse_date(typed, TODAY) == date(2026, 12, 4)


def test_the_day_comes_before_the_month() -> None:
    assert parse_date("3/4/2027", TODAY) == date(2027, 4, 3)


def test_without_a_year_it_is_the_nearest_such_day() -> None:
    assert parse_date("8 Jan", TODAY) == date(2027, 1, 8)
    assert parse_date("1 Sept", TODAY) == date(2026, 9, 1)


def test_without_a_year_a_day_to_come_is_never_in_the_past() -> None:
    assert parse_date("1 Sept", TODAY, to_come=True) == date(2027, 9, 1)
    assert parse_date("24 Nov", TODAY, to_come=True) == TODAY


def test_a_weekday_chooses_the_year() -> None:
    assert parse_date("Sat 4 Dec", TODAY) == date(2027, 12, 4)


def test_a_wrong_weekday_is_told_with_the_right_one() -> None:
    with pytest.raises(InvalidValue, match="4 December 2026 is a Friday, not a Thursday"):
        parse_date("Thurs 4 Dec 2026", TODAY)


@pytest.mark.parametrize("typed", ["1/1/1066", "1 Jan 9999", "2062-12-04"])
def test_an_absurd_year_is_refused_with_a_sentence(typed: str) -> None:
    with pytest.raises(InvalidValue, match="Check the year"):
        parse_date(typed, TODAY)


@pytest.mark.parametrize("typed", ["30 Feb 2027", "31/4/2027", "29 Feb 2027"])
def test_a_day_that_does_not_exist_is_told(typed: str) -> None:
    with pytest.raises(InvalidValue, match="There is no"):
        parse_date(typed, TODAY)


def test_a_day_that_no_year_has_is_told_without_a_year() -> None:
    with pytest.raises(InvalidValue) as told:
        parse_date("30 Feb", TODAY)
    assert str(told.value) == ("There is no 30 February in that year. Nothing was changed. Check the day.")


def test_a_month_that_does_not_exist_is_told() -> None:
    with pytest.raises(InvalidValue, match="There is no month 13"):
        parse_date("12/13/2026", TODAY)


@pytest.mark.parametrize(
    "typed", ["", "soon", "4", "Blah 4 Dec", "4 Blah 2026", "<b>4 Dec</b>", "4/12/20266"]
)
def test_what_is_no_date_is_refused_with_an_example(typed: str) -> None:
    with pytest.raises(InvalidValue, match="Type it like 4 Dec 2026"):
        parse_date(typed, TODAY)


def test_the_twenty_ninth_of_february_without_a_year_is_the_next_there_is() -> None:
    assert parse_date("29 Feb", TODAY, to_come=True) == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("", ()),
        ("4 and 18 December 2026", (date(2026, 12, 4), date(2026, 12, 18))),
        ("4, 11 & 18 Dec", (date(2026, 12, 4), date(2026, 12, 11), date(2026, 12, 18))),
        ("4th and 18th of December 2026", (date(2026, 12, 4), date(2026, 12, 18))),
        ("Fri 18 Dec 2026, Fri 4 Dec 2026", (date(2026, 12, 4), date(2026, 12, 18))),
        ("Friday, 4 December 2026", (date(2026, 12, 4),)),
        ("31/12/2026; 14/1/2027", (date(2026, 12, 31), date(2027, 1, 14))),
        ("4 Dec 2026, 4/12/2026", (date(2026, 12, 4),)),
    ],
)
def test_several_days_are_read_as_they_are_typed(typed: str, days: tuple[date, ...]) -> None:
    assert parse_days(typed, date(2026, 12, 18)) == days


@pytest.mark.parametrize("typed", ["soon", "4 Dec 2026 and then", "4", "30 February 2026, 4 Dec 2026"])
def test_days_that_cannot_be_read_are_refused(typed: str) -> None:
    with pytest.raises(InvalidValue, match="Nothing was changed"):
        parse_days(typed, date(2026, 12, 18))
