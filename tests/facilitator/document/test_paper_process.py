"""A paper that asks for more than a page can need ends the process that reads it, and nothing else."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from time import monotonic
from typing import BinaryIO

import psutil
import pytest

from facilitator.case.papers import PaperKind
from facilitator.document.papers import child_start, paper_process
from facilitator.document.papers.child_start import StartedChild, _command, start
from facilitator.document.papers.facts import Flow
from facilitator.document.papers.paper_pipe import Beginning, read_frame, write_frame, write_value
from facilitator.document.papers.paper_process import MEMORY_BYTES, PaperProcess
from facilitator.document.papers.pdf.pdf_reader import MOST_AREAS
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
STARTS_WITHIN = 15.0 if sys.platform == "win32" else 4.0
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
        assert len(process.sizes()) == 1
        image = process.page(0, width=300, most_pixels=1_000_000)
        assert (image.width, image.height, len(image.data)) == (300, 300, image.stride * 300)
        assert [word.text for word in process.words(0)] == ["mornings", "at", "the", "gate"]
        found = process.find("GATE", [0])
        assert found is not None
        assert found[0] == 0
        assert process.find("harbour", [0]) is None


@pytest.mark.parametrize("content", [laughing(9), endless_pattern()], ids=["forms", "pattern"])
def test_a_page_that_would_take_for_ever_is_refused_and_the_paper_can_still_be_read(content: bytes) -> None:
    with reading(content, seconds=STARTS_WITHIN) as process:
        assert process.headings() == ()
        with pytest.raises(DocumentUnreadable, match="more time or memory"):
            process.page(0, width=300, most_pixels=1_000_000)
        assert process.headings() == ()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the time alone is limited")
@pytest.mark.parametrize("content", [laughing(7), swelling()], ids=["forms", "swelling"])
def test_a_page_that_asks_for_all_memory_is_refused_and_takes_no_more_than_its_share(content: bytes) -> None:
    with reading(content, memory=QUARTER) as process:
        assert process.headings() == ()
        (child,) = started_processes()
        with watched(child) as peak, pytest.raises(DocumentUnreadable, match="memory"):
            process.page(0, width=300, most_pixels=1_000_000)
    assert max(peak) <= QUARTER + len(content)


def test_an_ordinary_page_needs_far_less() -> None:
    with reading(ordinary(), memory=QUARTER) as process:
        assert process.page(0, width=1000, most_pixels=1_000_000).data


def test_a_paper_of_a_million_pages_is_counted_and_its_last_page_shown() -> None:
    with reading(pdf(PAGE % b"", stream(b""), pages=1_000_000)) as process:
        assert process.looked().pages == 1_000_000
        process.page(999_999, width=100, most_pixels=1_000_000)


def test_what_is_told_of_a_page_has_an_end() -> None:
    with reading(ordinary(b"aaaa bbbb cccc dddd ", times=3000)) as process:
        found = process.find("a", [0])
        assert found is not None
        assert 1 <= len(found[1]) <= MOST_AREAS


def test_closing_ends_what_goes_on_at_once_and_leaves_no_process() -> None:
    refused: list[DocumentUnreadable] = []
    process = PaperProcess([endless_pattern()])
    process.headings()

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
        process.sizes()


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"no paper at all" * 100])
def test_what_is_no_paper_is_refused_in_a_sentence(content: bytes) -> None:
    with reading(content) as process, pytest.raises(DocumentUnreadable):
        process.sizes()


def test_the_process_ends_by_itself_when_nobody_asks_any_more() -> None:
    with subprocess.Popen(_command(), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL) as child:
        assert child.stdin is not None
        write_value(child.stdin, Beginning(PaperKind.PDF, MEMORY_BYTES))
        write_frame(child.stdin, ordinary())
        child.stdin.close()
        begun = monotonic()
        assert child.wait(GENEROUS) == 0
        assert monotonic() - begun < GENEROUS


ASKS_FOR_EVER = """
import sys, threading, time
from facilitator.document.papers.paper_process import PaperProcess
from tests.facilitator.document.hostile_pdf import endless_pattern
process = PaperProcess([endless_pattern()], seconds=600)
process.headings()
drawing = threading.Thread(target=lambda: process.page(0, width=300, most_pixels=1_000_000))
drawing.start()
time.sleep(0.5)
print(process._child.process.pid, flush=True)
drawing.join()
"""

NONSENSE = """
import sys
sys.path[:] = %r
from facilitator.document.papers.paper_pipe import read_frame, write_frame
for _ in range(3):
    read_frame(sys.stdin.buffer, 1 << 40)
