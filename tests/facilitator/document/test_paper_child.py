"""The process that reads one paper answers each question, and a paper it cannot read with a refusal."""

import io
import json
import os
import sys
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from typing import Any

import pytest

from facilitator.case.papers import PaperKind
from facilitator.document.papers import paper_child
from facilitator.document.papers.facts import Block, BlockKind, Flow, PageImage, PageSize, Run
from facilitator.document.papers.paper_pipe import (
    Act,
    Beginning,
    Question,
    read_frame,
    write_frame,
    write_value,
)
from facilitator.document.papers.pdf.pdf_reader import PdfReader
from facilitator.document.papers.plain_values import from_plain
from facilitator.document.papers.word.word_reader import WordReader
from tests.facilitator.document.hostile_pdf import ordinary

MEMORY = 1 << 46


class Kept(io.BytesIO):
    """An end of a pipe whose content can be read after it was closed."""

    def close(self) -> None:
        self.flush()


@pytest.fixture
def given_up(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, bool]]:
    """Return what the process was confined to, instead of confining the one that tests."""
    confined: list[tuple[int, bool]] = []
    monkeypatch.setattr(paper_child, "confine", lambda memory, *, threads: confined.append((memory, threads)))
    return confined


@pytest.fixture(autouse=True)
def limits_put_back(given_up: list[tuple[int, bool]]) -> Iterator[None]:
    del given_up
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_CPU)
    yield
    resource.setrlimit(resource.RLIMIT_CPU, before)


def answers(
    monkeypatch: pytest.MonkeyPatch, paper: bytes, *questions: Question, kind: PaperKind = PaperKind.PDF
) -> list[Any]:
    """Return what the process tells for each question: the head, or the head with its content."""
    asked, told = Kept(), Kept()
    write_value(asked, Beginning(kind, MEMORY))
    write_frame(asked, paper)
    for question in questions:
        write_value(asked, replace(question, seconds=600))
    asked.seek(0)
    ends = {0: asked, 1: told}
    with monkeypatch.context() as here:
        here.setattr("facilitator.hardening.harden", lambda: ())  # for good, in this process
        here.setattr(os, "fdopen", lambda descriptor, _mode: ends[descriptor])
        here.setattr(paper_child, "ends_with", lambda _source: nullcontext())
        assert paper_child.main() == 0
    told.seek(0)
    found = []
    for _ in questions:
        head = json.loads(read_frame(told, sys.maxsize))
        content = read_frame(told, sys.maxsize)
        found.append((head, content) if content else head)
    assert told.read() == b""
    return found


def test_pages_are_counted_searched_and_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    sizes, looked, found, missing, (page, pixels) = answers(
        monkeypatch,
        ordinary(),
        Question(Act.SIZES),
        Question(Act.LOOKED),
        Question(Act.FIND, wanted="GATE", pages=(0,)),
        Question(Act.FIND, wanted="harbour", pages=(0,)),
        Question(Act.PAGE, number=0, width=300, most_pixels=1_000_000),
    )
    assert from_plain(PageSize, sizes["value"][0]) == PageSize(200.0, 200.0)
    assert looked["value"][0] == 1
    assert found["value"][0] == 0
    ((left, top, width, height),) = found["value"][1]
    assert 0.5 < left < left + width < 1
    assert 0.15 < top < top + height < 0.3
    assert missing == {"value": None}
    assert page["value"] == [300, 300, 1200]
    assert len(pixels) == 360_000


def test_a_page_is_drawn_no_larger_than_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    ((page, _pixels),) = answers(
        monkeypatch, ordinary(), Question(Act.PAGE, number=0, width=4_000, most_pixels=10_000)
    )
    assert page["value"][:2] == [100, 100]


def test_what_is_no_paper_and_a_page_that_is_not_there_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    (no_paper,) = answers(monkeypatch, b"no paper", Question(Act.SIZES))
    assert "refused" in no_paper
    absent = Question(Act.PAGE, number=7, width=300, most_pixels=1_000_000)
    refused, sizes = answers(monkeypatch, ordinary(), absent, Question(Act.SIZES))
    assert refused == {"refused": "damaged"}
    assert len(sizes["value"]) == 1


def test_a_page_that_needs_more_memory_than_there_is_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    def too_much(_reader: PdfReader) -> None:
        raise MemoryError

    monkeypatch.setattr(PdfReader, "sizes", too_much)
    assert answers(monkeypatch, ordinary(), Question(Act.SIZES)) == [{"refused": "too much"}]


@pytest.mark.parametrize(
    ("method", "asked", "returned", "told"),
    [
        ("attachment", {"number": 3}, b"bytes", ({"value": None}, b"bytes")),
        ("unlocked", {"password": "p"}, b"open", ({"value": None}, b"open")),
        ("headings", {}, (), {"value": []}),
        ("comments", {}, (), {"value": []}),
        ("words", {"number": 0}, (), {"value": []}),
    ],
)
def test_each_question_reaches_what_reads_the_paper(
    method: str, asked: dict[str, Any], returned: Any, told: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[tuple[Any, ...]] = []

    def answer(_reader: PdfReader, *rest: Any) -> Any:
        given.append(rest)
        return returned

    monkeypatch.setattr(PdfReader, method, answer)
    assert answers(monkeypatch, ordinary(), Question(Act(method), **asked)) == [told]
    assert given == [tuple(asked.values())]


def test_a_text_without_pages_is_told_with_its_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    flow = Flow((Block(BlockKind.PARAGRAPH, (Run("words"),)),))
    monkeypatch.setattr(WordReader, "__init__", lambda _self, _content: None)
    monkeypatch.setattr(WordReader, "flow", lambda _self: flow)
    monkeypatch.setattr(WordReader, "picture", lambda _self, _number, _most: PageImage(1, 1, 4, b"bgrx"))
    told, picture = answers(
        monkeypatch,
        b"",
        Question(Act.FLOW),
        Question(Act.PICTURE, number=0, most_pixels=9),
        kind=PaperKind.WORD,
    )
    assert from_plain(Flow, told["value"]) == flow
    assert picture == ({"value": [1, 1, 4]}, b"bgrx")


def test_it_is_confined_before_it_is_sent_the_paper(
    given_up: list[tuple[int, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answers(monkeypatch, ordinary()) == []
    assert given_up == [(MEMORY, False)]


@pytest.mark.parametrize(
    ("kind", "threads"),
    [
        (PaperKind.IMAGE, True),
        (PaperKind.EMAIL, True),
        (PaperKind.WORD, False),
        (PaperKind.PDF, False),
    ],
)
def test_only_where_pictures_of_a_phone_may_be_there_are_threads(
    kind: PaperKind, threads: bool, given_up: list[tuple[int, bool]], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answers(monkeypatch, b"", kind=kind) == []
    assert given_up == [(MEMORY, threads)]


def test_it_tells_what_it_can_reach(monkeypatch: pytest.MonkeyPatch) -> None:
    (told,) = answers(monkeypatch, b"", Question(Act.REACH))
    files, network, programs, descriptors, _environment = told["value"]
    assert (files, network, programs) == (True, True, True)  # nothing was given up in this process
    assert {0, 1, 2} <= set(descriptors)


def test_time_has_a_limit_from_the_question_on(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    used = resource.getrusage(resource.RUSAGE_SELF)
    answers(monkeypatch, ordinary(), Question(Act.SIZES))
    seconds = resource.getrlimit(resource.RLIMIT_CPU)[0] - used.ru_utime - used.ru_stime
    assert 1_200 < seconds < 1_210
