"""A folder of files in the form of a PDF is told from a paper that has files beside it."""

import pikepdf
import pytest
from pikepdf import Name

from facilitator.case.papers import Notice
from facilitator.document.papers.facts import Attachment
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from tests.facilitator.document.papers.made_pdfs import changed, lines, locked, outlined, portfolio, saved

PACKED = pikepdf.ObjectStreamMode.generate


def test_a_folder_of_files_is_told_as_one_with_all_it_holds() -> None:
    reader = PdfReader(portfolio(plan=outlined(), report=b"words"))
    looked = reader.looked()
    assert looked.notice is Notice.COVER
    assert looked.attachments == (Attachment(0, "plan.pdf"), Attachment(1, "report.pdf"))
    assert reader.attachment(0) == outlined()
    assert reader.attachment(1) == b"words"


def test_an_empty_folder_is_no_cover() -> None:
    assert PdfReader(portfolio()).looked().notice is Notice.NONE


@pytest.mark.parametrize("is_folder", [True, False])
def test_it_is_told_where_the_parts_of_the_file_are_packed(is_folder: bool) -> None:
    with changed(portfolio(report=b"words")) as document:
        if not is_folder:
            del document.Root.Collection
        content = saved(document, object_stream_mode=PACKED)
    assert b"/Collection" not in content
    assert PdfReader(content).looked().notice is (Notice.COVER if is_folder else Notice.NONE)


def test_it_is_told_of_a_locked_folder_by_how_it_is_to_be_shown() -> None:
    with changed(portfolio(report=b"words")) as document:
        document.Root.PageMode = Name.UseAttachments
        content = saved(document)
    packed = locked("", owner="owner", content=content, object_stream_mode=PACKED)
    assert PdfReader(packed).looked().notice is Notice.COVER


def test_a_paper_with_files_beside_it_is_no_folder() -> None:
    with changed(portfolio(report=b"words")) as document:
        del document.Root.Collection
        looked = PdfReader(saved(document)).looked()
    assert (looked.notice, len(looked.attachments)) == (Notice.NONE, 1)


def test_what_only_looks_packed_is_passed_over() -> None:
    with changed(portfolio(report=b"words /ObjStm stream no such thing")) as document:
        del document.Root.Collection
        content = saved(document, compress_streams=False) + b"\n% /ObjStm"
    assert PdfReader(content).looked().notice is Notice.NONE


def test_a_plain_paper_is_none() -> None:
    assert PdfReader(lines("/Collection")).looked().notice is Notice.NONE
