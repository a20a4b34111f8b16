"""Where the time goes when an act on the floor is taken back: to whoever would have had it without the act.

No second is lost or counted twice: the meeting's running time stays as it is, and what was counted for a turn
or an item that the act began goes to the turn or item before it, or to nobody where nobody had the floor.
"""

from dataclasses import dataclass

from facilitator.errors import NotAllowed
from facilitator.meeting.state import Meeting, Status

START_TAKEN_BACK_WITHIN_MS = 2 * 60_000


@dataclass(frozen=True, slots=True, kw_only=True)
class GoneBack:
    """Milliseconds that leave a turn and an item which an act began."""

    turn_ms: int = 0
    item_ms: int = 0


def gone_back(was: Meeting, put_back: Meeting, *, turn_is_gone: bool, item_ms_at_act: int) -> GoneBack:
    """Return what goes from the turn and the item of `was` to those of `put_back`, as taking an act back did.

    `item_ms_at_act` is the item's time when the act was done. What would have been thinking time, or time in
    which nobody had the floor, goes to no turn.
    """
    counts = put_back.turn_id is not None and not put_back.thinking
    turn_ms = was.turn_ms if turn_is_gone and counts else 0
    moved_item = was.item_id != put_back.item_id
    item_ms = min(max(0, was.item_ms - item_ms_at_act), was.item_ms) if moved_item else 0
    return GoneBack(turn_ms=turn_ms, item_ms=item_ms)


def refuse_long_begun(was: Meeting, put_back: Meeting) -> None:
    """Raise NotAllowed when the start of a meeting that went on for a while would be taken back."""
    back_to_start = put_back.status is Status.NOT_STARTED and was.status is not Status.NOT_STARTED
    if back_to_start and was.elapsed_ms > START_TAKEN_BACK_WITHIN_MS:
        raise NotAllowed(
            "The meeting has been going on for a while, so its start cannot be taken back. "
            "Adjourn it or end it instead. Nothing was changed."
        )
