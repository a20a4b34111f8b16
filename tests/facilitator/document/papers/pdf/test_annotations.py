"""Comments say who wrote what and when, beside which words, answers behind what they answer."""

import pytest
from pikepdf import Array, Name

from facilitator.document.papers.pdf.annotations import when
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from tests.facilitator.document.papers.made_pdfs import annotated, commented, lines, mark, note


def test_each_comment_is_told_with_its_place() -> None:
    told = PdfReader(commented()).comments()
    assert [(each.words, each.who, each.about, each.is_answer) for each in told] == [
        ("Is this agreed?", "A. Reader", "", False),
        ("Yes, since March", "B. Writer", "", True),
        ("Which year?", "A. Reader", "the whole plan", False),
        ("Struck out", "A. Reader", "and its", False),
        ("Written here", "A. Reader", "", False),
    ]
    assert {each.when for each in told} == {"5 March 2026, 09:30"}
    assert {each.at for each in told} == {0}
    (area,) = told[2].areas
    assert (area.left * 595, area.top * 842) == pytest.approx((70, 842 - 714), abs=1)


def test_comments_are_found_where_they_stand() -> None:
    reader = PdfReader(commented())
    assert reader.find("which YEAR", (0,)) == (0, reader.comments()[2].areas)
    assert reader.find("b. writer", (0,)) == (0, reader.comments()[1].areas)
    assert reader.find("nowhere", (0,)) is None


def test_comments_keep_their_lines_and_those_in_rich_letters_their_words() -> None:
    made = annotated(
        lines("plain"),
        note("one\rtwo\r\nthree"),
        note("", RC="<body><p>rich <b>words</b></p></body>"),
        note("   "),
    )
    assert [each.words for each in PdfReader(made).comments()] == ["one\ntwo\nthree", "rich words"]


def test_what_is_hidden_or_is_no_comment_is_not_told() -> None:
    made = annotated(
        lines("plain"),
        note("hidden", F=2),
        note("a window for another", Subtype=Name.Popup),
        note("a link", Subtype=Name.Link),
    )
    assert PdfReader(made).comments() == ()


def test_answers_that_answer_each_other_in_a_ring_are_told_once_each() -> None:
    ring = annotated(lines("plain"), note("one", IRT=1), note("two", IRT=0), note("three"))
    assert [each.words for each in PdfReader(ring).comments()] == ["three", "one", "two"]


def test_an_answer_to_what_is_not_told_stands_by_itself() -> None:
    made = annotated(lines("plain"), note("gone", F=2), note("answer", IRT=0))
    assert [each.words for each in PdfReader(made).comments()] == ["answer"]


def test_a_comment_without_a_place_and_one_with_a_broken_mark_are_told_all_the_same() -> None:
    made = annotated(
        lines("plain"),
        note("nowhere", Rect=Array([])),
        mark("Highlight", "broken", (0, 0, 9, 9), QuadPoints=Array([1])),
    )
    assert [each.words for each in PdfReader(made).comments()] == ["nowhere", "broken"]


def test_a_comment_is_told_with_the_page_it_is_on() -> None:
    assert [
        each.at for each in PdfReader(annotated(lines("x", pages=3), note("third"), page=2)).comments()
    ] == [2]


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("D:20260305093000+01'00'", "5 March 2026, 09:30"),
        ("20260305", "5 March 2026"),
        ("D:2026", "2026"),
        ("D:202603", "2026"),
        ("D:2026030509", "5 March 2026"),
        ("D:20261399", ""),
        ("yesterday", ""),
        ("", ""),
    ],
)
def test_dates_are_told_in_one_way(told: str, said: str) -> None:
    assert when(told) == said
