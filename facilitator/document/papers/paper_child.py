"""The process that reads one paper: it is sent the paper once, then answers questions about its pages.

A PDF can ask for any amount of time and memory to be drawn, and its reader cannot be interrupted. So papers
that others sent are read here, where reading can be ended; see `paper_process`. Nothing is written, and what
goes in and out goes through pipes.
"""

import json
import os
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from typing import IO, Any

from facilitator.document_errors import DocumentUnreadable

LENGTH = struct.Struct(">Q")
LONGEST_TEXT = 20_000


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
        pdf = read_frame(questions, sys.maxsize)
        while True:
            question = json.loads(read_frame(questions, sys.maxsize))
            _limit_time(question.pop("seconds"))
            _limit_memory(question.pop("memory"))
            head, content = _answer(pdf, question)
            write_frame(answers, json.dumps(head).encode())
            write_frame(answers, content)
    return 0


def _answer(pdf: bytes, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    from facilitator.document.papers import reading  # noqa: PLC0415 - loads PDFium, in the process itself

    acts: dict[str, Callable[..., tuple[dict[str, Any], bytes]]] = {
        "count": lambda: ({"pages": reading.page_count(pdf)}, b""),
        "draw": lambda page, width, most: _drawn(pdf, page, width, most),
        "find": lambda words, pages: ({"found": _as_lists(reading.find_words(pdf, words, pages))}, b""),
    }
    try:
        return acts[question.pop("do")](**question)
    except (DocumentUnreadable, IndexError):
        return {"refused": "unreadable"}, b""
    except MemoryError:
        return {"refused": "too much"}, b""


def _drawn(pdf: bytes, page: int, width: int, most: int) -> tuple[dict[str, Any], bytes]:
    from facilitator.document.papers import reading  # noqa: PLC0415 - as above

    across, down = reading.page_size(pdf, page)
    fits = (most / max(1.0, across * down)) ** 0.5
    scale = max(0.01, min(width / max(1.0, across), fits))
    image = reading.page_image(pdf, page, scale=scale)
    text = reading.page_text(pdf, page)[:LONGEST_TEXT].encode("utf-8", "replace").decode()
    return {"width": image.width, "height": image.height, "stride": image.stride, "text": text}, image.data


def _as_lists(found: Any) -> Any:  # noqa: ANN401 - what find_words returns, as JSON
    if found is None:
        return None
    page, areas = found
    return [page, [[area.left, area.top, area.width, area.height] for area in areas]]


def _limit_memory(most: int) -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - absent on Windows

        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))


def _limit_time(seconds: float) -> None:
    """End this process some time after it should have been ended, in case nobody is left to do so."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - absent on Windows

        used = resource.getrusage(resource.RUSAGE_SELF)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        most = int(used.ru_utime + used.ru_stime + 2 * seconds) + 2
        resource.setrlimit(resource.RLIMIT_CPU, (most, hard))


if __name__ == "__main__":
    sys.exit(main())
