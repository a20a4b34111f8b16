"""The dates of law as a table: the day, what is due, and a verdict; at most one row needs the facilitator."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Final

from facilitator.case.calendar_words import long_date, short_date
from facilitator.case.matter import Matter
from facilitator.case.statutory_dates import StatutoryDate
from facilitator.case.subjects import arranged_by_board
from facilitator.case.working_days import is_working_day, working_day_before


class Verdict(StrEnum):
    """What is to be said of one date, as it is shown."""

    IN_TIME = "In time"
    LATE = "Late"
    ANNOUNCED = "Later, as announced"
    CHECK = "To check"
    NOT_A_WORKING_DAY = "Not a working day"
    TO_COME = "To come"
    PASSED = "Passed"
    UNKNOWN = "Not known yet"
    NO_DATE = "None"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRow:
    """One row. `needs_you` is true of the most urgent late row alone, and of none before its day is over.

    `beside` are a few words below the verdict, about `beside_day` where there is one.
    """

    due: StatutoryDate
    verdict: Verdict
    beside: str = ""
    beside_day: date | None = None
    can_be_mended: bool = False
    needs_you: bool = False

    @property
    def day(self) -> str:
        """Return the day in few letters, such as 'Fri 4 Dec 2026', "" where there is none."""
        return short_date(self.due.day) if self.due.day else ""

    @property
    def note(self) -> str:
        """Return what stands below the verdict; the year is left out where the row has the same."""
        if self.beside_day is None:
            return self.beside
        year = self.due.day.year if self.due.day else None
        return f"{self.beside} {short_date(self.beside_day).removesuffix(f' {year}')}".strip()

    @property
    def is_open(self) -> bool:
        """Return whether the day is known and what is due by it is not settled."""
        return self.due.day is not None and self.verdict not in {Verdict.IN_TIME, Verdict.PASSED}

    @property
    def sentence(self) -> str:
        """Return the row as one short sentence."""
        if self.due.day is None:
            return f"{self.due.what}: not known yet." if self.due.expected else f"{self.due.line}."
        beside = f"{self.beside} {long_date(self.beside_day)}".strip() if self.beside_day else self.beside
        return f"{self.due.line}: {', '.join(filter(None, (self.verdict.lower(), beside)))}."


def date_table(dates: Sequence[StatutoryDate], matter: Matter, today: date) -> tuple[DateRow, ...]:
    """Return a row for each date, in their order.

    Most urgent is, of what is over and can still be mended, the day that is over for longest.
    """
    rows = tuple(_row(each, matter, today) for each in dates)
    urgent = min(
        (row for row in rows if row.can_be_mended),
        key=lambda row: row.due.day or today,
        default=None,
    )
    return tuple(replace(row, needs_you=True) if row is urgent else row for row in rows)


def _row(due: StatutoryDate, matter: Matter, today: date) -> DateRow:
    if due.day is None:
        return DateRow(due=due, verdict=Verdict.UNKNOWN if due.expected else Verdict.NO_DATE)
    done: date | None = getattr(matter, _DONE[due.key]) if due.key in _DONE else None
    if due.key == _NOTICE and matter.less_notice_agreed:
        return DateRow(due=due, verdict=Verdict.IN_TIME, beside="less notice agreed")
    if due.key == _APPEAL and _certificate_before_letter(matter):
        return DateRow(due=due, verdict=Verdict.CHECK)
    if done is not None:
        return _done(due, due.day, done, matter, today)
    return _over(due, matter) if due.day < today else _ahead(due, due.day, today)


def _done(due: StatutoryDate, day: date, done: date, matter: Matter, today: date) -> DateRow:
    """Return the row of what was done, or is planned for, the day `done`."""
    mendable = False
    if _disagrees(due.key, done, matter):
        verdict = Verdict.CHECK
    elif done <= day:
        verdict = Verdict.IN_TIME
    elif due.key in _HELD and _announced(matter):
        verdict = Verdict.ANNOUNCED
    elif not due.exact or due.key in _OF_THE_FAMILY:
        verdict = Verdict.CHECK
    else:
        verdict = Verdict.LATE
        mendable = day < today and _still_open(due.key, matter, today)
    beside = "planned for" if due.key in _HELD and done > today else _BESIDE[due.key]
    return DateRow(due=due, verdict=verdict, beside=beside, beside_day=done, can_be_mended=mendable)


def _over(due: StatutoryDate, matter: Matter) -> DateRow:
    """Return the row of a day that is over with nothing entered; whether a family acted is not entered."""
    if due.key in _HELD and _announced(matter):
        return DateRow(due=due, verdict=Verdict.ANNOUNCED)
    if due.key not in _DONE or due.key in _OF_THE_FAMILY:
        return DateRow(due=due, verdict=Verdict.PASSED)
    verdict = Verdict.LATE if due.exact else Verdict.CHECK
    return DateRow(due=due, verdict=verdict, beside="nothing entered", can_be_mended=due.exact)


def _ahead(due: StatutoryDate, day: date, today: date) -> DateRow:
    if not is_working_day(day):
        before = working_day_before(day)
        return DateRow(due=due, verdict=Verdict.NOT_A_WORKING_DAY, beside="do it by", beside_day=before)
    if due.better_by is not None and due.better_by >= today:
        return DateRow(due=due, verdict=Verdict.TO_COME, beside="better by", beside_day=due.better_by)
    return DateRow(due=due, verdict=Verdict.TO_COME)


def _announced(matter: Matter) -> bool:
    return matter.cannot_mediate_in_time and not arranged_by_board(matter)


def _still_open(key: str, matter: Matter, today: date) -> bool:
    """Return whether the meeting is still to come; a certificate issued late stays what it is."""
    turns_on_the_meeting = key in _HELD or key == _NOTICE
    return turns_on_the_meeting and matter.meeting_date is not None and matter.meeting_date >= today


def _disagrees(key: str, done: date, matter: Matter) -> bool:
    """Return whether what was entered cannot be, whatever the date of law is."""
    met = matter.meeting_date
    if key == _NOTICE:
        return met is not None and done > met
    earliest = {"certificate": met, "certificate-deemed": matter.adviser_told_date}.get(key)
    return earliest is not None and done < earliest


def _certificate_before_letter(matter: Matter) -> bool:
    letter, issued = matter.decision_date, matter.certificate_date
    return letter is not None and issued is not None and issued < letter


_APPEAL: Final = "appeal"
_NOTICE: Final = "notice"
_HELD: Final = frozenset({"meeting-held", "meeting-held-board"})
_OF_THE_FAMILY: Final = frozenset({"adviser-contact"})
_DONE: Final[Mapping[str, str]] = {
    "adviser-contact": "request_date",
    "board-told": "board_told_date",
    "meeting-held": "meeting_date",
    "meeting-held-board": "meeting_date",
    "notice": "notice_date",
    "certificate": "certificate_date",
    "certificate-deemed": "certificate_date",
}
_BESIDE: Final[Mapping[str, str]] = {
    "adviser-contact": "asked",
    "board-told": "told",
    "meeting-held": "on",
    "meeting-held-board": "on",
    "notice": "given",
    "certificate": "issued",
    "certificate-deemed": "issued",
}
