"""A paper that asks for more than a page can need ends the process that reads it, and nothing else."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic
from typing import BinaryIO

import psutil
import pytest

from facilitator.document.papers import paper_process
from facilitator.document.papers.paper_child import LONGEST_TEXT, read_frame, write_frame
from facilitator.document.papers.paper_process import MEMORY_BYTES, PaperProcess, _command
from facilitator.document.papers.reading import MOST_AREAS
from facilitator.document_errors import DocumentUnreadable
from tests.facilitator.document.hostile_pdf import (
    PAGE,
    endless_pattern,
    laughing,
    ordinary,
    pdf,
    stream,
    swelling,
)
from tests.started_processes import started_processes

GENEROUS = 60.0
# Windows, and what stands in for it, takes long to begin a process, which counts.
STARTS_WITHIN = 15.0 if sys.platform == "win32" else 2.0
QUARTER = 256 * 1024**2


@contextmanager
def reading(
    content: bytes, *, seconds: float = GENEROUS, memory: int = MEMORY_BYTES
) -> Iterator[PaperProcess]:
    process = PaperProcess([content[:100], content[100:]], seconds=seconds, memory=memory)
    try:
        yield process
    finally:
        process.close()


@contextmanager
def watched(child: psutil.Process) -> Iterator[list[int]]:
    """Give the list of how much memory the process has had."""
    seen, over = [0], threading.Event()

    def watch() -> None:
        with suppress(psutil.Error):
            while not over.wait(0.02):
                seen.append(child.memory_info().rss)

    watching = threading.Thread(target=watch)
    watching.start()
    try:
        yield seen
    finally:
        over.set()
        watching.join()


def test_an_ordinary_paper_is_shown_and_searched() -> None:
    with reading(ordinary()) as process:
        assert process.page_count() == 1
        image, text = process.page(0, width=300, most_pixels=1_000_000)
        assert (image.width, image.height, len(image.data)) == (300, 300, image.stride * 300)
        assert text == "mornings at the gate"
        found = process.find_words("GATE", [0])
        assert found is not None
        assert found[0] == 0
        assert process.find_words("harbour", [0]) is None


@pytest.mark.parametrize("content", [laughing(9), endless_pattern()], ids=["forms", "pattern"])
def test_a_page_that_would_take_for_ever_is_refused_and_the_paper_can_still_be_read(content: bytes) -> None:
    with reading(content, seconds=STARTS_WITHIN) as process:
        assert process.page_count() == 1
        with pytest.raises(DocumentUnreadable, match="more time or memory"):
            process.page(0, width=300, most_pixels=1_000_000)
        assert process.page_count() == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the time alone is limited")
@pytest.mark.parametrize("content", [laughing(7), swelling()], ids=["forms", "swelling"])
def test_a_page_that_asks_for_all_memory_is_refused_and_takes_no_more_than_its_share(content: bytes) -> None:
    with reading(content, memory=QUARTER) as process:
        assert process.page_count() == 1
        (child,) = started_processes()
        with watched(child) as peak, pytest.raises(DocumentUnreadable, match="memory"):
            process.page(0, width=300, most_pixels=1_000_000)
    assert max(peak) <= QUARTER + len(content)


def test_an_ordinary_page_needs_far_less() -> None:
    with reading(ordinary(), memory=QUARTER) as process:
        assert process.page(0, width=1000, most_pixels=1_000_000)[1]


def test_a_paper_of_a_million_pages_is_counted_and_its_last_page_shown() -> None:
    with reading(pdf(PAGE % b"", stream(b""), pages=1_000_000)) as process:
        assert process.page_count() == 1_000_000
        process.page(999_999, width=100, most_pixels=1_000_000)


def test_what_is_told_of_a_page_has_an_end() -> None:
    with reading(ordinary(b"aaaa bbbb cccc dddd ", times=3000)) as process:
        _, text = process.page(0, width=100, most_pixels=1_000_000)
        assert len(text) <= LONGEST_TEXT
        found = process.find_words("a", [0])
        assert found is not None
        assert 1 <= len(found[1]) <= MOST_AREAS


def test_closing_ends_what_goes_on_at_once_and_leaves_no_process() -> None:
    refused: list[DocumentUnreadable] = []
    process = PaperProcess([endless_pattern()])
    process.page_count()

    def draw() -> None:
        try:
            process.page(0, width=300, most_pixels=1_000_000)
        except DocumentUnreadable as error:
            refused.append(error)

    drawing = threading.Thread(target=draw)
    drawing.start()
    process.close()
    drawing.join(GENEROUS)
    assert refused
    assert started_processes() == []
    with pytest.raises(DocumentUnreadable):
        process.page_count()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"no paper at all" * 100])
def test_what_is_no_paper_is_refused_in_the_usual_sentence(content: bytes) -> None:
    with reading(content) as process, pytest.raises(DocumentUnreadable, match="cannot be read as a PDF"):
        process.page_count()


def test_the_process_ends_by_itself_when_nobody_asks_any_more() -> None:
    with subprocess.Popen(_command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        write_frame(child.stdin, ordinary())
        child.stdin.close()
        begun = monotonic()
        assert child.wait(GENEROUS) == 0
        assert monotonic() - begun < GENEROUS


NONSENSE = """
import sys
from facilitator.document.papers.paper_child import read_frame, write_frame
read_frame(sys.stdin.buffer, 1 << 40), read_frame(sys.stdin.buffer, 1 << 40)
write_frame(sys.stdout.buffer, b'{"width": 3, "height": 2, "stride": 12, "text": ""}')
write_frame(sys.stdout.buffer, bytes(%d))
"""


@pytest.mark.parametrize("length", [0, 23, 25])
def test_a_picture_of_another_size_than_was_told_is_refused(
    length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper_process, "_command", lambda: [sys.executable, "-c", NONSENSE % length])
    with reading(ordinary()) as process, pytest.raises(DocumentUnreadable, match="cannot be read as a PDF"):
        process.page(0, width=3, most_pixels=6)


def test_an_answer_that_came_as_the_paper_was_closed_leaves_no_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    process = PaperProcess([ordinary()])

    def closed_meanwhile(source: BinaryIO, most: int) -> bytes:
        frame = read_frame(source, most)
        if not frame:  # the second and last of an answer
            process.close()
        return frame

    monkeypatch.setattr(paper_process, "read_frame", closed_meanwhile)
    assert process.page_count() == 1
    assert started_processes() == []


def test_the_built_program_reads_papers_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert _command() == [sys.executable, "read-paper"]
