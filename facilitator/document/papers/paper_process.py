"""A paper that somebody sent, read in a process of its own: whatever is in it ends in time, and is refused.

A PDF of two thousand bytes can ask for hours and for all memory before it has a page to show. Here that ends
the process that reads it, after `seconds` or where its memory ends, and nothing else.
"""

import json
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Any, TypeVar

from facilitator.case.papers import PaperKind
from facilitator.document.papers.child_start import StartedChild, start
from facilitator.document.papers.facts import (
    Area,
    Comment,
    Flow,
    Heading,
    Looked,
    PageImage,
    PageSize,
    PageWord,
)
from facilitator.document.papers.paper_pipe import (
    Act,
    Beginning,
    Question,
    read_frame,
    write_frame,
    write_value,
)
from facilitator.document.papers.plain_values import from_plain
from facilitator.document.papers.reach import Reach
from facilitator.document.papers.refusal import Reason, error_for

SECONDS = 12.0
# A large paper takes longer to cross the pipe and to be taken apart, also on a slow computer.
SECONDS_A_MEGABYTE = 0.25
# Besides the paper itself; a page of ordinary size takes a fiftieth of it.
MEMORY_BYTES = 3 * 1024**3

_MEGABYTE = 1024 * 1024
_MOST_ANSWER = 512 * _MEGABYTE
_MOST_HEAD = 64 * _MEGABYTE

V = TypeVar("V")


class _NotStarted(OSError):
    """The system did not start the process."""


