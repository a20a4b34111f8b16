# ruff: noqa: RUF001 - letters of several scripts
"""Words that run from right to left stand where Unicode Standard Annex 9 puts them."""

import pytest
from bidi import get_display
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.document.text import bidi

# Of each kind that the rules tell apart, and brackets.
_LETTERS = 'aZé אב اب ی١٢ 12 .,:+-/%£€ ()[]{}<> !"&;*\u0301\u05b0\u0651'


def _in_order(text: str, base: int) -> str:
    end = len(text.rstrip())
    found = [*bidi.levels(text, base)[:end], *[base] * (len(text) - end)]  # L1
    return "".join(text[place] for place in bidi.visual_order(found))


@given(st.text(st.sampled_from(_LETTERS), max_size=30), st.sampled_from([0, 1]))
@example("a (ب) b", 0)
@example("ب (a) 1", 1)
@example("ا 1-2 a", 0)
@example("א 5% £3,4 a", 0)
@example("(א[a)ב]", 0)
@example("א (.) a", 0)
@example("a (א)\u05b0 b", 0)
@example("א (a)\u05b0 ב", 0)
def test_a_line_is_put_in_order_as_another_maker_does(text: str, base: int) -> None:
    assert _in_order(text, base) == get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("", 0),
        ("Smith", 0),
        ("محمد", 1),
        ("محمد علی", 1),
        ("Smith محمد علی خان", 0),  # it begins in English
        ("محمد attended the whole meeting", 0),  # most of it is English
        ("12 محمد", 1),
    ],
)
def test_a_paragraph_as_a_whole_runs_as_its_first_letter_and_most_of_it(text: str, base: int) -> None:
    assert bidi.base_level(text) == base


def test_brackets_around_a_name_are_around_it_on_paper() -> None:
    assert bidi.levels("Ali (علی) came", 0) == [0] * 5 + [1] * 3 + [0] * 6
    assert bidi.levels("علی (Ali)", 1) == [1] * 5 + [2] * 3 + [1]
    assert bidi.MIRRORED["("] == ")"
    assert bidi.MIRRORED[")"] == "("


def test_joiners_are_of_the_letter_before_them() -> None:
    assert bidi.levels("می\u200cشود", 0) == [1] * 6


def test_very_deep_brackets_are_left_as_they_are() -> None:
    deep = "(" * 64 + "א" + ")" * 64
    assert len(bidi.levels(deep, 0)) == len(deep)


def test_many_brackets_are_resolved_without_looking_back_over_all_of_them() -> None:
    assert set(bidi.levels("(א)" * 20_000, 0)) == {0, 1}  # the first bracket has nothing before it
