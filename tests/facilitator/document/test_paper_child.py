"""The process that reads one paper answers each question, and a paper it cannot read with a refusal."""

import io
import json
import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from facilitator.document.papers import paper_child, reading
from facilitator.document.papers.paper_child import read_frame, write_frame
from tests.facilitator.document.hostile_pdf import ordinary

LIMITS = {"seconds": 600, "memory": 1 << 46}


class Kept(io.BytesIO):
    """An end of a pipe whose content can be read after it was closed."""

    def close(self) -> None:
        self.flush()


@pytest.fixture(autouse=True)
def limits_put_back() -> Iterator[None]:
    resource = pytest.importorskip("resource")
    before = {kind: resource.getrlimit(kind) for kind in (resource.RLIMIT_AS, resource.RLIMIT_CPU)}
    yield
    for kind, limits in before.items():
        resource.setrlimit(kind, limits)


def answers(monkeypatch: pytest.MonkeyPatch, pdf: bytes, *questions: dict[str, Any]) -> list[Any]:
    """Return what the process tells for each question: the head, or the head with its content."""
    asked, told = Kept(), Kept()
    write_frame(asked, pdf)
    for question in questions:
        write_frame(asked, json.dumps(LIMITS | question).encode())
    asked.seek(0)
    ends = {0: asked, 1: told}
    monkeypatch.setattr("facilitator.hardening.harden", lambda: ())  # for good, in this process
    monkeypatch.setattr(os, "fdopen", lambda descriptor, _mode: ends[descriptor])
    assert paper_child.main() == 0
    monkeypatch.undo()
    told.seek(0)
    found = []
    for _ in questions:
        head = json.loads(read_frame(told, sys.maxsize))
        content = read_frame(told, sys.maxsize)
        found.append((head, content) if content else head)
    assert told.read() == b""
    return found


def test_pages_are_counted_searched_and_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    count, found, missing, (page, pixels) = answers(
        monkeypatch,
        ordinary(),
        {"do": "count"},
        {"do": "find", "words": "GATE", "pages": [0]},
        {"do": "find", "words": "harbour", "pages": [0]},
        {"do": "draw", "page": 0, "width": 300, "most": 1_000_000},
    )
    assert count == {"pages": 1}
    assert found["found"][0] == 0
    ((left, top, width, height),) = found["found"][1]
    assert 0.5 < left < left + width < 1
    assert 0.2 < top < top + height < 0.3
    assert missing == {"found": None}
    assert page == {"width": 300, "height": 300, "stride": 1200, "text": "mornings at the gate"}
    assert len(pixels) == 360_000


def test_a_page_is_drawn_no_larger_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    ((page, _pixels),) = answers(
        monkeypatch, ordinary(), {"do": "draw", "page": 0, "width": 4_000, "most": 10_000}
    )
    assert (page["width"], page["height"]) == (100, 100)


def test_what_is_no_paper_and_a_page_that_is_not_there_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answers(monkeypatch, b"no paper", {"do": "count"}) == [{"refused": "unreadable"}]
    absent = {"do": "draw", "page": 7, "width": 300, "most": 1_000_000}
    assert answers(monkeypatch, ordinary(), absent, {"do": "count"}) == [
        {"refused": "unreadable"},
        {"pages": 1},
    ]


def test_a_page_that_needs_more_memory_than_there_is_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(_pdf: bytes) -> int:
        raise MemoryError

    monkeypatch.setattr(reading, "page_count", too_much)
    assert answers(monkeypatch, ordinary(), {"do": "count"}) == [{"refused": "too much"}]


def test_memory_and_time_have_a_limit_from_the_question_on(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    used = resource.getrusage(resource.RUSAGE_SELF)
    answers(monkeypatch, ordinary(), {"do": "count"})
    assert resource.getrlimit(resource.RLIMIT_AS)[0] == 1 << 46
    seconds = resource.getrlimit(resource.RLIMIT_CPU)[0] - used.ru_utime - used.ru_stime
    assert 1_200 < seconds < 1_210


def test_a_question_that_ends_early_or_is_too_long_ends_the_reading() -> None:
    whole = io.BytesIO()
    write_frame(whole, b"four ", b"words")
    assert read_frame(io.BytesIO(whole.getvalue()), 10) == b"four words"
    for cut in (b"", whole.getvalue()[:5], whole.getvalue()[:-1]):
        with pytest.raises(EOFError):
            read_frame(io.BytesIO(cut), 10)
    with pytest.raises(EOFError):
        read_frame(io.BytesIO(whole.getvalue()), 9)
