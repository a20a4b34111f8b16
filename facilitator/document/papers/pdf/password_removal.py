"""The same PDF without its password, made in memory."""

import unicodedata
import warnings
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO

import pikepdf

from facilitator.document.papers.refusal import Reason, Refused

_LONGEST = 1000
# How programs have written what was typed, before PDF said in which letters.
_CODES = ("utf-8", "pdfdoc", "cp1252", "latin-1", "mac_roman", "cp1250", "cp437")


def without_password(content: bytes, password: str) -> bytes:
    """Return the PDF decrypted, all else as it was. Raises Refused for a wrong password."""
    for written in dict.fromkeys(_written(password[:_LONGEST])):
        try:
            with (
                warnings.catch_warnings(action="ignore"),
                pikepdf.open(BytesIO(content), password=written) as pdf,
            ):
                made = BytesIO()
                pdf.save(
                    made,
                    encryption=False,
                    fix_metadata_version=False,
                    compress_streams=False,
                    stream_decode_level=pikepdf.StreamDecodeLevel.none,
                    object_stream_mode=pikepdf.ObjectStreamMode.preserve,
                )
                return made.getvalue()
        except pikepdf.PasswordError:
            continue
        except (pikepdf.PdfError, ValueError, RuntimeError):
            raise Refused(Reason.DAMAGED) from None
    raise Refused(Reason.WRONG_PASSWORD)


def _written(password: str) -> Iterator[bytes]:
    for form in (password, unicodedata.normalize("NFKC", password), unicodedata.normalize("NFD", password)):
        for code in _CODES:
            with suppress(UnicodeError):
                yield form.encode(code)
