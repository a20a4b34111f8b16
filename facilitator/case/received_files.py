"""Which files can be taken in as papers, told by how they begin, and what to do with those that cannot."""

import re
from typing import Final

from facilitator.case.papers import PaperKind
from facilitator.errors import InvalidValue

_MEGABYTE: Final = 1024 * 1024
LARGEST_MEGABYTES: Final = 500
# The endings of files that can be taken, for the question which file; what is in a file decides.
ENDINGS: Final = ("pdf", "docx", "eml", "png", "jpg", "jpeg", "heic", "heif", "tif", "tiff", "webp")
# Readers look for the header of a PDF within its first 1,024 bytes (ISO 32000-1, implementation note 13).
_PDF_HEADER_WITHIN: Final = 1024
_IMAGES: Final = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1"})
# A message begins with lines of "Name: value" (RFC 5322, 2.2), among them one of these.
_HEADER_LINE: Final = re.compile(rb"[!-9;-~]{1,80}:[ \t]?[^\r\n]*\r?\n|[ \t][^\r\n]*\r?\n")
_TELLING_HEADERS: Final = re.compile(
    rb"^(?:from|to|subject|date|received|return-path|message-id|mime-version|delivered-to|x-[a-z-]+):",
    re.IGNORECASE | re.MULTILINE,
)


def kind_of(beginning: bytes, size: int, name: str = "") -> PaperKind:
    """Return what a file is by how it begins. Raises InvalidValue for other kinds and too large ones."""
    del name
    if size > LARGEST_MEGABYTES * _MEGABYTE:
        message = (
            f"That file is larger than {LARGEST_MEGABYTES} MB. Nothing was added. Ask for a smaller one."
        )
        raise InvalidValue(message)
    kind = _told_by(beginning)
    if kind is not None:
        return kind
    raise InvalidValue("Only PDF, Word, e-mail and image files can be kept. Nothing was added.")


def _told_by(beginning: bytes) -> PaperKind | None:
    if b"%PDF-" in beginning[:_PDF_HEADER_WITHIN]:
        return PaperKind.PDF
    if beginning.startswith(_IMAGES) or _is_heif(beginning) or _is_webp(beginning):
        return PaperKind.IMAGE
    if beginning.startswith(b"PK\x03\x04"):
        return PaperKind.WORD
    return PaperKind.EMAIL if _is_message(beginning) else None


def _is_heif(beginning: bytes) -> bool:
    return beginning[4:8] == b"ftyp" and beginning[8:12] in _HEIF_BRANDS


def _is_webp(beginning: bytes) -> bool:
    return beginning.startswith(b"RIFF") and beginning[8:12] == b"WEBP"


def _is_message(beginning: bytes) -> bool:
    head = re.split(rb"\r?\n\r?\n", beginning.removeprefix(b"\xef\xbb\xbf"), maxsplit=1)[0] + b"\n"
    lines = head.splitlines(keepends=True)
    return bool(_TELLING_HEADERS.search(head)) and all(_HEADER_LINE.match(line) for line in lines[:-1][:5])
