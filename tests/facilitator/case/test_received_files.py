"""A file is taken for what it begins as, whatever its name says."""

import pytest

from facilitator.case.papers import PaperKind
from facilitator.case.received_files import BEGINNING_BYTES, ENDINGS, kind_of
from facilitator.errors import InvalidValue

MEGABYTE = 1_048_576
MESSAGE = b"From: kim@example.org\r\nSubject: Notes\r\n\r\nDear all"
ANOTHER_NAME = "holiday.xyz"


def boxed(*brands: bytes, length: int | None = None) -> bytes:
    size = 16 + 4 * (len(brands) - 1) if length is None else length
    return size.to_bytes(4) + b"ftyp" + brands[0] + bytes(4) + b"".join(brands[1:]) + b"\0\0\0\x08mdat"


def zipped(*names: bytes, content: bytes = b"") -> bytes:
    return b"".join(
        b"PK\x03\x04" + bytes(22) + len(name).to_bytes(2, "little") + bytes(2) + name + content
        for name in names
    )


KINDS = {
    "a PDF": (b"%PDF-1.7\n", PaperKind.PDF),
    "a PDF after a mark": (b"\xef\xbb\xbf%PDF-1.4\n", PaperKind.PDF),
    "a PDF that begins late": (b"\n" * 1_019 + b"%PDF-", PaperKind.PDF),
    "a PNG": (b"\x89PNG\r\n\x1a\n\x00\x00", PaperKind.IMAGE),
    "a JPEG": (b"\xff\xd8\xff\xe0", PaperKind.IMAGE),
    "a GIF": (b"GIF89a", PaperKind.IMAGE),
    "a bitmap": (b"BM" + bytes(12) + b"\x28\0\0\0", PaperKind.IMAGE),
    "a TIFF of Intel": (b"II*\0", PaperKind.IMAGE),
    "a TIFF of Motorola": (b"MM\0*", PaperKind.IMAGE),
    "a large TIFF": (b"II+\0", PaperKind.IMAGE),
    "a WebP": (b"RIFF\x10\0\0\0WEBPVP8 ", PaperKind.IMAGE),
    "a photo of a phone": (boxed(b"heic", b"mif1", b"heic"), PaperKind.IMAGE),
    "a photo of a newer program": (boxed(b"avif", b"miaf"), PaperKind.IMAGE),
    "a photo that says so second": (boxed(b"xxxx", b"abcd", b"mif1"), PaperKind.IMAGE),
    "a photo cut within its first box": (boxed(b"heic", length=2**31), PaperKind.IMAGE),
    "a Word document": (zipped(b"[Content_Types].xml", b"_rels/.rels", b"word/document.xml"), PaperKind.WORD),
    "a Word document begun otherwise": (zipped(b"docProps/app.xml"), PaperKind.WORD),
    "a Word document with a sheet in it": (
        zipped(b"[Content_Types].xml", b"word/document.xml", b"xl/workbook.xml"),
        PaperKind.WORD,
    ),
    "an e-mail": (MESSAGE, PaperKind.EMAIL),
    "an e-mail after a mark": (b"\xef\xbb\xbf" + MESSAGE, PaperKind.EMAIL),
    "an e-mail after empty lines": (b"\r\n\n" + MESSAGE, PaperKind.EMAIL),
    "an e-mail out of a folder of them": (b"From kim@example.org Fri Dec  4\n" + MESSAGE, PaperKind.EMAIL),
    "an e-mail whose lines go on": (
        b"Received: from a\r\n\tby b\r\nX-Spam : no\r\nDate: Fri, 4 Dec 2026\r\n\r\nHello",
        PaperKind.EMAIL,
    ),
    "an e-mail of lines of its own": (b"From: a\nTo: b\n\nFrom: words\nwithout a name", PaperKind.EMAIL),
    "an e-mail without words": (b"FROM: a\rTO: b\r", PaperKind.EMAIL),
}


@pytest.mark.parametrize("name", ["", "paper.pdf", "letter.msg", ANOTHER_NAME])
@pytest.mark.parametrize("what", KINDS)
def test_a_file_is_what_it_begins_as(what: str, name: str) -> None:
    beginning, kind = KINDS[what]
    assert kind_of(beginning, 10, name) is kind


OTHERS = {
    "too late for a PDF": b"\n" * 1_020 + b"%PDF-1.7",
    "half a PNG": b"\x89PNG",
    "sounds like a bitmap": b"BM" + bytes(30),
    "a box of nothing": boxed(b"abcd", b"efgh"),
    "one line like those of a message": b"Subject: something\r\n\r\nwords",
    "lines and then none": b"From: a\r\nTo: b\r\nwords that are no line of a message\r\n\r\n",
    "nothing known": b"\x01\x02\x03",
}


@pytest.mark.parametrize("what", OTHERS)
def test_other_files_are_not_kept(what: str) -> None:
    with pytest.raises(InvalidValue, match="Nothing was added"):
        kind_of(OTHERS[what], 10)


def test_a_file_of_more_than_five_hundred_megabytes_is_not_kept() -> None:
    assert kind_of(b"%PDF-1.7", 500 * MEGABYTE) is PaperKind.PDF
    with pytest.raises(InvalidValue) as refused:
        kind_of(b"%PDF-1.7", 500 * MEGABYTE + 1)
    assert str(refused.value) == (
        "That file is larger than 500 MB. Nothing was added. Ask for a smaller one."
    )


def test_an_empty_file_is_not_kept() -> None:
    with pytest.raises(InvalidValue) as refused:
        kind_of(b"", 0, "Report.pdf")
    assert str(refused.value) == "That file is empty. Nothing was added. Ask for it again."


def test_the_same_is_told_by_the_beginning_that_a_copy_is_told_by() -> None:
    later = zipped(b"[Content_Types].xml", content=bytes(BEGINNING_BYTES)) + zipped(b"xl/workbook.xml")
    assert kind_of(later, 10) is kind_of(later[:BEGINNING_BYTES], 10) is PaperKind.WORD


def test_the_question_which_file_offers_endings_that_are_typed_small_and_without_a_dot() -> None:
    assert all(ending.isalnum() and ending == ending.lower() for ending in ENDINGS)
    assert len(set(ENDINGS)) == len(ENDINGS)
