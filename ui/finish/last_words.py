"""What is said of a case once it is gone: what stays of it, what falls due, and its figures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NO_PLAN: Final = "No action plan was saved. This program has kept nothing of this case."


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWords:
    """Taken from the case before it goes, for its last screen alone; `figures` is "" without a meeting."""

    left: str
    due: tuple[str, ...] = ()
    figures: str = ""


def last_words(case: "CaseFile", place: str = "") -> LastWords:
    """Return them; `place` is where the document was saved, "" when that is not known."""
    return LastWords(
        left=left_words(case, place) or NO_PLAN,
        due=case.agreement.due_afterwards(),
        figures=case.plan.figures_line() if case.meeting.has_begun() else "",
    )


def left_words(case: "CaseFile", place: str) -> str:
    """Return what stays of the case, the saved document; `place` as in `last_words`, "" without one."""
    saved = case.terms.choices()
    if not saved.saved_fingerprint:
        return ""
    where = f"is saved as {place}" if place else "was saved earlier, in the place you chose"
    code = f"Check code: {saved.saved_check_code}. " if saved.saved_check_code else ""
    return f"The action plan {where}. {code}File fingerprint: {saved.saved_fingerprint}"
