"""The words for what undo takes back: each act is named as a request, and told as something that was done."""

from typing import Final

from facilitator.case.text_units import whole_letters

PAST: Final = {
    "Add": "added",
    "Adjourn": "adjourned",
    "Begin": "began",
    "Bring": "brought",
    "Change": "changed",
    "End": "ended",
    "Extend": "extended",
    "Free": "freed",
    "Give": "gave",
    "Go": "went",
    "Let": "let",
    "List": "listed",
    "Lower": "lowered",
    "Mark": "marked",
    "Move": "moved",
    "Park": "parked",
    "Pause": "paused",
    "Plan": "planned",
    "Put": "put",
    "Quote": "quoted",
    "Raise": "raised",
    "Record": "recorded",
    "Remove": "removed",
    "Rename": "renamed",
    "Restore": "restored",
    "Resume": "resumed",
    "Say": "said",
    "Set": "set",
    "Start": "started",
    "Strike": "struck",
    "Take": "took",
    "Use": "used",
    "Withdraw": "withdrew",
    "Write": "wrote",
}
LONGEST: Final = 70
# What is recorded has a name of its own, which says more than that it was recorded.
RECORDED: Final = "recorded "


def as_done(label: str) -> str:
    """Return for instance 'gave the floor to Priya' for 'Give the floor to Priya', shortened to one line."""
    verb, _, rest = label.partition(" ")
    said = f"{PAST.get(verb, verb.lower())} {rest}".strip()
    return said if len(said) <= LONGEST else f"{whole_letters(said, LONGEST - 1).rstrip()}…"


def undo_words(label: str) -> str:
    """Return the words of undo for the act it would take back, "" for none."""
    return f"Undo: {as_done(label)}" if label else "Undo"


def redo_words(label: str) -> str:
    """Return the words of redo for the act it would do again, "" for none."""
    return f"Redo: {as_done(label)}" if label else "Redo"


def taken_back_words(label: str) -> str:
    """Return what was just taken back: "Took back: the consent of Barton Council to 3"."""
    return f"Took back: {as_done(label).removeprefix(RECORDED)}"


def done_again_words(label: str) -> str:
    """Return what was just done again."""
    return f"Done again: {as_done(label).removeprefix(RECORDED)}"
