"""What is said of a case once it is gone: what stays of it, what falls due, and its figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NO_PLAN: Final = "No action plan was saved. This program has kept nothing of this case."

NOTHING_STAYS: Final = "Nothing of this case stays."
EARLIER: Final = "What you saved of an earlier plan stays where you put it."
UNKNOWN_COPIES: Final = "Copies in other forms that you saved then stay where you put them, too."


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWords:
    """Taken from the case before it goes, for its last screen alone; `figures` is "" without a meeting."""

    left: str
    due: tuple[str, ...] = ()
    figures: str = ""


def last_words(case: "CaseFile", place: str = "", copies: Sequence[str] = ()) -> LastWords:
    """Return them; `place` is where the document was saved, "" when that is not known.

    `copies` has a sentence for each copy in another form that is known to have been saved.
    """
    return LastWords(
        left=left_words(case, place, copies) or NO_PLAN,
        due=case.agreement.due_afterwards(),
        figures=case.plan.figures_line() if case.meeting.has_begun() else "",
    )


def left_words(case: "CaseFile", place: str, copies: Sequence[str] = ()) -> str:
    """Return what stays of the case, "" where nothing does: the saved document and its `copies`."""
    saved = case.terms.choices()
    where = f"is saved as {place}" if place else "was saved earlier, in the place you chose"
    code = f"Check code: {saved.saved_check_code}. " if saved.saved_check_code else ""
    told = f"The action plan {where}. {code}File fingerprint: {saved.saved_fingerprint}"
    plan = told if saved.saved_fingerprint else ""
    unknown = UNKNOWN_COPIES if plan and not place else ""
    return "\n".join(filter(None, (plan, unknown, *copies)))


def what_stays(*, document: bool, copies: int = 0, earlier: bool = False) -> str:
    """Return what of the case stays: its document with `copies` of it in other forms that are known.

    `earlier` says that more of it may have been saved, of which it is not known where it is.
    """
    if not document:
        return EARLIER if copies or earlier else NOTHING_STAYS
    if earlier:
        return (
            f"The {saved_files(copies)} {'stay' if copies else 'stays'}, and any copy that you saved before."
        )
    only = "are the only things that stay" if copies else "is the only thing that stays"
    return f"The {saved_files(copies)} {only}."


def saved_files(copies: int) -> str:
    """Return what a destruction leaves: the saved document, and `copies` of it in other forms in a number."""
    if not copies:
        return "saved action plan"
    forms = "1 copy of it in another form" if copies == 1 else f"{copies} copies of it in other forms"
    return f"saved action plan and {forms}"
