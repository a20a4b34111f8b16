"""What the floor refuses, each with its own sentence, and what leaving or ending leaves behind."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.case.identity import ItemId, ParticipantId, PartyId, TurnId
from facilitator.errors import NotAllowed
from facilitator.meeting import floor
from facilitator.meeting.state import Meeting, Round, RoundOrder, Status

NOW = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)
ANN, BEN, CAT = (ParticipantId(name) for name in ("ann", "ben", "cat"))
TURN = TurnId("1")
QUIET = Meeting(status=Status.RUNNING, item_id=ItemId("first"))
SPEAKING = floor.give(QUIET, ANN, TURN)
STOPPED = {
    Status.NOT_STARTED: "The meeting has not started. Start it first.",
    Status.BREAK: "The meeting is on a break. End the break first.",
    Status.ADJOURNED: "The meeting is adjourned. Resume it first.",
    Status.ENDED: "The meeting has ended.",
}
MOVES: dict[str, Callable[[Meeting], Meeting]] = {
    "give": lambda meeting: floor.give(meeting, BEN, TURN),
    "extend": lambda meeting: floor.extend(meeting, 60_000),
    "think": lambda meeting: floor.think(meeting, on=True),
    "begin a round": lambda meeting: floor.begin_round(meeting, [ANN], 60_000),
}


def refusal_of(move: Callable[[Meeting], Meeting], meeting: Meeting) -> str:
    with pytest.raises(NotAllowed) as refusal:
        move(meeting)
    return str(refusal.value)


@pytest.mark.parametrize("status", STOPPED)
@pytest.mark.parametrize("name", MOVES)
def test_while_the_meeting_stands_still_each_move_says_how_to_go_on(name: str, status: Status) -> None:
    assert refusal_of(MOVES[name], replace(SPEAKING, status=status)) == STOPPED[status]
    MOVES[name](SPEAKING)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("extend", "Nobody has the floor, so there is no turn to extend."),
        ("think", "Nobody has the floor, so there is no turn to pause."),
    ],
)
def test_without_a_turn_there_is_nothing_to_extend_or_to_pause(name: str, sentence: str) -> None:
    assert refusal_of(MOVES[name], QUIET) == sentence
    MOVES[name](SPEAKING)


def test_in_a_private_session_nobody_gets_the_joint_floor_until_it_ends() -> None:
    private = replace(QUIET, private_party_id=PartyId("family"))
    assert refusal_of(MOVES["give"], private) == (
        "A private session is on. End it before giving the floor in the joint meeting."
    )
    assert MOVES["give"](replace(private, private_party_id=None)).speaker_id == BEN


def test_a_round_needs_people() -> None:
    assert refusal_of(lambda meeting: floor.begin_round(meeting, [], 60_000), QUIET) == (
        "Nobody is here for a round. Add the people who are attending first."
    )
    assert MOVES["begin a round"](QUIET).round == Round(waiting=(ANN,), allowance_ms=60_000)


def test_without_a_round_nothing_goes_on_and_nobody_is_put_later() -> None:
    assert refusal_of(lambda meeting: floor.advance_round(meeting, TURN), QUIET) == "No round is going on."
    assert refusal_of(lambda meeting: floor.skip_in_round(meeting, ANN), QUIET) == (
        "That person is not waiting in a round."
    )


def test_who_is_in_no_round_or_has_had_their_turn_is_not_put_later() -> None:
    begun = floor.advance_round(floor.begin_round(QUIET, [ANN, BEN], 60_000), TURN)
    assert refusal_of(lambda meeting: floor.skip_in_round(meeting, CAT), begun) == (
        "That person is not waiting in a round."
    )
    went_on = floor.advance_round(begun, TurnId("2"))
    assert went_on.speaker_id == BEN
    assert refusal_of(lambda meeting: floor.skip_in_round(meeting, ANN), went_on) == (
        "That person is not waiting in a round."
    )


def test_who_waits_is_put_last_once_and_the_second_time_left_out() -> None:
    begun = floor.begin_round(QUIET, [ANN, BEN, CAT], 60_000)
    once = floor.skip_in_round(begun, ANN)
    assert once.round is not None
    assert (once.round.waiting, once.round.skipped) == ((BEN, CAT, ANN), (ANN,))
    twice = floor.skip_in_round(once, ANN)
    assert twice.round is not None
    assert twice.round.waiting == (BEN, CAT)


def test_a_round_gives_the_floor_in_turn_with_the_time_of_the_round() -> None:
    begun = floor.begin_round(SPEAKING, [ANN, BEN], 60_000)
    assert (begun.speaker_id, begun.turn_id, begun.allowance_ms) == (None, None, 180_000)
    first = floor.advance_round(begun, TurnId("2"))
    assert (first.speaker_id, first.turn_id, first.allowance_ms) == (ANN, TurnId("2"), 60_000)
    assert first.round == Round(waiting=(BEN,), spoken=(ANN,), allowance_ms=60_000)
    second = floor.advance_round(first, TurnId("3"))
    assert second.round == Round(waiting=(), spoken=(ANN, BEN), allowance_ms=60_000)
    assert floor.advance_round(second, TurnId("4")) == QUIET


def test_a_round_says_to_its_end_in_which_order_it_was_begun() -> None:
    assert [order.label for order in RoundOrder] == ["As listed", "Least heard first"]
    begun = floor.begin_round(QUIET, [ANN, BEN], 60_000, RoundOrder.LEAST_HEARD)
    first = floor.advance_round(begun, TURN)
    for meeting in (begun, first, floor.skip_in_round(first, ANN), floor.leave(first, BEN)):
        assert meeting.round is not None
        assert meeting.round.order is RoundOrder.LEAST_HEARD


def test_who_passes_while_speaking_frees_the_floor_and_has_not_spoken_in_the_round() -> None:
    begun = floor.advance_round(floor.begin_round(QUIET, [ANN, BEN], 60_000), TURN)
    went_on = floor.advance_round(begun, TurnId("2"))
    passed = floor.skip_in_round(went_on, BEN)
    assert (passed.speaker_id, passed.turn_id) == (None, None)
    assert passed.round == Round(waiting=(BEN,), spoken=(ANN,), skipped=(BEN,), allowance_ms=60_000)
    again = floor.skip_in_round(passed, BEN)
    assert again.round == Round(waiting=(), spoken=(ANN,), skipped=(BEN,), allowance_ms=60_000)


def test_who_waits_may_pass_while_another_speaks_on() -> None:
    begun = floor.advance_round(floor.begin_round(QUIET, [ANN, BEN], 60_000), TURN)
    passed = floor.skip_in_round(begun, BEN)
    assert (passed.speaker_id, passed.turn_id) == (ANN, TURN)


def test_a_hand_that_is_lowered_is_no_longer_in_the_queue() -> None:
    raised = floor.raise_hand(floor.raise_hand(QUIET, ANN, NOW), BEN, NOW)
    lowered = floor.lower_hand(raised, ANN)
    assert [hand.participant_id for hand in lowered.hands] == [BEN]
    assert floor.lower_hand(lowered, ANN) == lowered


@pytest.mark.parametrize(("to", "order"), [(-3, [CAT, ANN, BEN]), (1, [ANN, CAT, BEN]), (9, [ANN, BEN, CAT])])
def test_a_hand_is_moved_within_the_queue_and_not_beyond_it(to: int, order: list[ParticipantId]) -> None:
    meeting = QUIET
    for who in (ANN, BEN, CAT):
        meeting = floor.raise_hand(meeting, who, NOW)
    assert [hand.participant_id for hand in floor.move_hand(meeting, CAT, to).hands] == order


def test_who_leaves_has_no_floor_no_hand_and_no_place_in_the_round() -> None:
    meeting = floor.raise_hand(floor.begin_round(QUIET, [ANN, BEN], 60_000), ANN, NOW)
    left = floor.leave(meeting, ANN)
    assert (left.hands, left.round) == ((), Round(waiting=(BEN,), allowance_ms=60_000))
    speaking = floor.advance_round(meeting, TURN)
    assert speaking.speaker_id == ANN
    assert floor.leave(speaking, ANN).speaker_id is None
    assert floor.leave(speaking, BEN).speaker_id == ANN
    assert floor.leave(SPEAKING, ANN) == QUIET


def test_a_longer_turn_and_time_to_think_are_of_the_present_turn_alone() -> None:
    longer = floor.think(floor.extend(SPEAKING, 60_000), on=True)
    assert (longer.allowance_ms, longer.remaining_ms, longer.thinking) == (240_000, 240_000, True)
    freed = floor.free(longer)
    assert (freed.speaker_id, freed.turn_id, freed.allowance_ms, freed.thinking) == (
        None, None, 180_000, False,
    )  # fmt: skip
    assert floor.end_round(replace(freed, round=Round(waiting=(BEN,)))).round is None


def test_who_is_due_to_speak_has_the_floor_or_is_next_in_the_round_or_the_queue() -> None:
    assert floor.due_to_speak(QUIET) is None
    queued = floor.raise_hand(QUIET, CAT, NOW)
    assert floor.due_to_speak(queued) == CAT
    around = replace(queued, round=Round(waiting=(BEN,)))
    assert floor.due_to_speak(around) == BEN
    assert floor.due_to_speak(replace(around, round=Round(waiting=()))) == CAT
    assert floor.due_to_speak(floor.give(around, ANN, TURN)) == ANN


def test_without_an_end_a_break_has_no_minutes_left() -> None:
    assert replace(QUIET, status=Status.BREAK).break_minutes_left(NOW) == 0
