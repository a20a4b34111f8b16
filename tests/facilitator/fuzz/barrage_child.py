"""Takes the inputs of one class, one after another, in a process of its own that may be ended at any moment.

It tells what happens in lines on standard output: numbers, names of errors and places in code. Nothing of an
input is ever told.
"""

import gc
import importlib
import os
import random
import re
import sys
import tempfile
import traceback
from pathlib import Path
from time import perf_counter
from typing import Any

import psutil
from hypothesis import HealthCheck, Phase, given, seed, settings

from facilitator import document_errors, errors, vault_errors
from tests.facilitator.fuzz.door import Door

AT_ONCE = 50
BY_HYPOTHESIS = 10
WARM = 200
MOST_ADDRESSES = 8 << 30
# Ten thousand vaults need not wait for the disk each time.
IN_MEMORY = "/dev/shm"  # noqa: S108 - a folder of its own is made in it
_SENTENCE = re.compile(r"[A-Z“].{10,400}[.]", re.DOTALL)
_FOREIGN = re.compile(r"Traceback|Error\b|Exception|0x[0-9a-f]|\bNone\b|errno|<[a-z]+ ")


def tell(*words: object) -> None:
    os.write(_told, (" ".join(map(str, words)) + "\n").encode())


class Inputs:
    """The numbered inputs of a class: of every fifty the last ten are by Hypothesis, the rest mutated."""

    def __init__(self, door: Door, name: str) -> None:
        self._door = door
        self._name = name
        self._group = -1
        self._drawn: list[Any] = []

    def __getitem__(self, number: int) -> Any:
        group, place = divmod(number, AT_ONCE)
        which = place - (AT_ONCE - BY_HYPOTHESIS)
        if which < 0:
            # Repeatable on purpose.
            return self._door.make(random.Random(f"{self._name} {number}"))  # noqa: S311
        if group != self._group:
            self._group, self._drawn = group, _drawn(self._door, group)
        return self._drawn[which % len(self._drawn)]


def _drawn(door: Door, group: int) -> list[Any]:
    found: list[Any] = []
    settled = settings(
        max_examples=BY_HYPOTHESIS,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )

    def draw(made: object) -> None:
        found.append(made)

    seed(group)(settled(given(door.anything())(draw)))()
    return found


def refusal_is_plain(error: errors.FacilitatorError, folder: Path) -> bool:
    """Tell whether it is one of the product's own, in a sentence for a person, without a place."""
    sentence = str(error)
    name, trees = type(error).__name__, (errors, vault_errors, document_errors)
    own = any(vars(tree).get(name) is type(error) for tree in trees)
    return bool(
        own
        and _SENTENCE.fullmatch(sentence)
        and not _FOREIGN.search(sentence)
        and str(folder) not in sentence
    )


def place_of(error: BaseException) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    return " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(frames[-6:]))


def run(name: str, first: int, count: int) -> None:
    module, _, kind = name.partition(":")
    memory = psutil.Process()
    with tempfile.TemporaryDirectory(dir=IN_MEMORY if Path(IN_MEMORY).is_dir() else None) as place:
        door: Door = getattr(importlib.import_module(module), kind)(Path(place))
        before = door.kept()
        begun = perf_counter()
        warm, files = memory.memory_info().rss, memory.num_fds()
        inputs = Inputs(door, name)
        for number in range(first, first + count):
            if number - first == min(WARM, count // 2):
                gc.collect()
                warm, files = memory.memory_info().rss, memory.num_fds()
            tell("begun", number)
            made = inputs[number]
            start = perf_counter()
            outcome = _knocked(door, made, number)
            tell("ended", outcome, round(1000 * (perf_counter() - start), 1))
            after = door.kept()
            if outcome == "refused" and after != before:
                tell("fault", number, "something was written although it was refused")
            before = after
        seconds = perf_counter() - begun
        gc.collect()
        grown = (memory.memory_info().rss - warm) / 2**20
        tell("done", round(seconds, 1), round(grown, 1), _peak(), memory.num_fds() - files)
        door.close()


def _peak() -> float:
    import resource  # noqa: PLC0415 - absent on Windows, where this is not run

    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1)


def _knocked(door: Door, made: object, number: int) -> str:
    try:
        door.knock(made)
    except errors.FacilitatorError as error:
        if not refusal_is_plain(error, door.folder):
            tell("fault", number, f"{type(error).__name__} is refused without a plain sentence")
        return "refused"
    except Exception as error:  # noqa: BLE001 - finding these is what this program is for
        tell("fault", number, f"{type(error).__name__} at {place_of(error)}")
        return "escaped"
    return "accepted"


if __name__ == "__main__":
    _told = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))
    run(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
