"""The dates that follow for a mediation from the dates entered; disagreement resolution has none.

The rules are data (`resources/statutory_dates.toml`), each with its basis, source and date checked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import resources
from facilitator.case.calendar_words import long_date
from facilitator.case.matter import Matter
from facilitator.case.working_days import (
    add_months,
    add_working_days,
    bank_holiday,
    is_weekend,
    working_day_before,
)

RULES = "statutory_dates.toml"

_STARTS = {
    "decision_date": "the date of the decision letter",
    "request_date": "the date the family asked for mediation",
    "meeting_date": "the meeting date",
    "certificate_date": "the date of the certificate",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class StatutoryDate:
    """One date to check. `day` is None while what it counts from is unknown, or where no date applies."""

    key: str
    words: str
    day: date | None
    basis: str
    source: str
    checked_on: date
    note: str = ""


def dates_for(matter: Matter) -> tuple[StatutoryDate, ...]:
    """Return every date that applies to a mediation, in the order in which they come; none for DR."""
    if not matter.process.has_statutory_dates:
        return ()
    rules: Mapping[str, Mapping[str, Any]] = resources.read_toml(RULES)
    return tuple(_date(key, rule, matter) for key, rule in rules.items() if _applies(rule, matter.kind))


def _applies(rule: Mapping[str, Any], kind: str) -> bool:
    return kind not in rule.get("leave_out_for", ()) and kind in rule.get("only_for", (kind,))


def _date(key: str, rule: Mapping[str, Any], matter: Matter) -> StatutoryDate:
    periods: list[Mapping[str, Any]] = rule["periods"]
    unknown = [p["starts_from"] for p in periods if getattr(matter, p["starts_from"]) is None]
    needed = [p["starts_from"] for p in periods if p["starts_from"] in unknown and not p.get("optional")]
    ends = [_end(p, matter) for p in periods if p["starts_from"] not in unknown]
    day = max(ends) if ends and not needed else None
    notes = [
        str(rule["note"]),
        *(f"Enter {_STARTS[name]} to see this date." for name in needed),
        *(_not_at_work(day) if day else ()),
        *(_against_the_matter(key, day, matter) if day else ()),
    ]
    if day and unknown:
        notes.append("A certificate may make it later: enter its date when it is issued.")
    return StatutoryDate(
        key=key,
        words=rule["words"],
        day=day,
        basis=rule["basis"],
        source=rule["source"],
        checked_on=rule["checked_on"],
        note=" ".join(notes),
    )


def _end(period: Mapping[str, Any], matter: Matter) -> date:
    start: date = getattr(matter, period["starts_from"])
    count: int = period["count"]
    match period["unit"]:
        case "months":
            return add_months(start, count)
        case "working days":
            return add_working_days(start, count)
        case _:
            return start + timedelta(days=count)


def _not_at_work(day: date) -> tuple[str, ...]:
    holiday = bank_holiday(day)
    if not holiday and not is_weekend(day):
        return ()
    what = f"a bank holiday ({holiday})" if holiday else "at a weekend"
    return (f"That day is {what}: do it by {long_date(working_day_before(day))}.",)


def _against_the_matter(key: str, day: date, matter: Matter) -> tuple[str, ...]:
    if key == "meeting-held" and matter.meeting_date and matter.meeting_date > day:
        return ("The meeting is planned for a later day.",)
    if key == "notice" and matter.less_notice_agreed:
        return ("The family agreed to less notice.",)
    if key == "notice" and matter.notice_date and matter.notice_date > day:
        return ("Notice was given later: the family's agreement to less notice is needed.",)
    if key == "certificate" and matter.certificate_date and matter.certificate_date > day:
        return ("The certificate has a later date.",)
    return ()
