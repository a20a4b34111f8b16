"""The process that reads one paper: it is sent the paper once, then answers questions about it.

A file can ask for any amount of time and memory to be read, and a decoder may have faults that it can use. So
papers that others sent are read here, where reading can be ended and nothing else can be reached; see
`paper_process` and `confinement`. Nothing is written, and what goes in and out goes through pipes.
"""

import json
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from facilitator.case.papers import PaperKind
from facilitator.document.papers.confinement import confine, limit_time
from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.lifeline import ends_with
from facilitator.document.papers.plain_values import to_plain
from facilitator.document.papers.reach import reach
from facilitator.document.papers.reader import FlowReader, PagedReader, prepare_for, reader_of
from facilitator.document.papers.refusal import Reason, Refused

LENGTH = struct.Struct(">Q")
Answer = tuple[Any, bytes]


def write_frame(to: IO[bytes], *pieces: bytes) -> None:
    """Write the length of all pieces together, then the pieces."""
    to.write(LENGTH.pack(sum(map(len, pieces))))
    to.writelines(pieces)
    to.flush()


def read_frame(source: IO[bytes], most: int) -> bytes:
    """Return what `write_frame` wrote. Raises EOFError where it ends early or is longer than `most`."""
    head = source.read(LENGTH.size)
    if len(head) != LENGTH.size or LENGTH.unpack(head)[0] > most:
        raise EOFError
    (length,) = LENGTH.unpack(head)
    content = source.read(length)
    if len(content) != length:
        raise EOFError
    return content


def main() -> int:
    """Answer until the questions end."""
    from facilitator.hardening import harden  # noqa: PLC0415 - only in the process itself

    harden()
    questions, answers = os.fdopen(0, "rb"), os.fdopen(1, "wb")
    with suppress(EOFError, BrokenPipeError):
        first = json.loads(read_frame(questions, sys.maxsize))
        kind = PaperKind(first["kind"])
        prepare_for(kind)
        # libheif decodes in a thread, whatever it is asked for; an e-mail shows such pictures too.
        confine(first["memory"], threads=kind in {PaperKind.IMAGE, PaperKind.EMAIL})
        paper = _Held(kind, read_frame(questions, sys.maxsize))
        while True:
            question = json.loads(read_frame(questions, sys.maxsize))
            limit_time(question.pop("seconds"))
            with ends_with(0):
                head, content = _answer(paper, question)
            write_frame(answers, json.dumps(head).encode())
            write_frame(answers, content)
    return 0


class _Held:
    """The paper, read into a reader at the first question, whose limits then hold."""

    def __init__(self, kind: PaperKind, content: bytes) -> None:
        self._kind, self._content = kind, content
        self._reader: PagedReader | FlowReader | None = None

    def reader(self) -> Any:  # noqa: ANN401 - one of two protocols, by its kind
        if self._reader is None:
            self._reader = reader_of(self._kind, self._content)
        return self._reader


def _answer(paper: _Held, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    try:
        do = question.pop("do")
        if do == "reach":
            return {"value": to_plain(reach())}, b""
        value, content = ACTS[do](paper.reader(), **question)
    except Refused as refused:
        return {"refused": refused.reason.value}, b""
    except (IndexError, KeyError):
        return {"refused": Reason.DAMAGED.value}, b""
    except (MemoryError, RecursionError):
        return {"refused": Reason.TOO_MUCH.value}, b""
    return {"value": value}, content


def _image(made: PageImage) -> Answer:
    return [made.width, made.height, made.stride], made.data


ACTS: dict[str, Callable[..., Answer]] = {
    "looked": lambda reader: (to_plain(reader.looked()), b""),
    "attachment": lambda reader, number: (None, reader.attachment(number)),
    "sizes": lambda reader: (to_plain(reader.sizes()), b""),
    "page": lambda reader, number, width, most: _image(reader.page(number, width, most)),
    "words": lambda reader, number: (to_plain(reader.words(number)), b""),
    "find": lambda reader, wanted, pages: (to_plain(reader.find(wanted, tuple(pages))), b""),
    "headings": lambda reader: (to_plain(reader.headings()), b""),
    "comments": lambda reader: (to_plain(reader.comments()), b""),
    "unlocked": lambda reader, password: (None, reader.unlocked(password)),
    "flow": lambda reader: (to_plain(reader.flow()), b""),
    "picture": lambda reader, number, most: _image(reader.picture(number, most)),
}


if __name__ == "__main__":
    sys.exit(main())
