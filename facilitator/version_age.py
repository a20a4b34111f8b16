"""How old this version is, and when its law and its bank holidays were checked: told without any network.

A program that never asks the network cannot know of a newer version, and the law it holds may have changed.
So from half a year on it says how old it is.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

import resources
from facilitator import RELEASED, __version__
from facilitator.case.calendar_words import plain_date
from facilitator.case.working_days import MONTHS_IN_A_YEAR, add_months

SAID_FROM_MONTHS: Final = 6
RULES_OF_LAW: Final = ("timescales.toml", "statutory_dates.toml")
BANK_HOLIDAYS: Final = "bank_holidays.toml"
BEFORE_RELYING: Final = "Check a date of law before you rely on it."
WHAT_TO_DO: Final = "Look where you got it for a newer version."


def months_old(released: date, today: date) -> int:
    """Return how many whole months have passed, nought while `today` is not after `released`."""
    months = (today.year - released.year) * MONTHS_IN_A_YEAR + today.month - released.month
    if months > 0 and add_months(released, months) > today:
        months -= 1
    return max(0, months)


def checked_on() -> date:
    """Return the day on which, or after which, all of the law and the bank holidays were checked."""
    named = (*RULES_OF_LAW, BANK_HOLIDAYS)
    return min(day for name in named for day in _days(resources.read_toml(name)))


def bank_holidays_checked() -> tuple[date, int]:
    """Return the day on which bank holidays were checked, and the last year of which that holds."""
    data = resources.read_toml(BANK_HOLIDAYS)
    return data["checked_on"], max(day.year for day in data["england"])


def checked_words() -> str:
    """Return when law and bank holidays were checked, and what that leaves to the person."""
    _, last_year = bank_holidays_checked()
    return (
        f"Its law and bank holidays were checked on {plain_date(checked_on())}, "
        f"bank holidays up to {last_year}. {BEFORE_RELYING}"
    )


def released_words() -> str:
    """Return which version this is, of which day, and when its law was checked."""
    return f"Version {__version__} of {plain_date(RELEASED)}. {checked_words()}"


def age_words(today: date) -> str:
    """Return what is said of this version's age, "" while it is younger than half a year.

    A clock that is before the release says nothing: it may be wrong, and the version is not old by it.
    """
    months = months_old(RELEASED, today)
    if months < SAID_FROM_MONTHS:
        return ""
    return f"This version is {months} months old. {checked_words()} {WHAT_TO_DO}"


def _days(data: Mapping[str, Any]) -> Iterator[date]:
    """Yield every day on which something in `data` was checked, however deep it stands."""
    for key, value in data.items():
        if key == "checked_on":
            yield value
        elif isinstance(value, dict):
            yield from _days(value)