class PaperProcess:
    """Reads one paper, given in pieces, for one thread; `close` may come from another and ends what goes on.

    Every method raises DocumentUnreadable for what cannot be read, or not in `seconds` and what its size
    adds, or not in `memory` bytes where the system can limit them; PaperLocked where a password is missing.
    The process starts with the first question, and anew with the next one after it was ended. What each
    method returns is said at `reader.PagedReader` and `FlowReader`.
    """

    def __init__(
        self,
        pieces: Sequence[bytes],
        kind: PaperKind = PaperKind.PDF,
        *,
        seconds: float = SECONDS,
        memory: int = MEMORY_BYTES,
    ) -> None:
        self._pieces = list(pieces)
        self._kind = kind
        self._seconds_beside, self._memory_beside = seconds, memory
        self._seconds, self._memory = self._limits(sum(map(len, self._pieces)))
        self._has_paper = False
        self._child: StartedChild | None = None
        self._closed = False
        self._asking = threading.Lock()
        self._changing = threading.Lock()

    def begin(self, size: int) -> None:
        """Start the process for a paper of `size` bytes that comes later; it loads what it needs meanwhile.

        Where that fails, the first question tells.
        """
        with self._asking, suppress(EOFError, OSError):
            self._seconds, self._memory = self._limits(size)
            self._running()

    def is_running(self) -> bool:
        """Whether the process was started and has not ended."""
        child = self._child
        return child is not None and child.process.poll() is None

    def give(self, pieces: Sequence[bytes]) -> None:
        """Give the paper, before the first question; its time is by its own size, whatever was begun for."""
        with self._changing:
            self._pieces = [] if self._closed else list(pieces)
            self._seconds, _ = self._limits(sum(map(len, pieces)))

    def looked(self) -> Looked:
        """Return what the paper is."""
        return self._value(Looked, Question(Act.LOOKED))

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        return self._asked(Question(Act.ATTACHMENT, number=number))[1]

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page."""
        return self._values(PageSize, Question(Act.SIZES))

    def page(self, number: int, *, width: int, most_pixels: int) -> PageImage:
        """Return a page (from 0), `width` pixels wide or as large as `most_pixels` allows."""
        return self._image(Question(Act.PAGE, number=number, width=width, most_pixels=most_pixels))

    def words(self, number: int) -> tuple[PageWord, ...]:
        """Return the words of a page in the order of reading."""
        return self._values(PageWord, Question(Act.WORDS, number=number))

    def find(self, wanted: str, pages: Sequence[int]) -> tuple[int, tuple[Area, ...]] | None:
        """Return the first of `pages` that holds `wanted`, and where on it; else None."""
        plain, _ = self._asked(Question(Act.FIND, wanted=wanted, pages=tuple(pages)))
        if plain is None:
            return None
        try:
            page, areas = plain
            return from_plain(int, page), tuple(from_plain(Area, area) for area in areas)
        except (TypeError, ValueError):
            raise error_for(Reason.DAMAGED) from None

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings that its maker put beside the pages."""
        return self._values(Heading, Question(Act.HEADINGS))

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments of all pages."""
        return self._values(Comment, Question(Act.COMMENTS))

    def unlocked(self, password: str) -> bytes:
        """Return the same paper without its password. Raises WrongPassword."""
        return self._asked(Question(Act.UNLOCKED, password=password))[1]

    def flow(self) -> Flow:
        """Return the whole of a text without pages."""
        return self._value(Flow, Question(Act.FLOW))

    def picture(self, number: int, *, most_pixels: int) -> PageImage:
        """Return a picture that stands in a text without pages."""
        return self._image(Question(Act.PICTURE, number=number, most_pixels=most_pixels))

    def reach(self) -> Reach:
        """Return what the process could still reach of this computer."""
        return self._value(Reach, Question(Act.REACH))

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

    def _value(self, kind: type[V], question: Question) -> V:
        plain, _ = self._asked(question)
        try:
            return from_plain(kind, plain)
        except ValueError:
            raise error_for(Reason.DAMAGED) from None

    def _values(self, kind: type[V], question: Question) -> tuple[V, ...]:
        plain, _ = self._asked(question)
        try:
            return tuple(from_plain(kind, each) for each in plain)
        except (TypeError, ValueError):
            raise error_for(Reason.DAMAGED) from None

    def _image(self, question: Question) -> PageImage:
        plain, data = self._asked(question)
        try:
            width, height, stride = (from_plain(int, each) for each in plain)
        except (TypeError, ValueError):
            raise error_for(Reason.DAMAGED) from None
        # Rounding may add a little to what was asked for.
        fits = width >= 1 and height >= 1 and width * height <= 2 * question.most_pixels
        if not fits or len(data) != stride * height or stride < 4 * width:
            raise error_for(Reason.DAMAGED)
        return PageImage(width, height, stride, data)

    def _asked(self, question: Question) -> tuple[Any, bytes]:
        with self._asking:
            try:
                head, content = self._answer(question)
                refused = head.get("refused")
                reason = None if refused is None else Reason(refused)
                value = head.get("value")
            except _NotStarted:
                raise error_for(Reason.NOT_STARTED) from None
            except (AttributeError, EOFError, OSError, RecursionError, ValueError):
                self._clear_up()
                raise error_for(Reason.TOO_MUCH) from None
            if self._closed:
                self._clear_up()
        if reason is not None:
            raise error_for(reason)
        return value, content

    def _answer(self, question: Question) -> tuple[dict[str, Any], bytes]:
        child = self._running()
        over = threading.Timer(self._seconds, child.kill)
        over.daemon = True
        over.start()
        try:
            if not self._has_paper:
                self._has_paper = True
                write_frame(child.to, *self._pieces)
            write_value(child.to, replace(question, seconds=self._seconds))
            return json.loads(read_frame(child.source, _MOST_HEAD)), read_frame(child.source, _MOST_ANSWER)
        finally:
            over.cancel()

    def _limits(self, size: int) -> tuple[float, int]:
        megabytes = size / _MEGABYTE
        return self._seconds_beside + SECONDS_A_MEGABYTE * megabytes, self._memory_beside + 3 * size

    def _running(self) -> StartedChild:
        with self._changing:
            if self._closed:
                raise EOFError
            if self._child is None:
                try:
                    self._child = start(self._memory)
                except OSError:
                    raise _NotStarted from None
                self._has_paper = False
                write_value(self._child.to, Beginning(self._kind, self._memory))
            return self._child

    def _clear_up(self) -> None:
        with self._changing:
            child, self._child = self._child, None
        if child is not None:
            child.end()
