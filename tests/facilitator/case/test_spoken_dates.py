from datetime import date

import pytest

from facilitator.case.spoken_dates import EndOfTermUnknown, parse_day_to_come
from facilitator.errors import InvalidValue

TUESDAY = date(2026, 12, 8)
TERM_ENDS = date(2026, 12, 18)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", TUESDAY),
        ("tomorrow", date(2026, 12, 9)),
        ("The day after tomorrow", date(2026, 12, 10)),
        ("Friday", date(2026, 12, 11)),
        ("by Friday", date(2026, 12, 11)),
        ("on fri", date(2026, 12, 11)),
        ("Tuesday", date(2026, 12, 15)),
        ("this Friday", date(2026, 12, 11)),
        ("this Tuesday", TUESDAY),
        ("next Friday", date(2026, 12, 18)),
        ("by next friday", date(2026, 12, 18)),
        ("next Monday", date(2026, 12, 14)),
        ("Thursday next week", date(2026, 12, 17)),
        ("Friday week", date(2026, 12, 18)),
        ("a week on Friday", date(2026, 12, 18)),
        ("2 weeks", date(2026, 12, 22)),
        ("in two weeks", date(2026, 12, 22)),
        ("within 2 weeks", date(2026, 12, 22)),
        ("two weeks' time", date(2026, 12, 22)),
        ("in two weeks\u2019 time", date(2026, 12, 22)),
        ("a fortnight", date(2026, 12, 22)),
        ("in a week", date(2026, 12, 15)),
        ("a week's time", date(2026, 12, 15)),
        ("3 days from now", date(2026, 12, 11)),
        ("in 10 working days", date(2026, 12, 22)),
        ("in 1 year", date(2027, 12, 8)),
        ("15 working days", date(2026, 12, 31)),
        ("within ten working days", date(2026, 12, 22)),
        ("in a month", date(2027, 1, 8)),
        ("a couple of months", date(2027, 2, 8)),
        ("mid January", date(2027, 1, 15)),
        ("mid-January", date(2027, 1, 15)),
        ("by the middle of January", date(2027, 1, 15)),
        ("mid December", date(2026, 12, 15)),
        ("end of January", date(2027, 1, 31)),
        ("by the end of February 2028", date(2028, 2, 29)),
        ("end Feb", date(2027, 2, 28)),
        ("end of the month", date(2026, 12, 31)),
        ("end of next month", date(2027, 1, 31)),
        ("end of the week", date(2026, 12, 11)),
        ("the end of next week", date(2026, 12, 18)),
        ("end of term", TERM_ENDS),
        ("by the end of term", TERM_ENDS),
        ("12 January", date(2027, 1, 12)),
        ("by Tuesday 12 January 2027", date(2027, 1, 12)),
        ("26 oct", date(2027, 10, 26)),
        ("no later than 10/12", date(2026, 12, 10)),
    ],
)
def test_a_day_is_read_as_people_say_it(said: str, day: date) -> None:
    assert parse_day_to_come(said, TUESDAY, term_ends=TERM_ENDS) == day


@pytest.mark.parametrize("end_of_term", [None, date(2026, 12, 7)], ids=["never said", "over"])
def test_the_end_of_term_is_asked_where_it_is_not_known(end_of_term: date | None) -> None:
    with pytest.raises(EndOfTermUnknown, match="On which day does the term end"):
        parse_day_to_come("end of term", TUESDAY, term_ends=end_of_term)


@pytest.mark.parametrize(
    "said",
    [
        "",
        "soon",
        "next month",
        "next week",
        "before Christmas",
        "end of",
        "mid",
        "in weeks",
        "the review",
        "a",
        "friday friday",
    ],
)
def test_what_could_be_many_days_is_none(said: str) -> None:
    with pytest.raises(InvalidValue):
        parse_day_to_come(said, TUESDAY)


@pytest.mark.parametrize("said", ["9999 weeks", "in 9999 months", "9999 working days"])
def test_a_number_that_cannot_be_right_is_told(said: str) -> None:
    with pytest.raises(InvalidValue, match="too far ahead"):
        parse_day_to_come(said, TUESDAY)


@pytest.mark.parametrize(
    ("today", "next_friday"),
    [
        (date(2026, 12, 7), date(2026, 12, 18)),
        (date(2026, 12, 11), date(2026, 12, 18)),
        (date(2026, 12, 13), date(2026, 12, 18)),
    ],
)
def test_next_friday_is_in_the_week_after_this_one(today: date, next_friday: date) -> None:
    assert parse_day_to_come("next Friday", today) == next_friday


def test_the_end_of_the_week_said_at_a_weekend_is_the_friday_to_come() -> None:
    assert parse_day_to_come("end of the week", date(2026, 12, 12)) == date(2026, 12, 18)


def test_a_month_on_from_a_long_months_last_day_is_the_last_day() -> None:
    assert parse_day_to_come("in a month", date(2027, 1, 31)) == date(2027, 2, 28)
