"""How long a case is kept: destroyed at once when it is finished, or on a date that somebody requires."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import Enum, auto

from facilitator.case import text
from facilitator.case.calendar_words import long_date, plain_date
from facilitator.errors import InvalidValue

ANNOUNCED_DAYS = 14
LONGEST_YEARS = 20
# A traveller's calendar goes back by a day at most.
BACK_BY_TRAVEL = timedelta(days=1)
# Longer unseen than this, a day that has come may be a clock that was set wrong.
LONG_UNSEEN = timedelta(days=31)


class AtUnlock(Enum):
    """What unlocking does with a case."""

    NOTHING = auto()
    ASK = auto()
    DESTROY = auto()
    CLOCK_BEHIND = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """The choice for one case. Without `destroy_on` it is destroyed at once when it is finished.

    `finished_at` is when it was closed to be kept: from then on it can be read and not changed. `seen_on` is
    the latest day on which it was listed, `announced_on` the first on which its end was announced, or the one
    on which a person put it off. `decided_at` is when the day, or who requires it, was last changed.
    """

    id: str = "retention"
    destroy_on: date | None = None
    required_by: str = ""
    finished_at: datetime | None = None
    seen_on: date | None = None
    announced_on: date | None = None
    decided_at: datetime | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "required_by", text.line(self.required_by, "Who requires it"))

    @property
    def at_once(self) -> bool:
        """Return whether finishing destroys the case."""
        return self.destroy_on is None

    @property
    def finished(self) -> bool:
        """Return whether the case is closed and kept until its day."""
        return self.finished_at is not None

    @property
    def words(self) -> str:
        """Return what will happen, in one sentence."""
        if self.destroy_on is None:
            return "Destroyed at once when you finish."
        reason = f", as {self.required_by} requires" if self.required_by else ""
        kept = f"until {long_date(self.destroy_on)}{reason}"
        if self.finished:
            return f"Finished, and kept {kept}. It goes at the first unlock on or after that day."
        return f"Kept {kept}. At the first unlock on or after that day you are asked whether it may go."

    @property
    def kept_until(self) -> str:
        """Return until when and why, for words that the parties hear and read; empty for at once."""
        if self.destroy_on is None:
            return ""
        because = f", because {self.required_by} requires it" if self.required_by else ""
        return f"until {plain_date(self.destroy_on)}{because}"

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

    def clock_behind(self, today: date) -> bool:
        """Return whether `today` is earlier than a day on which the case was already seen."""
        return self.seen_on is not None and today < self.seen_on - BACK_BY_TRAVEL

    def seen(self, today: date) -> "Retention":
        """Return the choice as it is after the case was listed on `today`.

        A day that has come is no announcement, and after a leap of the clock the earlier one counts no
        longer: then a person must have answered, and a question that a kill or a lock cut short comes again.
        """
        if self.destroy_on is None:
            return self
        if today < self.destroy_on:
            announced = self.announced_on or (today if self.announcement(today) else None)
        else:
            announced = None if self.leapt(today) else self.announced_on
        return replace(self, seen_on=max(self.seen_on or today, today), announced_on=announced)

    def put_off(self, today: date) -> "Retention":
        """Return the choice after a person, asked on `today` whether the case may go, said not now."""
        return replace(self.seen(today), announced_on=today)

    def leapt(self, today: date) -> bool:
        """Return whether the case was unseen for so long that the clock may be wrong."""
        return self.seen_on is None or today - self.seen_on > LONG_UNSEEN

    def with_clock_right(self, today: date) -> "Retention":
        """Return the choice after a person said that `today` is right, whatever was seen before."""
        return replace(self, seen_on=today, announced_on=today if self.announcement(today) else None)


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


def told_otherwise(retention: Retention, *, began_at: datetime | None, consented_at: datetime | None) -> str:
    """Return what to tell the parties where the choice was changed after they heard of it, "" for nothing.

    `began_at` is when the meeting began, with the opening words; `consented_at` when somebody last agreed to
    anything of the plan.
    """
    decided = retention.decided_at
    if decided is None or began_at is None or decided <= began_at:
        return ""
    now = f"kept {retention.kept_until}" if retention.kept_until else "destroyed when you finish"
    agreed = consented_at is not None and decided > consented_at
    after = "and parties had agreed to the plan" if agreed else "and the opening words were read"
    return (
        f"How long the notes are kept was changed after the meeting had begun {after}. "
        f"Tell every party that they are {now}."
    )


def due_for_destruction(retention: Retention, today: date, *, meeting_open: bool) -> bool:
    """Return whether the day has come.

    Never while its meeting is under way or adjourned, because then its notes are still needed.
    """
    return retention.destroy_on is not None and today >= retention.destroy_on and not meeting_open


def at_unlock(retention: Retention, today: date, *, meeting_open: bool) -> AtUnlock:
    """Return what unlocking on `today` does with the case, given what was seen before this unlocking.

    A clock can be wrong, so nothing goes unasked that was not announced at an earlier unlocking, nor after a
    leap of more than a month; and while the clock shows an earlier day than it did before, each unlocking
    asks for it to be set right. So no case goes early by the clock alone, and none is kept for ever unsaid.
    """
    if due_for_destruction(retention, today, meeting_open=meeting_open):
        asks = retention.leapt(today) or retention.announced_on is None or not retention.finished
        return AtUnlock.ASK if asks else AtUnlock.DESTROY
    if retention.destroy_on is not None and retention.clock_behind(today):
        return AtUnlock.CLOCK_BEHIND
    return AtUnlock.NOTHING
