from datetime import UTC, datetime
from typing import Any

import pytest

from facilitator.case.identity import PaperId
from facilitator.case.papers import (
    LONGEST_BEGINNING,
    LONGEST_NAME,
    MOST_PAGES,
    Notice,
    PageTurn,
    Paper,
    PaperKind,
    PaperPlace,
    beginning_of,
    free_name,
    name_of_file,
)
from facilitator.errors import InvalidValue

ADDED = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)


def paper(**values: Any) -> Paper:
    known: dict[str, Any] = {"id": PaperId("1"), "name": "x", "kind": PaperKind.PDF, "size": 10}
    return Paper(**(known | {"added_at": ADDED} | values))


def test_a_paper_has_a_name_in_one_line() -> None:
    assert paper(name=" Report\n2026.pdf ").name == "Report 2026.pdf"
    with pytest.raises(InvalidValue, match="The paper's name"):
        paper(name=" ")


def test_the_first_words_of_a_paper_are_one_line_and_short() -> None:
    assert paper(begins="Annual\nreview").begins == "Annual review"
    with pytest.raises(InvalidValue):
        paper(begins="x" * (LONGEST_BEGINNING + 1))


@pytest.mark.parametrize("pages", [-1, MOST_PAGES + 1])
def test_a_paper_has_a_number_of_pages_that_a_paper_can_have(pages: int) -> None:
    with pytest.raises(InvalidValue):
        paper(pages=pages)
    assert paper(pages=MOST_PAGES).pages == MOST_PAGES


def test_kinds_have_words_for_the_screen() -> None:
    assert [kind.label for kind in PaperKind] == ["PDF", "Image", "Word document", "E-mail"]
    assert [kind for kind in PaperKind if kind.has_pages] == [PaperKind.PDF, PaperKind.IMAGE]


def test_what_is_to_be_known_of_a_paper_has_a_sentence_and_nothing_has_none() -> None:
    assert Notice.NONE.sentence == ""
    assert all(notice.sentence.endswith(".") for notice in Notice if notice is not Notice.NONE)


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("Report.pdf", "Report.pdf"),
        ("a\nb\t c.pdf", "a b c.pdf"),
        ("", "Without a name"),
        ("\x00\u202e", "Without a name"),
        ("x" * 246 + ".pdf", "x" * 246 + ".pdf"),
        ("x" * 247 + ".pdf", "x" * 245 + "….pdf"),
        ("x" * 400, "x" * 249 + "…"),
        ("." + "x" * 300, "." + "x" * 248 + "…"),
    ],
)
def test_a_file_gives_a_paper_a_name_that_can_be_kept(file: str, name: str) -> None:
    assert name_of_file(file) == name
    assert paper(name=name_of_file(file)).name == name


def test_a_name_with_very_many_marks_can_be_kept() -> None:
    marked = name_of_file("a" + "\u0301\u0958" * 200 + ".pdf")
    assert len(marked) <= LONGEST_NAME
    assert paper(name=marked).name == marked


@pytest.mark.parametrize(
    ("name", "taken", "free"),
    [
        ("Report.pdf", set(), "Report.pdf"),
        ("Report.pdf", {"Report.pdf"}, "Report (2).pdf"),
        ("Report.pdf", {"Report.pdf", "Report (2).pdf"}, "Report (3).pdf"),
        ("Scan of 3.5.2026 at school", {"Scan of 3.5.2026 at school"}, "Scan of 3.5.2026 at school (2)"),
        (".pdf", {".pdf"}, ".pdf (2)"),
        ("x" * 246 + ".pdf", {"x" * 246 + ".pdf"}, "x" * 241 + "… (2).pdf"),
    ],
)
def test_a_name_that_is_taken_is_numbered_before_its_ending(name: str, taken: set[str], free: str) -> None:
    assert free_name(name, taken) == free


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        ("  Annual\n review ", "Annual review"),
        ("word " * 32, ("word " * 32).strip()),
        ("word " * 40, ("word " * 31).strip() + "…"),
        (("word " * 40)[: LONGEST_BEGINNING - 1] + "w", ("word " * 31).strip() + "…"),
        ("x" * 200, "x" * 159 + "…"),
        ("", ""),
    ],
)
def test_a_paper_begins_with_whole_words(words: str, begins: str) -> None:
    assert beginning_of(words) == begins
    assert paper(begins=beginning_of(words)).begins == begins


def test_a_page_is_turned_with_all_others_and_by_itself() -> None:
    place = PaperPlace(id=PaperId("1"), quarters=3, turns=(PageTurn(page=2, quarters=2),))
    assert [place.quarters_of(page) for page in (0, 2)] == [3, 1]
