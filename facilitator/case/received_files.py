"""Which files can be taken in as papers, told by how they begin."""

import re
from typing import Final

from facilitator.case.papers import PaperKind
from facilitator.case.refused_files import other, what_to_do
from facilitator.errors import InvalidValue

_MEGABYTE: Final = 1024 * 1024
LARGEST_MEGABYTES: Final = 500
# What a file is shows within its first bytes; no more are looked at, so that a copy of a case tells the same.
BEGINNING_BYTES: Final = 65_536
# The endings of files that can be taken, for the question which file; what is in a file decides.
ENDINGS: Final = (
    *("pdf", "docx", "docm", "dotx", "eml"),
    *("png", "jpg", "jpeg", "heic", "heif", "tif", "tiff", "webp", "avif", "gif", "bmp"),
)
# Readers look for the header of a PDF within its first 1,024 bytes (ISO 32000-1, implementation note 13).
_PDF_HEADER_WITHIN: Final = 1024
_IMAGES: Final = (
    *(b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"),
    *(b"GIF87a", b"GIF89a"),
)
# Brands of a still picture (ISO/IEC 23008-12, annex B; AV1 Image File Format, 6). A film of pictures has
# others.
_HEIF_BRANDS: Final = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1", b"mif2", b"avif"})
_BITMAP_HEADERS: Final = frozenset({12, 40, 52, 56, 64, 108, 124})
# A message begins with lines of "Name: value" (RFC 5322, 2.2), two of these among them.
_HEADER_LINE: Final = re.compile(rb"[!-9;-~]{1,80}[ \t]?:[^\r\n]*|[ \t][^\r\n]*")
_TELLING_HEADERS: Final = re.compile(
    rb"^(from|to|cc|subject|date|received|return-path|reply-to|message-id|mime-version|delivered-to"
    rb"|content-type|x-[a-z-]+)[ \t]?:",
    re.IGNORECASE | re.MULTILINE,
)
_TELLING: Final = 2
_LINES_LOOKED_AT: Final = 20
# A folder of e-mails (mbox, RFC 4155) puts such a line before each; a single one may have kept it.
_MBOX_LINE: Final = re.compile(rb"From [^\r\n]*\r?\n")


def kind_of(beginning: bytes, size: int, name: str = "") -> PaperKind:
    """Return what a file is by how it begins, whatever its name says.

    Raises InvalidValue for what is too large and for other kinds, with what to do with it in the program
    that made it: there the name may tell which that is.
    """
    if size > LARGEST_MEGABYTES * _MEGABYTE:
        message = (
            f"That file is larger than {LARGEST_MEGABYTES} MB. Nothing was added. Ask for a smaller one."
        )
        raise InvalidValue(message)
    if size == 0:
        raise InvalidValue("That file is empty. Nothing was added. Ask for it again.")
    shown = beginning[:BEGINNING_BYTES]
    told = what_to_do(shown, name)
    kind = None if told else _told_by(shown)
    if kind is None:
        raise InvalidValue(told or other(shown))
    return kind


def _told_by(beginning: bytes) -> PaperKind | None:
    if b"%PDF-" in beginning[:_PDF_HEADER_WITHIN]:
        return PaperKind.PDF
    if beginning.startswith(_IMAGES) or _is_heif(beginning) or _is_webp(beginning) or _is_bitmap(beginning):
        return PaperKind.IMAGE
    if beginning.startswith(b"PK\x03\x04"):
        return PaperKind.WORD
    return PaperKind.EMAIL if _is_message(beginning) else None


def _is_heif(beginning: bytes) -> bool:
    """Tell by the brands of the first box: its own, and those that it is compatible with."""
    if beginning[4:8] != b"ftyp":
        return False
    end = min(int.from_bytes(beginning[:4]), len(beginning))
    brands = {beginning[8:12], *(beginning[at : at + 4] for at in range(16, end - 3, 4))}
    return bool(brands & _HEIF_BRANDS)


def _is_webp(beginning: bytes) -> bool:
    return beginning.startswith(b"RIFF") and beginning[8:12] == b"WEBP"


def _is_bitmap(beginning: bytes) -> bool:
    return beginning.startswith(b"BM") and int.from_bytes(beginning[14:18], "little") in _BITMAP_HEADERS


def _is_message(beginning: bytes) -> bool:
    start = beginning.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n")
    mbox = _MBOX_LINE.match(start)
    lines = re.split(rb"\r\n|\r|\n", start[mbox.end() :] if mbox else start)[:_LINES_LOOKED_AT]
    head = lines[: lines.index(b"")] if b"" in lines else lines
    told = {found.lower() for found in _TELLING_HEADERS.findall(b"\n".join(head))}
    return len(told) >= _TELLING and all(map(_HEADER_LINE.fullmatch, head))
