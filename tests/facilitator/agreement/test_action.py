from dataclasses import replace
from datetime import date

import pytest

from facilitator.agreement.action import Action, Due, DueKind
from facilitator.case.identity import ActionId
from facilitator.errors import InvalidValue

FRIDAY = date(2026, 12, 11)
WHOLE = Action(id=ActionId("1"), what="Meet J. at the gate.", who="Rowan Shah", due=Due(day=FRIDAY))


@pytest.mark.parametrize(
    ("kind", "day", "words", "printed"),
    [
        (DueKind.DATE, FRIDAY, "", "Friday 11 December 2026"),
        (DueKind.DATE, None, "", ""),
        (DueKind.DATE, None, "soon", ""),
        (DueKind.REPEATING, FRIDAY, "each school day", "each school day, from Friday 11 December 2026"),
        (DueKind.REPEATING, None, "each school day", "each school day"),
        (DueKind.REPEATING, FRIDAY, "", ""),
        (DueKind.EVENT, FRIDAY, "at the review", "at the review, by Friday 11 December 2026"),
        (DueKind.EVENT, None, "at the review", ""),
        (DueKind.EVENT, FRIDAY, "", ""),
    ],
)
def test_by_when_is_printed_once_it_says_a_day_or_how_often(
    kind: DueKind, day: date | None, words: str, printed: str
) -> None:
    assert Due(kind=kind, day=day, words=words).printed == printed


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(day=FRIDAY), "by Friday 11 December 2026"),
        (Due(), ""),
        (
            Due(kind=DueKind.REPEATING, day=FRIDAY, words="each school day"),
            "each school day, from Friday 11 December 2026",
        ),
        (
            Due(kind=DueKind.EVENT, day=FRIDAY, words="at the review"),
            "at the review, by Friday 11 December 2026",
        ),
    ],
)
def test_without_a_label_before_it_a_day_is_said_to_be_the_last(due: Due, words: str) -> None:
    assert due.in_sentence == words


def test_by_when_has_room_for_two_hundred_characters() -> None:
    with pytest.raises(InvalidValue, match="By when is 201 characters long"):
        Due(words="x" * 201)


def test_an_action_without_what_who_or_by_when_is_a_draft() -> None:
    draft = Action(id=ActionId("1"))
    assert draft.missing == ("what will be done", "who will do it", "by when")
    assert draft.is_draft
    assert not draft.can_be_agreed
    assert WHOLE.missing == ()
    assert not WHOLE.is_draft
    assert WHOLE.can_be_agreed


def test_a_withdrawn_action_is_neither_a_draft_nor_to_be_agreed() -> None:
    assert not replace(WHOLE, withdrawn=True).can_be_agreed
    assert not Action(id=ActionId("1"), withdrawn=True).is_draft
