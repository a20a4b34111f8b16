"""What is said of words that were looked for: where they are, or why they cannot be found."""

from dataclasses import replace

from facilitator.case.papers import PaperKind
from facilitator.document.papers.facts import Comment
from tests.ui.reading.flow_papers import word_paper
from ui.reading.found_sentence import LONGEST, NO_WORDS, NOT_IN_TEXT, NOWHERE, found_sentence

REPORT = word_paper("Report.pdf", PaperKind.PDF)


def test_a_page_is_named_and_how_often_the_words_stand_on_it() -> None:
    assert found_sentence(REPORT, 2, 1) == "Found on page 3, in 1 place. Enter looks further."
    assert found_sentence(REPORT, 0, 4) == "Found on page 1, in 4 places. Enter looks further."


def test_in_a_text_without_pages_the_paragraph_is_told_of() -> None:
    assert found_sentence(word_paper(), 7, 2) == "Found in 2 places of this paragraph. Enter looks further."


def test_nowhere_says_why() -> None:
    assert found_sentence(REPORT, -1, 0) == NOWHERE
    assert found_sentence(replace(REPORT, pages=3), -1, 0) == NO_WORDS
    assert found_sentence(replace(REPORT, pages=3, begins="Dear all"), -1, 0) == NOWHERE
    assert found_sentence(word_paper(), -1, 0) == NOT_IN_TEXT


def test_words_of_a_comment_are_told_with_who_wrote_them() -> None:
    comment = Comment(1, "Is it\nso?", who="EP")
    assert found_sentence(REPORT, 1, 1, comment, "so") == (
        "Found on page 2, in a comment of EP: \u201cIs it so?\u201d. Enter looks further."
    )
    assert found_sentence(REPORT, 1, 3, Comment(1, "Is it so?"), "so") == (
        "Found on page 2, in 3 places, this one in a comment: \u201cIs it so?\u201d. Enter looks further."
    )


def test_of_a_long_comment_what_is_around_the_words_is_told() -> None:
    comment = Comment(0, f"{'before ' * 100}the caf\u00e9 figure {'behind ' * 100}")
    told = found_sentence(REPORT, 0, 1, comment, "CAFE figure").split("\u201c")[1].split("\u201d")[0]
    assert "the caf\u00e9 figure behind" in told
    assert told.startswith("\u2026before")
    assert told.endswith("\u2026")
    assert len(told) <= LONGEST + 2
    assert "\u201cbefore before" in found_sentence(REPORT, 0, 1, comment, "EP")
