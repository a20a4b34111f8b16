"""The process that reads one paper: it is sent the paper once, then answers questions about it.

A file can ask for any amount of time and memory to be read, and a decoder may have faults that it can use. So
papers that others sent are read here, where reading can be ended and nothing else can be reached; see
`paper_process` and `confinement`. Nothing is written, and what goes in and out goes through pipes.
"""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from facilitator.case.papers import PaperKind
from facilitator.document.papers.confinement import confine, limit_time
from facilitator.document.papers.facts import PageImage
from facilitator.document.papers.lifeline import ends_with
from facilitator.document.papers.paper_pipe import Act, Beginning, Question, read_frame, write_frame
from facilitator.document.papers.plain_values import from_plain, to_plain
from facilitator.document.papers.reach import reach
from facilitator.document.papers.reader import FlowReader, PagedReader, prepare_for, reader_of
from facilitator.document.papers.refusal import Reason, Refused

Answer = tuple[Any, bytes]


def main() -> int:
    """Answer until the questions end."""
    from facilitator.hardening import harden  # noqa: PLC0415 - only in the process itself

    harden()
    questions, answers = os.fdopen(0, "rb"), os.fdopen(1, "wb")
    with suppress(EOFError, BrokenPipeError):
        first = from_plain(Beginning, json.loads(read_frame(questions, sys.maxsize)))
        prepare_for(first.kind)
        # libheif decodes in a thread, whatever it is asked for; an e-mail shows such pictures too.
        confine(first.memory, threads=first.kind in {PaperKind.IMAGE, PaperKind.EMAIL})
        paper = _Held(first.kind, read_frame(questions, sys.maxsize))
        while True:
            question = from_plain(Question, json.loads(read_frame(questions, sys.maxsize)))
            limit_time(question.seconds)
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


def _answer(paper: _Held, question: Question) -> tuple[dict[str, Any], bytes]:
    try:
        if question.act is Act.REACH:
            return {"value": to_plain(reach())}, b""
        value, content = _ACTS[question.act](paper.reader(), question)
    except Refused as refused:
        return {"refused": refused.reason.value}, b""
    except (IndexError, KeyError):
        return {"refused": Reason.DAMAGED.value}, b""
    except (MemoryError, RecursionError):
        return {"refused": Reason.TOO_MUCH.value}, b""
    return {"value": value}, content


def _image(made: PageImage) -> Answer:
    return [made.width, made.height, made.stride], made.data


_ACTS: dict[Act, Callable[[Any, Question], Answer]] = {
    Act.LOOKED: lambda reader, _: (to_plain(reader.looked()), b""),
    Act.ATTACHMENT: lambda reader, asked: (None, reader.attachment(asked.number)),
    Act.SIZES: lambda reader, _: (to_plain(reader.sizes()), b""),
    Act.PAGE: lambda reader, asked: _image(reader.page(asked.number, asked.width, asked.most_pixels)),
    Act.WORDS: lambda reader, asked: (to_plain(reader.words(asked.number)), b""),
    Act.FIND: lambda reader, asked: (to_plain(reader.find(asked.wanted, asked.pages)), b""),
    Act.HEADINGS: lambda reader, _: (to_plain(reader.headings()), b""),
    Act.COMMENTS: lambda reader, _: (to_plain(reader.comments()), b""),
    Act.UNLOCKED: lambda reader, asked: (None, reader.unlocked(asked.password)),
    Act.FLOW: lambda reader, _: (to_plain(reader.flow()), b""),
    Act.PICTURE: lambda reader, asked: _image(reader.picture(asked.number, asked.most_pixels)),
}


if __name__ == "__main__":
    sys.exit(main())
