"""Phrases are found as whole words, in whatever way quotes and dashes were typed."""

import pytest

from facilitator.case.whole_words import holds_words, words_of


@pytest.mark.parametrize(
    ("text", "phrase", "is_there"),
    [
        ("as soon  as\npossible", "as soon as possible", True),
        ("We\u2019ll see about it", "we'll see", True),
        ("We'll see about it", "we\u2019ll see", True),
        ("an on\u2011going need", "on-going", True),
        ("an on\u2013going need", "on-going", True),
        ("Mr O\u2019Brien writes", "Mr O'Brien", True),
        ("asap.", "asap", True),
        ("asaps", "asap", False),
        ("a+b", "a+b", True),
        ("a^b", "a^b", True),
        ("", "asap", False),
        ("asap", "", False),
    ],
)
def test_a_phrase_is_found_as_whole_words(text: str, phrase: str, *, is_there: bool) -> None:
    assert holds_words(text, phrase) is is_there


def test_the_words_of_a_text_come_without_the_marks_between_them() -> None:
    assert words_of("“Meet J., at 8:40 \u2013 each day!”") == ("Meet", "J", "at", "8", "40", "each", "day")
    assert words_of(" \u2026 ") == ()
