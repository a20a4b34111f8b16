"""What is said about cases whose day of destruction has come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from facilitator.casefile import CaseSummary, DueCase


def due_words(due: "Sequence[CaseSummary]") -> tuple[str, str, str]:
    """Return the question, what it is about, and the words of yes."""
    named = " ".join(f"{case.reference}: {case.announcement}" for case in due)
    it = "it" if len(due) == 1 else "them"
    question = "The day of this case has come" if len(due) == 1 else f"The day of {len(due)} cases has come"
    sentence = (
        f"{named} This cannot be taken back. To keep {it} longer, choose Not now and enter a later day "
        f"in Home under How long it is kept; otherwise you are asked again when you next unlock."
    )
    return question, sentence, f"Destroy {it} now"


def destroyed_words(due: "Sequence[DueCase]") -> str:
    """Return what was destroyed, and what of it the program cannot reach."""
    if not due:
        return "No case was due any more. Nothing was destroyed."
    names = ", ".join(case.reference for case in due)
    told = f"Destroyed, because the day has come: {names}."
    if any(case.copies_outstanding for case in due):
        return f"{told} There are still copies of what was destroyed, outside this folder: destroy them too."
    return told
