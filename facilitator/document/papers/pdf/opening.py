"""Opening a PDF, or saying why it is not read."""

import re
from typing import Final

import pypdfium2

from facilitator.document.papers.refusal import Reason, Refused

_END: Final = re.compile(rb"%%EOF|startxref\s+\d+\s")
_OBJECT: Final = re.compile(rb"\d\s+\d+\s+obj\b")
_WHOLE_LENGTH: Final = re.compile(rb"/Linearized\b[^>]*?/L\s+(\d+)")
_BEGUN: Final = re.compile(rb"(\d{1,9})\s+(\d{1,5})\s+obj\b")
_FAR_BYTES: Final = 1000
_BEGINNING_BYTES: Final = 1024
_WITHOUT_PAGES: Final = "please wait"


def opened(content: bytes) -> pypdfium2.PdfDocument:
    """Return the document with its form ready to be drawn. Raises Refused."""
    try:
        return _opened(content)
    except pypdfium2.PdfiumError as error:
        reason = _reason(content, error.err_code)
        mended = _with_an_end(content) if reason is Reason.CUT_SHORT else None
        if mended is None:
            raise Refused(reason) from None
    try:
        return _opened(mended)
    except pypdfium2.PdfiumError:
        raise Refused(reason) from None


def is_cut_short(content: bytes) -> bool:
    """Return whether the end of the file is missing."""
    beginning = content[:_BEGINNING_BYTES]
    told = _WHOLE_LENGTH.search(beginning)
    if told is not None and int(told[1][:20]) > len(content):
        return True
    end = max(content.rfind(b"%%EOF"), content.rfind(b"startxref"), 0)
    return _END.match(content, end) is None or _OBJECT.search(content, end) is not None


def is_for_adobe_alone(document: pypdfium2.PdfDocument, begins: str) -> bool:
    """Return whether the file holds a form that only Adobe's programs lay out: its page only says to wait."""
    kind = document.get_formtype()
    foreground = kind == pypdfium2.raw.FORMTYPE_XFA_FOREGROUND
    says_to_wait = foreground and begins.lower().startswith(_WITHOUT_PAGES)
    return says_to_wait or kind == pypdfium2.raw.FORMTYPE_XFA_FULL


def is_partly_for_adobe(document: pypdfium2.PdfDocument) -> bool:
    """Return whether the pages can be read and the file holds the same form for Adobe's programs besides."""
    return bool(document.get_formtype() == pypdfium2.raw.FORMTYPE_XFA_FOREGROUND)


def _reason(content: bytes, code: int | None) -> Reason:
    if code == pypdfium2.raw.FPDF_ERR_PASSWORD:
        return Reason.LOCKED
    if code == pypdfium2.raw.FPDF_ERR_SECURITY:
        return Reason.LOCKED_TO_PERSONS
    if content[:_BEGINNING_BYTES].find(b"%PDF-") >= 0 and is_cut_short(content):
        return Reason.CUT_SHORT
    return Reason.DAMAGED


def _opened(content: bytes) -> pypdfium2.PdfDocument:
    document = pypdfium2.PdfDocument(content)
    document.init_forms()
    return document


def _with_an_end(content: bytes) -> bytes | None:
    """Return a file whose end is missing with one that leads to its pages, None where none can be found."""
    at = content.rfind(b"/Catalog")
    before = content[max(0, at - _FAR_BYTES) : max(0, at)]
    begun = list(_BEGUN.finditer(before))
    if not begun or b"endobj" in before[begun[-1].end() :] or b"/Encrypt" in content:
        return None
    number, generation = begun[-1].groups()
    return content + b"\nendobj\ntrailer\n<< /Root %s %s R >>\nstartxref\n0\n%%%%EOF\n" % (number, generation)
