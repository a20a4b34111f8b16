"""Files that cannot be taken in as papers: what each is, and what to do with it in the program it is from."""

import re
from collections.abc import Callable
from typing import Final

_NOTHING: Final = "Nothing was added."
ONLY_THESE: Final = (
    "Only PDF files, Word documents, e-mails and pictures can be kept. "
    f"{_NOTHING} Open that file in its own program, save or print it as a PDF, and add that PDF."
)
# The first bytes of the older files of Office and of Outlook (MS-CFB, 2.2), and a name within a locked one.
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_PART: Final = "EncryptedPackage".encode("utf-16-le")
_LOCAL_NAME: Final = re.compile(rb"PK\x03\x04.{22}(.)(.)..", re.DOTALL)
_LOCAL_HEADER: Final = 30
_OPEN_DOCUMENT: Final = b"application/vnd.oasis.opendocument."
_FILM_BRANDS: Final = (b"qt  ", b"iso", b"mp4", b"M4V", b"M4A", b"M4B", b"avc1", b"dash", b"3g", b"MSNV")
_FILM_OF_PICTURES: Final = frozenset({b"hevc", b"hevx", b"hevm", b"hevs", b"msf1", b"avis"})
_SOUND: Final = (b"ID3", b"fLaC", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"#!AMR", b"MThd")
_FILM: Final = (b"\x1a\x45\xdf\xa3", b"FLV", b"\x30\x26\xb2\x75\x8e\x66\xcf\x11", b"\0\0\x01\xba")
_PACKED: Final = (b"Rar!\x1a\x07", b"7z\xbc\xaf\x27\x1c", b"\x1f\x8b", b"BZh", b"\xfd7zXZ\0", b"PK\x05\x06")
_PROGRAM: Final = (b"MZ", b"\x7fELF", b"\xcf\xfa\xed\xfe", b"\xca\xfe\xba\xbe", b"L\0\0\0\x01\x14\x02\0")
# A web page saved as a message (MHTML) says so among the lines before its first empty one.
_SAVED_PAGE: Final = re.compile(
    rb"(?:[^\r\n]+\r?\n){0,12}?(?:Snapshot-Content-Location:|From:[ \t]*\"?<?Saved by )", re.IGNORECASE
)
_BEFORE_MARKUP: Final = rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)?"
_PAGE: Final = re.compile(_BEFORE_MARKUP + rb"<(?:!doctype\s+html|html|head)\b", re.IGNORECASE | re.DOTALL)
_DRAWING: Final = re.compile(_BEFORE_MARKUP + rb"<svg\b", re.IGNORECASE | re.DOTALL)
_LINK: Final = re.compile(rb"\s*\[InternetShortcut\]", re.IGNORECASE)
_CARD: Final = re.compile(rb"\s*BEGIN:(?:VCALENDAR|VCARD)", re.IGNORECASE)
_NO_TEXT: Final = re.compile(rb"[\0-\x08\x0e-\x1a\x1c-\x1f]")

