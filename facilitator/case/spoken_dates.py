"""Days to come as people in England say them: tomorrow, next Friday, in 10 working days, end of term.

Nothing is guessed: words that could mean two days far apart, such as "next month", are not read.
"""

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from facilitator.case.calendar_words import DAYS, MONTHS
from facilitator.case.date_entry import parse_date
from facilitator.case.working_days import add_months, add_working_days
from facilitator.errors import InvalidValue

MOST_DAYS_AHEAD = 20 * 366

_MIDDLE_OF_MONTH = 15
_NUMBERS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_OTHER_NUMBERS = {"a": 1, "an": 1, "a couple of": 2, "thirty": 30, "forty": 40}
_COUNTS = {word: number for number, word in enumerate(_NUMBERS, start=1)} | _OTHER_NUMBERS
_COUNT = rf"(?P<count>\d{{1,4}}|{'|'.join(sorted(_COUNTS, key=len, reverse=True))})"
_WEEKDAY = r"(?P<weekday>mon|tues?|weds?|wednes|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTH = rf"(?P<month>{'|'.join(f'{name[:3]}(?:{name[3:]})?' for name in map(str.lower, MONTHS))}|sept)"
_IN = r"(?:in |within |)"
_TIME = r"(?:'s|s'|s)?(?: time| from (?:now|today))?"
_LEAD = re.compile(r"(?:by|on|before or on|no later than|not later than|at the latest) (?:the )?(?=\S)")


class EndOfTermUnknown(InvalidValue):
    """Somebody said "end of term", and nobody has said yet on which day it ends."""

    sentence = (
        "On which day does the term end? Say it once, and “end of term” is read as that day in this case."
    )


def parse_day_to_come(text: str, today: date, *, term_ends: date | None = None) -> date:
    """Return the day that `text` names, said or written; a day without a year is the next one.

    "Friday" is the next one after today, "next Friday" the one in the week after this one, and a week
    begins on Monday. "End of" a month is its last day, "mid" January is the 15th. `term_ends` is when the
    term ends. Raises `EndOfTermUnknown` where that is asked for and not known or over, and `InvalidValue`
    for what is no day.
    """
    typed = _plain(text)
    for pattern, day_of in _SAID:
        if (match := pattern.fullmatch(typed)) is not None:
            return day_of(match, today)
    if _END_OF_TERM.fullmatch(typed):
        if term_ends is None or term_ends < today:
            raise EndOfTermUnknown
        return term_ends
    return parse_date(_LEAD.sub("", typed, count=1), today, to_come=True)


def _plain(text: str) -> str:
    typed = " ".join(text.replace(",", " ").replace("\u2019", "'").split()).casefold().rstrip(".!")
    return _LEAD.sub("", typed, count=1) if not typed.startswith("in ") else typed


def _weekday(match: re.Match[str]) -> int:
    return next(
        number for number, name in enumerate(DAYS) if name.casefold().startswith(match["weekday"][:3])
    )


def _count(match: re.Match[str]) -> int:
    said = match["count"]
    return _COUNTS[said] if said in _COUNTS else int(said)


def _following(today: date, weekday: int) -> date:
    """Return the first such weekday after today."""
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _monday(today: date) -> date:
    return today - timedelta(days=today.weekday())


def _days_on(match: re.Match[str], today: date) -> date:
    count, unit = _count(match), match["unit"]
    if count * {"d": 1, "w": 7, "f": 14, "m": 31, "y": 366}[unit[0]] > MOST_DAYS_AHEAD:
        raise InvalidValue("That is too far ahead to be right here. Nothing was changed. Check the number.")
    if unit.startswith("month"):
        return add_months(today, count)
    if unit.startswith("year"):
        return add_months(today, 12 * count)
    return today + timedelta(days=count * {"d": 1, "w": 7, "f": 14}[unit[0]])


def _working_days_on(match: re.Match[str], today: date) -> date:
    count = _count(match)
    if count > MOST_DAYS_AHEAD // 2:
        raise InvalidValue("That is too far ahead to be right here. Nothing was changed. Check the number.")
    return add_working_days(today, count)


def _in_month(match: re.Match[str], today: date) -> date:
    month = next(n for n, name in enumerate(MONTHS, 1) if name.casefold().startswith(match["month"][:3]))

    def in_year(year: int) -> date:
        last = monthrange(year, month)[1]
        return date(year, month, last if match["part"].startswith("end") else _MIDDLE_OF_MONTH)

    if match["year"]:
        return in_year(int(match["year"]))
    found = in_year(today.year)
    return found if found >= today else in_year(today.year + 1)


def _end_of_month(match: re.Match[str], today: date) -> date:
    first = add_months(today.replace(day=1), 1 if match["next"] else 0)
    return first.replace(day=monthrange(first.year, first.month)[1])


def _end_of_week(match: re.Match[str], today: date) -> date:
    friday = _monday(today) + timedelta(days=11 if match["next"] else 4)
    return friday if friday >= today else friday + timedelta(days=7)


def _this_weekday(match: re.Match[str], today: date) -> date:
    day = _monday(today) + timedelta(days=_weekday(match))
    return day if day >= today else day + timedelta(days=7)


_Reading = Callable[[re.Match[str], date], date]
_SAID: tuple[tuple[re.Pattern[str], _Reading], ...] = tuple(
    (re.compile(pattern), day_of)
    for pattern, day_of in (
        (r"(?:later )?today|tonight|this (?:afternoon|evening)", lambda _, today: today),
        (r"tomorrow(?: (?:morning|afternoon|evening))?", lambda _, today: today + timedelta(days=1)),
        (r"(?:the )?day after tomorrow", lambda _, today: today + timedelta(days=2)),
        (rf"(?:the coming |coming )?{_WEEKDAY}", lambda m, today: _following(today, _weekday(m))),
        (rf"this(?: coming)? {_WEEKDAY}", _this_weekday),
        (rf"next {_WEEKDAY}", lambda m, today: _monday(today) + timedelta(days=7 + _weekday(m))),
        (rf"{_WEEKDAY} (?:of )?next week", lambda m, today: _monday(today) + timedelta(days=7 + _weekday(m))),
        (
            rf"(?:a week (?:on )?{_WEEKDAY}|{_WEEKDAY.replace('weekday', 'other')} week)",
            lambda m, today: _following(today, _weekday_either(m)) + timedelta(days=7),
        ),
        (rf"{_IN}{_COUNT} working day{_TIME}", _working_days_on),
        (rf"{_IN}{_COUNT} (?P<unit>day|week|fortnight|month|year){_TIME}", _days_on),
        (
            rf"(?:the )?(?P<part>mid(?:dle)?(?: of)?|end(?: of)?)[ -]{_MONTH}(?: (?P<year>\d{{4}}))?",
            _in_month,
        ),
        (r"(?:the )?end of (?:the|this|(?P<next>next)) month", _end_of_month),
        (r"(?:the )?end of (?:the|this|(?P<next>next)) week", _end_of_week),
    )
)
_END_OF_TERM = re.compile(r"(?:the )?end of (?:the |this )?term")


def _weekday_either(match: re.Match[str]) -> int:
    said = match["weekday"] or match["other"]
    return next(number for number, name in enumerate(DAYS) if name.casefold().startswith(said[:3]))
