from dataclasses import FrozenInstanceError
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.retention import (
    AtUnlock,
    Retention,
    at_unlock,
    chosen,
    due_for_destruction,
    told_otherwise,
)
from facilitator.errors import InvalidValue

TODAY = date(2026, 12, 4)
BEGAN = datetime(2026, 12, 4, 10, 0, tzinfo=UTC)


def test_a_case_is_destroyed_at_once_unless_somebody_requires_otherwise() -> None:
    retention = Retention()

    assert retention.at_once
    assert retention.words == "Destroyed at once when you finish."
    assert retention.announcement(TODAY) == ""
    assert not due_for_destruction(retention, TODAY, meeting_open=False)


def test_the_choice_cannot_be_changed_in_place() -> None:
    with pytest.raises(FrozenInstanceError):
        Retention().destroy_on = TODAY  # type: ignore[misc]


def test_the_words_name_the_day_and_who_requires_it() -> None:
    retention = Retention(destroy_on=date(2027, 3, 1), required_by="  the commissioner\n")

    assert retention.words == (
        "Kept until Monday 1 March 2027, as the commissioner requires. "
        "At the first unlock on or after that day you are asked whether it may go."
    )


def test_a_finished_case_says_that_it_goes_unasked() -> None:
    closed = Retention(destroy_on=date(2027, 3, 1), finished_at=BEGAN)
    assert closed.words == (
        "Finished, and kept until Monday 1 March 2027. It goes at the first unlock on or after that day."
    )


def test_listing_a_case_that_goes_at_once_notes_nothing() -> None:
    assert Retention().seen(TODAY) == Retention()


AGREED = datetime(2026, 12, 4, 11, 0, tzinfo=UTC)
AFTERWARDS = datetime(2026, 12, 4, 12, 0, tzinfo=UTC)


def test_a_choice_that_changed_after_the_opening_is_to_be_told() -> None:
    kept = Retention(destroy_on=date(2027, 3, 1), required_by="the commissioner", decided_at=AFTERWARDS)
    assert told_otherwise(kept, began_at=BEGAN, consented_at=None) == (
        "How long the notes are kept was changed after the meeting had begun and the opening words were "
        "read. Tell every party that they are kept until 1 March 2027, because the commissioner requires it."
    )


def test_a_choice_that_changed_after_parties_agreed_says_so() -> None:
    assert told_otherwise(Retention(decided_at=AFTERWARDS), began_at=BEGAN, consented_at=AGREED) == (
        "How long the notes are kept was changed after the meeting had begun and parties had agreed to the "
        "plan. Tell every party that they are destroyed when you finish."
    )


def test_agreement_that_came_after_the_change_is_not_spoken_of() -> None:
    changed = Retention(decided_at=datetime(2026, 12, 4, 10, 30, tzinfo=UTC))
    assert "and the opening words were read" in told_otherwise(changed, began_at=BEGAN, consented_at=AGREED)


@pytest.mark.parametrize(
    ("decided_at", "began_at"),
    [(None, BEGAN), (AGREED, None), (BEGAN, BEGAN), (datetime(2026, 12, 4, 9, 0, tzinfo=UTC), BEGAN)],
)
def test_a_choice_that_the_parties_heard_needs_no_telling(
    decided_at: datetime | None, began_at: datetime | None
) -> None:
    assert told_otherwise(Retention(decided_at=decided_at), began_at=began_at, consented_at=None) == ""


@pytest.mark.parametrize("day", [date(2026, 12, 4), date(2026, 12, 3), date(2047, 1, 1)])
def test_only_a_day_to_come_can_be_chosen(day: date) -> None:
    with pytest.raises(InvalidValue, match="Nothing was changed"):
        chosen(Retention(destroy_on=day), TODAY)


def test_tomorrow_can_be_chosen() -> None:
    assert chosen(Retention(destroy_on=date(2026, 12, 5)), TODAY).destroy_on == date(2026, 12, 5)


@pytest.mark.parametrize(
    ("today", "due"),
    [(date(2027, 2, 28), False), (date(2027, 3, 1), True), (date(2027, 8, 1), True)],
)
def test_it_is_due_from_the_day_on(today: date, due: bool) -> None:
    retention = Retention(destroy_on=date(2027, 3, 1))

    assert due_for_destruction(retention, today, meeting_open=False) is due


def test_a_case_whose_meeting_is_still_open_is_never_due() -> None:
    retention = Retention(destroy_on=date(2026, 12, 1))

    assert not due_for_destruction(retention, TODAY, meeting_open=True)


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2027, 2, 14), ""),
        (date(2027, 2, 15), "in 14 days"),
        (date(2027, 2, 28), "tomorrow"),
        (date(2027, 3, 1), "To be destroyed now"),
        (date(2027, 3, 9), "To be destroyed now"),
    ],
)
def test_it_is_announced_from_a_fortnight_before(today: date, said: str) -> None:
    announcement = Retention(destroy_on=date(2027, 3, 1)).announcement(today)

    assert said in announcement
    assert bool(said) is bool(announcement)


