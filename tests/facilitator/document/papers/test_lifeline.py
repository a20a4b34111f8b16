"""Whoever works out an answer ends when nobody is left to have it."""

import os
import subprocess
import sys
from collections.abc import Iterator
from typing import BinaryIO

import pytest

from facilitator.document.papers.lifeline import ends_with

fcntl = pytest.importorskip("fcntl")
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux sends the signal")
WORKS = """
import sys, time
sys.path[:] = %r
from facilitator.document.papers.lifeline import ends_with
with ends_with(0):
    print("begun", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def pipe() -> Iterator[tuple[BinaryIO, BinaryIO]]:
    source, to = os.pipe()
    with os.fdopen(source, "rb") as reading, os.fdopen(to, "wb") as writing:
        yield reading, writing


@linux
def test_work_ends_with_the_pipe() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", WORKS % sys.path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as working:
        assert working.stdout is not None
        assert working.stdin is not None
        assert working.stdout.readline() == b"begun\n"
        working.stdin.close()
        assert working.wait(30) != 0


@linux
def test_a_pipe_that_is_closed_already_begins_no_work(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    source, to = pipe
    to.close()
    with pytest.raises(EOFError), ends_with(source.fileno()):
        pytest.fail("it began")


@linux
def test_between_answers_the_pipe_is_as_it_was(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    source = pipe[0].fileno()
    before = fcntl.fcntl(source, fcntl.F_GETFL)
    with ends_with(source):
        assert fcntl.fcntl(source, fcntl.F_GETFL) & os.O_ASYNC
    assert fcntl.fcntl(source, fcntl.F_GETFL) == before


def test_another_system_is_asked_for_nothing(pipe: tuple[BinaryIO, BinaryIO]) -> None:
    source = pipe[0].fileno()
    before = fcntl.fcntl(source, fcntl.F_GETFL)
    with ends_with(source, system="darwin"):
        assert fcntl.fcntl(source, fcntl.F_GETFL) == before
