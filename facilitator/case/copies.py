"""Encrypted copies of a case: that they exist is remembered until the facilitator says they are destroyed."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from facilitator.case import text
from facilitator.case.calendar_words import plain_date

_LONGEST_PLACE = 5_000


class CopyKind(StrEnum):
    """What else there is of a case."""

    FILE = "file"
    ORIGINAL = "original"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        return "Encrypted copy" if self is CopyKind.FILE else "The case this one was copied from"

    @property
    def gone_words(self) -> str:
        """Return what the facilitator says once it is gone, as the button beside the case in Home has it."""
        return "I have destroyed that copy" if self is CopyKind.FILE else "I have finished that case"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseCopy:
    """A copy file, and the `place` it was written to, or the case that this one was imported from."""

    id: str
    kind: CopyKind
    made_at: datetime
    place: str = ""
    destroyed_at: datetime | None = None

    def __post_init__(self) -> None:
        place = text.line(self.place, "The place of the copy", limit=_LONGEST_PLACE)
        object.__setattr__(self, "place", place)

    @property
    def outstanding(self) -> bool:
        """Return whether it exists as far as anybody has said."""
        return self.destroyed_at is None

    @property
    def words(self) -> str:
        """Return one sentence that says what there is, or was, and since when."""
        if self.destroyed_at is not None:
            return f"{self.kind.label}: destroyed, as you said on {_day(self.destroyed_at)}."
        if self.kind is CopyKind.ORIGINAL:
            return (
                f"This case was imported on {_day(self.made_at)}. "
                "The case it was copied from is still on the other computer: finish it there."
            )
        made = _day(self.made_at)
        return f"An encrypted copy was made on {made}: {self.place}. It must be destroyed too."


def _day(moment: datetime) -> str:
    return plain_date(moment.astimezone().date())
