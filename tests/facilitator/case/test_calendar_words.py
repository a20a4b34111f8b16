from datetime import UTC, date, datetime, time, timedelta

import pytest

from facilitator.case.calendar_words import (
    clock_time,
    day_and_month,
    days_away,
    days_words,
    long_date,
    minutes_words,
    near_date,
    plain_date,
    short_date,
    turn_time,
)


def test_a_day_is_written_in_full_without_its_weekday_or_short() -> None:
    day = date(2026, 12, 4)
    assert long_date(day) == "Friday 4 December 2026"
    assert plain_date(day) == "4 December 2026"
    assert short_date(day) == "Fri 4 Dec 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        ([], ""),
        ([date(2026, 12, 4)], "4 December 2026"),
        ([date(2026, 12, 4), date(2026, 12, 18)], "4 and 18 December 2026"),
        ([date(2026, 12, 4), date(2026, 12, 11), date(2026, 12, 18)], "4, 11 and 18 December 2026"),
        ([date(2026, 11, 27), date(2026, 12, 4)], "27 November and 4 December 2026"),
        ([date(2026, 12, 18), date(2027, 1, 8)], "18 December 2026 and 8 January 2027"),
        (
            [date(2026, 11, 27), date(2026, 12, 4), date(2026, 12, 18), date(2027, 12, 4)],
            "27 November, 4, 18 December 2026 and 4 December 2027",
        ),
    ],
)
def test_what_several_days_share_is_said_once(days: list[date], words: str) -> None:
    assert days_words(days) == words


@pytest.mark.parametrize(
    ("days", "named", "away"),
    [
        (0, "Today", ""),
        (1, "Tomorrow", ""),
        (2, "Sun 6 Dec", "in 2 days"),
        (-1, "Thu 3 Dec", "yesterday"),
        (-9, "Wed 25 Nov", "9 days ago"),
        (28, "Fri 1 Jan 2027", "in 28 days"),
    ],
)
def test_a_day_that_is_near_is_said_as_people_say_it(days: int, named: str, away: str) -> None:
    today = date(2026, 12, 4)
    day = today + timedelta(days=days)
    assert (near_date(day, today), days_away(day, today)) == (named, away)


def test_a_time_of_day_has_two_digits_each() -> None:
    assert clock_time(time(9, 5)) == "09:05"
    assert clock_time(datetime(2026, 12, 4, 13, 30, tzinfo=UTC)) == "13:30"


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 min"), (48, "48 min"), (60, "1 h"), (120, "2 h"), (150, "2 h 30 min"), (61, "1 h 1 min")],
)
def test_a_length_is_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert minutes_words(minutes) == words


@pytest.mark.parametrize(
    ("ms", "shown"),
    [(0, "0:00"), (112_000, "1:52"), (59_999, "0:59"), (3_600_000, "60:00"), (-65_000, "-1:05")],
)
def test_a_turn_is_in_minutes_and_whole_seconds(ms: int, shown: str) -> None:
    assert turn_time(ms) == shown


def test_a_day_can_be_said_without_its_year() -> None:
    assert day_and_month(date(2026, 12, 4)) == "4 Dec"
