"""The process that reads papers is started as it should be, and on Windows not without its job."""

import subprocess
import sys
from functools import partial

import pytest

from facilitator.document.papers import child_start
from facilitator.document.papers.child_start import ARGUMENT, _command, start
from tests.started_processes import started_processes


class NotedJob:
    """A job in the place of that of Windows."""

    def __init__(self, memory: int, *, agrees: bool = True) -> None:
        self.memory, self.held, self.closed, self.agrees = memory, 0, False, agrees

    def hold(self, process: int) -> bool:
        self.held = process
        return self.agrees

    def close(self) -> None:
        self.closed = True


def test_ending_it_leaves_nothing() -> None:
    child = start(1 << 30)
    assert [each.pid for each in started_processes()] == [child.process.pid]
    child.end()
    assert started_processes() == []
    assert child.to.closed
    assert child.source.closed


def test_on_windows_a_job_holds_it_until_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    jobs: list[NotedJob] = []

    def made(memory: int) -> NotedJob:
        jobs.append(NotedJob(memory))
        return jobs[-1]

    monkeypatch.setattr(child_start, "WindowsJob", made)
    monkeypatch.setattr(subprocess.Popen, "_handle", 77, raising=False)
    child = start(1 << 30, "win32")
    (job,) = jobs
    assert (job.memory, job.held, job.closed) == (1 << 30, getattr(child.process, "_handle", 0), False)
    child.end()
    assert job.closed


def test_a_process_that_its_job_does_not_hold_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(child_start, "WindowsJob", partial(NotedJob, agrees=False))
    with pytest.raises(OSError, match=r"^$"):
        start(1 << 30, "win32")
    assert started_processes() == []


def test_the_built_program_reads_papers_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert _command() == [sys.executable, ARGUMENT]
