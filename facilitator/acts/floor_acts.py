"""Acts of the running meeting: the floor, its queue and rounds. Each settles the clock first."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from facilitator.acts.case_acts import CaseActs
from facilitator.case.identity import ParticipantId, PartyId, TurnId, new_id
from facilitator.case.people import Participant
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.clock_set import follow_clock
from facilitator.meeting.confidentiality import in_round, refuse_unaccepted
from facilitator.meeting.days_held import held_today
from facilitator.meeting.heard import (
    Heard,
    HeardState,
    Share,
    heard_on,
    least_heard_first,
    shares_by_party,
    shares_by_person,
)
from facilitator.meeting.state import ItemTime, Meeting, Passed, Turn

SLEPT_AFTER_MS = 30_000
FLOOR_TOUCHED = Changes(floor=True, clock=True)


class FloorActs(CaseActs):
    """Giving and keeping the floor."""

    _slept_after_ms: int | None = None
    # Not kept in the file: whoever opens the case again is asked again.
    _without: frozenset[ParticipantId] = frozenset()

    def meeting(self) -> Meeting:
        """Return the meeting as it stands this instant; nothing is written."""
        now = self._clock.monotonic_ms()
        return floor.settle(self._by_the_clock(now), self._awake_ms(now))

    def turns(self) -> tuple[Turn, ...]:
        """Return every turn so far, the present one up to this instant."""
        meeting = self.meeting()
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
        self._floor_move(lambda meeting: meeting)
        return Changes(clock=True)

    def give_floor(self, participant_id: ParticipantId, *, allowance_ms: int | None = None) -> Changes:
        """Give one person the floor, and take it from whoever had it.

        Raises NotAllowed when the meeting is not running or the person is not there, ConfidentialityOpen
        when they have not accepted confidentiality, as everything does here that begins a turn.
        """
        person = self._need(Participant, participant_id)
        if not person.attending:
            message = f"{person.name} is marked as not attending."
            raise NotAllowed(message)
        return self._floor_move(
            lambda meeting: self._given(meeting, participant_id, allowance_ms),
            f"Give the floor to {person.name}",
        )

    def free_floor(self) -> Changes:
        """End the present turn; nobody has the floor."""
        return self._floor_move(floor.free, "Free the floor")

    def next_speaker(self) -> Changes:
        """Give the floor to the next of the round, or of the queue. Raises NotAllowed when nobody waits."""
        following = floor.next_speaker(self._kept_meeting())
        label = "End the round" if following is None else f"Give the floor to {self._name(following)}"
        return self._floor_move(self._advanced, label)

    def pass_turn(self, participant_id: ParticipantId) -> Changes:
        """Record that somebody chooses not to speak on this item; the floor and their hand are given up.

        In a round, the next one speaks where the one who passes had the floor.
        """
        person = self._need(Participant, participant_id)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            if meeting.item_id is not None:
                key = f"{meeting.item_id}:{participant_id}"
                passed = Passed(id=key, participant_id=participant_id, item_id=meeting.item_id)
                self._store.put(passed)
            left = floor.leave(meeting, participant_id)
            had_floor = meeting.speaker_id == participant_id
            return self._advanced(left) if had_floor and left.round is not None else left

        return self._floor_move(move, f"Let {person.name} pass")

    def pass_next(self) -> Changes:
        """Let whoever has the floor, or else is next, pass. Raises NotAllowed where that is nobody."""
        person = floor.due_to_speak(self._kept_meeting())
        if person is None:
            raise NotAllowed("Nobody has the floor or waits for it, so nobody can pass. Nothing was changed.")
        return self.pass_turn(person)

    def extend_turn(self, minutes: int = 1) -> Changes:
        """Give the present turn more time."""
        return self._floor_move(
            lambda meeting: floor.extend(meeting, minutes * 60_000),
            f"Extend the turn of {self._name(self._kept_meeting().speaker_id)}",
        )

    def pause_turn(self, *, on: bool) -> Changes:
        """Stop or go on with the turn's time, for thinking; the meeting's clock goes on."""
        speaker = self._name(self._kept_meeting().speaker_id)
        label = f"Pause the turn of {speaker}" if on else f"Go on with the turn of {speaker}"
        return self._floor_move(lambda meeting: floor.think(meeting, on=on), label)

    def set_turn_length(self, seconds: int) -> Changes:
        """Set the usual time of a turn from the next turn on; between 30 seconds and 30 minutes."""
        length = min(max(seconds, 30), 1800) * 1000
        return self._floor_move(
            lambda meeting: replace(meeting, usual_turn_ms=length), "Set the usual length of a turn"
        )

    def raise_hand(self, participant_id: ParticipantId) -> Changes:
        """Put somebody at the end of the queue, once; nothing happens for who has the floor."""
        person = self._need(Participant, participant_id)
        if not person.attending:
            raise NotAllowed("That person is marked as not attending.")
        at = self._clock.now()
        self._without = self._without - {participant_id}
        return self._floor_move(
            lambda meeting: floor.raise_hand(meeting, participant_id, at), f"Raise the hand of {person.name}"
        )

    def lower_hand(self, participant_id: ParticipantId) -> Changes:
        """Take somebody out of the queue."""
        return self._floor_move(
            lambda meeting: floor.lower_hand(meeting, participant_id),
            f"Lower the hand of {self._name(participant_id)}",
        )

    def move_hand(self, participant_id: ParticipantId, to: int) -> Changes:
        """Put somebody at place `to` of the queue, counted from 0."""
        return self._floor_move(
            lambda meeting: floor.move_hand(meeting, participant_id, to),
            f"Move the hand of {self._name(participant_id)}",
        )

    def begin_round(self, order: Sequence[ParticipantId] = (), seconds: int | None = None) -> Changes:
        """Begin a round, everyone attending once with equal time, and give the first of it the floor."""
        here = [p for p in self.participants() if p.is_to_be_heard]
        people = [p.id for p in in_round(here, self._without)]
        chosen = [p for p in order if p in people] or people

        def move(meeting: Meeting) -> Meeting:
            allowance = meeting.usual_turn_ms if seconds is None else seconds * 1000
            begun = floor.begin_round(meeting, chosen, allowance)
            return self._advanced(begun)

        return self._floor_move(move, "Begin a round")

    def skip_in_round(self) -> Changes:
        """Let whoever has the floor in a round, or else is next, be asked once more at its end.

        Where they had the floor, the next one speaks. Raises NotAllowed when nobody waits in a round.
        """
        person = floor.due_to_speak(self._kept_meeting())
        if person is None:
            raise NotAllowed("Nobody waits in the round. Nothing was changed.")

        def move(meeting: Meeting) -> Meeting:
            skipped = floor.skip_in_round(meeting, person)
            return self._advanced(skipped) if meeting.speaker_id == person else skipped

        return self._floor_move(move, f"Put {self._name(person)} later in the round")

    def end_round(self) -> Changes:
        """End the round; who has the floor keeps it."""
        return self._floor_move(floor.end_round, "End the round")

    def heard(self) -> tuple[Heard, ...]:
        """Return who has spoken, passed or not been heard yet on the present item."""
        passes = self._store.all(Passed)
        return heard_on(self.meeting().item_id, self.participants(), self.turns(), passes)

    def unheard(self) -> tuple[Participant, ...]:
        """Return who has neither spoken nor passed on the present item."""
        waiting = {h.participant_id for h in self.heard() if h.state is HeardState.NOT_YET}
        return tuple(person for person in self.participants() if person.id in waiting)

    def shares(self) -> Mapping[ParticipantId, Share]:
        """Return each person's share of the speaking time."""
        return shares_by_person(self.turns())

    def party_shares(self) -> Mapping[PartyId | None, Share]:
        """Return each party's share of the speaking time."""
        return shares_by_party(self.turns(), self.participants())

    def least_heard(self) -> tuple[ParticipantId, ...]:
        """Return the people by speaking time so far, least first."""
        return least_heard_first(self.participants(), self.turns())

    def suggested_speaker(self) -> ParticipantId | None:
        """Return who was least heard so far and has not the floor; None unless the joint meeting runs."""
        meeting = self.meeting()
        if not meeting.clock_runs or meeting.private_party_id is not None:
            return None
        return next((person for person in self.least_heard() if person != meeting.speaker_id), None)

    def _kept_meeting(self) -> Meeting:
        return self._store.get(Meeting, "meeting") or Meeting()

    def _name(self, participant_id: ParticipantId | None) -> str:
        person = None if participant_id is None else self._store.get(Participant, participant_id)
        return "nobody" if person is None else person.name

    def _floor_move(self, move: Callable[[Meeting], Meeting], label: str = "") -> Changes:
        """Settle the clock, then move; with a `label` the move, and not the time, can be taken back."""
        now = self._clock.monotonic_ms()
        with self._store.transaction(label):
            settled = floor.settle(self._by_the_clock(now), self._awake_ms(now))
            self._keep_time(settled)
            moved = move(settled)
            today = self._clock.today()
            another_day = bool(label) and moved.status.goes_on and today not in moved.held_on
            if another_day:
                moved = held_today(moved, self._store.all(Turn), today)
            self._store.put(moved)
        self._anchor_ms, self._anchor_at = now, self._clock.now()
        return FLOOR_TOUCHED | Changes(matter=another_day)

    def _by_the_clock(self, now: int) -> Meeting:
        counted = timedelta(milliseconds=now - self._anchor_ms)
        return follow_clock(self._kept_meeting(), self._clock.now() - self._anchor_at - counted)

    def _awake_ms(self, now: int) -> int:
        gap = now - self._anchor_ms
        return 0 if self._slept_after_ms is not None and gap > self._slept_after_ms else gap

    def _keep_time(self, meeting: Meeting) -> None:
        self._store.keep(meeting)
        if meeting.item_id is not None:
            self._store.keep(ItemTime(id=meeting.item_id, ms=meeting.item_ms))
        if meeting.turn_id is not None:
            turn = self._need(Turn, meeting.turn_id)
            self._store.keep(replace(turn, spoken_ms=meeting.turn_ms))

    def _given(
        self, meeting: Meeting, participant_id: ParticipantId, allowance_ms: int | None = None
    ) -> Meeting:
        if meeting.speaker_id == participant_id:
            return meeting
        given = floor.give(meeting, participant_id, TurnId(new_id()), allowance_ms=allowance_ms)
        return self._begun(given)

    def _advanced(self, meeting: Meeting) -> Meeting:
        floor.require_running(meeting)
        if meeting.round is not None:
            return self._begun(floor.advance_round(meeting, TurnId(new_id())))
        following = floor.next_speaker(meeting)
        if following is None:
            raise NotAllowed("Nobody is waiting to speak.")
        return self._given(meeting, following)

    def _begun(self, meeting: Meeting) -> Meeting:
        if meeting.turn_id is not None and meeting.speaker_id is not None:
            refuse_unaccepted([self._need(Participant, meeting.speaker_id)])
            turn = Turn(
                id=meeting.turn_id,
                participant_id=meeting.speaker_id,
                item_id=meeting.item_id,
                started_at=self._clock.now(),
            )
            self._store.put(turn)
        return meeting
