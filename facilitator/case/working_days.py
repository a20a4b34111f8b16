"""Weekends, bank holidays in England, and counting in months and working days.

A working day is here a day that is not a Saturday, a Sunday or a bank holiday in England (Banking and
Financial Dealings Act 1971, and custom for Good Friday and Christmas Day). No definition was found for
mediation meetings; the Tribunal's own (rule 1 of SI 2008/2699) could not be seen in an official text.
Bank holidays proclaimed after this version was made are not known to it.
"""

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

SATURDAY = 5
MONTHS_IN_A_YEAR = 12


def bank_holiday(day: date) -> str:
    """Return the name of the bank holiday in England on `day`, empty where it is none."""
    return _bank_holidays(day.year).get(day, "")


def next_bank_holiday(day: date) -> date:
    """Return the first bank holiday in England after `day`."""
    day += timedelta(days=1)
    while not bank_holiday(day):
        day += timedelta(days=1)
    return day


def is_weekend(day: date) -> bool:
    """Return whether `day` is a Saturday or a Sunday."""
    return day.weekday() >= SATURDAY


def is_working_day(day: date) -> bool:
    """Return whether `day` is neither at a weekend nor a bank holiday in England."""
    return not is_weekend(day) and not bank_holiday(day)


def add_months(day: date, months: int) -> date:
    """Return the corresponding date `months` calendar months on; the month's last day where there is none.

    The corresponding date rule: Dodds v Walker [1981] 1 WLR 1027.
    """
    year, month = divmod(day.year * MONTHS_IN_A_YEAR + day.month - 1 + months, MONTHS_IN_A_YEAR)
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def add_working_days(day: date, count: int) -> date:
    """Return the day `count` working days after `day`, or before it where negative; `day` itself is not one.

    A count of nought returns `day`.
    """
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while not is_working_day(day):
            day += step
    return day


def working_day_before(day: date) -> date:
    """Return the last working day before `day`."""
    return add_working_days(day, -1)


def working_day_after(day: date) -> date:
    """Return the first working day after `day`."""
    return add_working_days(day, 1)


def working_days_between(first: date, until: date) -> int:
    """Return how many working days there are from `first`, itself counted, to the day before `until`."""
    return sum(is_working_day(first + timedelta(days=n)) for n in range((until - first).days))


@lru_cache(maxsize=64)
def _bank_holidays(year: int) -> dict[date, str]:
    # Imported where it is used: it takes a tenth of a second that the start of the app need not wait for.
    from holidays.countries.united_kingdom import UnitedKingdom  # noqa: PLC0415  see above

    found = UnitedKingdom(  # type: ignore[no-untyped-call]  # the package leaves its constructor untyped
        subdiv="ENG", years=year, language="en_GB"
    )
    return {day: name.removesuffix(" (observed)") for day, name in found.items()}
