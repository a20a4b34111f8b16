"""The same PDF without its password, made in memory."""

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

import pikepdf.codec  # noqa: F401 - the letters of "pdfdoc"
import pypdfium2

from facilitator.document.papers.refusal import Reason, Refused

_LONGEST = 1000
# How programs have written what was typed, before PDF said in which letters.
_CODES = ("utf-8", "pdfdoc", "cp1252", "latin-1", "mac_roman", "cp1250", "cp437")


def without_password(content: bytes, password: str) -> bytes:
    """Return the PDF decrypted, all else as it was. Raises Refused for a wrong password."""
    # By PDFium: pikepdf wants the system's file of random numbers for this, which cannot be opened here.
    for written in dict.fromkeys(_written(password[:_LONGEST])):
        opened = pypdfium2.raw.FPDF_LoadMemDocument64(content, len(content), written + b"\0")
        if opened:
            return _decrypted(pypdfium2.PdfDocument(opened))
        if pypdfium2.raw.FPDF_GetLastError() != pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise Refused(Reason.DAMAGED)
    raise Refused(Reason.WRONG_PASSWORD)


def _decrypted(document: pypdfium2.PdfDocument) -> bytes:
    made = BytesIO()
    try:
        document.save(made, flags=pypdfium2.raw.FPDF_REMOVE_SECURITY)
    except pypdfium2.PdfiumError:
        raise Refused(Reason.DAMAGED) from None
    finally:
        document.close()
    return made.getvalue()


def _written(password: str) -> Iterator[bytes]:
    for form in (password, unicodedata.normalize("NFKC", password), unicodedata.normalize("NFD", password)):
        for code in _CODES:
            with suppress(UnicodeError):
                yield form.encode(code)
