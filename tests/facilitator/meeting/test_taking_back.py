"""Time goes back with an act to whoever would have had it, and a meeting that went on keeps its start."""

from dataclasses import replace

import pytest

from facilitator.case.identity import ItemId, ParticipantId, TurnId
from facilitator.errors import NotAllowed
from facilitator.meeting.state import Meeting, Status
from facilitator.meeting.taking_back import GoneBack, gone_back, refuse_long_begun

TWO_MINUTES = 120_000
BEFORE = Meeting(
    status=Status.RUNNING,
    item_id=ItemId("first"),
    speaker_id=ParticipantId("ann"),
    turn_id=TurnId("1"),
)
AFTER = replace(BEFORE, speaker_id=ParticipantId("ben"), turn_id=TurnId("2"), turn_ms=7_000)


def test_the_time_of_a_turn_that_is_gone_goes_to_the_turn_before() -> None:
    assert gone_back(AFTER, BEFORE, turn_is_gone=True, item_ms_at_act=0) == GoneBack(turn_ms=7_000)


def test_a_turn_that_stays_keeps_its_time() -> None:
    assert gone_back(AFTER, BEFORE, turn_is_gone=False, item_ms_at_act=0) == GoneBack()


@pytest.mark.parametrize(
    "put_back", [replace(BEFORE, thinking=True), replace(BEFORE, speaker_id=None, turn_id=None)]
)
def test_time_in_which_nobody_would_have_spoken_goes_to_nobody(put_back: Meeting) -> None:
    assert gone_back(AFTER, put_back, turn_is_gone=True, item_ms_at_act=0) == GoneBack()


@pytest.mark.parametrize(
    ("spent_ms", "at_act_ms", "back_ms"), [(9_000, 0, 9_000), (9_000, 5_000, 4_000), (5_000, 9_000, 0)]
)
def test_what_an_item_took_since_the_act_goes_to_the_item_before(
    spent_ms: int, at_act_ms: int, back_ms: int
) -> None:
    was = replace(BEFORE, item_id=ItemId("second"), item_ms=spent_ms)
    gone = gone_back(was, BEFORE, turn_is_gone=False, item_ms_at_act=at_act_ms)
    assert gone == GoneBack(item_ms=back_ms)


def test_where_the_item_stays_so_does_its_time() -> None:
    was = replace(BEFORE, item_ms=9_000)
    assert gone_back(was, BEFORE, turn_is_gone=False, item_ms_at_act=0) == GoneBack()


def test_the_start_of_a_meeting_that_went_on_for_more_than_two_minutes_stays() -> None:
    refuse_long_begun(replace(BEFORE, elapsed_ms=TWO_MINUTES), Meeting())
    with pytest.raises(NotAllowed) as refusal:
        refuse_long_begun(replace(BEFORE, elapsed_ms=TWO_MINUTES + 1), Meeting())
    assert str(refusal.value) == (
        "The meeting has been going on for a while, so its start cannot be taken back. "
        "Adjourn it or end it instead. Nothing was changed."
    )


@pytest.mark.parametrize(
    ("was", "put_back"),
    [
        (Meeting(elapsed_ms=TWO_MINUTES + 1), Meeting()),
        (replace(BEFORE, elapsed_ms=TWO_MINUTES + 1), BEFORE),
        (replace(BEFORE, elapsed_ms=TWO_MINUTES + 1), replace(BEFORE, status=Status.ADJOURNED)),
    ],
)
def test_what_does_not_take_the_start_back_is_never_refused_for_it(was: Meeting, put_back: Meeting) -> None:
    refuse_long_begun(was, put_back)
