from dataclasses import FrozenInstanceError
from datetime import date

import pytest

from facilitator.case.retention import Retention, chosen, due_for_destruction
from facilitator.errors import InvalidValue

TODAY = date(2026, 12, 4)


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
        "Kept until Monday 1 March 2027, as the commissioner requires, and destroyed when you next unlock."
    )


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
