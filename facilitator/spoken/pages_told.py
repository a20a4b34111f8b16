"""The first sentence of each stage for a listener: where they are, and what stands there or is next."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from facilitator.case.calendar_words import long_date
from facilitator.case.text_units import whole_letters
from facilitator.cases.next_step import next_step
from facilitator.spoken.listener import Listener

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

LONGEST: Final = 120


def page_told(case: "CaseFile", stage: str) -> str:
    """Return what is said when the stage with that key is shown, "" for any other."""
    sentence = _STAGES.get(stage)
    return "" if sentence is None else sentence(case)


def home_told(cases: int) -> str:
    """Return what is said when Home is shown with so many open cases."""
    return f"Home. {_counted(cases, 'open case') if cases else 'No open cases'}"


def _prepare(case: "CaseFile") -> str:
    goes_on = case.meeting.current().status.goes_on
    return f"Prepare. {'The meeting goes on meanwhile' if goes_on else next_step(case)}"


def _meet(case: "CaseFile") -> str:
    now = Listener(case).standing()
    return f"Meet. {now}"


def _agree(case: "CaseFile") -> str:
    parties = {party.id for party in case.parties.all()}
    numbers, agreed = case.actions.numbers(), case.consents.parties()
    offered = sorted(
        (action for action in case.actions.all() if action.can_be_agreed), key=lambda each: numbers[each.id]
    )
    for action in offered:
        if not agreed[action.id] >= parties or not parties:
            return f"Agree. To be agreed: action {numbers[action.id]}, {_shortened(action.what)}"
    drafts = sum(1 for action in case.actions.all() if action.is_draft)
    done = f"All agree to {_counted(len(offered), 'action')}" if offered else "Nothing is to be agreed yet"
    left = f". {_counted(drafts, 'draft')} to complete" if drafts else ""
    return f"Agree. {done}{left}"


def _finish(case: "CaseFile") -> str:
    retention = case.retention.current()
    if retention.finished and retention.destroy_on is not None:
        return f"Finished. Kept until {long_date(retention.destroy_on)}"
    agreed = len(case.actions.agreed())
    left = sum(1 for action in case.actions.all() if not action.withdrawn) - agreed
    holds = f"The plan holds {_counted(agreed, 'action')}" if agreed else "The plan holds no action"
    return f"Finish. {holds}{f', {left} not agreed by all' if left else ''}"


def _counted(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"


def _shortened(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= LONGEST else f"{whole_letters(line, LONGEST - 1).rstrip()}…"


_STAGES: Final[Mapping[str, Callable[["CaseFile"], str]]] = {
    "prepare": _prepare,
    "meet": _meet,
    "agree": _agree,
    "finish": _finish,
}