write_frame(sys.stdout.buffer, %r)
write_frame(sys.stdout.buffer, bytes(%d))
sys.stdin.buffer.read()
"""


def told_by(head: object, length: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a process answer in the place of the one that reads papers."""
    code = NONSENSE % (sys.path, json.dumps(head).encode(), length)
    monkeypatch.setattr(child_start, "_command", lambda: [sys.executable, "-c", code])


@pytest.mark.parametrize("length", [0, 23, 25])
def test_a_picture_of_another_size_than_was_told_is_refused(
    length: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_by({"value": [3, 2, 12]}, length, monkeypatch)
    with reading(ordinary()) as process, pytest.raises(DocumentUnreadable, match="damaged"):
        process.page(0, width=3, most_pixels=6)


def test_a_picture_far_larger_than_was_asked_for_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    told_by({"value": [3, 2, 12]}, 24, monkeypatch)
    with reading(ordinary()) as process:
        assert process.page(0, width=3, most_pixels=3).width == 3
    with reading(ordinary()) as process, pytest.raises(DocumentUnreadable, match="damaged"):
        process.page(0, width=3, most_pixels=2)


Act = Callable[[PaperProcess], object]
ACTS: list[Act] = [
    lambda process: process.looked(),
    lambda process: process.sizes(),
    lambda process: process.page(0, width=3, most_pixels=6),
    lambda process: process.words(0),
    lambda process: process.find("gate", [0]),
    lambda process: process.headings(),
    lambda process: process.comments(),
    lambda process: process.flow(),
    lambda process: process.picture(0, most_pixels=6),
    lambda process: process.reach(),
]


@pytest.mark.parametrize("head", [{"value": 7}, {"value": [[1], {}]}, [], {"refused": "no reason"}])
@pytest.mark.parametrize("act", ACTS)
def test_an_answer_that_is_none_is_refused(head: object, act: Act, monkeypatch: pytest.MonkeyPatch) -> None:
    told_by(head, 0, monkeypatch)
    with reading(ordinary()) as process, pytest.raises(DocumentUnreadable):
        act(process)


@pytest.mark.parametrize(
    ("head", "act", "returned"),
    [
        ({"value": None}, lambda process: process.attachment(2), bytes(5)),
        ({"value": None}, lambda process: process.unlocked("secret"), bytes(5)),
        ({"value": [[["A", 1, 0]]]}, lambda process: process.headings(), None),
        ({"value": [[], [], [], []]}, lambda process: process.flow(), Flow(())),
    ],
)
def test_what_it_tells_comes_back_as_a_value(
    head: object, act: Act, returned: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_by(head, 5, monkeypatch)
    with reading(ordinary()) as process:
        if returned is None:
            with pytest.raises(DocumentUnreadable):
                act(process)
        else:
            assert act(process) == returned


def test_it_begins_with_an_empty_environment_and_nothing_open_but_its_pipes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1000/bus")
    with Path(__file__).open("rb") as kept, reading(ordinary()) as process:
        os.set_inheritable(kept.fileno(), True)
        seen = process.reach()
    assert set(seen.environment) <= {"SYSTEMROOT"}
    assert seen.descriptors == (0, 1, 2)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="said in the threat model")
def test_it_can_open_no_file_reach_no_network_and_start_no_program() -> None:
    for kind in PaperKind:
        process = PaperProcess([b"any"], kind)
        seen = process.reach()
        process.close()
        assert (seen.files, seen.network, seen.programs) == (False, False, False), kind


@pytest.mark.skipif(sys.platform == "win32", reason="there it is not confined to that")
def test_a_process_that_was_not_confined_would_be_found_out(monkeypatch: pytest.MonkeyPatch) -> None:
    naive = "from facilitator.document.papers import paper_child; paper_child.confine = lambda *_, **__: None"
    begin = child_start._BEGIN.replace("sys.exit(main())", f"exec({naive!r}); sys.exit(main())")
    monkeypatch.setattr(child_start, "_BEGIN", begin)
    with reading(ordinary()) as process:
        seen = process.reach()
    assert (seen.files, seen.network, seen.programs) == (True, True, True)


def test_it_ends_with_the_one_that_asked_also_in_the_middle_of_a_page() -> None:
    asking = subprocess.Popen([sys.executable, "-c", ASKS_FOR_EVER], stdout=subprocess.PIPE)
    assert asking.stdout is not None
    child = psutil.Process(int(asking.stdout.readline()))
    asking.kill()
    asking.wait()
    child.wait(GENEROUS / 6)
    asking.stdout.close()


def test_what_is_started_is_told_how_much_memory_it_may_have(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []

    def noted(memory: int) -> StartedChild:
        told.append(memory)
        return start(memory)

    monkeypatch.setattr(paper_process, "start", noted)
    with reading(ordinary(), memory=QUARTER) as process:
        assert process.sizes()
    assert told == [QUARTER + 3 * len(ordinary())]


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
    assert len(process.sizes()) == 1
    assert started_processes() == []


def test_it_can_begin_before_its_paper_is_there_and_loads_meanwhile() -> None:
    process = PaperProcess(())
    process.begin(len(ordinary()))
    (child,) = started_processes()
    process.give([ordinary()])
    assert len(process.sizes()) == 1
    assert started_processes() == [child]
    process.close()
    assert started_processes() == []


def test_one_that_ended_before_its_paper_was_there_begins_anew_with_the_second_question() -> None:
    process = PaperProcess(())
    process.begin(len(ordinary()))
    (child,) = started_processes()
    child.kill()
    child.wait()
    process.give([ordinary()])
    with pytest.raises(DocumentUnreadable, match="more time or memory"):
        process.sizes()
    assert len(process.sizes()) == 1
    process.close()


def test_one_that_was_closed_neither_begins_nor_keeps_a_paper() -> None:
    process = PaperProcess(())
    process.close()
    process.begin(1)
    process.give([ordinary()])
    assert started_processes() == []
    assert process._pieces == []


def test_a_process_that_does_not_start_is_told_as_that_and_the_next_question_tries_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(PaperProcess([ordinary()])) as process:
        with monkeypatch.context() as absent:
            absent.setattr(child_start, "_command", lambda: [os.devnull])
            with pytest.raises(DocumentUnreadable, match="did not start what reads papers"):
                process.looked()
        assert process.looked().pages


def test_a_large_paper_gets_more_time_and_memory() -> None:
    small = PaperProcess([ordinary()], seconds=1, memory=1000)
    large = PaperProcess([bytes(40 * 1024 * 1024)], seconds=1, memory=1000)
    assert 1 <= small._seconds < 1.1
    assert large._seconds == 11
    assert large._memory == 1000 + 3 * 40 * 1024 * 1024


def test_what_was_begun_for_a_larger_paper_gives_a_small_one_the_time_of_its_own_size() -> None:
    with closing(PaperProcess((), seconds=1, memory=3 * 1024**3)) as process:
        assert not process.is_running()
        process.begin(40 * 1024 * 1024)
        assert process.is_running()
        assert process._seconds == 11

        process.give([ordinary()])

        assert 1 <= process._seconds < 1.1
    assert not process.is_running()
