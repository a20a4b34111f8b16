"""What is no Word document is told by what it is, and nothing unpacks further than it may."""

import tracemalloc
import zipfile
from io import BytesIO

import pytest

from facilitator.document.papers.refusal import Reason, Refused
from facilitator.document.papers.word import office_zip
from facilitator.document.papers.word.office_zip import OfficeZip
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.papers.word.word_files import (
    TYPES,
    document,
    files_of,
    flow_of,
    paragraph,
    texts,
    zipped,
)

GOOD = document(paragraph("mornings at the gate"))


def refusal(content: bytes) -> Reason:
    with pytest.raises(Refused) as refused:
        WordReader(content)
    return refused.value.reason


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"[Content_Types].xml": TYPES, "xl/workbook.xml": "<x/>"}, Reason.EXCEL),
        ({"[Content_Types].xml": TYPES, "ppt/presentation.xml": "<x/>"}, Reason.POWERPOINT),
        ({"[Content_Types].xml": TYPES, "visio/document.xml": "<x/>"}, Reason.VISIO),
        ({"[Content_Types].xml": TYPES, "FixedDocSeq.fdseq": "<x/>"}, Reason.XPS),
        ({"Index/Document.iwa": "x"}, Reason.APPLE),
        ({"mimetype": "application/vnd.oasis.opendocument.text"}, Reason.OPEN_TEXT),
        ({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}, Reason.OPEN_OTHER),
        ({"mimetype": "application/epub+zip"}, Reason.BOOK),
        ({"photos/gate.jpg": "x"}, Reason.PACKED),
        ({"[Content_Types].xml": TYPES, "word/document.xml": "no markup"}, Reason.DAMAGED),
        ({"[Content_Types].xml": TYPES, "word/document.xml": "<x/>"}, Reason.DAMAGED),
    ],
)
def test_a_zip_that_is_no_word_document_is_told_by_what_it_is(
    files: dict[str, str | bytes], reason: Reason
) -> None:
    assert refusal(zipped(files)) is reason


def test_a_file_that_was_cut_off_is_told_as_such() -> None:
    for share in (0.2, 0.5, 0.9):
        assert refusal(GOOD[: int(len(GOOD) * share)]) is Reason.CUT_SHORT


def test_a_file_whose_list_is_damaged_is_refused() -> None:
    place = GOOD.rindex(b"PK\x01\x02")
    assert refusal(GOOD[:place] + b"XXXX" + GOOD[place + 4 :]) is Reason.DAMAGED


def test_a_text_that_does_not_unpack_is_refused() -> None:
    place = GOOD.index(b"word/document.xml") + len("word/document.xml")
    assert refusal(GOOD[:place] + bytes(40) + GOOD[place + 40 :]) is Reason.DAMAGED


def test_a_part_that_asks_for_a_password_or_is_packed_in_another_way_is_refused() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_BZIP2) as archive:
        for name, content in files_of(paragraph("words")).items():
            archive.writestr(name, content)
    assert refusal(made.getvalue()) is Reason.DAMAGED
    locked = bytearray(GOOD)
    for place in range(len(GOOD)):
        if GOOD.startswith(b"PK\x01\x02", place):
            locked[place + 8] |= 1
    assert refusal(bytes(locked)) is Reason.DAMAGED


def test_names_are_the_same_in_capitals_and_with_either_slash() -> None:
    files = files_of(paragraph("mornings at the gate"))
    files["Word\\Document.XML"] = files.pop("word/document.xml")
    flow = WordReader(zipped(files)).flow()
    assert texts(flow) == ["mornings at the gate"]


def test_too_many_files_and_too_large_ones_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    many: dict[str, str | bytes] = {f"word/media/{number}": b"" for number in range(office_zip.MOST_FILES)}
    assert refusal(document(paragraph("words"), files=many)) is Reason.TOO_MUCH
    assert refusal(document(paragraph("words") + " " * office_zip.MOST_XML_BYTES)) is Reason.TOO_MUCH
    assert refusal(document("<w:p/>" * office_zip.MOST_TAGS)) is Reason.TOO_MUCH
    monkeypatch.setattr(office_zip, "MOST_BYTES", 1000)
    assert refusal(document(paragraph("words" * 1000))) is Reason.TOO_MUCH


def test_a_file_may_be_asked_for_any_number_of_times(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office_zip, "MOST_BYTES", 1000)
    held = OfficeZip(zipped({"a": bytes(900), "b": bytes(900), "c": bytes(900)}))
    for _ in range(5):
        assert held.file("a") == held.file("b") == bytes(900)
    with pytest.raises(Refused) as refused:
        held.file("c")
    assert refused.value.reason is Reason.TOO_MUCH


def test_a_file_that_unpacks_to_more_than_it_says_is_not_unpacked_further() -> None:
    content = bytearray(zipped({"swelling": bytes(50_000_000)}))
    place = content.index(b"PK\x01\x02")
    content[place + 24 : place + 28] = (10).to_bytes(4, "little")
    held = OfficeZip(bytes(content))
    tracemalloc.start()
    with pytest.raises(Refused):
        held.file("swelling")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 5_000_000


def test_a_document_of_the_strict_form_is_read() -> None:
    files = {
        name: content.replace(
            "http://schemas.openxmlformats.org/officeDocument/2006/",
            "http://purl.oclc.org/ooxml/officeDocument/",
        ).replace(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/",
            "http://purl.oclc.org/ooxml/wordprocessingml/",
        )
        for name, content in files_of(
            paragraph("Needs", properties='<w:pStyle w:val="H"/>'),
            styles='<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 2"/></w:style>',
        ).items()
        if isinstance(content, str)
    }
    (heading,) = WordReader(zipped({**files})).flow().headings
    assert (heading.title, heading.level) == ("Needs", 2)


@pytest.mark.parametrize("kind", ["template.main+xml", "document.macroEnabled.main+xml"])
def test_templates_and_documents_with_macros_are_read_and_no_macro_runs(kind: str) -> None:
    macros = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    types = TYPES.replace("document.main+xml", kind)
    flow = flow_of(
        paragraph("mornings at the gate"),
        (("rIdM", macros, "vbaProject.bin"),),
        {"[Content_Types].xml": types, "word/vbaProject.bin": b"macros"},
    )
    assert texts(flow) == ["mornings at the gate"]
    assert flow.left_out == ("macros (none runs here)",)