_AS_PDF: Final = "save it as a PDF, and add that PDF."
WORD_OLD: Final = (
    f"That is a Word document of the older kind (.doc). {_NOTHING} "
    "Open it in Word, save it as a Word document (.docx), and add that."
)
EXCEL: Final = f"That is an Excel workbook. {_NOTHING} Open it in Excel, {_AS_PDF}"
POWERPOINT: Final = f"That is a PowerPoint presentation. {_NOTHING} Open it in PowerPoint, {_AS_PDF}"
PUBLISHER: Final = f"That is a Publisher document. {_NOTHING} Open it in Publisher, {_AS_PDF}"
VISIO: Final = f"That is a Visio drawing. {_NOTHING} Open it in Visio, {_AS_PDF}"
OUTLOOK: Final = (
    f"That is an e-mail as Outlook keeps it (.msg). {_NOTHING} "
    "Open it in Outlook, print it to a PDF, and add that PDF; save the files attached to it and add them too."
)
OLD_OFFICE: Final = (
    f"That is a file of an older Office program. {_NOTHING} Open it in the program it is from, {_AS_PDF}"
)
_LOCKED: Final = "That file asks for a password. {nothing} Open it in {program} with its password, {then}"
WORD_LOCKED: Final = _LOCKED.format(
    nothing=_NOTHING, program="Word", then="take the password away under Info, save it, and add it again."
)
EXCEL_LOCKED: Final = _LOCKED.format(nothing=_NOTHING, program="Excel", then=_AS_PDF)
POWERPOINT_LOCKED: Final = _LOCKED.format(nothing=_NOTHING, program="PowerPoint", then=_AS_PDF)
OFFICE_LOCKED: Final = _LOCKED.format(nothing=_NOTHING, program="the program it is from", then=_AS_PDF)
OPEN_TEXT: Final = (
    f"That is an OpenDocument text (.odt). {_NOTHING} "
    "Open it in Word or LibreOffice, save it as a Word document (.docx) or a PDF, and add that."
)
OPEN_OTHER: Final = f"That is an OpenDocument file. {_NOTHING} Open it in LibreOffice or Office, {_AS_PDF}"
APPLE: Final = (
    f"That is a document of Pages, Numbers or Keynote. {_NOTHING} "
    "Open it there, export it as a PDF, and add that PDF."
)
XPS: Final = (
    f"That is an XPS document. {_NOTHING} Open it in XPS Viewer, print it to a PDF, and add that PDF."
)
BOOK: Final = (
    f"That is an e-book. {_NOTHING} Open it in its own program, print it to a PDF, and add that PDF."
)
RICH_TEXT: Final = (
    f"That is a rich text document (.rtf). {_NOTHING} "
    "Open it in Word, save it as a Word document (.docx) or a PDF, and add that."
)
PAGE: Final = f"That is a web page. {_NOTHING} Open it in your browser, print it to a PDF, and add that PDF."
DRAWING: Final = (
    f"That is a drawing (.svg). {_NOTHING} Open it in your browser, print it to a PDF, and add that PDF."
)
PACKED: Final = (
    f"That is a folder packed into one file. {_NOTHING} Unpack it, and add the files that are in it."
)
RECORDING: Final = (
    f"That is a film or a sound recording, and these cannot be kept. {_NOTHING} "
    "Ask for what is said in it in writing."
)
FILM_OF_PICTURES: Final = (
    f"That is a series of pictures, not a single one. {_NOTHING} "
    "Open it in your photo program, save the picture that counts as a JPEG, and add that."
)
PICTURE_OTHER: Final = (
    f"That is a picture of a kind that cannot be kept. {_NOTHING} "
    "Open it in your photo program, save it as a JPEG, and add that."
)
PROGRAM: Final = f"That is a program or a link to one, not a document. {_NOTHING} Do not open it."
TEXT: Final = (
    f"That is a file of plain text. {_NOTHING} Open it in Word or a text editor, print it to a PDF, "
    "and add that PDF."
)

LINK: Final = (
    f"That is only a link to a file or a page. {_NOTHING} "
    "Open it, save the file that it leads to, and add that."
)
CARD: Final = f"That is an entry for a calendar or an address book, not a document. {_NOTHING}"
PARCEL: Final = (
    f"That is a parcel that only Outlook can unpack (winmail.dat). {_NOTHING} "
    "Ask the sender to send the files again as they are."
)

_BY_ENDING: Final = {
    "doc": WORD_OLD, "dot": WORD_OLD, "xls": EXCEL, "xlt": EXCEL, "ppt": POWERPOINT, "pps": POWERPOINT,
    "pub": PUBLISHER, "vsd": VISIO, "msg": OUTLOOK, "oft": OUTLOOK,
}  # fmt: skip
_LOCKED_BY_ENDING: Final = {
    **dict.fromkeys(("docx", "docm", "dotx", "doc"), WORD_LOCKED),
    **dict.fromkeys(("xlsx", "xlsm", "xlsb", "xltx", "xls"), EXCEL_LOCKED),
    **dict.fromkeys(("pptx", "pptm", "ppsx", "potx", "ppt"), POWERPOINT_LOCKED),
}
_NEW_ENDINGS: Final = frozenset(_LOCKED_BY_ENDING) - frozenset(_BY_ENDING)


