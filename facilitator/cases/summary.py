"""What is said of a case in one line: what it is about, when it meets, how far it is, what becomes of it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from facilitator.case.calendar_words import days_away, long_date, near_date
from facilitator.cases.next_step import is_late, next_day, next_step
from facilitator.meeting.state import Status
from facilitator.vault.folder import CaseId

if TYPE_CHECKING:
    # A heading is loaded while nobody may wait for the libraries behind an open case.
    from facilitator.casefile import CaseFile

_PAUSED = {Status.ADJOURNED: "Adjourned", Status.BREAK: "On a break"}


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseSummary:
    """What Home and the heading show of a case.

    `next_day` is the day of what is next, `day_words` and `away_words` say it ("Fri 4 Dec", "in 6 days").
    """

    case_id: CaseId
    reference: str
    title: str
    process_label: str
    meeting_date: date | None
    stage_label: str
    practice: bool
    left_open: bool
    announcement: str = ""
    due: bool = False
    finished: bool = False
    copies_outstanding: int = 0
    next_step: str = ""
    next_day: date | None = None
    day_words: str = ""
    away_words: str = ""
    late: bool = False
    empty: bool = False


def summary_of(case: "CaseFile") -> CaseSummary:
    """Return what is shown of an open case."""
    matter, day, today = case.matter.current(), next_day(case), case.today()
    return CaseSummary(
        case_id=case.case_id,
        reference=matter.reference,
        title=matter.title,
        process_label=matter.process.label,
        meeting_date=matter.meeting_date,
        stage_label=_stage_label(case),
        practice=matter.practice,
        left_open=case.place.current().left_open,
        announcement=case.retention.current().announcement(case.today()),
        due=case.retention.is_due_for_destruction(),
        finished=case.retention.current().finished,
        copies_outstanding=len(case.copies.outstanding()),
        next_step=next_step(case),
        next_day=day,
        day_words=near_date(day, today) if day is not None else "",
        away_words=days_away(day, today) if day is not None else "",
        late=is_late(case),
        empty=case.finish.is_empty(),
    )


def _stage_label(case: "CaseFile") -> str:
    status, kept = case.meeting.current().status, case.retention.current()
    if kept.finished and kept.destroy_on is not None:
        return f"Finished, kept until {long_date(kept.destroy_on)}"
    if status is Status.NOT_STARTED:
        return "Preparing"
    if status is Status.ENDED:
        agreed, proposed = len(case.actions.agreed()), len(case.actions.numbers())
        return f"Meeting ended, {agreed} of {proposed} actions agreed" if proposed else "Meeting ended"
    return _PAUSED.get(status, "Meeting under way")
