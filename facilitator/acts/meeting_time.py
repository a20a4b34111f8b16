"""The time of the running meeting: settled before each act on it, and made durable with it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

from facilitator.acts.opened_case import OpenedCase
from facilitator.case.identity import ParticipantId, PartyId
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from facilitator.meeting import floor
from facilitator.meeting.clock_set import follow_clock
from facilitator.meeting.days_held import held_today
from facilitator.meeting.state import ItemTime, Meeting, PrivateTime, Status, Turn

SLEPT_AFTER_MS = 30_000
FLOOR_TOUCHED = Changes(floor=True, clock=True)


class MeetingTime:
    """Counts the meeting's time from the last act to this instant; one for each open case."""

    def __init__(self, opened: OpenedCase) -> None:
        self._opened, self._store, self._clock = opened, opened.store, opened.clock
        self._anchor_ms, self._anchor_at = self._clock.monotonic_ms(), self._clock.now()
        self._slept_after_ms: int | None = None

    def kept(self) -> Meeting:
        """Return the meeting as it was last written."""
        return self._store.get(Meeting, "meeting") or Meeting()

    def current(self) -> Meeting:
        """Return the meeting as it stands this instant; nothing is written."""
        return self._settled(self._clock.monotonic_ms())

    def turns(self) -> tuple[Turn, ...]:
        """Return every turn so far, the present one up to this instant."""
        meeting = self.current()
        return tuple(
            replace(turn, spoken_ms=meeting.turn_ms) if turn.id == meeting.turn_id else turn
            for turn in self._store.all(Turn)
        )

    def tick(self, *, slept_after_ms: int | None = None) -> Changes:
        """Make the time so far durable; called about once a second while the window is alive.

        With `slept_after_ms`, a longer gap since the last tick means that the computer slept; it is left out,
        and from now on out of every act as well: the first key after waking may come before the next tick.
        """
        self._slept_after_ms = slept_after_ms
        self.move(lambda meeting: meeting)
        return Changes(clock=True)

    def keep_last(self) -> None:
        """Make the time so far durable before the case is closed, where the meeting runs."""
        if self.current().status is Status.RUNNING:
            self.move(lambda meeting: meeting)

    def move(self, move: Callable[[Meeting], Meeting], label: str = "") -> Changes:
        """Settle the clock, then move; with a `label` the move, and not the time, can be taken back."""
        now = self._clock.monotonic_ms()
        with self._store.transaction(label):
            settled = self._settled(now)
            self._keep_time(settled)
            moved = move(settled)
            today = self._clock.today()
            another_day = bool(label) and moved.status.goes_on and today not in moved.held_on
            if another_day:
                moved = held_today(moved, self._store.all(Turn), today)
            self._store.put(moved)
        self._anchor_ms, self._anchor_at = now, self._clock.now()
        return FLOOR_TOUCHED | Changes(matter=another_day)

    @contextmanager
    def one_step(self, label: str) -> Iterator[None]:
        """Make several moves one step that can be taken back, or nothing where one of them is refused."""
        anchor = self._anchor_ms, self._anchor_at
        try:
            with self._store.transaction(label):
                yield
        except FacilitatorError:
            # What was counted in the refused step was not kept: it is counted again from where it began.
            self._anchor_ms, self._anchor_at = anchor
            raise

    def placed(self) -> set[ParticipantId]:
        """Return who has the floor or waits for it, in the queue or in a round."""
        meeting = self.kept()
        waiting = meeting.round.waiting if meeting.round else ()
        queue = (hand.participant_id for hand in meeting.hands)
        return {*queue, *waiting} | ({meeting.speaker_id} if meeting.speaker_id else set())

    def let_leave(self, participant_id: ParticipantId) -> None:
        """Take a person out of floor, queue and round, in the act that needs it."""
        if participant_id in self.placed():
            self.move(lambda meeting: floor.leave(meeting, participant_id))

    def keep_private(self, meeting: Meeting) -> None:
        """Add the private session that is on to the time of its party, in the act that ends it."""
        party_id = meeting.private_party_id
        if party_id is not None:
            self._store.put(PrivateTime(id=party_id, ms=self.in_private(party_id) + meeting.private_ms))

    def in_private(self, party_id: PartyId) -> int:
        """Return how long a party was met in private in sessions that are over, in milliseconds."""
        kept = self._store.get(PrivateTime, party_id)
        return 0 if kept is None else kept.ms

    def _settled(self, now: int) -> Meeting:
        gap = now - self._anchor_ms
        counted = timedelta(milliseconds=gap)
        meeting = follow_clock(self.kept(), self._clock.now() - self._anchor_at - counted)
        slept = self._slept_after_ms is not None and gap > self._slept_after_ms
        return floor.settle(meeting, 0 if slept else gap)

    def _keep_time(self, meeting: Meeting) -> None:
        self._store.keep(meeting)
        if meeting.item_id is not None:
            self._store.keep(ItemTime(id=meeting.item_id, ms=meeting.item_ms))
        if meeting.turn_id is not None:
            turn = self._opened.need(Turn, meeting.turn_id)
            self._store.keep(replace(turn, spoken_ms=meeting.turn_ms))