DAY = date(2027, 3, 1)
FINISHED = datetime(2026, 12, 4, 15, 0, tzinfo=UTC)


def kept_until(day: date = DAY, **more: date | None) -> Retention:
    return Retention(destroy_on=day, finished_at=FINISHED, **more)  # type: ignore[arg-type]  # fields by name


def unlocked_on(*days: date, retention: Retention | None = None, answered: bool = True) -> list[AtUnlock]:
    """Return what each of these unlockings, one after the other, does with a finished case.

    Whoever is asked whether it may go says not now, or is interrupted.
    """
    case, done = retention or kept_until(seen_on=FINISHED.date()), []
    for today in days:
        done.append(at_unlock(case, today, meeting_open=False))
        case = case.seen(today)
        if answered and done[-1] is AtUnlock.ASK:
            case = case.put_off(today)
    return done


def test_a_finished_case_goes_at_the_first_unlock_after_its_day_once_that_was_announced() -> None:
    days = (date(2027, 1, 10), date(2027, 2, 9), date(2027, 2, 20), date(2027, 3, 1))

    assert unlocked_on(*days) == [AtUnlock.NOTHING, AtUnlock.NOTHING, AtUnlock.NOTHING, AtUnlock.DESTROY]


def test_what_was_never_announced_is_asked_about_first_and_goes_at_the_next_unlock() -> None:
    days = (date(2027, 2, 1), date(2027, 3, 3), date(2027, 3, 3))

    assert unlocked_on(*days) == [AtUnlock.NOTHING, AtUnlock.ASK, AtUnlock.DESTROY]


def test_an_unfinished_case_is_asked_about_each_time() -> None:
    open_case = Retention(destroy_on=DAY, seen_on=date(2027, 2, 20), announced_on=date(2027, 2, 20))

    assert unlocked_on(DAY, date(2027, 3, 2), retention=open_case) == [AtUnlock.ASK, AtUnlock.ASK]


def test_a_question_that_nobody_answered_is_asked_again() -> None:
    never_told = kept_until(seen_on=date(2027, 2, 1))
    told = kept_until(seen_on=date(2027, 2, 20), announced_on=date(2027, 2, 20))

    for retention in (never_told, told):
        days = (date(2031, 6, 1), date(2031, 6, 1), date(2031, 6, 2))
        assert unlocked_on(*days, retention=retention, answered=False) == [AtUnlock.ASK] * 3


def test_a_clock_that_leapt_ahead_destroys_nothing_unasked() -> None:
    announced = kept_until(seen_on=date(2027, 2, 20), announced_on=date(2027, 2, 20))

    assert unlocked_on(date(2031, 6, 1), retention=announced) == [AtUnlock.ASK]


def test_a_clock_that_was_set_back_destroys_nothing_and_is_told_of_at_every_unlock() -> None:
    seen = kept_until(seen_on=date(2027, 2, 20), announced_on=date(2027, 2, 20))
    back = date(2026, 1, 1)

    assert unlocked_on(back, back, back, retention=seen) == [AtUnlock.CLOCK_BEHIND] * 3
    assert unlocked_on(back, date(2027, 3, 1), retention=seen)[-1] is AtUnlock.DESTROY


def test_once_the_clock_is_said_to_be_right_its_days_count_again() -> None:
    leapt = kept_until(seen_on=date(2046, 1, 1), announced_on=date(2046, 1, 1))
    right = leapt.with_clock_right(date(2026, 12, 10))

    assert unlocked_on(date(2026, 12, 10), retention=leapt) == [AtUnlock.CLOCK_BEHIND]
    assert unlocked_on(date(2026, 12, 11), date(2027, 2, 25), date(2027, 3, 2), retention=right) == [
        AtUnlock.NOTHING,
        AtUnlock.NOTHING,
        AtUnlock.DESTROY,
    ]


def test_a_day_back_is_a_traveller_and_no_wrong_clock() -> None:
    assert unlocked_on(date(2026, 12, 3)) == [AtUnlock.NOTHING]


@given(st.lists(st.dates(date(2024, 1, 1), date(2050, 1, 1)), min_size=1, max_size=12))
def test_no_order_of_days_destroys_early_and_any_later_day_ends_it(days: list[date]) -> None:
    for today, done in zip(days, unlocked_on(*days), strict=True):
        assert done is not AtUnlock.DESTROY or today >= DAY
        assert today < DAY or done in (AtUnlock.ASK, AtUnlock.DESTROY)
    last = max(*days, DAY)
    assert unlocked_on(*days, last, last)[-1] is AtUnlock.DESTROY
