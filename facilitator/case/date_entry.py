"""Dates as people in England type them."""

import re
from datetime import date

from facilitator.case.calendar_words import DAYS, MONTHS, plain_date
from facilitator.errors import InvalidValue

YEARS_EITHER_WAY = 20

_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DIGITS = re.compile(r"(?P<day>\d{1,2})[/.\- ](?P<month>\d{1,2})(?:[/.\- ](?P<year>\d{4}|\d{2}))?")
_WORDS = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: of)? ?(?P<month>[a-z]{3,9})\.?(?: (?P<year>\d{4}|\d{2}))?"
)
_WEEKDAY = re.compile(r"(?P<weekday>[a-z]{2,9})\.?,? (?P<rest>\d.*)")
# A comma after a weekday belongs to its day.
_BETWEEN_DAYS = re.compile(r"(?<!day)(?<!mon)(?<!tue)(?<!wed)(?<!thu)(?<!fri)(?<!sat)(?<!sun),|[;&]| and ")
_DAY_ALONE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?")
_AFTER_DAY = re.compile(r".*?\d{1,2}(?:st|nd|rd|th)?(?: of)?")
_UNREADABLE = (
    "That is not a date this app can read. Nothing was changed. Type it like 4 Dec 2026 or 4/12/2026."
)


def parse_date(text: str, today: date, *, to_come: bool = False) -> date:
    """Return the day that `text` names: 4/12/2026, 4 Dec 2026, 2026-12-04, Fri 4 Dec; day before month.

    A date without a year is the one nearest to `today` or, with `to_come`, the next one. Raises InvalidValue
    for what is no date, for a weekday that is not that day's, and for a year far from this one.
    """
    typed = " ".join(text.replace(",", " ").split()).casefold()
    weekday, rest = _weekday(typed)
    parts = _ISO.fullmatch(rest) or _DIGITS.fullmatch(rest) or _WORDS.fullmatch(rest)
    if parts is None:
        raise InvalidValue(_UNREADABLE)
    month, day = _month(parts["month"]), int(parts["day"])
    if parts["year"] is None:
        found = _without_year(day, month, weekday, today, to_come=to_come)
    else:
        found = _day(_year(parts["year"], today), month, day)
    if abs(found.year - today.year) > YEARS_EITHER_WAY:
        message = f"The year {found.year} cannot be right here. Nothing was changed. Check the year."
        raise InvalidValue(message)
    if weekday is not None and found.weekday() != weekday:
        message = (
            f"{plain_date(found)} is a {DAYS[found.weekday()]}, not a {DAYS[weekday]}. "
            "Nothing was changed. Check which of the two is right."
        )
        raise InvalidValue(message)
    return found


def parse_days(text: str, today: date) -> tuple[date, ...]:
    """Return the days that `text` names, first to last: 4 Dec 2026, 18 Dec 2026; 4 and 18 December 2026.

    Empty for no words. Raises InvalidValue as `parse_date` does.
    """
    days: set[date] = set()
    named = ""
    for part in reversed(_BETWEEN_DAYS.split(" ".join(text.split()).casefold())):
        if not any(sign.isdigit() for sign in part):
            if part.strip():
                raise InvalidValue(_UNREADABLE)
            continue
        day_alone = _DAY_ALONE.fullmatch(part.strip())
        days.add(parse_date(f"{part} {named}" if day_alone else part, today))
        named = named if day_alone else _AFTER_DAY.sub("", part, count=1).strip()
    return tuple(sorted(days))


def _weekday(typed: str) -> tuple[int | None, str]:
    match = _WEEKDAY.fullmatch(typed)
    if match is None:
        return None, typed
    number = _named(match["weekday"], DAYS, least=2)
    if number is None:
        raise InvalidValue(_UNREADABLE)
    return number, match["rest"]


def _month(given: str) -> int:
    if given.isdigit():
        return int(given)
    number = _named(given, MONTHS, least=3)
    if number is None:
        raise InvalidValue(_UNREADABLE)
    return number + 1


def _named(start: str, names: tuple[str, ...], *, least: int) -> int | None:
    """Return which of `names` begins with `start`; "tues", "weds", "thurs" and "sept" too."""
    fits = [number for number, name in enumerate(names) if name.casefold().startswith(start)]
    if not fits and len(start) > least:
        return _named(start[:-1], names, least=least) if start in {"weds", "sept"} else None
    return fits[0] if len(fits) == 1 and len(start) >= least else None


def _year(given: str, today: date) -> int:
    return int(given) if len(given) > 2 else today.year // 100 * 100 + int(given)  # noqa: PLR2004 - digits


def _without_year(day: int, month: int, weekday: int | None, today: date, *, to_come: bool) -> date:
    near = []
    for year in range(today.year - 4, today.year + 5):
        try:
            near.append(date(year, month, day))
        except ValueError:
            continue
    if not near:
        raise InvalidValue(_no_such_day(day, month))
    if to_come:
        near = [each for each in near if each >= today]
    named = [each for each in near if abs(each.year - today.year) <= 1 and each.weekday() == weekday]
    return min(named or near, key=lambda each: abs(each - today))


def _day(year: int, month: int, day: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise InvalidValue(_no_such_day(day, month)) from None


def _no_such_day(day: int, month: int) -> str:
    if 1 <= month <= len(MONTHS):
        return f"There is no {day} {MONTHS[month - 1]} in that year. Nothing was changed. Check the day."
    return f"There is no month {month}. Nothing was changed. Type the day first, then the month."
