"""The state of a meeting: where it stands, who has the floor and who waits, and how long each has spoken."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from math import ceil

from facilitator.case.identity import ItemId, ParticipantId, PartyId, TurnId

USUAL_TURN_MS = 3 * 60_000
SOONEST_WARNING_MS = 30_000


class Status(StrEnum):
    """Where the meeting stands."""

    NOT_STARTED = "not started"
    RUNNING = "running"
    BREAK = "break"
    ADJOURNED = "adjourned"
    ENDED = "ended"

    @property
    def goes_on(self) -> bool:
        """Return whether the meeting is under way, on a break or not."""
        return self in {Status.RUNNING, Status.BREAK}


@dataclass(frozen=True, slots=True, kw_only=True)
class Hand:
    """A raised hand: who waits to speak, and since when."""

    participant_id: ParticipantId
    raised_at: datetime

    def waited_ms(self, now: datetime) -> int:
        """Return for how many milliseconds it has been up."""
        return max(0, round((now - self.raised_at).total_seconds() * 1000))


class RoundOrder(StrEnum):
    """In what order a round goes."""

    AS_LISTED = "as listed"
    LEAST_HEARD = "least heard first"

    @property
    def label(self) -> str:
        """Return the words for a screen."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """Everyone in turn, uninterrupted, for the same time; those who pass may be come back to.

    `order` is the one it was begun in, whatever is chosen for the next round meanwhile.
    """

    waiting: tuple[ParticipantId, ...]
    spoken: tuple[ParticipantId, ...] = ()
    skipped: tuple[ParticipantId, ...] = ()
    allowance_ms: int = USUAL_TURN_MS
    order: RoundOrder = RoundOrder.AS_LISTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """The state of the meeting. Durations are milliseconds of running time.

    `private_ms` is how long the private session lasts that is on now, `round_order` how the next round goes.
    """

    id: str = "meeting"
    status: Status = Status.NOT_STARTED
    item_id: ItemId | None = None
    item_ms: int = 0
    elapsed_ms: int = 0
    since_break_ms: int = 0
    speaker_id: ParticipantId | None = None
    turn_id: TurnId | None = None
    turn_ms: int = 0
    allowance_ms: int = USUAL_TURN_MS
    usual_turn_ms: int = USUAL_TURN_MS
    thinking: bool = False
    hands: tuple[Hand, ...] = ()
    round: Round | None = None
    break_until: datetime | None = None
    private_party_id: PartyId | None = None
    started_at: datetime | None = None
    unready_reason: str = ""
    held_on: tuple[date, ...] = ()
    private_ms: int = 0
    round_order: RoundOrder = RoundOrder.AS_LISTED

    @property
    def clock_runs(self) -> bool:
        """Return whether time counts now."""
        return self.status is Status.RUNNING

    @property
    def is_joint(self) -> bool:
        """Return whether everyone is together, so that somebody can have the floor."""
        return self.clock_runs and self.private_party_id is None

    @property
    def remaining_ms(self) -> int:
        """Return what is left of the present turn; below zero when it is over."""
        return self.allowance_ms - self.turn_ms

    @property
    def turn_is_over(self) -> bool:
        """Return whether who has the floor has had it longer than allowed."""
        return self.speaker_id is not None and self.remaining_ms < 0

    @property
    def turn_nearly_over(self) -> bool:
        """Return whether the last half minute of a longer turn is on."""
        return self.speaker_id is not None and 0 < self.remaining_ms <= SOONEST_WARNING_MS < self.allowance_ms

    def break_minutes_left(self, now: datetime) -> int:
        """Return what is left of the break in minutes begun; none once everyone should be back."""
        if self.break_until is None:
            return 0
        return max(0, ceil((self.break_until - now).total_seconds() / 60))


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One holding of the floor."""

    id: TurnId
    participant_id: ParticipantId
    item_id: ItemId | None
    started_at: datetime
    spoken_ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTime:
    """How long an agenda item has been under discussion; `id` is the item's."""

    id: ItemId
    ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PrivateTime:
    """How long a party has been met in private, sessions that are over; `id` is the party's."""

    id: PartyId
    ms: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Passed:
    """Somebody chose not to speak on an item; `id` joins the two."""

    id: str
    participant_id: ParticipantId
    item_id: ItemId
