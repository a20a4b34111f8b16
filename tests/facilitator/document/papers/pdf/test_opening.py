"""A PDF is opened as far as it is there, or refused for what stands in its way."""

import pytest

from facilitator.case.papers import Notice
from facilitator.document.papers.pdf.opening import is_cut_short
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Reason, Refused, error_for
from tests.facilitator.document.hostile_pdf import pdf, stream
from tests.facilitator.document.papers.made_pdfs import (
    certified,
    changed,
    for_adobe,
    lines,
    locked,
    made_for_the_web,
    saved,
)


def reason(content: bytes) -> Reason:
    with pytest.raises(Refused) as refused:
        PdfReader(content).looked()
    return refused.value.reason


def begun_with_its_catalog() -> bytes:
    """Return a PDF that tells first where its pages are, as most programs write them."""
    with changed(lines("kept words", pages=20)) as document:
        return saved(document)


@pytest.mark.parametrize(
    "content", [b"", b"no paper at all", b"%PDF-1.7\n%%EOF", pdf(b"null")[:9] + b"%%EOF"]
)
def test_what_is_no_pdf_is_damaged(content: bytes) -> None:
    assert reason(content) is Reason.DAMAGED


def test_a_broken_off_file_shows_the_pages_that_are_there_and_says_so() -> None:
    content = begun_with_its_catalog()
    looked = PdfReader(content[: len(content) * 8 // 10]).looked()
    assert (looked.pages, looked.begins, looked.notice) == (20, "kept words", Notice.CUT_SHORT)


@pytest.mark.parametrize("part", [0.1, 0.3])
def test_a_broken_off_file_without_a_page_is_refused_for_that(part: float) -> None:
    content = begun_with_its_catalog()
    assert reason(content[: int(len(content) * part)]) is Reason.CUT_SHORT
    content = lines("its pages are told last")
    assert reason(content[: content.index(b"/Catalog") - 40]) is Reason.CUT_SHORT


def test_a_broken_off_file_that_is_locked_is_not_guessed_at() -> None:
    content = locked("", owner="owner", content=begun_with_its_catalog()).replace(b"%%EOF", b"")
    assert reason(content[: content.rindex(b"trailer")] + b"/Encrypt") is Reason.CUT_SHORT


def test_a_file_whose_catalog_is_no_longer_whole_is_not_guessed_at() -> None:
    assert reason(b"%PDF-1.7\n1 0 obj\nnull\nendobj\n << /Type /Catalog >>") is Reason.CUT_SHORT
    assert reason(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>") is Reason.CUT_SHORT


@pytest.mark.parametrize("tail", [b"", b"\n\r\n", bytes(5000), b"<html>added by a gateway</html>"])
def test_what_follows_the_end_does_not_matter(tail: bytes) -> None:
    assert PdfReader(lines("all is here") + tail).looked().notice is Notice.NONE


def test_an_end_that_lacks_its_last_word_is_an_end() -> None:
    assert not is_cut_short(lines("all is here").rpartition(b"%%EOF")[0])


def test_a_later_part_that_breaks_off_is_missed() -> None:
    assert is_cut_short(lines("first") + b"\n9 0 obj\n<< /Type /Page")


def test_a_file_for_the_web_tells_how_long_it_is() -> None:
    content = made_for_the_web(lines("one", pages=3))
    assert not is_cut_short(content)
    assert is_cut_short(content[: len(content) // 2] + b"%%EOF")


def test_a_form_for_adobe_reader_alone_is_refused_with_what_to_do() -> None:
    assert reason(for_adobe(alone=True)) is Reason.FORM_OF_ADOBE
    assert reason(for_adobe(alone=False)) is Reason.FORM_OF_ADOBE  # its page only says to wait
    assert "print it to a PDF" in str(error_for(Reason.FORM_OF_ADOBE))


def test_a_form_that_adobe_reader_shows_otherwise_is_shown_with_a_notice() -> None:
    looked = PdfReader(for_adobe(alone=False, words="Request for support")).looked()
    assert (looked.begins, looked.notice) == ("Request for support", Notice.PARTLY_SHOWN)


def test_a_file_that_opens_only_for_some_persons_is_told_so() -> None:
    assert reason(certified()) is Reason.LOCKED_TO_PERSONS
    assert "protected for" in str(error_for(Reason.LOCKED_TO_PERSONS))


def test_no_program_within_a_file_can_run() -> None:
    import pypdfium2  # noqa: PLC0415

    assert "V8" not in pypdfium2.version.PDFIUM_INFO.flags
    content = pdf(b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>", stream(b""))
    assert PdfReader(content).looked().pages == 1
