"""Whatever the moves and however long each takes: one speaker, no second lost or counted twice."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.case.identity import ItemId, ParticipantId, PartyId, TurnId
from facilitator.errors import NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.state import Hand, Meeting, Status

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
ANN, BEN, CAT, DEE = people = [ParticipantId(name) for name in ("ann", "ben", "cat", "dee")]
Move = Callable[[Meeting, TurnId], Meeting]

RUNNING = Meeting(status=Status.RUNNING, item_id=ItemId("first"))


def on_break(meeting: Meeting) -> Meeting:
    return replace(floor.free(meeting), status=Status.BREAK) if meeting.clock_runs else meeting


def going_on(meeting: Meeting) -> Meeting:
    return replace(meeting, status=Status.RUNNING)


person = st.sampled_from(people)
moves: st.SearchStrategy[tuple[str, Move, ParticipantId | None]] = st.one_of(
    person.map(lambda p: ("give", lambda m, t: floor.give(m, p, t), p)),
    person.map(lambda p: ("raise", lambda m, _t: floor.raise_hand(m, p, NOW), p)),
    person.map(lambda p: ("lower", lambda m, _t: floor.lower_hand(m, p), p)),
    person.map(lambda p: ("leave", lambda m, _t: floor.leave(m, p), p)),
    person.map(lambda p: ("skip", lambda m, _t: floor.skip_in_round(m, p), p)),
    st.tuples(person, st.integers(-2, 6)).map(
        lambda x: ("move hand", lambda m, _t: floor.move_hand(m, x[0], x[1]), x[0])
    ),
    st.lists(person, max_size=6).map(
        lambda o: ("round", lambda m, _t: floor.begin_round(m, o, 60_000), None)
    ),
    st.sampled_from(
        [
            ("free", lambda m, _t: floor.free(m), None),
            ("advance", floor.advance_round, None),
            ("end round", lambda m, _t: floor.end_round(m), None),
            ("think", lambda m, _t: floor.think(m, on=True), None),
            ("go on", lambda m, _t: floor.think(m, on=False), None),
            ("extend", lambda m, _t: floor.extend(m, 60_000), None),
            ("break", lambda m, _t: on_break(m), None),
            ("back", lambda m, _t: going_on(m), None),
        ]
    ),
)


@settings(max_examples=150, deadline=None)
@given(steps=st.lists(st.tuples(moves, st.integers(0, 90_000)), max_size=40))
def test_no_sequence_of_moves_gives_two_the_floor_or_loses_a_millisecond(
    steps: list[tuple[tuple[str, Move, ParticipantId | None], int]],
) -> None:
    meeting, numbers = RUNNING, count()
    spoken: dict[ParticipantId, int] = {}
    quiet = stopped = passed = 0
    for (name, move, who), ms in steps:
        with suppress(NotAllowed):
            meeting = move(meeting, TurnId(str(next(numbers))))
            if name == "leave":
                waiting = meeting.round.waiting if meeting.round else ()
                hands = [hand.participant_id for hand in meeting.hands]
                assert who not in {meeting.speaker_id, *hands, *waiting}
        hands = [hand.participant_id for hand in meeting.hands]
        assert len(hands) == len(set(hands))
        if meeting.round:
            assert len(set(meeting.round.waiting)) == len(meeting.round.waiting)
        assert (meeting.speaker_id is None) == (meeting.turn_id is None)
        assert not (meeting.thinking and meeting.speaker_id is None)
        before = meeting.turn_ms
        meeting = floor.settle(meeting, ms)
        passed += ms
        if not meeting.clock_runs:
            stopped += ms
        elif meeting.speaker_id is None or meeting.thinking:
            quiet += ms
        else:
            spoken[meeting.speaker_id] = spoken.get(meeting.speaker_id, 0) + meeting.turn_ms - before
    assert sum(spoken.values()) + quiet == meeting.elapsed_ms == meeting.item_ms
    assert meeting.elapsed_ms + stopped == passed


def test_giving_the_floor_takes_it_from_whoever_had_it_and_lowers_the_hand() -> None:
    meeting = floor.raise_hand(floor.give(RUNNING, ANN, TurnId("1")), BEN, NOW)
    given = floor.give(meeting, BEN, TurnId("2"))
    assert (given.speaker_id, given.turn_id, given.turn_ms, given.hands) == (BEN, "2", 0, ())


def test_a_hand_is_raised_once_and_not_by_who_has_the_floor() -> None:
    meeting = floor.give(RUNNING, ANN, TurnId("1"))
    for who in (BEN, BEN, ANN):
        meeting = floor.raise_hand(meeting, who, NOW)
    assert [hand.participant_id for hand in meeting.hands] == [BEN]


def test_hands_keep_their_order_until_one_is_moved() -> None:
    meeting = RUNNING
    for who in (ANN, BEN, CAT):
        meeting = floor.raise_hand(meeting, who, NOW)
    moved = floor.move_hand(meeting, CAT, 0)
    assert [hand.participant_id for hand in moved.hands] == [CAT, ANN, BEN]
    assert floor.next_speaker(moved) == CAT


def test_a_round_gives_each_the_same_time_once_and_comes_back_to_who_passed_once() -> None:
    meeting = floor.begin_round(RUNNING, [ANN, BEN, CAT, ANN], 120_000)
    order, numbers = [], count()
    meeting = floor.advance_round(meeting, TurnId(str(next(numbers))))
    while meeting.speaker_id is not None:
        order.append(meeting.speaker_id)
        assert meeting.allowance_ms == 120_000
        if order.count(BEN) and meeting.speaker_id == BEN:
            meeting = floor.skip_in_round(meeting, BEN)
        meeting = floor.advance_round(meeting, TurnId(str(next(numbers))))
    assert order == [ANN, BEN, CAT, BEN]
    assert meeting.round is None


def test_nobody_has_the_joint_floor_in_a_private_session() -> None:
    private = replace(RUNNING, private_party_id=PartyId("family"))
    with pytest.raises(NotAllowed, match="private session"):
        floor.give(private, ANN, TurnId("1"))


def test_time_passes_only_while_the_meeting_runs_and_never_backwards() -> None:
    for status in Status:
        meeting = replace(floor.give(RUNNING, ANN, TurnId("1")), status=status)
        expected = 5000 if status is Status.RUNNING else 0
        assert floor.settle(meeting, 5000).elapsed_ms == expected
    assert floor.settle(RUNNING, -5000) == RUNNING


def test_without_an_item_or_a_speaker_time_counts_for_the_meeting_alone() -> None:
    later = floor.settle(Meeting(status=Status.RUNNING), 5000)
    assert (later.elapsed_ms, later.since_break_ms, later.item_ms, later.turn_ms) == (5000, 5000, 0, 0)


def test_thinking_time_counts_for_the_meeting_and_the_item_but_not_for_the_speaker() -> None:
    thinking = floor.think(floor.give(RUNNING, ANN, TurnId("1")), on=True)
    later = floor.settle(thinking, 7000)
    assert (later.elapsed_ms, later.item_ms, later.turn_ms) == (7000, 7000, 0)
    assert later.remaining_ms == later.allowance_ms


@pytest.mark.parametrize(
    ("spoken", "nearly", "over"),
    [(149_999, False, False), (150_000, True, False), (179_999, True, False), (180_001, False, True)],
)
def test_the_last_half_minute_of_a_turn_and_its_end_are_noticed(
    spoken: int, nearly: bool, over: bool
) -> None:
    meeting = floor.settle(floor.give(RUNNING, ANN, TurnId("1"), allowance_ms=180_000), spoken)
    assert (meeting.turn_nearly_over, meeting.turn_is_over) == (nearly, over)


def test_everyone_is_together_only_while_the_meeting_runs_and_not_in_private() -> None:
    assert RUNNING.is_joint
    assert not replace(RUNNING, private_party_id=PartyId("family")).is_joint
    assert not any(
        replace(RUNNING, status=status).is_joint for status in Status if status is not Status.RUNNING
    )


def test_a_turn_of_half_a_minute_is_not_nearly_over_from_its_start() -> None:
    meeting = floor.give(RUNNING, ANN, TurnId("1"), allowance_ms=30_000)
    assert not floor.settle(meeting, 1_000).turn_nearly_over


def test_a_hand_waits_from_when_it_was_raised_and_a_break_ends_in_minutes_begun() -> None:
    hand = Hand(participant_id=ANN, raised_at=NOW)
    resting = replace(RUNNING, status=Status.BREAK, break_until=NOW)
    for seconds, waiting, left in ((-61, 0, 2), (-60, 0, 1), (-1, 0, 1), (0, 0, 0), (59, 59_000, 0)):
        now = NOW + timedelta(seconds=seconds)
        assert (hand.waited_ms(now), resting.break_minutes_left(now)) == (waiting, left)
