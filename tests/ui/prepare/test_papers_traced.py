"""What the system is asked for while papers of every kind are read in the window, as strace sees it."""

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field

import pytest

from tests.facilitator.document.papers.every_paper import every_paper
from tests.ui.prepare.read_every_paper import BEGINS, ENDS

WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TMPFILE|\bcreat\(|\bmkdir|\brename|\blink|\bmemfd_create")
REFUSED = re.compile(r" = -1 E")
NOTHING = '"/dev/null"'


@dataclass
class Traced:
    """What was asked by the processes that read, between the marks by the window too; and what was seen.

    `ended` are those that were ended from outside, as one that stood ready for another kind of paper is.
    """

    seen: str
    before: list[str]
    ended: set[str] = field(default_factory=set)
    window: list[str] = field(default_factory=list)
    readers: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def traced(tmp_path_factory: pytest.TempPathFactory) -> Traced:
    folder = tmp_path_factory.mktemp("traced")
    log = folder / "strace.txt"
    program = [sys.executable, "-m", "tests.ui.prepare.read_every_paper", str(folder / "vault")]
    run = subprocess.run(
        [
            "strace",
            "-f",
            "-s",
            "300",
            "-e",
            "trace=%file,%network,memfd_create,prctl",
            "-o",
            str(log),
            *program,
        ],
        check=True,
        timeout=400,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    lines = log.read_text(encoding="utf-8", errors="replace").splitlines()
    begin = next(number for number, line in enumerate(lines) if BEGINS in line)
    end = next(number for number, line in enumerate(lines) if ENDS in line)
    found = Traced(run.stdout, lines[:begin])
    for number, line in enumerate(lines):
        process, _, call = line.partition(" ")
        if "+++ killed by SIGKILL" in call:
            found.ended.add(process)
            calls = found.readers.get(process)
            # Killed as it began to ask the system for something, before strace had read for what.
            if calls and calls[-1].startswith("???("):
                calls.pop()
        if call.strip().startswith(("+++", "---")):
            continue
        if "execve(" in line and "paper_child" in line and not REFUSED.search(line):
            found.readers[process] = []
        if process in found.readers:
            found.readers[process].append(call.strip())
        elif begin < number < end:
            found.window.append(call.strip())
    return found


@pytest.mark.system("strace")
def test_papers_of_every_kind_are_shown_meanwhile(traced: Traced) -> None:
    for name in every_paper():
        assert re.search(rf"^{re.escape(name)}: .*opened", traced.seen, re.MULTILINE), name
    assert len(traced.readers) >= len(every_paper())


@pytest.mark.system("strace")
def test_no_file_is_opened_for_writing(traced: Traced) -> None:
    assert any(WRITES.search(line) for line in traced.before), "making the vault was not seen"
    everything = [*traced.window, *(call for calls in traced.readers.values() for call in calls)]
    assert [call for call in everything if WRITES.search(call) and NOTHING not in call] == []


@pytest.mark.system("strace")
def test_nobody_is_connected_to(traced: Traced) -> None:
    window = [call for call in traced.window if re.match(r"socket\(|connect\(", call)]
    assert [call for call in window if "AF_UNIX" not in call] == []
    for calls in traced.readers.values():
        assert [call for call in calls if re.match(r"socket|connect|send|bind", call)] == []


@pytest.mark.system("strace")
def test_what_reads_a_paper_opens_nothing_once_it_is_confined(traced: Traced) -> None:
    confined_ones = 0
    for process, calls in traced.readers.items():
        confined = next((number for number, call in enumerate(calls) if "SECCOMP" in call), None)
        if confined is None:
            assert process in traced.ended, "one read a paper as it was"
            continue
        confined_ones += 1
        assert [call for call in calls[confined + 1 :] if not REFUSED.search(call)] == [], process
    assert confined_ones >= len(every_paper())
