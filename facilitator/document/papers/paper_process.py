"""A paper that somebody sent, read in a process of its own: whatever is in it ends in time, and is refused.

A PDF of two thousand bytes can ask for hours and for all memory before it has a page to show. Here that ends
the process that reads it, after `seconds` or where its memory ends, and nothing else.
"""

import json
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, cast

import facilitator
from facilitator.document.papers.paper_child import read_frame, write_frame
from facilitator.document.papers.reading import Area, PageImage
from facilitator.document_errors import DocumentUnreadable

ARGUMENT = "read-paper"
SECONDS = 12.0
# Besides the paper itself; a page of ordinary size takes a fiftieth of it.
MEMORY_BYTES = 3 * 1024**3

_MOST_ANSWER = 512 * 1024 * 1024
_MOST_HEAD = 4 * 1024 * 1024
_HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_TOO_MUCH = (
    "This page asks for more time or memory than a page can need, so it is not shown. "
    "Nothing was changed, and the paper is still in the case."
)


class PaperProcess:
    """Reads one paper, given in pieces, for one thread; `close` may come from another and ends what goes on.

    Every method raises DocumentUnreadable for what cannot be read, or not in `seconds`, or not in `memory`
    bytes where the system can limit them. The process starts
    with the first question, and anew with the next one after it was ended.
    """

    def __init__(
        self, pieces: Sequence[bytes], *, seconds: float = SECONDS, memory: int = MEMORY_BYTES
    ) -> None:
        self._pieces = list(pieces)
        self._seconds = seconds
        self._memory = memory + 3 * sum(map(len, self._pieces))
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False
        self._asking = threading.Lock()
        self._changing = threading.Lock()

    def page_count(self) -> int:
        """Return the number of pages."""
        head, _ = self._asked({"do": "count"})
        return int(head["pages"])

    def page(self, number: int, *, width: int, most_pixels: int) -> tuple[PageImage, str]:
        """Return a page (from 0), `width` pixels wide or as large as `most_pixels` allows, and its text."""
        head, data = self._asked({"do": "draw", "page": number, "width": width, "most": most_pixels})
        image = PageImage(head["width"], head["height"], head["stride"], data)
        if len(data) != image.stride * image.height or image.stride < 4 * image.width:
            raise DocumentUnreadable
        return image, head["text"]

    def find_words(self, words: str, pages: Sequence[int]) -> tuple[int, tuple[Area, ...]] | None:
        """Return the first of `pages` that holds `words`, whatever their case, and where on it; else None."""
        head, _ = self._asked({"do": "find", "words": words, "pages": list(pages)})
        if head["found"] is None:
            return None
        page, areas = head["found"]
        return page, tuple(Area(*area) for area in areas)

    def close(self) -> None:
        """End the process and let go of the paper."""
        with self._changing:
            self._closed = True
            self._pieces = []
            if self._child is not None:
                self._child.kill()
        # Whoever waits for an answer now is the one to clear up.
        if self._asking.acquire(blocking=False):
            try:
                self._clear_up()
            finally:
                self._asking.release()

    def _asked(self, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        with self._asking:
            try:
                head, content = self._answer(question)
            except (EOFError, OSError, ValueError):
                self._clear_up()
                raise DocumentUnreadable(_TOO_MUCH) from None
            if self._closed:
                self._clear_up()
        refused = head.get("refused")
        if refused:
            raise DocumentUnreadable(_TOO_MUCH if refused == "too much" else None)
        return head, content

    def _answer(self, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        is_new = self._child is None
        child = self._running()
        limits = {"seconds": self._seconds, "memory": self._memory}
        over = threading.Timer(self._seconds, child.kill)
        over.daemon = True
        over.start()
        try:
            to, source = cast("BinaryIO", child.stdin), cast("BinaryIO", child.stdout)
            if is_new:
                write_frame(to, *self._pieces)
            write_frame(to, json.dumps(question | limits).encode())
            return json.loads(read_frame(source, _MOST_HEAD)), read_frame(source, _MOST_ANSWER)
        finally:
            over.cancel()

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._changing:
            if self._closed:
                raise EOFError
            if self._child is None:
                # Its complaints go where this program's go; they never hold a word of the paper.
                self._child = subprocess.Popen(  # noqa: S603 - this program itself
                    _command(),
                    cwd=Path(facilitator.__file__).parents[1],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    creationflags=_HIDDEN,
                )
            return self._child

    def _clear_up(self) -> None:
        with self._changing:
            child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for pipe in (child.stdin, child.stdout):
            with suppress(OSError):
                cast("BinaryIO", pipe).close()
        child.wait()


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # Without writing compiled files: reading a paper writes nothing at all.
    return [sys.executable, "-B", "-m", "facilitator.document.papers.paper_child"]
