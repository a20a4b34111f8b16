"""Acts on the floor: who may speak, the queue and the rounds. Each settles the clock first."""

from dataclasses import replace

from facilitator.acts.confidentiality_acts import ConfidentialityActs
from facilitator.acts.meeting_time import MeetingTime
from facilitator.acts.opened_case import OpenedCase
from facilitator.acts.people_acts import PeopleActs
from facilitator.acts.speaking_times import SpeakingTimes
from facilitator.case.identity import ParticipantId, TurnId, new_id
from facilitator.case.people import Participant
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.confidentiality import in_round, refuse_unaccepted
from facilitator.meeting.state import Meeting, Passed, RoundOrder, Turn


class FloorActs:
    """Giving and keeping the floor."""

    def __init__(
        self,
        opened: OpenedCase,
        time: MeetingTime,
        people: PeopleActs,
        confidentiality: ConfidentialityActs,
        speaking: SpeakingTimes,
    ) -> None:
        self._opened, self._store = opened, opened.store
        self._time, self._people, self._confidentiality = time, people, confidentiality
        self._speaking = speaking

    def give(self, participant_id: ParticipantId, *, allowance_ms: int | None = None) -> Changes:
        """Give one person the floor, and take it from whoever had it.

        Raises NotAllowed when the meeting is not running or the person is not there, ConfidentialityOpen
        when they have not accepted confidentiality, as everything does here that begins a turn.
        """
        person = self._opened.need(Participant, participant_id)
        if not person.attending:
            message = f"{person.name} is marked as not attending."
            raise NotAllowed(message)
        return self._time.move(
            lambda meeting: self._given(meeting, participant_id, allowance_ms),
            f"Give the floor to {person.name}",
        )

    def free(self) -> Changes:
        """End the present turn; nobody has the floor."""
        return self._time.move(floor.free, "Free the floor")

    def next_speaker(self) -> Changes:
        """Give the floor to the next of the round, or of the queue. Raises NotAllowed when nobody waits."""
        following = floor.next_speaker(self._time.kept())
        label = "End the round" if following is None else f"Give the floor to {self._name(following)}"
        return self._time.move(self._advanced, label)

    def let_pass(self, participant_id: ParticipantId) -> Changes:
        """Record that somebody chooses not to speak on this item; the floor and their hand are given up.

        In a round, the next one speaks where the one who passes had the floor.
        """
        person = self._opened.need(Participant, participant_id)

        def move(meeting: Meeting) -> Meeting:
            floor.require_running(meeting)
            if meeting.item_id is not None:
                key = f"{meeting.item_id}:{participant_id}"
                passed = Passed(id=key, participant_id=participant_id, item_id=meeting.item_id)
                self._store.put(passed)
            left = floor.leave(meeting, participant_id)
            had_floor = meeting.speaker_id == participant_id
            return self._advanced(left) if had_floor and left.round is not None else left

        return self._time.move(move, f"Let {person.name} pass")

    def let_next_pass(self) -> Changes:
        """Let whoever has the floor, or else is next, pass. Raises NotAllowed where that is nobody."""
        person = floor.due_to_speak(self._time.kept())
        if person is None:
            raise NotAllowed("Nobody has the floor or waits for it, so nobody can pass. Nothing was changed.")
        return self.let_pass(person)

    def extend_turn(self, minutes: int = 1) -> Changes:
        """Give the present turn more time."""
        return self._time.move(
            lambda meeting: floor.extend(meeting, minutes * 60_000),
            f"Extend the turn of {self._name(self._time.kept().speaker_id)}",
        )

    def pause_turn(self, *, on: bool) -> Changes:
        """Stop or go on with the turn's time, for thinking; the meeting's clock goes on."""
        speaker = self._name(self._time.kept().speaker_id)
        label = f"Pause the turn of {speaker}" if on else f"Go on with the turn of {speaker}"
        return self._time.move(lambda meeting: floor.think(meeting, on=on), label)

    def set_turn_length(self, seconds: int) -> Changes:
        """Set the usual time of a turn from the next turn on; between 30 seconds and 30 minutes."""
        length = min(max(seconds, 30), 1800) * 1000
        return self._time.move(
            lambda meeting: replace(meeting, usual_turn_ms=length), "Set the usual length of a turn"
        )

    def raise_hand(self, participant_id: ParticipantId) -> Changes:
        """Put somebody at the end of the queue, once; nothing happens for who has the floor."""
        person = self._opened.need(Participant, participant_id)
        if not person.attending:
            raise NotAllowed("That person is marked as not attending.")
        at = self._opened.now()
        self._confidentiality.ask_again(participant_id)
        return self._time.move(
            lambda meeting: floor.raise_hand(meeting, participant_id, at), f"Raise the hand of {person.name}"
        )

    def lower_hand(self, participant_id: ParticipantId) -> Changes:
        """Take somebody out of the queue."""
        return self._time.move(
            lambda meeting: floor.lower_hand(meeting, participant_id),
            f"Lower the hand of {self._name(participant_id)}",
        )

    def move_hand(self, participant_id: ParticipantId, to: int) -> Changes:
        """Put somebody at place `to` of the queue, counted from 0."""
        return self._time.move(
            lambda meeting: floor.move_hand(meeting, participant_id, to),
            f"Move the hand of {self._name(participant_id)}",
        )

    def set_round_order(self, order: RoundOrder) -> Changes:
        """Set the order of the next round; one that is going on stays in its own."""
        return self._time.move(
            lambda meeting: replace(meeting, round_order=order), "Set the order of the next round"
        )

    def begin_round(self) -> Changes:
        """Begin a round in the order that is set: everyone attending once, with the usual time of a turn.

        The first of it has the floor.
        """
        here = [person for person in self._people.all() if person.is_to_be_heard]
        people = [person.id for person in in_round(here, self._confidentiality.without())]
        order = self._time.kept().round_order
        if order is RoundOrder.LEAST_HEARD:
            people = [person for person in self._speaking.least_heard() if person in people]

        def move(meeting: Meeting) -> Meeting:
            return self._advanced(floor.begin_round(meeting, people, meeting.usual_turn_ms, order))

        return self._time.move(move, "Begin a round")

    def skip_in_round(self) -> Changes:
        """Let whoever has the floor in a round, or else is next, be asked once more at its end.

        Where they had the floor, the next one speaks. Raises NotAllowed when nobody waits in a round.
        """
        person = floor.due_to_speak(self._time.kept())
        if person is None:
            raise NotAllowed("Nobody waits in the round. Nothing was changed.")

        def move(meeting: Meeting) -> Meeting:
            skipped = floor.skip_in_round(meeting, person)
            return self._advanced(skipped) if meeting.speaker_id == person else skipped

        return self._time.move(move, f"Put {self._name(person)} later in the round")

    def end_round(self) -> Changes:
        """End the round; who has the floor keeps it."""
        return self._time.move(floor.end_round, "End the round")

    def _name(self, participant_id: ParticipantId | None) -> str:
        person = None if participant_id is None else self._store.get(Participant, participant_id)
        return "nobody" if person is None else person.name

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
            refuse_unaccepted([self._opened.need(Participant, meeting.speaker_id)])
            turn = Turn(
                id=meeting.turn_id,
                participant_id=meeting.speaker_id,
                item_id=meeting.item_id,
                started_at=self._opened.now(),
            )
            self._store.put(turn)
        return meeting
