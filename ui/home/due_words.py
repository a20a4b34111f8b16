"""What is said about cases whose day of destruction has come, or whose day a wrong clock hides."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from facilitator.case.calendar_words import long_date
from facilitator.vault.destruction_words import counted

if TYPE_CHECKING:
    from facilitator.cases.listed import DestroyedCase
    from facilitator.cases.summary import CaseSummary


def due_words(due: "Sequence[CaseSummary]", today: date) -> tuple[str, str, str]:
    """Return the question, what it is about, and the words of yes."""
    named = " ".join(f"{case.reference}: {case.announcement}" for case in due)
    it = "it" if len(due) == 1 else "them"
    question = "The day of this case has come" if len(due) == 1 else f"The day of {len(due)} cases has come"
    if all(case.finished for case in due):
        otherwise = f"otherwise you will find {it} destroyed when you next unlock."
    else:
        otherwise = "otherwise you are asked again when you next unlock."
    sentence = (
        f"Today is {long_date(today)} by this computer's clock. {named} This cannot be taken back. "
        f"To keep {it} longer, choose Not now and enter a later day in Home under How long it is kept; "
        f"{otherwise}"
    )
    return question, sentence, f"Destroy {it} now"


def clock_words(cases: "Sequence[CaseSummary]", today: date) -> tuple[str, str, str]:
    """Return the question about a clock that shows an earlier day than before, and the words of yes."""
    names = ", ".join(case.reference for case in cases)
    sentence = (
        f"It says that today is {long_date(today)}, and it said a later day when you last unlocked. So when "
        f"the day of these cases comes cannot be told: {names}. Nothing was destroyed. If the clock is "
        "wrong, choose Not now and set it right. You are asked at each unlocking until the dates agree."
    )
    return "This computer's clock went back", sentence, "The clock is right now"


def destroyed_words(gone: "Sequence[DestroyedCase]") -> str:
    """Return what was destroyed, and what of it the program cannot reach."""
    if not gone:
        return "No case was due any more. Nothing was destroyed."
    names = ", ".join(case.summary.reference for case in gone)
    told = f"Destroyed, because the day has come: {names}."
    if any(case.summary.copies_outstanding for case in gone):
        return f"{told} There are still copies of what was destroyed, outside this folder: destroy them too."
    return told


def went_words(case: "DestroyedCase") -> tuple[str, ...]:
    """Return a line for what went with one case, in counts, and one for each thing that was done."""
    done = (
        f"{'✓' if step.done else '✗'} {step.name.capitalize()}: {step.sentence}" for step in case.report.steps
    )
    return (f"{case.summary.reference}: {counted(case.what_went)}.", *done)
