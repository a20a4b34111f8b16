"""One PDF is asked many things while it is held open."""

import pytest

from facilitator.case.papers import LONGEST_BEGINNING, beginning_of
from facilitator.document.papers.facts import Looked
from facilitator.document.papers.pdf import pdf_reader
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Refused
from tests.facilitator.document.hostile_pdf import FONT, PAGE, pdf, stream
from tests.facilitator.document.papers.made_pdfs import (
    annotated,
    changed,
    commented,
    field,
    form,
    lines,
    note,
    saved,
    tick,
)


def behind_a_damaged_page() -> bytes:
    """Return two pages, the first of which cannot be read; on the second are words and a comment."""
    comment = b"/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (kept) >>]"
    second = (PAGE % FONT).replace(b"/Resources", comment + b" /Resources")
    made = pdf(b"null", stream(b"BT /F 12 Tf 20 150 Td (at the gate) Tj ET"), second)
    return made.replace(b"/Kids [3 0 R ] /Count 1", b"/Kids [3 0 R 5 0 R] /Count 2")


def test_a_paper_is_told_by_its_pages_and_its_first_words() -> None:
    assert PdfReader(lines("Report on Zo\u00eb", "by A. Writer", pages=3)).looked() == Looked(
        pages=3, begins="Report on Zo\u00eb by A. Writer"
    )


def test_first_words_are_those_of_the_first_page_that_has_any_and_are_kept_to_a_whole_word() -> None:
    with changed(lines("")) as document, changed(lines("word " * 20, "word " * 20, "word " * 20)) as other:
        document.pages.extend(other.pages)
        begins = PdfReader(saved(document)).looked().begins
    assert len(begins) == LONGEST_BEGINNING + 1
    assert beginning_of(begins) == ("word " * 31).strip() + "\u2026"
    assert len(PdfReader(lines("w" * 500)).looked().begins) == LONGEST_BEGINNING + 1


def test_looking_for_first_words_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    with changed(lines("")) as document, changed(lines("late words")) as other:
        document.pages.extend(other.pages)
        content = saved(document)
    assert PdfReader(content).looked().begins == "late words"
    monkeypatch.setattr(pdf_reader, "_SECONDS_FOR_A_BEGINNING", -1.0)
    assert PdfReader(content).looked().begins == ""


def test_ticks_of_a_form_are_not_among_the_first_words_and_what_was_typed_is() -> None:
    form_of_ticks = form(
        lines("I agree"),
        tick("yes", (250, 695, 265, 710), is_on=True),
        tick("no", (300, 695, 315, 710), is_on=False),
        field("Tx", "by", (350, 695, 500, 715), V="By Post"),
    )
    reader = PdfReader(form_of_ticks)
    assert reader.looked().begins == "I agree By Post"
    assert "(ticked)" in [word.text for word in reader.words(0)]
    assert PdfReader(form(lines(""), tick("yes", (250, 695, 265, 710), is_on=True))).looked().begins == ""


def test_the_first_of_the_pages_that_holds_the_words_is_told() -> None:
    with changed(lines("morning")) as document, changed(lines("evening", pages=2)) as other:
        document.pages.extend(other.pages)
        reader = PdfReader(saved(document))
    for _ in range(2):  # the second time what is on the pages is remembered
        assert (reader.find("evening", (0, 1, 2)) or (-1,))[0] == 1
        assert (reader.find("evening", (2, 0, 1)) or (-1,))[0] == 2
        assert reader.find("evening", (0,)) is None
        assert reader.find("", (0, 1)) is None
        assert reader.find(" ", (0, 1)) is None


def test_a_page_that_is_too_long_to_be_remembered_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "_MOST_REMEMBERED", 3)
    reader = PdfReader(lines("mornings at the gate"))
    assert [reader.find(words, (0,)) is None for words in ("gate", "harbour", "gate")] == [False, True, False]


def test_of_many_places_on_a_page_only_so_many_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf_reader, "MOST_AREAS", 3)
    found = PdfReader(lines("a a a a a", "a a a a")).find("a", (0,))
    assert found is not None
    assert len(found[1]) == 3


@pytest.mark.parametrize("page", [-1, 2])
def test_a_page_that_is_not_there_is_an_index_error(page: int) -> None:
    reader = PdfReader(lines("x", pages=2))
    for act in (
        lambda: reader.page(page, 10, 100),
        lambda: reader.words(page),
        lambda: reader.find("x", (page,)),
    ):
        with pytest.raises(IndexError):
            act()


def test_pages_are_read_in_any_order_and_again() -> None:
    reader = PdfReader(lines("same words", pages=5))
    read = [reader.words(number) for number in (4, 0, 3, 1, 2, 4, 0, 0)]
    assert len(set(read)) == 1


def test_pages_that_are_not_there_are_not_looked_at_one_by_one() -> None:
    reader = PdfReader(pdf(b"null", pages=1).replace(b"/Count 1", b"/Count 1000000"))
    assert reader.comments() == ()
    assert reader.looked().attachments == ()


def test_a_page_that_was_refused_again_and_again_hides_no_comment_of_another() -> None:
    reader = PdfReader(behind_a_damaged_page())
    for _ in range(20):
        with pytest.raises(Refused):
            reader.page(0, 10, 100)
    assert [each.words for each in reader.comments()] == ["kept"]


def test_words_behind_a_damaged_page_are_found() -> None:
    reader = PdfReader(behind_a_damaged_page())
    assert (reader.find("gate", (0, 1)) or (-1,))[0] == 1
    assert reader.find("harbour", (0, 1)) is None
    with pytest.raises(Refused):
        reader.find("gate", (0,))
    assert reader.find("gate", ()) is None


@pytest.mark.parametrize(("name", "most"), [("MOST_COMMENTS", 1), ("PATIENCE_SECONDS", -1.0)])
def test_where_there_are_too_many_comments_the_last_one_says_so(
    name: str, most: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    with changed(commented()) as document, changed(annotated(lines("x"), note("later"))) as other:
        document.pages.extend(other.pages)
        reader = PdfReader(saved(document))
    assert reader.comments()[-1].words == "later"
    monkeypatch.setattr(pdf_reader, name, most)
    *told, last = reader.comments()
    assert len(told) <= 1
    assert "are not listed here" in last.words
    assert last.at == 0


def test_comments_that_are_left_out_of_the_last_page_are_told_and_none_that_are_all_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reader = PdfReader(annotated(lines("x"), note("one"), note("two"), note("three")))
    monkeypatch.setattr(pdf_reader, "MOST_COMMENTS", 2)
    *told, last = reader.comments()
    assert ([each.words for each in told], last.at) == (["one", "two"], 0)
    assert "are not listed here" in last.words
    monkeypatch.setattr(pdf_reader, "MOST_COMMENTS", 3)
    assert [each.words for each in reader.comments()] == ["one", "two", "three"]
