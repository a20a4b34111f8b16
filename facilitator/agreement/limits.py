"""Whether an action is within the limit in law that it has, and whether anybody said which one that is.

Special Educational Needs and Disability Regulations 2014, regulation 42: in mediation all that the local
authority or the integrated care board agrees to do has a limit; what anybody else agrees to do has none.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from facilitator.agreement.action import Action
from facilitator.agreement.finding import Finding
from facilitator.agreement.owner import Owner, owner
from facilitator.agreement.timescales import (
    NO_LIMIT,
    DatedLine,
    is_basis_of_table,
    line_of,
)
from facilitator.case.calendar_words import long_date
from facilitator.case.matter import Process
from facilitator.case.people import Participant, Party


def limit_findings(
    action: Action,
    *,
    people: Sequence[Participant],
    parties: Sequence[Party],
    process: Process,
    agreed_on: date,
) -> Iterator[Finding]:
    """Yield what is amiss with the limit in law of an action; `agreed_on` is day nought."""
    if not process.has_statutory_dates:
        if action.basis:
            yield Finding(
                "no-statutory-date",
                "Disagreement resolution has no dates set by law, but this action claims one.",
                "basis",
            )
        return
    line = line_of(action.outcome_key, agreed_on)
    if line is None:
        yield from _unanswered(action, owner(action.who, parties, people))
        return
    if is_basis_of_table(action.basis) and action.basis != line.basis:
        yield Finding(
            "other-basis",
            f"Its basis says “{action.basis}”, but for what kind of outcome it is that is “{line.basis}”.",
            "basis",
        )
    if action.due.day is not None and action.due.day > line.latest:
        yield from _late(action, line)


def is_at_limit(action: Action, process: Process, agreed_on: date) -> bool:
    """Return whether the day of an action is the very day that is its limit in law."""
    line = line_of(action.outcome_key, agreed_on) if process.has_statutory_dates else None
    return line is not None and line.latest == action.due.day


def _unanswered(action: Action, whose: Owner) -> Iterator[Finding]:
    said_to_be_others = action.outcome_key == NO_LIMIT
    if not action.who or whose is Owner.OTHER or (said_to_be_others and whose is not Owner.BOUND):
        return
    if said_to_be_others:
        sentence = (
            f"It is said to be somebody else's action, but “{action.who}” names the local authority or the "
            "integrated care board. Say what kind of outcome it is."
        )
    elif whose in {Owner.BOUND, Owner.SHARED}:
        sentence = (
            "What the local authority or the integrated care board agrees to do in mediation has a limit "
            "in law. Say what kind of outcome this is."
        )
    else:
        sentence = (
            f"“{action.who}” may be the local authority or the integrated care board, whose actions have a "
            "limit in law. Say what kind of outcome this is, or that it is somebody else's action."
        )
    yield Finding("kind-of-outcome", sentence, "outcome_key")


def _late(action: Action, line: DatedLine) -> Iterator[Finding]:
    limit = f"The limit in law is {long_date(line.latest)} ({line.basis}; check this)."
    if not line.may_be_varied:
        yield Finding("after-limit", f"{limit} The parties cannot agree a later date for this.", "due_day")
    elif not action.different_timescale:
        yield Finding(
            "after-limit",
            f"{limit} A later date holds only where the parties agree the different timescale in writing "
            "(regulation 42(5)): write it in the action.",
            "different_timescale",
        )