def what_to_do(beginning: bytes, name: str) -> str:
    """Return the sentence for a file that is known and cannot be taken, "" for any other.

    What it is told by stands in it; the name is asked only where the bytes leave open which program it is
    from, so that a file which can be taken can be so under every name.
    """
    ending = name.rpartition(".")[2].lower()
    if beginning.startswith(_COMPOUND):
        return _compound(beginning, ending)
    if beginning.startswith(b"PK\x03\x04"):
        return _packed(beginning)
    if beginning[4:8] == b"ftyp":
        return _boxed(beginning)
    return next((sentence for holds, sentence in _TOLD if holds(beginning)), "")


def other(beginning: bytes) -> str:
    """Return the sentence for a file that is not known at all: plain text, or what no program is told by."""
    if beginning.startswith((b"\xff\xfe", b"\xfe\xff")):
        return TEXT
    return ONLY_THESE if _NO_TEXT.search(beginning) else TEXT


def _compound(beginning: bytes, ending: str) -> str:
    if _LOCKED_PART in beginning or ending in _NEW_ENDINGS:
        return _LOCKED_BY_ENDING.get(ending, OFFICE_LOCKED)
    return _BY_ENDING.get(ending, OLD_OFFICE)


def _packed(beginning: bytes) -> str:
    """Tell by the names of the first files within a packed one which program made it."""
    names = [beginning[at.start() + _LOCAL_HEADER :][: _length(at)] for at in _LOCAL_NAME.finditer(beginning)]
    first = names[0] if names else b""
    if first == b"mimetype":
        kind = beginning[_LOCAL_HEADER + len(first) :][:80]
        if _OPEN_DOCUMENT not in kind:
            return BOOK
        return OPEN_TEXT if kind.startswith(_OPEN_DOCUMENT + b"text") else OPEN_OTHER
    for starts, sentence in _PARTS:
        if any(each.startswith(starts) for each in names):
            return sentence
    return PACKED if first and not first.startswith(_OFFICE_PARTS) else ""


def _length(found: re.Match[bytes]) -> int:
    return found[1][0] + 256 * found[2][0]


def _boxed(beginning: bytes) -> str:
    """Tell films from pictures by the brand of their first box (ISO/IEC 14496-12, 4.3)."""
    brand = beginning[8:12]
    if brand in _FILM_OF_PICTURES:
        return FILM_OF_PICTURES
    return RECORDING if brand.startswith(_FILM_BRANDS) else ""


_PARTS: Final[tuple[tuple[bytes | tuple[bytes, ...], str], ...]] = (
    (b"word/", ""),
    (b"xl/", EXCEL),
    (b"ppt/", POWERPOINT),
    (b"visio/", VISIO),
    ((b"FixedDocSeq", b"FixedDocumentSequence", b"Documents/1/"), XPS),
    ((b"Index/", b"Index.zip", b"Metadata/BuildVersionHistory.plist"), APPLE),
)
# Any of these can come first in a Word document.
_OFFICE_PARTS: Final = (b"[Content_Types].xml", b"_rels/", b"docProps/", b"customXml/", b"word/")

_TOLD: Final[tuple[tuple[Callable[[bytes], object], str], ...]] = (
    (lambda begun: begun.startswith(b"{\\rtf"), RICH_TEXT),
    (_SAVED_PAGE.match, PAGE),
    (_PAGE.match, PAGE),
    (_DRAWING.match, DRAWING),
    (_LINK.match, LINK),
    (_CARD.match, CARD),
    (lambda begun: begun.startswith(b"\x78\x9f\x3e\x22"), PARCEL),
    (lambda begun: begun.startswith(_PACKED), PACKED),
    (lambda begun: begun.startswith(_PROGRAM), PROGRAM),
    (lambda begun: begun.startswith((*_SOUND, *_FILM)), RECORDING),
    (lambda begun: begun.startswith((b"RIFF", b"OggS")) and begun[8:12] != b"WEBP", RECORDING),
    (lambda begun: begun.startswith((b"8BPS", b"\0\0\x01\0", b"\xff\x0a", b"\0\0\0\x0cJXL")), PICTURE_OTHER),
)
