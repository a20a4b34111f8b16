"""The floor: who may speak now, who speaks next, and how long each has spoken.

The functions here are the only moves of a `Meeting`, which is the whole state of a running one. Time enters
through `settle` alone, in milliseconds of a monotonic clock, and goes to the one person who has the floor.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from facilitator.case.identity import ParticipantId, TurnId
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Hand, Meeting, Round, RoundOrder, Status


def settle(meeting: Meeting, ms: int) -> Meeting:
    """Return the meeting after `ms` more milliseconds of its clock."""
    if ms <= 0 or not meeting.clock_runs:
        return meeting
    speaks = meeting.speaker_id is not None and not meeting.thinking
    return replace(
        meeting,
        elapsed_ms=meeting.elapsed_ms + ms,
        since_break_ms=meeting.since_break_ms + ms,
        item_ms=meeting.item_ms + (ms if meeting.item_id is not None else 0),
        turn_ms=meeting.turn_ms + (ms if speaks else 0),
        private_ms=meeting.private_ms + (ms if meeting.private_party_id is not None else 0),
    )


def require_running(meeting: Meeting) -> None:
    """Raise NotAllowed unless the meeting is running."""
    if meeting.status is not Status.RUNNING:
        message = {
            Status.NOT_STARTED: "The meeting has not started. Start it first.",
            Status.BREAK: "The meeting is on a break. End the break first.",
            Status.ADJOURNED: "The meeting is adjourned. Resume it first.",
        }.get(meeting.status, "The meeting has ended.")
        raise NotAllowed(message)


def give(
    meeting: Meeting, participant_id: ParticipantId, turn_id: TurnId, *, allowance_ms: int | None = None
) -> Meeting:
    """Return the meeting with `participant_id` alone holding the floor, and their hand down."""
    require_running(meeting)
    if meeting.private_party_id is not None:
        raise NotAllowed("A private session is on. End it before giving the floor in the joint meeting.")
    return replace(
        meeting,
        speaker_id=participant_id,
        turn_id=turn_id,
        turn_ms=0,
        allowance_ms=meeting.usual_turn_ms if allowance_ms is None else allowance_ms,
        thinking=False,
        hands=tuple(hand for hand in meeting.hands if hand.participant_id != participant_id),
    )


def free(meeting: Meeting) -> Meeting:
    """Return the meeting with nobody holding the floor."""
    return replace(
        meeting,
        speaker_id=None,
        turn_id=None,
        turn_ms=0,
        allowance_ms=meeting.usual_turn_ms,
        thinking=False,
    )


def extend(meeting: Meeting, ms: int) -> Meeting:
    """Return the meeting with `ms` more for the present turn."""
    require_running(meeting)
    if meeting.speaker_id is None:
        raise NotAllowed("Nobody has the floor, so there is no turn to extend.")
    return replace(meeting, allowance_ms=meeting.allowance_ms + ms)


def think(meeting: Meeting, *, on: bool) -> Meeting:
    """Return the meeting with the turn's time stopped for thinking, or going on."""
    require_running(meeting)
    if meeting.speaker_id is None:
        raise NotAllowed("Nobody has the floor, so there is no turn to pause.")
    return replace(meeting, thinking=on)


def raise_hand(meeting: Meeting, participant_id: ParticipantId, at: datetime) -> Meeting:
    """Return the meeting with `participant_id` last in the queue, once."""
    if participant_id == meeting.speaker_id or any(h.participant_id == participant_id for h in meeting.hands):
        return meeting
    return replace(meeting, hands=(*meeting.hands, Hand(participant_id=participant_id, raised_at=at)))


def lower_hand(meeting: Meeting, participant_id: ParticipantId) -> Meeting:
    """Return the meeting without `participant_id` in the queue."""
    return replace(meeting, hands=tuple(h for h in meeting.hands if h.participant_id != participant_id))


def move_hand(meeting: Meeting, participant_id: ParticipantId, to: int) -> Meeting:
    """Return the meeting with `participant_id` at place `to` (from 0) in the queue."""
    mine = [h for h in meeting.hands if h.participant_id == participant_id]
    others = [h for h in meeting.hands if h.participant_id != participant_id]
    place = min(max(to, 0), len(others))
    return replace(meeting, hands=(*others[:place], *mine, *others[place:]))


def next_speaker(meeting: Meeting) -> ParticipantId | None:
    """Return who the round, or else the queue, says speaks next."""
    if meeting.round is not None and meeting.round.waiting:
        return meeting.round.waiting[0]
    return meeting.hands[0].participant_id if meeting.hands else None


def due_to_speak(meeting: Meeting) -> ParticipantId | None:
    """Return who has the floor, or else speaks next: who passes when nobody is named."""
    return meeting.speaker_id or next_speaker(meeting)


def begin_round(
    meeting: Meeting,
    people: Sequence[ParticipantId],
    allowance_ms: int,
    order: RoundOrder = RoundOrder.AS_LISTED,
) -> Meeting:
    """Return the meeting with a round of `people`, each with the same time; `order` is what they stand in."""
    require_running(meeting)
    if not people:
        raise NotAllowed("Nobody is here for a round. Add the people who are attending first.")
    around = Round(waiting=tuple(dict.fromkeys(people)), allowance_ms=allowance_ms, order=order)
    return replace(free(meeting), round=around)


def advance_round(meeting: Meeting, turn_id: TurnId) -> Meeting:
    """Return the meeting with the next of the round speaking; when none waits, the round is over."""
    current = meeting.round
    if current is None:
        raise NotAllowed("No round is going on.")
    if not current.waiting:
        return replace(free(meeting), round=None)
    first, *rest = current.waiting
    given = give(meeting, first, turn_id, allowance_ms=current.allowance_ms)
    return replace(given, round=replace(current, waiting=tuple(rest), spoken=(*current.spoken, first)))


def skip_in_round(meeting: Meeting, participant_id: ParticipantId) -> Meeting:
    """Return the meeting with `participant_id` moved to the end of the round, to be come back to once."""
    current = meeting.round
    if current is None or (
        participant_id not in current.waiting
        and not (participant_id == meeting.speaker_id and participant_id in current.spoken)
    ):
        raise NotAllowed("That person is not waiting in a round.")
    others = tuple(p for p in current.waiting if p != participant_id)
    again = () if participant_id in current.skipped else (participant_id,)
    changed = replace(
        current,
        waiting=others + again,
        spoken=tuple(p for p in current.spoken if p != participant_id),
        skipped=tuple(dict.fromkeys((*current.skipped, participant_id))),
    )
    freed = free(meeting) if meeting.speaker_id == participant_id else meeting
    return replace(freed, round=changed)


def end_round(meeting: Meeting) -> Meeting:
    """Return the meeting without a round."""
    return replace(meeting, round=None)


def leave(meeting: Meeting, participant_id: ParticipantId) -> Meeting:
    """Return the meeting after `participant_id` has left the room: no floor, no place in queue or round."""
    left = lower_hand(meeting, participant_id)
    if left.round is not None:
        waiting = tuple(p for p in left.round.waiting if p != participant_id)
        left = replace(left, round=replace(left.round, waiting=waiting))
    return free(left) if left.speaker_id == participant_id else left
