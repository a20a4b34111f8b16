"""Throws inputs at one class in a process of its own, and watches over each of them.

An input that takes too long, ends the process, lets anything but the product's own errors escape, is refused
without a sentence or writes something although it is refused is a failure, and so is memory or a number of
open files that grows. Each failure names the number of its input: the same class and number make the same
input.
"""

import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
LONGEST_SECONDS = 30.0
MOST_GROWTH_MIB = 64.0
MOST_FAULTS = 10
FEW = 50
_STARTING_SECONDS = 120.0


@dataclass
class Figures:
    """What was found out: counts of inputs, seconds, milliseconds of the slowest, MiB of memory."""

    name: str
    refused: int = 0
    accepted: int = 0
    seconds: float = 0.0
    slowest_ms: float = 0.0
    slowest: int = -1
    grown: float = 0.0
    peak: float = 0.0
    faults: list[str] = field(default_factory=list)
    most: int = MOST_FAULTS

    @property
    def inputs(self) -> int:
        return self.refused + self.accepted

    def __str__(self) -> str:
        return (
            f"{self.name}: {self.inputs:,} inputs in {self.seconds:.0f} s, {self.refused:,} refused, "
            f"{self.accepted:,} accepted; slowest {self.slowest_ms:.0f} ms (input {self.slowest}); "
            f"memory grew {self.grown:.0f} MiB, peak {self.peak:.0f} MiB; {len(self.faults)} faults"
        )


def barrage(
    name: str, count: int, *, first: int = 0, longest: float = LONGEST_SECONDS, faults: int = MOST_FAULTS
) -> Figures:
    """Throw `count` inputs, from number `first` on, at the door `name` (module:class)."""
    figures, end = Figures(name.rpartition(":")[2], most=faults), first + count
    while first < end and len(figures.faults) < faults:
        first = 1 + _until_it_stops(name, first, end - first, longest, figures)
    return figures


def throw(door: str, config: pytest.Config, capsys: pytest.CaptureFixture[str]) -> None:
    """Throw as many inputs at one of the doors as `--inputs` says; tell what was found; fail on any fault."""
    count, first = config.getoption("--inputs"), config.getoption("--first-input")
    figures = barrage(f"tests.facilitator.fuzz.doors.{door}", count or FEW, first=first)
    if count:
        with capsys.disabled():
            sys.stdout.write(f"\n{figures}\n")
    assert figures.faults == []
    assert figures.inputs == (count or FEW)


def _until_it_stops(name: str, first: int, count: int, longest: float, figures: Figures) -> int:
    """Return the number of the last input that was begun."""
    command = [sys.executable, "-m", "tests.facilitator.fuzz.barrage_child", name, str(first), str(count)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as child:
        lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=_pass_on, args=(child, lines), daemon=True).start()
        number, patience, done = first - 1, _STARTING_SECONDS, False
        while True:
            try:
                told = lines.get(timeout=patience)
            except queue.Empty:
                child.kill()
                figures.faults.append(f"input {number}: took longer than {patience:.0f} s")
                break
            if not told:
                if not done:
                    figures.faults.append(f"input {number}: ended the program ({child.wait()})")
                break
            what, _, rest = told.strip().partition(" ")
            patience = longest
            if what == "begun":
                number = int(rest)
            elif what == "fault":
                figures.faults.append("input {}: {}".format(*rest.split(" ", 1)))
                if len(figures.faults) >= figures.most:
                    child.kill()
                    break
            else:
                done = done or _noted(what, rest.split(), number, figures)
    return max(number, first) if not done else first + count


def _pass_on(child: "subprocess.Popen[str]", lines: "queue.SimpleQueue[str]") -> None:
    assert child.stdout is not None
    with suppress(ValueError):  # closed, because the child was ended
        for line in child.stdout:
            lines.put(line)
    lines.put("")


def _noted(what: str, words: list[str], number: int, figures: Figures) -> bool:
    if what == "ended":
        figures.accepted += words[0] == "accepted"
        figures.refused += words[0] == "refused"
        if float(words[1]) > figures.slowest_ms:
            figures.slowest_ms, figures.slowest = float(words[1]), number
        return False
    seconds, grown, peak, files = map(float, words)
    figures.seconds += seconds
    figures.grown, figures.peak = max(figures.grown, grown), max(figures.peak, peak)
    if grown > MOST_GROWTH_MIB:
        figures.faults.append(f"all inputs: memory grew by {grown:.0f} MiB")
    if files > 0:
        figures.faults.append(f"all inputs: {files:.0f} files were left open")
    return True
