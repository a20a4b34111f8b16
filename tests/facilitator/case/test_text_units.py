"""Places in a text as the windows count them, and cuts that leave letters whole."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.case.text_units import before, units, whole_letters

FAMILY = "👨‍👩‍👧‍👦"
FLAGS = "🇬🇧🇮🇪"


@pytest.mark.parametrize(
    ("text", "length"),
    [
        ("", 0),
        ("plain", 5),
        ("é", 1),
        ("e\u0301", 2),
        ("OK 👍", 5),
        ("👍🏽", 4),
        (FLAGS, 8),
        (FAMILY, 11),
        ("\U0001d538b", 3),
        ("a\nb", 3),
    ],
)
def test_a_length_is_counted_in_utf_16(text: str, length: int) -> None:
    assert units(text) == length


@given(st.text(), st.integers(0, 30))
def test_what_stands_before_a_place_ends_there_or_half_a_letter_earlier(text: str, place: int) -> None:
    part = before(text, place)
    assert text.startswith(part)
    assert min(place, units(text)) - units(part) in {0, 1}


@given(st.text())
def test_each_place_between_two_characters_is_found_again(text: str) -> None:
    for cut in range(len(text) + 1):
        assert before(text, units(text[:cut])) == text[:cut]


@pytest.mark.parametrize(
    ("text", "most", "kept"),
    [
        ("plain", 3, "pla"),
        ("plain", 9, "plain"),
        ("ae\u0301x", 2, "a"),
        (f"a{FAMILY}b", 4, "a"),
        (f"a{FLAGS}b", 2, "a"),
        (f"a{FLAGS}b", 3, "a🇬🇧"),
        (f"a{FLAGS}b", 4, "a🇬🇧"),
        ("a👍🏽b", 2, "a"),
    ],
)
def test_a_cut_leaves_letters_whole(text: str, most: int, kept: str) -> None:
    assert whole_letters(text, most) == kept


@given(st.text(), st.integers(0, 20))
def test_a_cut_is_never_longer_and_begins_as_the_text_does(text: str, most: int) -> None:
    kept = whole_letters(text, most)
    assert len(kept) <= most
    assert text.startswith(kept)


def test_marks_without_end_are_cut_all_the_same() -> None:
    piled = "a" + "\u0301" * 500
    assert len(whole_letters(piled, 200)) == 200
    assert unicodedata.combining(piled[200])
