"""What is said of a case once it is gone: what stays of it, what falls due, and its figures."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NO_PLAN: Final = "No action plan was saved. This program has kept nothing of this case."

NOTHING_STAYS: Final = "This program keeps nothing of this case."
EARLIER: Final = "What you saved of an earlier plan stays where you put it."
UNKNOWN_COPIES: Final = "Whatever else you saved of it stays where you put it, too."


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFiles:
    """What is known of the files that were saved of a plan.

    `place` is where the document is, "" when that is not known, and `copies` has a sentence for each copy in
    another form. `earlier` says that more may have been saved, of which it is not known where it is.
    """

    place: str = ""
    copies: tuple[str, ...] = ()
    earlier: bool = False

    def __bool__(self) -> bool:
        """Return whether there may be any such file."""
        return bool(self.place or self.copies or self.earlier)

    @property
    def counted(self) -> str:
        """Return the document with the number of its copies in other forms, as far as they are known."""
        number = len(self.copies)
        if not number:
            return "saved action plan"
        forms = "1 copy of it in another form" if number == 1 else f"{number} copies of it in other forms"
        return f"saved action plan and {forms}"


@dataclass(frozen=True, slots=True, kw_only=True)
class LastWords:
    """Taken from the case before it goes, for its last screen alone; `figures` is "" without a meeting."""

    left: str
    due: tuple[str, ...] = ()
    figures: str = ""


def last_words(case: "CaseFile", files: SavedFiles) -> LastWords:
    """Return them, with the `files` that were saved."""
    return LastWords(
        left=left_words(case, files) or NO_PLAN,
        due=case.agreement.due_afterwards(),
        figures=case.plan.figures_line() if case.meeting.has_begun() else "",
    )


def left_words(case: "CaseFile", files: SavedFiles) -> str:
    """Return what stays of the case, "" where nothing does: the saved document and its copies."""
    saved = case.terms.choices()
    where = f"is saved as {files.place}" if files.place else "was saved earlier, in the place you chose"
    code = f"Check code: {saved.saved_check_code}. " if saved.saved_check_code else ""
    told = f"The action plan {where}. {code}File fingerprint: {saved.saved_fingerprint}"
    plan = told if saved.saved_fingerprint else ""
    unknown = UNKNOWN_COPIES if plan and files.earlier else ""
    return "\n".join(filter(None, (plan, unknown, *files.copies)))


def what_stays(files: SavedFiles, *, document: bool) -> str:
    """Return what of the case stays: its document, if there is one now, and the `files` that were saved."""
    if not document:
        return EARLIER if files else NOTHING_STAYS
    if files.earlier:
        stay = "stay" if files.copies else "stays"
        return f"The {files.counted} {stay}, and any copy that you saved before."
    only = "are the only things that stay" if files.copies else "is the only thing that stays"
    return f"The {files.counted} {only}."
