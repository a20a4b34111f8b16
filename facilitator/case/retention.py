"""How long a case is kept: destroyed at once when it is finished, or on a date that somebody requires."""

from dataclasses import dataclass
from datetime import date

from facilitator.case import text
from facilitator.case.calendar_words import long_date
from facilitator.errors import InvalidValue

ANNOUNCED_DAYS = 14
LONGEST_YEARS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """The choice for one case. Without `destroy_on` it is destroyed at once when it is finished."""

    id: str = "retention"
    destroy_on: date | None = None
    required_by: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "required_by", text.line(self.required_by, "Who requires it"))

    @property
    def at_once(self) -> bool:
        """Return whether finishing destroys the case."""
        return self.destroy_on is None

    @property
    def words(self) -> str:
        """Return what will happen, in one sentence."""
        if self.destroy_on is None:
            return "Destroyed at once when you finish."
        reason = f", as {self.required_by} requires" if self.required_by else ""
        return f"Kept until {long_date(self.destroy_on)}{reason}, and destroyed when you next unlock."

    def announcement(self, today: date) -> str:
        """Return what Home says from 14 days before the date on; empty before that."""
        if self.destroy_on is None:
            return ""
        left = (self.destroy_on - today).days
        if left > ANNOUNCED_DAYS:
            return ""
        if left <= 0:
            return f"To be destroyed now: it was to be kept until {long_date(self.destroy_on)}."
        days = "tomorrow" if left == 1 else f"in {left} days"
        return f"Will be destroyed {days}, when you unlock on or after {long_date(self.destroy_on)}."


def chosen(retention: Retention, today: date) -> Retention:
    """Return the choice if it can be made today. Raises InvalidValue for a day that is not to come."""
    day = retention.destroy_on
    if day is not None and day <= today:
        raise InvalidValue(
            "A case can be kept until a day after today, or destroyed at once when you finish. "
            "Nothing was changed. Choose a later day."
        )
    if day is not None and day.year > today.year + LONGEST_YEARS:
        raise InvalidValue("That day is too far away. Nothing was changed. Check the year.")
    return retention


def due_for_destruction(retention: Retention, today: date, *, meeting_open: bool) -> bool:
    """Return whether the case is to be destroyed at this unlock.

    Never while its meeting is under way or adjourned, because then its notes are still needed.
    """
    return retention.destroy_on is not None and today >= retention.destroy_on and not meeting_open
