"""The same PDF without its password, made in memory."""

import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Final

import pypdfium2

from facilitator.document.papers.refusal import Reason, Refused

_LONGEST: Final = 1000
# How programs have written what was typed, before PDF said in which letters.
CODES: Final = ("utf-8", "cp1252", "latin-1", "mac_roman", "cp1250", "cp437")

# The letters of PDF itself (ISO 32000-2, annex D), where they are other than those of Latin 1.
_OWN: Final = {
    ord(letter): code
    for code, letter in enumerate(
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018"
        "\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e",
        0x80,
    )
} | {0x20AC: 0xA0}


def without_password(content: bytes, password: str) -> bytes:
    """Return the PDF decrypted, all else as it was. Raises Refused for a wrong password."""
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
        with suppress(UnicodeError):
            yield form.translate(_OWN).encode("latin-1")
        for code in CODES:
            with suppress(UnicodeError):
                yield form.encode(code)
