"""Kills a writing program at random instants and checks that nothing it had called saved is lost.

The program under test writes to standard output, unbuffered, one line each:
`ready` when it is about to write, then `saved <token>` after each act has returned. It writes for as
long as it lives; it is started again after every kill and goes on from what is there.
"""

import random
import signal
import subprocess
import sys
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

READY = "ready"
SAVED = "saved "


class WriterFailed(AssertionError):
    """The program under test ended by itself, or said something else than it should."""


@dataclass(slots=True)
class KillReport:
    """What came of the kills; `lost` maps each token that was called saved to the kill that lost it."""

    kills: int = 0
    before_ready: int = 0
    saved: list[str] = field(default_factory=list)
    lost: dict[str, int] = field(default_factory=dict)


def kill_at_random(
    command: Sequence[str | Path],
    check: Callable[[Sequence[str]], Collection[str]],
    *,
    kills: int = 50,
    within: float = 0.5,
    starting: float = 0.1,
    seed: int = 1,
    environment: Mapping[str, str] | None = None,
) -> KillReport:
    """Start `command` and kill it with SIGKILL, `kills` times, each at a random instant.

    A kill comes up to `within` seconds after `ready`; a share `starting` of them comes up to `within`
    seconds after the start itself, to hit what happens at opening. After each kill `check` is given
    all tokens called saved so far; it opens what was written and returns those that are missing
    (and raises when what was written cannot be opened).
    `command` is a program with arguments, or one path of a Python script.
    """
    arguments = (
        [sys.executable, *map(str, command)] if str(command[0]).endswith(".py") else list(map(str, command))
    )
    chance = random.Random(seed)  # noqa: S311  instants that can be had again, not secrets
    report = KillReport()
    for number in range(1, kills + 1):
        while_starting = chance.random() < starting
        instant = chance.uniform(0, within)
        lines = _run_and_kill(arguments, instant, while_starting=while_starting, environment=environment)
        report.kills = number
        report.before_ready += READY not in lines
        report.saved += [line.removeprefix(SAVED) for line in lines if line.startswith(SAVED)]
        for token in check(tuple(report.saved)):
            report.lost.setdefault(token, number)
    return report


def _run_and_kill(
    arguments: list[str], instant: float, *, while_starting: bool, environment: Mapping[str, str] | None
) -> list[str]:
    with subprocess.Popen(
        arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    ) as writer:
        assert writer.stdout is not None
        assert writer.stderr is not None
        heard = "" if while_starting else writer.stdout.readline()
        try:
            # Only waits: the program has no reason to end within this time.
            writer.wait(timeout=instant)
        except subprocess.TimeoutExpired:
            writer.send_signal(signal.SIGKILL)
        # Through the same readers: what came in one piece with the first line waits in their buffer.
        rest, errors = writer.stdout.read(), writer.stderr.read()
    if writer.wait() != -signal.SIGKILL:
        raise WriterFailed(f"ended by itself with {writer.returncode}: {errors or heard + rest}")
    # A line without its end was cut by the kill: the act may have returned, nobody was told.
    lines = (heard + rest).rpartition("\n")[0].splitlines()
    strange = [line for line in lines if line != READY and not line.startswith(SAVED)]
    if strange:
        raise WriterFailed(f"said {strange[0]!r}: {errors}")
    return lines
