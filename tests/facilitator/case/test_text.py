"""Any words in any script are kept as they are; what cannot be seen is not kept."""

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from facilitator.case import text
from facilitator.errors import InvalidValue

OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
ANY_TEXT = st.text(max_size=300) | st.text("\u202e\x00\x1b\n\r\u2028\t e\u0301\ud800\u2066", max_size=40)
KEPT = [
    "A & B <b>bold</b>",
    "O\u2019Brien-Ní Chonaill",
    "Nguyễn Thị Ánh",
    "محمد الأمين",
    "ישראל",
    "ਗੁਰਪ੍ਰੀਤ",
    "李小龍",
    "👩🏽‍🏫 teacher",
    "1066-10-14",
    "'; DROP TABLE note; --",
    "{not} %s a $template",
]


@pytest.mark.parametrize("words", KEPT)
def test_words_of_every_script_and_kind_are_kept_as_they_are(words: str) -> None:
    assert text.line(words, "The name") == words
    assert text.text(words, "The note") == words


@given(ANY_TEXT)
@example("a\u2028b\x00c\u202ed\r\ne")
def test_kept_text_can_be_stored_is_composed_and_holds_nothing_unseen(words: str) -> None:
    for kept in (text.line(words, "x"), text.text(words, "x"), text.draft(words)):
        assert kept.encode("utf-8").decode("utf-8") == kept
        assert unicodedata.is_normalized("NFC", kept)
        assert not set(kept) & set(OVERRIDES)
        assert not any(unicodedata.category(c) == "Cc" and c not in "\n\t" for c in kept)


@given(ANY_TEXT)
def test_a_line_is_one_line_without_blank_ends_and_stays_as_it_is_when_kept_again(words: str) -> None:
    kept = text.line(words, "x")
    assert len(kept.splitlines()) <= 1
    assert kept == kept.strip()
    assert "  " not in kept
    assert text.line(kept, "x") == kept


@given(ANY_TEXT)
def test_text_keeps_its_lines_and_stays_as_it_is_when_kept_again(words: str) -> None:
    kept = text.text(words, "x")
    assert kept == kept.strip()
    assert "\r" not in kept
    assert text.text(kept, "x") == kept


def test_line_breaks_of_every_system_are_one_kind() -> None:
    assert text.text("one\r\ntwo\rthree\u2028four\vfive", "x") == "one\ntwo\nthree\nfour\nfive"
    assert text.line("one\r\ntwo\tthree", "x") == "one two three"


def test_a_half_typed_text_keeps_its_blank_ends() -> None:
    assert text.draft("and so \n") == "and so \n"


def test_half_of_a_pair_is_shown_as_a_mark_and_does_not_break_anything() -> None:
    assert text.line("a\ud83db", "x") == "a?b"


def test_too_long_a_text_is_refused_with_what_it_is_and_what_to_do() -> None:
    with pytest.raises(InvalidValue, match=r"The name is 10,000 characters long; the most is 200\. Nothing"):
        text.line("x" * 10_000, "The name", limit=200)
    assert len(text.line("x" * 200, "The name", limit=200)) == 200
    with pytest.raises(InvalidValue, match="The note is 20,001 characters long"):
        text.text("x" * 20_001, "The note")


@pytest.mark.parametrize("nothing", ["", "   ", "\n\t", "\u202e\u202c", "\x00"])
def test_nothing_to_be_seen_is_refused_only_where_something_is_needed(nothing: str) -> None:
    assert text.line(nothing, "The title") == ""
    with pytest.raises(InvalidValue, match="The title is empty"):
        text.line(nothing, "The title", required=True)
    with pytest.raises(InvalidValue):
        text.text(nothing, "The note", required=True)


def test_a_hundred_thousand_marks_on_one_letter_are_kept_and_quickly() -> None:
    pasted = "a" + "\u0301\u0327" * 50_000

    kept = text.draft(pasted)

    assert kept.count("\u0327") + kept.startswith("\xe1") >= 50_000
    assert max(map(len, re.findall("[\u0300-\u034e\u0350-\u036f]+", kept))) <= 30
    assert text.draft(kept) == kept
    with pytest.raises(InvalidValue, match="characters long"):
        text.line(pasted, "The note")


def test_thirty_marks_on_one_letter_are_left_alone() -> None:
    assert text.draft("x" + "\u0323" * 30) == "x\u0323" * 1 + "\u0323" * 29
