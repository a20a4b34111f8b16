"""When a time to start an appeal ends: rule 12 of SI 2008/2699, as data in `statutory_dates.toml`.

The rule is for what the Tribunal receives; it moves no time for the adviser, the authority or the meeting.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from facilitator.case.calendar_words import long_date
from facilitator.case.working_days import (
    bank_holiday,
    is_weekend,
    is_working_day,
    working_day_after,
    working_day_before,
)


@dataclass(frozen=True, slots=True)
class TribunalDay:
    """The last day in law, the working day by which it is better done, and why they differ."""

    day: date
    better_by: date | None = None
    why: str = ""


def tribunal_day(end: date, rule: Mapping[str, Any]) -> TribunalDay:
    """Return the last day on which an appeal is in time when its period ends on `end`.

    `rule` is an entry of `rolls`: its `closed` spans (rule 12(3)) and its words. A period that ends on
    another day that is no working day is met on the next working day (rule 12(2)); where that next working
    day falls in a closed span, the earlier day stands, because the period itself ended before the span.
    """
    better = None if is_working_day(end) else working_day_before(end)
    closed = _closed(end, rule)
    if closed is not None:
        last, words = closed
        why = f"The time itself ends on {long_date(end)}, {words}."
        return TribunalDay(working_day_after(last), better or end, why)
    if better is None:
        return TribunalDay(end)
    following = working_day_after(end)
    why = f"The time itself ends on {long_date(end)}, {_no_working_day(end)}: the next working day counts."
    reached = _closed(following, rule)
    if reached is not None:
        later = long_date(working_day_after(reached[0]))
        why += f" {rule['unsettled'].format(later=later)}"
    return TribunalDay(following, better, why)


def _closed(day: date, rule: Mapping[str, Any]) -> tuple[date, str] | None:
    """Return the last day of the closed span that `day` is in, and the span's words."""
    for span in rule["closed"]:
        first, last = _day_of_year(span["first"]), _day_of_year(span["last"])
        here = (day.month, day.day)
        if first <= last and first <= here <= last:
            return date(day.year, *last), span["words"]
        if first > last and (here >= first or here <= last):
            return date(day.year + (here >= first), *last), span["words"]
    return None


def _day_of_year(text: str) -> tuple[int, int]:
    month, day = text.split("-")
    return int(month), int(day)


def _no_working_day(day: date) -> str:
    holiday = bank_holiday(day)
    if holiday:
        return f"a bank holiday ({holiday})"
    return "at a weekend" if is_weekend(day) else "no working day"
