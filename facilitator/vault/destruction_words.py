"""What is said of a destruction wherever it is told: how much goes, and what no program can know."""

from collections.abc import Mapping
from typing import Final

CANNOT_KNOW: Final = (
    "What no program can know: a backup or snapshot made while the case was open, a picture of the screen "
    "taken by another program, what the system wrote to its swap or hibernation file."
)
ONE: Final = {
    "people": "person",
    "parties": "party",
    "notes": "note",
    "private notes": "private note",
    "preparation notes": "preparation note",
    "half-typed texts": "half-typed text",
    "papers": "paper",
    "issues and options": "issue or option",
    "proposed actions": "proposed action",
    "earlier wordings": "earlier wording",
    "records of agreement": "record of agreement",
    "parked topics": "parked topic",
    "agenda items": "agenda item",
    "opening words of your own": "opening in your own words",
    "readiness checks": "readiness check",
    "records of turns and time": "record of turns and time",
    "records of copies": "record of a copy",
    "undo steps": "undo step",
}
DETAILS: Final = "the case's own details"


def counted(counts: Mapping[str, int]) -> str:
    """Return counts in words: how much, never what."""
    listed = [
        f"{number} {ONE.get(name, name) if number == 1 else name}"
        for name, number in counts.items()
        if number
    ]
    return ", ".join((*listed, f"and {DETAILS}" if listed else DETAILS))
