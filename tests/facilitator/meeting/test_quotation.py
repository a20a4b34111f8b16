"""What a note says that quotes a paper: the words as they stand there, and where."""

import pytest

from facilitator.errors import InvalidValue
from facilitator.meeting.quotation import LONGEST_QUOTED, quoted


def test_a_quotation_names_the_paper_and_the_place() -> None:
    made = quoted("Speech and language therapy, weekly.", "Report.pdf", "page 12")

    assert made.text == "“Speech and language therapy, weekly.” (Report.pdf, page 12)"
    assert not made.is_cut


def test_without_a_place_the_paper_is_named_alone() -> None:
    assert quoted("Weekly", "Photo.png").text == "“Weekly” (Photo.png)"


@pytest.mark.parametrize(
    ("words", "within"),
    [
        ("He said “no” twice", "He said \u2018no\u2019 twice"),
        ('"No", he said ("never")', "\u2018No\u2019, he said (\u2018never\u2019)"),
        ("der „erste“ Satz", "der \u2018erste\u2019 Satz"),
        ("the school's 6” ruler", "the school's 6\u2019 ruler"),
        ("weekly\n  and on\u2029Fridays", "weekly and on Fridays"),
        ("thera\u00adpy \ufffc weekly", "therapy weekly"),
    ],
)
def test_what_stands_within_stays_one_line_in_single_marks(words: str, within: str) -> None:
    assert quoted(words, "P").text == f"“{within}” (P)"


def test_what_is_too_long_is_cut_after_a_whole_word_and_says_so() -> None:
    made = quoted("word " * LONGEST_QUOTED, "P", "page 1")

    assert made.is_cut
    assert made.text.endswith("word …” (P, page 1)")
    assert len(made.text) < LONGEST_QUOTED + 30
    assert made.text.count("word") == LONGEST_QUOTED // 5


def test_a_word_that_is_itself_too_long_is_cut_between_letters() -> None:
    made = quoted("a" * (LONGEST_QUOTED - 1) + "e\u0301" * 10 + "b", "P")

    assert made.is_cut
    assert "e …" not in made.text


def test_as_many_characters_as_may_be_quoted_are_not_cut() -> None:
    assert not quoted("a" * LONGEST_QUOTED, "P").is_cut


@pytest.mark.parametrize("words", ["", " \n", "\ufffc"])
def test_without_words_there_is_nothing_to_quote(words: str) -> None:
    with pytest.raises(InvalidValue, match="Nothing was changed"):
        quoted(words, "P")
