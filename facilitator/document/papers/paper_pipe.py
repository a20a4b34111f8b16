"""What goes through the pipes to the process that reads a paper, and back: frames, and questions."""

import json
import struct
from dataclasses import dataclass, field
from enum import StrEnum
from typing import IO

from facilitator.case.papers import PaperKind
from facilitator.document.papers.plain_values import to_plain

_LENGTH = struct.Struct(">Q")


class Act(StrEnum):
    """What can be asked; each but the last is said at `reader.PagedReader` and `FlowReader`."""

    LOOKED = "looked"
    ATTACHMENT = "attachment"
    SIZES = "sizes"
    PAGE = "page"
    WORDS = "words"
    FIND = "find"
    HEADINGS = "headings"
    COMMENTS = "comments"
    UNLOCKED = "unlocked"
    FLOW = "flow"
    PICTURE = "picture"
    REACH = "reach"


@dataclass(frozen=True, slots=True)
class Beginning:
    """What is sent first: the kind of paper that will come, and how many bytes of memory it may take."""

    kind: PaperKind
    memory: int


@dataclass(frozen=True, slots=True)
class Question:
    """One question, to be answered within `seconds`; what its act has no use for is left out."""

    act: Act
    number: int = 0
    width: int = 0
    most_pixels: int = 0
    wanted: str = ""
    pages: tuple[int, ...] = ()
    password: str = field(default="", repr=False)
    seconds: float = 0.0


def write_value(to: IO[bytes], value: Beginning | Question) -> None:
    """Write one of them as a frame."""
    write_frame(to, json.dumps(to_plain(value)).encode())


def write_frame(to: IO[bytes], *pieces: bytes) -> None:
    """Write the length of all pieces together, then the pieces."""
    to.write(_LENGTH.pack(sum(map(len, pieces))))
    to.writelines(pieces)
    to.flush()


def read_frame(source: IO[bytes], most: int) -> bytes:
    """Return what `write_frame` wrote. Raises EOFError where it ends early or is longer than `most`."""
    head = source.read(_LENGTH.size)
    if len(head) != _LENGTH.size or _LENGTH.unpack(head)[0] > most:
        raise EOFError
    (length,) = _LENGTH.unpack(head)
    content = source.read(length)
    if len(content) != length:
        raise EOFError
    return content
