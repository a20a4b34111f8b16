"""Ahead or behind, what is left, and the quiet cues, worked by hand."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from facilitator.case.agenda import AgendaItem, ItemKind
from facilitator.case.identity import ItemId
from facilitator.meeting.progress import planned_starts, progress
from facilitator.meeting.state import Meeting, Status

MINUTE = 60_000
WELCOME, VIEWS, OPTIONS = (
    AgendaItem(id=ItemId(name), title=name, minutes=minutes)
    for name, minutes in (("welcome", 5), ("views", 20), ("options", 30))
)


def at(item: AgendaItem, elapsed: int) -> Meeting:
    return Meeting(status=Status.RUNNING, item_id=item.id, elapsed_ms=elapsed * MINUTE)


@pytest.mark.parametrize(
    ("welcome_done_in", "on_views", "pace", "left"),
    [
        (5, 0, "On time", 50),
        (5, 6, "On time", 44),
        (8, 6, "3 min behind", 44),
        (2, 6, "3 min ahead", 44),
        (2, 23, "On time", 30),
        (5, 27, "7 min behind", 30),
    ],
)
def test_the_pace_is_what_done_items_took_and_the_present_one_overran(
    welcome_done_in: int, on_views: int, pace: str, left: int
) -> None:
    spent = {WELCOME.id: welcome_done_in * MINUTE, VIEWS.id: on_views * MINUTE}
    agenda = [replace(WELCOME, done=True), VIEWS, OPTIONS]
    found = progress(at(VIEWS, welcome_done_in + on_views), agenda, spent, 60)
    assert found.pace_words == pace
    assert found.left_ms == left * MINUTE


def test_the_words_give_the_time_so_far_of_the_time_booked() -> None:
    assert progress(at(VIEWS, 48), [VIEWS], {}, 150).words == "48 min of 2 h 30 min"


@pytest.mark.parametrize(
    ("spent", "cue"),
    [
        (9 * MINUTE, ""),
        (10 * MINUTE, "10 min left on this item"),
        (11 * MINUTE + 1, "9 min left on this item"),
        (20 * MINUTE - 1, "1 min left on this item"),
        (20 * MINUTE, "This item's time is up"),
        (50 * MINUTE, "This item's time is up"),
    ],
)
def test_an_item_gives_its_cue_ten_minutes_before_its_end_and_at_it(spent: int, cue: str) -> None:
    assert progress(at(VIEWS, 30), [VIEWS], {VIEWS.id: spent}, 60).item_cue == cue


def test_a_short_item_is_not_nearly_over_from_its_start() -> None:
    assert progress(at(WELCOME, 1), [WELCOME], {WELCOME.id: MINUTE}, 60).item_cue == ""


def test_each_item_says_its_minutes_or_what_is_spent_of_them() -> None:
    found = progress(at(VIEWS, 9), [WELCOME, VIEWS, OPTIONS], {WELCOME.id: 3 * MINUTE}, 60)
    assert [item.words for item in found.items] == ["3 of 5 min", "0 of 20 min", "30 min"]
    assert found.current is not None
    assert found.current.item is VIEWS


def test_before_the_meeting_no_item_is_the_present_one() -> None:
    found = progress(Meeting(), [WELCOME, VIEWS], {}, 60)
    assert found.current is None
    assert found.item_cue == ""
    assert (found.pace_words, found.left_ms) == ("On time", 25 * MINUTE)


def test_a_break_off_the_clock_is_no_time_gained() -> None:
    rest = AgendaItem(id=ItemId("rest"), title="rest", minutes=10, kind=ItemKind.BREAK, done=True)
    assert progress(at(VIEWS, 6), [rest, VIEWS], {VIEWS.id: 6 * MINUTE}, 60).pace_words == "On time"
    late = {rest.id: 14 * MINUTE, VIEWS.id: 6 * MINUTE}
    assert progress(at(VIEWS, 20), [rest, VIEWS], late, 60).pace_words == "4 min behind"


def test_an_item_that_was_left_and_will_be_come_back_to_keeps_what_was_spent_on_it() -> None:
    found = progress(at(OPTIONS, 12), [VIEWS, OPTIONS], {VIEWS.id: 12 * MINUTE}, 60)
    assert (found.pace_words, found.left_ms) == ("On time", (8 + 30) * MINUTE)
    found = progress(at(OPTIONS, 26), [VIEWS, OPTIONS], {VIEWS.id: 26 * MINUTE}, 60)
    assert (found.pace_words, found.left_ms) == ("6 min behind", 30 * MINUTE)


def test_the_present_item_is_not_yet_done_even_where_it_was_before() -> None:
    again = replace(VIEWS, done=True)
    found = progress(at(VIEWS, 6), [again, OPTIONS], {VIEWS.id: 6 * MINUTE}, 60)
    assert (found.pace_words, found.left_ms) == ("On time", (14 + 30) * MINUTE)


@pytest.mark.parametrize(
    ("elapsed", "cue"), [(49, ""), (50, "10 min left"), (59, "1 min left"), (60, "past the booked time")]
)
def test_the_booked_time_gives_its_cue_ten_minutes_before_its_end_and_at_it(elapsed: int, cue: str) -> None:
    assert progress(at(VIEWS, elapsed), [VIEWS], {}, 60).booked_cue == cue


def test_less_than_a_minute_late_is_on_time() -> None:
    found = progress(at(VIEWS, 21), [VIEWS], {VIEWS.id: 21 * MINUTE - 1}, 60)
    assert (found.behind, found.pace_words) == (False, "On time")
    late = progress(at(VIEWS, 21), [VIEWS], {VIEWS.id: 21 * MINUTE}, 60)
    assert (late.behind, late.pace_words) == (True, "1 min behind")


@pytest.mark.parametrize(
    ("spent", "over", "words"),
    [(20 * MINUTE, False, "20 of 20 min"), (20 * MINUTE + 1, True, "20 of 20 min")],
)
def test_an_item_is_over_its_time_after_its_last_planned_moment(spent: int, over: bool, words: str) -> None:
    (item,) = progress(at(VIEWS, 20), [VIEWS], {VIEWS.id: spent}, 60).items
    assert (item.over, item.words) == (over, words)


@pytest.mark.parametrize(("kind", "planned", "minutes"), [
    (ItemKind.BREAK, 15, 15), (ItemKind.BREAK, 0, 10), (ItemKind.TALK, 15, 10),
])  # fmt: skip
def test_a_break_lasts_as_the_agenda_plans_it_or_ten_minutes(
    kind: ItemKind, planned: int, minutes: int
) -> None:
    present = AgendaItem(id=ItemId("rest"), title="rest", minutes=planned, kind=kind)
    assert progress(at(present, 20), [present], {}, 60).break_minutes == minutes
    assert progress(Meeting(), [present], {}, 60).break_minutes == 10


def test_items_to_come_have_their_clock_time_as_the_plan_drifts() -> None:
    now = datetime(2026, 12, 8, 10, 0, tzinfo=UTC)
    items = [
        AgendaItem(id=ItemId(name), title=name, minutes=minutes)
        for name, minutes in (("over", 10), ("left", 5), ("now", 15), ("next", 20), ("late", 10), ("last", 5))
    ]
    items[0] = replace(items[0], done=True)
    items[4] = replace(items[4], done=True)
    meeting = Meeting(status=Status.RUNNING, item_id=ItemId("now"))
    spent = {ItemId("now"): 9 * 60_000, ItemId("over"): 12 * 60_000}
    stands = progress(meeting, items, spent, 120)
    at = planned_starts(stands, now)
    assert {key: (when - now).total_seconds() / 60 for key, when in at.items()} == {"next": 6, "last": 26}
    late = planned_starts(progress(meeting, items, {ItemId("now"): 99 * 60_000}, 120), now)
    assert late[ItemId("next")] == now
    before = planned_starts(progress(Meeting(), items, {}, 120), now)
    assert before[ItemId("left")] == now
