"""A paper that somebody sent, read in a process of its own: whatever is in it ends in time, and is refused.

A PDF of two thousand bytes can ask for hours and for all memory before it has a page to show. Here that ends
the process that reads it, after `seconds` or where its memory ends, and nothing else.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from facilitator.case.papers import PaperKind
from facilitator.document.papers.confinement import NEEDED_BY_WINDOWS
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
from facilitator.document.papers.paper_child import read_frame, write_frame
from facilitator.document.papers.plain_values import from_plain
from facilitator.document.papers.reach import Reach
from facilitator.document.papers.refusal import Reason, error_for
from facilitator.platform_watch.windows_child import WindowsJob

ARGUMENT = "read-paper"
SECONDS = 12.0
# A large paper takes longer to cross the pipe and to be taken apart, also on a slow computer.
SECONDS_A_MEGABYTE = 0.25
# Besides the paper itself; a page of ordinary size takes a fiftieth of it.
MEMORY_BYTES = 3 * 1024**3

_MEGABYTE = 1024 * 1024
_MOST_ANSWER = 512 * _MEGABYTE
_MOST_HEAD = 64 * _MEGABYTE
_HIDDEN: int = getattr(subprocess, "CREATE_NO_WINDOW", 0)
_PIPE_BYTES = _MEGABYTE
# What it complains of may hold words of the paper.
_COMPLAINTS: int = subprocess.DEVNULL

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
        self._child: subprocess.Popen[bytes] | None = None
        self._job: WindowsJob | None = None
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

    def give(self, pieces: Sequence[bytes]) -> None:
        """Give the paper, before the first question."""
        with self._changing:
            self._pieces = [] if self._closed else list(pieces)

    def looked(self) -> Looked:
        """Return what the paper is."""
        return self._value(Looked, do="looked")

    def attachment(self, number: int) -> bytes:
        """Return the bytes of a file within it."""
        return self._asked(do="attachment", number=number)[1]

    def sizes(self) -> tuple[PageSize, ...]:
        """Return the size of each page."""
        return self._values(PageSize, do="sizes")

    def page(self, number: int, *, width: int, most_pixels: int) -> PageImage:
        """Return a page (from 0), `width` pixels wide or as large as `most_pixels` allows."""
        return self._image(most_pixels, do="page", number=number, width=width)

    def words(self, number: int) -> tuple[PageWord, ...]:
        """Return the words of a page in the order of reading."""
        return self._values(PageWord, do="words", number=number)

    def find(self, wanted: str, pages: Sequence[int]) -> tuple[int, tuple[Area, ...]] | None:
        """Return the first of `pages` that holds `wanted`, and where on it; else None."""
        plain, _ = self._asked(do="find", wanted=wanted, pages=list(pages))
        if plain is None:
            return None
        try:
            page, areas = plain
            return from_plain(int, page), tuple(from_plain(Area, area) for area in areas)
        except (TypeError, ValueError):
            raise error_for(Reason.DAMAGED) from None

    def headings(self) -> tuple[Heading, ...]:
        """Return the headings that its maker put beside the pages."""
        return self._values(Heading, do="headings")

    def comments(self) -> tuple[Comment, ...]:
        """Return the comments of all pages."""
        return self._values(Comment, do="comments")

    def unlocked(self, password: str) -> bytes:
        """Return the same paper without its password. Raises WrongPassword."""
        return self._asked(do="unlocked", password=password)[1]

    def flow(self) -> Flow:
        """Return the whole of a text without pages."""
        return self._value(Flow, do="flow")

    def picture(self, number: int, *, most_pixels: int) -> PageImage:
        """Return a picture that stands in a text without pages."""
        return self._image(most_pixels, do="picture", number=number)

    def reach(self) -> Reach:
        """Return what the process could still reach of this computer."""
        return self._value(Reach, do="reach")

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

    def _value(self, kind: type[V], **question: Any) -> V:  # noqa: ANN401 - as JSON has it
        plain, _ = self._asked(**question)
        try:
            return from_plain(kind, plain)
        except ValueError:
            raise error_for(Reason.DAMAGED) from None

    def _values(self, kind: type[V], **question: Any) -> tuple[V, ...]:  # noqa: ANN401 - as above
        plain, _ = self._asked(**question)
        try:
            return tuple(from_plain(kind, each) for each in plain)
        except (TypeError, ValueError):
            raise error_for(Reason.DAMAGED) from None

    def _image(self, most: int, **question: Any) -> PageImage:  # noqa: ANN401 - as above
        plain, data = self._asked(most=most, **question)
        try:
            width, height, stride = (from_plain(int, each) for each in plain)
        except (TypeError, ValueError):
            raise error_for(Reason.DAMAGED) from None
        # Rounding may add a little to what was asked for.
        fits = width >= 1 and height >= 1 and width * height <= 2 * most
        if not fits or len(data) != stride * height or stride < 4 * width:
            raise error_for(Reason.DAMAGED)
        return PageImage(width, height, stride, data)

    def _asked(self, **question: Any) -> tuple[Any, bytes]:  # noqa: ANN401 - as above
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

    def _answer(self, question: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
        child = self._running()
        over = threading.Timer(self._seconds, child.kill)
        over.daemon = True
        over.start()
        try:
            to, source = cast("BinaryIO", child.stdin), cast("BinaryIO", child.stdout)
            if not self._has_paper:
                self._has_paper = True
                write_frame(to, *self._pieces)
            write_frame(to, json.dumps(question | {"seconds": self._seconds}).encode())
            return json.loads(read_frame(source, _MOST_HEAD)), read_frame(source, _MOST_ANSWER)
        finally:
            over.cancel()

    def _limits(self, size: int) -> tuple[float, int]:
        megabytes = size / _MEGABYTE
        return self._seconds_beside + SECONDS_A_MEGABYTE * megabytes, self._memory_beside + 3 * size

    def _running(self) -> "subprocess.Popen[bytes]":
        with self._changing:
            if self._closed:
                raise EOFError
            if self._child is None:
                try:
                    self._child, self._job = _started(self._memory)
                except OSError:
                    raise _NotStarted from None
                self._has_paper = False
                first = {"kind": self._kind.value, "memory": self._memory}
                write_frame(cast("BinaryIO", self._child.stdin), json.dumps(first).encode())
            return self._child

    def _clear_up(self) -> None:
        with self._changing:
            child, self._child = self._child, None
            job, self._job = self._job, None
        if child is not None:
            _end(child, job)


def _started(memory: int, system: str = sys.platform) -> tuple["subprocess.Popen[bytes]", WindowsJob | None]:
    """Start the process with nothing of this one's but two pipes, and on Windows in a job of its own."""
    child = subprocess.Popen(  # noqa: S603 - this program itself
        _command(),
        cwd=Path(os.sep).resolve(),
        env={name: value for name, value in os.environ.items() if name.upper() == NEEDED_BY_WINDOWS},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=_COMPLAINTS,
        pipesize=_PIPE_BYTES,
        start_new_session=True,
        creationflags=_HIDDEN,
    )
    if system != "win32":
        return child, None
    job = WindowsJob(memory)
    if not job.hold(int(getattr(child, "_handle", 0))):
        _end(child, job)
        raise OSError
    return child, job


def _end(child: "subprocess.Popen[bytes]", job: WindowsJob | None) -> None:
    child.kill()
    for pipe in (child.stdin, child.stdout):
        with suppress(OSError):
            cast("BinaryIO", pipe).close()
    child.wait()
    if job is not None:
        job.close()


_BEGIN = (
    "import sys; sys.path[:] = sys.argv[1:]; "
    "from facilitator.document.papers.paper_child import main; sys.exit(main())"
)


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ARGUMENT]
    # Without what a person or an installed package may have set up for Python, which runs at its start; and
    # without writing compiled files: reading a paper writes nothing at all. Not through the launcher of a
    # virtual environment, which on Windows is one more process.
    python = getattr(sys, "_base_executable", sys.executable)
    return [python, "-I", "-S", "-B", "-c", _BEGIN, *(str(Path(folder).resolve()) for folder in sys.path)]
