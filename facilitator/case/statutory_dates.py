"""The dates that follow for a mediation from the dates entered; disagreement resolution has none.

The rules are data (`resources/statutory_dates.toml`), each with its basis, source and date checked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Any

import resources
from facilitator.case.calendar_words import long_date
from facilitator.case.date_verdicts import verdict
from facilitator.case.matter import Matter
from facilitator.case.subjects import Route, arranged_by_board, concerns_health, route
from facilitator.case.tribunal_time import TribunalDay, tribunal_day
from facilitator.case.working_days import (
    add_months,
    add_working_days,
    bank_holiday,
    is_weekend,
    working_day_before,
)

RULES = "statutory_dates.toml"
ROLLS = "rolls"
CERTIFICATE = "certificate"

_STARTS = {
    "decision_date": "the date of the decision letter",
    "request_date": "the date the family asked for mediation",
    "authority_told_date": "the date the authority was told",
    "board_told_date": "the date the integrated care board was told",
    "adviser_told_date": "the date the adviser was told",
    "meeting_date": "the meeting date",
    "certificate_date": "the date of the certificate",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutoryDate:
    """One date to check. `day` is None while what it counts from is unknown, or where no date applies.

    `what` is for a table that has the date in a column of its own. `day` is the last day in law;
    `better_by` the earlier working day, where waiting for `day` is unwise.
    `explained` says how it is counted; `warning` what is missing, late or does not agree. Not `exact` is a
    day counted from an earlier date than the one it runs from: nothing is late by it.
    """

    key: str
    words: str
    what: str
    day: date | None
    basis: str
    source: str
    checked_on: date
    explained: str = ""
    warning: str = ""
    better_by: date | None = None
    expected: bool = True
    exact: bool = True

    @property
    def line(self) -> str:
        """Return the words with the date, or with what stands in its place."""
        if self.day is None:
            return f"{self.words}: not known yet" if self.expected else self.words
        return f"{self.words} {long_date(self.day)}"

    @property
    def note(self) -> str:
        """Return what is said of the date: how it is counted, then what to look at."""
        return " ".join(filter(None, (self.explained, self.warning)))

    @property
    def advice(self) -> str:
        """Return the advice beside the date, empty where the date itself is the day to aim at."""
        return f"Better by {long_date(self.better_by)}." if self.better_by else ""


def dates_for(matter: Matter, held: Sequence[date] = ()) -> tuple[StatutoryDate, ...]:
    """Return every date that applies to a mediation, in the order in which they come; none for DR.

    `held` are the days of the meeting so far: the certificate follows the end of the mediation.
    """
    if not matter.process.has_statutory_dates:
        return ()
    ended = max(held, default=None)
    last = matter if ended is None else replace(matter, meeting_date=max(ended, matter.meeting_date or ended))
    return tuple(
        _after_the_last_day(_date(key, rule, last), matter, last)
        if key == CERTIFICATE
        else _date(key, rule, matter)
        for key, rule in _rules().items()
        if key != ROLLS and _applies(rule, matter)
    )


def _after_the_last_day(found: StatutoryDate, planned: Matter, last: Matter) -> StatutoryDate:
    if planned.meeting_date == last.meeting_date:
        return found
    return replace(found, explained="Counted from the last day on which the parties met.")


def day_of(key: str, matter: Matter) -> date | None:
    """Return the day of one rule, None while it is unknown or where the rule does not apply."""
    rule = _rules()[key]
    if not matter.process.has_statutory_dates or not _applies(rule, matter):
        return None
    return _date(key, rule, matter).day


@cache
def _rules() -> Mapping[str, Mapping[str, Any]]:
    return resources.read_toml(RULES)


def _applies(rule: Mapping[str, Any], matter: Matter) -> bool:
    arranged_by = "board" if arranged_by_board(matter) else "authority"
    return (
        route(matter) in rule.get("routes", Route)
        and rule.get("arranged_by", arranged_by) == arranged_by
        and ("when" not in rule or _holds(rule["when"], matter))
        and not ("unless" in rule and _holds(rule["unless"], matter))
    )


def _holds(name: str, matter: Matter) -> bool:
    return concerns_health(matter) if name == "health" else bool(getattr(matter, name))


def _date(key: str, rule: Mapping[str, Any], matter: Matter) -> StatutoryDate:
    periods: list[Mapping[str, Any]] = rule["periods"]
    starts = [(period, _known_start(period, matter)) for period in periods]
    needed = [period for period, start in starts if start is None and not period.get("optional")]
    ends = [_end(period, getattr(matter, start)) for period, start in starts if start is not None]
    end = max(ends) if ends and not needed else None
    stands_in = [(p, start) for p, start in starts if start not in {None, p["starts_from"]}]
    found = _last_day(end, rule) if end else None
    why = found.why if found else ""
    warnings = [f"Enter {_STARTS[period['starts_from']]} to see this date." for period in needed]
    if found:
        warnings += [_stood_in(period, str(start)) for period, start in stands_in]
        warnings.append("" if "rolls" in rule else _not_at_work(found.day))
        warnings.append(verdict(key, found.day, matter, exact=not stands_in))
        if any(start is None for _, start in starts):
            warnings.append("A certificate may make it later: enter its date when it is issued.")
        if "rolls" in rule and not matter.subjects:
            warnings.append(
                "Choose what the mediation is about: for section I alone a certificate adds no time."
            )
    return StatutoryDate(
        key=key,
        words=rule["words"],
        what=rule["what"],
        day=found.day if found else None,
        basis=rule["basis"],
        source=rule["source"],
        checked_on=rule["checked_on"],
        explained=" ".join(filter(None, (rule["note"], why))),
        warning=" ".join(filter(None, warnings)),
        better_by=found.better_by if found else None,
        expected=bool(periods),
        exact=not stands_in,
    )


def _known_start(period: Mapping[str, Any], matter: Matter) -> str | None:
    names = [period["starts_from"], *period.get("or_from", ())]
    return next((name for name in names if getattr(matter, name) is not None), None)


def _end(period: Mapping[str, Any], start: date) -> date:
    count: int = period["count"]
    match period["unit"]:
        case "months":
            return add_months(start, count)
        case "working days":
            return add_working_days(start, count)
        case _:
            return start + timedelta(days=count)


def _last_day(end: date, rule: Mapping[str, Any]) -> TribunalDay:
    if "rolls" in rule:
        return tribunal_day(end, _rules()[ROLLS][rule["rolls"]])
    return TribunalDay(end)


def _not_at_work(day: date) -> str:
    holiday = bank_holiday(day)
    if not holiday and not is_weekend(day):
        return ""
    what = f"a bank holiday ({holiday})" if holiday else "at a weekend"
    return f"That day is {what}: do it by {long_date(working_day_before(day))}."


def _stood_in(period: Mapping[str, Any], start: str) -> str:
    return (
        f"Counted from {_STARTS[start]}, so it may be too early: enter {_STARTS[period['starts_from']]}, "
        "from which it runs."
    )
