"""The files within a Word document: what somebody put into it as a whole file, taken out as it was."""

import struct
from dataclasses import dataclass
from typing import Final

from facilitator.document.papers.refusal import Refused
from facilitator.document.papers.word.compound_file import SIGNATURE, CompoundFile
from facilitator.document.papers.word.parts import Parts

MOST_FILES: Final = 200

_PACKAGED: Final = "\x01Ole10Native"
_WHOLE: Final = ("Package", "CONTENTS")
# What tells that the compound file itself is the file, of a program of long ago.
_OWN: Final = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("PowerPoint Document", "ppt"),
    ("__properties_version1.0", "msg"),
)
_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
_IN_ZIP: Final = ((b"word/", "docx"), (b"xl/", "xlsx"), (b"ppt/", "pptx"))
_SIZE: Final = struct.Struct("<I")
_LONGEST_NAME: Final = 200
_UNNAMED: Final = "File in the document"


@dataclass(frozen=True, slots=True)
class EmbeddedFile:
    """A file as it was put in."""

    name: str
    content: bytes


def embedded_file(parts: Parts, part: str) -> EmbeddedFile | None:
    """Return the file that a part is or holds, None where it cannot be taken out."""
    try:
        content = parts.bytes_of(part)
    except Refused:
        return None
    name = part.rpartition("/")[2]
    if not content.startswith(SIGNATURE):
        return EmbeddedFile(_line(name), content)
    try:
        return _within(CompoundFile(content), name.rpartition(".")[0] or name, content)
    except ValueError:
        return None


def _within(compound: CompoundFile, name: str, content: bytes) -> EmbeddedFile | None:
    if _PACKAGED in compound.names:
        return _packaged(compound.stream(_PACKAGED))
    for stream in _WHOLE:
        if stream in compound.names:
            held = compound.stream(stream)
            ending = _ending(held)
            return EmbeddedFile(_line(f"{name}.{ending}"), held) if ending else None
    for stream, ending in _OWN:
        if stream in compound.names:
            return EmbeddedFile(_line(f"{name}.{ending}"), content)
    return None


def _ending(content: bytes) -> str:
    """Return the ending for a file that had no name of its own, "" for one of a kind not known."""
    if content.startswith(_ZIP):
        return next((ending for part, ending in _IN_ZIP if part in content), "zip")
    return "pdf" if content.startswith(_PDF) else ""


def _packaged(stream: bytes) -> EmbeddedFile | None:
    """Return a file as Windows packs one: names that end with a zero byte, then lengths, then the bytes."""
    rest = stream[_SIZE.size + 2 :]
    label, _, rest = rest.partition(b"\0")
    path, _, rest = rest.partition(b"\0")
    rest = rest[_SIZE.size :]
    _, rest = _counted(rest)
    content, _ = _counted(rest)
    if not content:
        return None
    told = (label or path).decode("cp1252", "replace").replace("/", "\\").rpartition("\\")[2]
    return EmbeddedFile(_line(told), content)


def _counted(rest: bytes) -> tuple[bytes, bytes]:
    if len(rest) < _SIZE.size:
        return b"", b""
    (length,) = _SIZE.unpack_from(rest)
    return rest[_SIZE.size :][:length], rest[_SIZE.size + length :]


def _line(name: str) -> str:
    plain = " ".join("".join(each if each.isprintable() else " " for each in name).split())
    return plain[-_LONGEST_NAME:] or _UNNAMED
