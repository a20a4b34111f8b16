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


def near_date(day: date, today: date) -> str:
    """Return 'Today', 'Tomorrow', or a date such as 'Fri 4 Dec', with the year where it is another."""
    if 0 <= (day - today).days <= 1:
        return ("Today", "Tomorrow")[(day - today).days]
    whole = short_date(day)
    return whole.removesuffix(f" {today.year}")


def days_away(day: date, today: date) -> str:
    """Return how far a day is, such as 'in 6 days' or '3 days ago'; "" for today and tomorrow."""
    days = (day - today).days
    if days in {0, 1}:
        return ""
    if days > 1:
        return f"in {days} days"
    return "yesterday" if days == -1 else f"{-days} days ago"


def day_and_month(day: date) -> str:
    """Return a date such as '4 Dec', for where the year is plain."""
    return f"{day.day} {MONTHS[day.month - 1][:3]}"


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
