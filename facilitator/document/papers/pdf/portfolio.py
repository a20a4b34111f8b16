"""Whether a PDF is a folder of files whose page is only its cover."""

import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Final

import pypdfium2

_SIGN: Final = b"/Collection"
_PACKED: Final = b"/ObjStm"
_MOST_PACKED: Final = 20_000
_HEAD_BYTES: Final = 2000
_MOST_BYTES: Final = 1 << 20

raw = pypdfium2.raw


def is_portfolio(content: bytes, document: pypdfium2.PdfDocument) -> bool:
    """Return whether it is; `content` are the bytes of `document`. PDFium itself does not tell."""
    if not raw.FPDFDoc_GetAttachmentCount(document):
        return False
    # In a locked file the sign cannot be read, and how it is to be shown tells.
    says_so = document.get_pagemode() == raw.PAGEMODE_USEATTACHMENTS and len(document) == 1
    return says_so or _SIGN in content or any(_SIGN in part for part in _packed(content))


def _packed(content: bytes) -> Iterator[bytes]:
    """Yield what lies packed in the file and may be the part that says what it is."""
    at, count = content.find(_PACKED), 0
    while at >= 0 and count < _MOST_PACKED:
        begun = content.find(b"stream", at, at + _HEAD_BYTES)
        if begun >= 0:
            data = content[begun + len(b"stream") : begun + _MOST_BYTES].lstrip(b"\r\n")
            with suppress(zlib.error):
                yield zlib.decompressobj().decompress(data, _MOST_BYTES)
        at, count = content.find(_PACKED, at + 1), count + 1
