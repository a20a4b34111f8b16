"""What is next for a case, in one line for Home: never what is missing from one that is over."""

from datetime import date
from typing import TYPE_CHECKING, Final

from facilitator.case.calendar_words import short_date
from facilitator.case.list_words import shown_names
from facilitator.meeting.state import Status

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

# By the key of the first readiness check that stands open.
_TO_DO: Final = {
    "independent": "say that you are independent",
    "takes-part": "ask every party whether it takes part",
    "confidentiality": "ask everyone to accept confidentiality",
    "authority": "ask who can decide for each party",
    "right-holder": "record whose right it is",
    "child": "ask for the child's or young person's views",
    "access": "ask each person about access needs",
    "calls": "call each side",
    "place": "choose a neutral, private place",
    "attendance": "agree who comes",
    "sectors": "bring in health or social care",
    "decision": "enter the decision and the date of its letter",
    "issues": "list the issues for mediation",
    "request": "check the 30 days",
    "notice": "give notice of the meeting",
    "certificate": "plan the certificate",
    "expenses": "offer expenses and advocacy",
}


def next_step(case: "CaseFile") -> str:
    """Return what is next for a case, "" where it is finished and only kept."""
    if case.retention.current().finished:
        return ""
    status = case.meeting.current().status
    if status is Status.NOT_STARTED:
        return _before(case)
    if status is Status.ENDED:
        return _after(case)
    return "Go on with the meeting" + (" on another day" if status is Status.ADJOURNED else "")


def next_day(case: "CaseFile") -> date | None:
    """Return the day of what is next, by which Home sorts; None where no day is known.

    That is the day of a meeting to come, the day by which parties answer, the day until which a finished case
    is kept, and today for what waits for the facilitator alone.
    """
    retention = case.retention.current()
    if retention.finished:
        return retention.destroy_on
    status = case.meeting.current().status
    if status is Status.NOT_STARTED:
        return case.matter.current().meeting_date
    answers_by = case.terms.choices().confirm_by
    waits = status is Status.ENDED and case.agreement.still_to_confirm()
    return answers_by if waits and answers_by is not None else case.today()


def is_late(case: "CaseFile") -> bool:
    """Return whether the day of what is next has passed; a finished case is never late."""
    day = next_day(case)
    return day is not None and day < case.today() and not case.retention.current().finished


def _before(case: "CaseFile") -> str:
    matter, parties = case.matter.current(), case.parties.all()
    if is_late(case) and matter.meeting_date is not None:
        return f"Was planned for {short_date(matter.meeting_date)}: start the meeting, or set another day"
    if not parties:
        return "Next: say what it is about, and who takes part"
    uncalled = [party.called for party in parties if party.prepared_on is None]
    first = next(iter(case.readiness.missing()), None)
    if first is None:
        day = matter.meeting_date
        return "Next: set the day of the meeting" if day is None else f"Ready for {short_date(day)}"
    if first.key == "calls" and uncalled:
        return f"Next: call {shown_names(uncalled)}"
    return f"Next: {_TO_DO[first.key]}"


def _after(case: "CaseFile") -> str:
    waiting = [party.called for party in case.agreement.still_to_confirm()]
    choices = case.terms.choices()
    if waiting:
        by = choices.confirm_by
        if by is None:
            return f"Waiting for {shown_names(waiting)} to agree: say by when"
        late = choices.confirming_is_late(case.today())
        return f"Waiting for {shown_names(waiting)}: " + (
            f"was due on {short_date(by)}" if late else f"by {short_date(by)}"
        )
    return (
        "Next: finish, and destroy the case"
        if choices.saved_fingerprint
        else "Next: save the plan, then finish"
    )
