"""Dates and times in English words, the same on every computer whatever its language settings."""

from collections.abc import Sequence
from datetime import date, datetime, time
from itertools import zip_longest

from facilitator.case.list_words import joined

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def long_date(day: date) -> str:
    """Return a date such as 'Friday 4 December 2026'."""
    return f"{DAYS[day.weekday()]} {plain_date(day)}"


def plain_date(day: date) -> str:
    """Return a date such as '4 December 2026'."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def days_words(days: Sequence[date]) -> str:
    """Return days in their order such as '4 and 18 December 2026'; what several share is said once."""
    parts: list[str] = []
    for day, following in zip_longest(days, days[1:]):
        if following and (day.year, day.month) == (following.year, following.month):
            parts.append(str(day.day))
        elif following and day.year == following.year:
            parts.append(f"{day.day} {MONTHS[day.month - 1]}")
        else:
            parts.append(plain_date(day))
    return joined(parts)


def short_date(day: date) -> str:
    """Return a date such as 'Fri 4 Dec 2026'."""
    return f"{DAYS[day.weekday()][:3]} {day.day} {MONTHS[day.month - 1][:3]} {day.year}"


def clock_time(moment: time | datetime) -> str:
    """Return a time of day such as '09:05'."""
    return f"{moment.hour:02d}:{moment.minute:02d}"


def minutes_words(minutes: int) -> str:
    """Return a length such as '48 min' or '2 h 30 min'."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def turn_time(ms: int) -> str:
    """Return milliseconds as '1:52', whole seconds, with '-' when below zero."""
    sign, seconds = ("-", -ms // 1000) if ms < 0 else ("", ms // 1000)
    return f"{sign}{seconds // 60}:{seconds % 60:02d}"
