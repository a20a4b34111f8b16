"""Files within a PDF are listed and taken out, those of its list and those pinned to its pages."""

import pytest
from pikepdf import Name

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import Attachment
from facilitator.document.papers.pdf import embedded_files
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.refusal import Reason, Refused
from tests.facilitator.document.hostile_pdf import pdf
from tests.facilitator.document.papers.made_pdfs import (
    annotated,
    changed,
    lines,
    note,
    outlined,
    pinned,
    portfolio,
    saved,
)


def test_a_file_pinned_to_a_page_is_listed_and_taken_out() -> None:
    reader = PdfReader(pinned("report.docx", b"pinned words"))
    assert reader.looked().attachments == (Attachment(0, "report.docx"),)
    assert reader.attachment(0) == b"pinned words"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\plans\\a.pdf", "a.pdf"),
        ("a\u202e\nb.pdf", "ab.pdf"),
        ("\u0007", "File 1"),
        ("x" * 300 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_a_name_is_a_line_without_a_place(name: str, shown: str) -> None:
    assert PdfReader(pinned(name, b"words")).looked().attachments[0].name == shown


@pytest.mark.parametrize("number", [-1, 1])
def test_a_file_that_is_not_there_is_an_index_error(number: int) -> None:
    with pytest.raises(IndexError):
        PdfReader(pinned("one.pdf", b"words")).attachment(number)


def test_a_damaged_file_within_is_refused_and_the_paper_is_not() -> None:
    with changed(portfolio(report=b"words")) as document:
        del document.attachments["report.pdf"].obj.EF
        reader = PdfReader(saved(document))
    assert reader.looked().attachments == (Attachment(0, "report.pdf"),)
    with pytest.raises(Refused) as refused:
        reader.attachment(0)
    assert refused.value.reason is Reason.DAMAGED


def test_a_file_within_that_is_far_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_files, "_MOST_BYTES", 3)
    with pytest.raises(Refused) as refused:
        PdfReader(portfolio(report=b"words")).attachment(0)
    assert refused.value.reason is Reason.TOO_MUCH


def test_a_file_within_that_ends_while_it_is_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    reader = PdfReader(portfolio(report=b"words"))
    real = embedded_files.raw.FPDFAttachment_GetFile
    monkeypatch.setattr(
        embedded_files.raw,
        "FPDFAttachment_GetFile",
        lambda file, to, *rest: to is None and real(file, to, *rest),
    )
    with pytest.raises(Refused) as refused:
        reader.attachment(0)
    assert refused.value.reason is Reason.DAMAGED


def test_a_note_beside_a_pinned_file_is_no_file() -> None:
    with changed(pinned("one.pdf", b"words")) as document:
        document.pages[0].Annots.append(note("a note"))
        assert len(PdfReader(saved(document)).looked().attachments) == 1


def test_a_paper_clip_without_a_file_is_no_file() -> None:
    looked = PdfReader(annotated(lines("see"), note("", Subtype=Name.FileAttachment))).looked()
    assert (looked.attachments, looked.notice) == ((), Notice.NONE)


def test_an_empty_file_within_is_empty() -> None:
    assert PdfReader(portfolio(nothing=b"")).attachment(0) == b""


def test_more_files_than_can_be_taken_in_are_left_out_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with changed(pinned("two.pdf", b"2")) as document:
        document.attachments["one.pdf"] = b"1"
        one_pinned = saved(document)
    monkeypatch.setattr(embedded_files, "MOST_FILES", 2)
    assert PdfReader(one_pinned).looked().notice is Notice.NONE
    monkeypatch.setattr(embedded_files, "MOST_FILES", 1)
    for content in (one_pinned, portfolio(one=b"1", two=b"2"), portfolio(one=b"1", two=b"2", three=b"3")):
        looked = PdfReader(content).looked()
        assert (len(looked.attachments), looked.notice) == (1, Notice.MORE_FILES)


def test_looking_for_pinned_files_ends_and_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embedded_files, "PATIENCE_SECONDS", -1.0)
    looked = PdfReader(pinned("late.pdf", b"words")).looked()
    assert (looked.attachments, looked.notice) == ((), Notice.MORE_FILES)


def test_a_page_whose_notes_are_damaged_has_none() -> None:
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Annots [null 7 (x)] >>"
    assert PdfReader(pdf(page)).comments() == ()
    assert PdfReader(pdf(page)).looked().attachments == ()


def test_a_link_is_no_note() -> None:
    assert PdfReader(outlined()).comments() == ()
