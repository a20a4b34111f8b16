"""Where the meeting stands against its plan: ahead or behind, and what is left."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from facilitator.case.agenda import AgendaItem, ItemKind
from facilitator.case.calendar_words import minutes_words
from facilitator.case.identity import ItemId
from facilitator.meeting.state import Meeting

MINUTE_MS = 60_000
NEARLY_OVER_MS = 10 * MINUTE_MS
MOST_OF_IT = 2 / 3
USUAL_BREAK_MINUTES = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemProgress:
    """An agenda item and the milliseconds spent on it."""

    item: AgendaItem
    spent_ms: int
    current: bool

    @property
    def over(self) -> bool:
        """Return whether it has taken longer than planned."""
        return self.spent_ms > self.item.minutes * MINUTE_MS

    @property
    def runs_out(self) -> bool:
        """Return whether most of the time planned for it has gone."""
        return self.spent_ms >= self.item.minutes * MINUTE_MS * MOST_OF_IT

    @property
    def words(self) -> str:
        """Return for instance '6 of 20 min'."""
        if self.spent_ms == 0 and not self.current:
            return f"{self.item.minutes} min"
        return f"{self.spent_ms // MINUTE_MS} of {self.item.minutes} min"


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """The whole meeting against its plan, in milliseconds."""

    items: tuple[ItemProgress, ...]
    elapsed_ms: int
    booked_ms: int
    behind_ms: int
    left_ms: int

    @property
    def words(self) -> str:
        """Return for instance '48 min of 2 h 30 min'."""
        return (
            f"{minutes_words(self.elapsed_ms // MINUTE_MS)} of {minutes_words(self.booked_ms // MINUTE_MS)}"
        )

    @property
    def pace_words(self) -> str:
        """Return 'On time', or by how many whole minutes ahead or behind."""
        minutes = abs(self.behind_ms) // MINUTE_MS
        if minutes == 0:
            return "On time"
        return f"{minutes} min {'behind' if self.behind else 'ahead'}"

    @property
    def behind(self) -> bool:
        """Return whether the meeting is behind its plan by a whole minute."""
        return self.behind_ms >= MINUTE_MS

    @property
    def booked_cue(self) -> str:
        """Return the quiet warning near the end of the booked time, empty before its last ten minutes."""
        left = self.booked_ms - self.elapsed_ms
        if left > NEARLY_OVER_MS:
            return ""
        return f"{-(-left // MINUTE_MS)} min left" if left > 0 else "past the booked time"

    @property
    def break_minutes(self) -> int:
        """Return how long a break lasts that begins now: as the agenda plans it, or as is usual."""
        current = self.current
        planned = current.item.minutes if current and current.item.kind is ItemKind.BREAK else 0
        return planned or USUAL_BREAK_MINUTES

    @property
    def current(self) -> ItemProgress | None:
        """Return the item under discussion."""
        return next((item for item in self.items if item.current), None)

    @property
    def hears_everyone(self) -> bool:
        """Return whether everyone is to be heard on the item under discussion."""
        return self.current is not None and self.current.item.kind.hears_everyone

    @property
    def hearing_runs_out(self) -> bool:
        """Return whether everyone is to be heard and most of the time for it has gone."""
        return self.hears_everyone and self.current is not None and self.current.runs_out

    @property
    def item_minutes_left(self) -> int | None:
        """Return the minutes left of the present item, in the last ten of a longer one; 0 once up."""
        current = self.current
        if current is None:
            return None
        planned = current.item.minutes * MINUTE_MS
        left = planned - current.spent_ms
        if left <= 0:
            return 0
        return -(-left // MINUTE_MS) if left <= NEARLY_OVER_MS < planned else None

    @property
    def item_cue(self) -> str:
        """Return the quiet warning for the present item, empty when there is none to give."""
        left = self.item_minutes_left
        if left is None:
            return ""
        return f"{left} min left on this item" if left else "This item's time is up"


def planned_starts(progress: Progress, now: datetime) -> Mapping[ItemId, datetime]:
    """Return when each open item after the present one begins if every item keeps its minutes from now on.

    An item that was passed over has no time: nobody knows yet when it will be come back to.
    """
    starts: dict[ItemId, datetime] = {}
    at, is_to_come = now, progress.current is None
    for each in progress.items:
        left = timedelta(milliseconds=max(0, each.item.minutes * MINUTE_MS - each.spent_ms))
        if each.current:
            at, is_to_come = at + left, True
        elif is_to_come and not each.item.done:
            starts[each.item.id] = at
            at += left
    return starts


def progress(
    meeting: Meeting, agenda: Sequence[AgendaItem], spent: Mapping[ItemId, int], booked_minutes: int
) -> Progress:
    """Return where the meeting stands.

    Behind is what done items took beyond their plan, plus the overrun of the present item and of those that
    will be come back to; items done early count the other way. A break stops the clock, so that one which
    took none of it was not done early.
    """
    items = tuple(
        ItemProgress(item=item, spent_ms=spent.get(item.id, 0), current=item.id == meeting.item_id)
        for item in agenda
    )
    behind = left = 0
    for each in items:
        over = each.spent_ms - each.item.minutes * MINUTE_MS
        is_left = each.item.done and not each.current
        counts_early = is_left and each.item.kind is not ItemKind.BREAK
        behind += over if counts_early else max(0, over)
        left += 0 if is_left else max(0, -over)
    return Progress(
        items=items,
        elapsed_ms=meeting.elapsed_ms,
        booked_ms=booked_minutes * MINUTE_MS,
        behind_ms=behind,
        left_ms=left,
    )
