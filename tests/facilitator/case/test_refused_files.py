"""Each file that cannot be taken is named, with what to do with it in the program that it is from."""

import pytest

from facilitator.case.received_files import kind_of
from facilitator.errors import InvalidValue
from tests.facilitator.case.test_received_files import boxed, zipped

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)
LOCKED = COMPOUND + "EncryptedPackage".encode("utf-16-le")
OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
SAVED_PAGE = b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a\r\nSubject: a\r\n\r\n"

REFUSED = {
    "an older Word document": (COMPOUND, "Report.DOC", "Word document of the older kind (.doc)"),
    "an older Excel workbook": (COMPOUND, "Costs.xls", "Open it in Excel, save it as a PDF"),
    "an older presentation": (COMPOUND, "Talk.ppt", "Open it in PowerPoint, save it as a PDF"),
    "a Publisher document": (COMPOUND, "Leaflet.pub", "Open it in Publisher"),
    "a Visio drawing": (COMPOUND, "Plan.vsd", "Open it in Visio"),
    "an e-mail of Outlook": (COMPOUND, "Hello.msg", "Open it in Outlook, print it to a PDF"),
    "an older file of who knows what": (COMPOUND, "x", "Open it in the program it is from, save it as a PDF"),
    "a locked Word document by its name": (COMPOUND, "Draft plan.docx", "Open it in Word with its password"),
    "a locked Word document": (LOCKED, "Draft plan.doc", "Open it in Word with its password"),
    "a locked workbook": (LOCKED, "Costs.xlsx", "Open it in Excel with its password"),
    "a locked presentation": (LOCKED, "Talk.pptx", "Open it in PowerPoint with its password"),
    "a locked file without a name": (LOCKED, "", "Open it in the program it is from with its password"),
    "a workbook": (zipped(b"[Content_Types].xml", b"_rels/.rels", b"xl/workbook.xml"), "a", "Excel workbook"),
    "a presentation": (zipped(b"[Content_Types].xml", b"ppt/presentation.xml"), "a", "PowerPoint"),
    "a newer drawing": (zipped(b"[Content_Types].xml", b"visio/document.xml"), "a", "Visio drawing"),
    "an OpenDocument text": (zipped(b"mimetype", content=OPEN_DOCUMENT + b"text"), "a", "OpenDocument text"),
    "an OpenDocument sheet": (
        zipped(b"mimetype", content=OPEN_DOCUMENT + b"spreadsheet"), "a", "OpenDocument file",
    ),
    "an e-book": (zipped(b"mimetype", content=b"application/epub+zip"), "a", "e-book"),
    "a document of Pages": (zipped(b"Index/Document.iwa"), "a", "export it as a PDF"),
    "an XPS document": (zipped(b"_rels/.rels", b"FixedDocSeq.fdseq"), "a", "XPS document"),
    "a packed folder": (zipped(b"Photos/one.jpg"), "a", "Unpack it, and add the files"),
    "an empty packed folder": (b"PK\x05\x06" + bytes(18), "a", "Unpack it, and add the files"),
    "a packed folder of another kind": (b"7z\xbc\xaf\x27\x1c", "a", "Unpack it, and add the files"),
    "rich text": (b"{\\rtf1\\ansi words}", "a", "rich text document (.rtf)"),
    "a web page": (b"<!-- saved -->\n<!DOCTYPE html>\n<html>", "a", "Open it in your browser"),
    "a web page with other words before it": (b"<?xml version='1.0'?><html>", "a", "Open it in your browser"),
    "a web page saved as one file": (SAVED_PAGE, "page.eml", "Open it in your browser"),
    "a drawing": (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a", "drawing (.svg)"),
    "a film": (boxed(b"isom", b"avc1"), "a", "film or a sound recording"),
    "a sound recording": (b"ID3\x03", "a", "film or a sound recording"),
    "a wave": (b"RIFF\0\0\0\0WAVEfmt ", "a", "film or a sound recording"),
    "a moving photo": (boxed(b"hevc", b"msf1", b"mif1"), "a.heics", "series of pictures"),
    "a picture of another kind": (b"8BPS\0\x01", "a", "save it as a JPEG"),
    "a program": (b"MZ\x90\0\x03", "a.pdf", "program or a link to one"),
    "a link": (b"[InternetShortcut]\r\nURL=https://a", "a.url", "save the file that it leads to"),
    "an entry of a calendar": (b"BEGIN:VCALENDAR\r\n", "a", "entry for a calendar"),
    "a parcel of Outlook": (b"\x78\x9f\x3e\x22\x01", "winmail.dat", "Ask the sender to send the files again"),
    "plain text": (b"Dear all,\n\nWe met on \xe2\x82\xac\n", "notes.txt", "file of plain text"),
    "plain text in wide letters": ("Dear all".encode("utf-16"), "notes.txt", "file of plain text"),
    "what nobody knows": (b"\0\x01\x02", "a", "Open that file in its own program"),
}  # fmt: skip


@pytest.mark.parametrize("what", REFUSED)
def test_a_file_that_cannot_be_taken_says_what_it_is_and_what_to_do(what: str) -> None:
    beginning, name, words = REFUSED[what]
    with pytest.raises(InvalidValue) as refused:
        kind_of(beginning, 700, name)
    told = str(refused.value)
    assert words in told
    assert "Nothing was added." in told


def test_a_long_row_of_comments_before_a_page_is_looked_through_in_no_time() -> None:
    with pytest.raises(InvalidValue):
        kind_of(b"<!--" * 15_000, 60_000)
