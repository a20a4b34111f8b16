"""How fast, how large and how accessible the document is, beside what else could make it.

    python tests/benchmarks/document.py [--actions 25] [--runs 20]

One run, one machine, the same words for each maker, once in Latin letters and once in several scripts; each
with the fonts that are bundled here and the best settings that it has for accessible files. `warm` is the
median time of one document in a process that has made some, of plans with other references; `process` that
of whole processes that start, read the plan, make one file and end, from compiled modules as an installed
program has them; of both also the time of the processor. The makers take turns; in brackets is the median
of the times divided by Typst's of the same turn. `heard` counts the texts that can be read out of the file
as they were typed, but for spaces and marks of direction: through its structure, in the order in which the
file has the letters. Whether a file passes PDF/UA-1 is asked of veraPDF's engine where it is installed. A
maker that is not installed is named and left out: pip install fpdf2 uharfbuzz weasyprint typst; apt-get
install libreoffice-writer-nogui.
"""

import argparse
import importlib.util
import os
import pickle  # noqa: TID251 - from one process of this benchmark to the next
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from importlib import import_module
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import Final, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[2]))

import pikepdf

from facilitator.agreement.plan import ActionPlan
from tests.benchmarks.document_heard import as_typed, heard_of
from tests.benchmarks.document_plans import URDU_NAME, measured_plan
from tests.facilitator.document.validator import vera

_MAKERS: Final = {
    "facilitator": "reportlab",
    "typst": "typst",
    "weasyprint": "weasyprint",
    "fpdf2": "fpdf",
    "libreoffice": "",
}
_ONCE: Final = Path(__file__).with_name("document_once.py")
_BESIDE: Final = "typst"
_SCALE: Final = ((25, False), (100, False), (500, False), (2000, False), (25, True), (500, True))

_COLUMNS: Final = (
    *("maker", "warm", "its cpu", "process", "its cpu", "pages", "bytes", "tagged"),
    *("PDF/UA-1", "same bytes again", "heard"),
)

Make = Callable[[ActionPlan], bytes]


class Took(NamedTuple):
    """Seconds by the clock, and of the processor."""

    wall: float
    cpu: float


def main() -> None:
    """Measure every maker that is here and print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--actions", type=int, default=25)
    options.add_argument("--runs", type=int, default=20)
    chosen = options.parse_args()
    _say(f"{chosen.actions} actions, Python {platform.python_version()}, {platform.machine()}, {_load()}")
    makers = [name for name in _MAKERS if _is_here(name)]
    for scripts in (False, True):
        _say(f"\n{'Names and sentences in six scripts' if scripts else 'Latin letters'}\n")
        _compare(measured_plan(chosen.actions, scripts=scripts), makers, chosen.runs, scripts=scripts)
    _say("\nTime of the processor for each action, here\n")
    _say("| actions | scripts | pages | one document | for each action |\n|---|---|---|---|---|")
    for actions, scripts in _SCALE:
        _say(_scaled(actions, scripts=scripts))
    if missing := [name for name in _MAKERS if name not in makers]:
        _say(f"\nNot installed here, so not measured: {', '.join(missing)}")
    _say(f"\n{_load()}")


def _say(line: str) -> None:
    print(line, flush=True)  # noqa: T201


def _load() -> str:
    return f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors"


def _is_here(name: str) -> bool:
    module = _MAKERS[name]
    return importlib.util.find_spec(module) is not None if module else shutil.which("soffice") is not None


def _maker(name: str) -> Make:
    make: Make = import_module(f"tests.benchmarks.document_makers.with_{name}").make
    return make


def _compare(plan: ActionPlan, makers: list[str], runs: int, *, scripts: bool) -> None:
    made = {name: _maker(name)(plan) for name in makers}
    again = {name: _maker(name)(plan) == made[name] for name in makers}
    numbers = count()
    warm = _in_turn(
        [name for name in makers if _MAKERS[name]],
        # The same plan again would be no work for who remembers the last one.
        lambda name: _maker(name)(replace(plan, reference=f"MED-{next(numbers)}")),
        runs,
    )
    process = _processes(plan, ["nothing", *makers], max(3, runs // 2))
    _say(f"| {' | '.join(_COLUMNS)} |\n|{'---|' * len(_COLUMNS)}")
    for name in makers:
        with pikepdf.open(BytesIO(made[name])) as document:
            pages, tagged = len(document.pages), "/StructTreeRoot" in document.Root
        right, all_texts = as_typed(made[name], plan)
        cells = (
            name,
            *_beside(name, warm),
            *_beside(name, process),
            f"{pages}",
            f"{len(made[name]):,}",
            _yes(tagged),
            _verdict(made[name]),
            _yes(again[name]),
            f"{right} of {all_texts}",
        )
        _say(f"| {' | '.join(cells)} |")
    nothing = statistics.median(took.wall for took in process["nothing"])
    _say(f"\nA process that only reads the plan: {nothing * 1000:.0f} ms")
    if scripts:
        _say(f"\nWhat is heard of {URDU_NAME}\n")
        for name in makers:
            words = heard_of(made[name], URDU_NAME)
            _say(f"- {name}: {words}, {'as' if words == URDU_NAME else 'not as'} typed")


def _in_turn(names: list[str], act: Callable[[str], object], runs: int) -> dict[str, list[Took]]:
    took: dict[str, list[Took]] = {name: [] for name in names}
    for _ in range(runs):
        for name in names:
            took[name].append(_took(partial(act, name)))
    return took


def _took(act: Callable[[], object]) -> Took:
    start, processor = time.perf_counter(), _processor()
    act()
    return Took(time.perf_counter() - start, _processor() - processor)


def _processor() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _processes(plan: ActionPlan, names: list[str], runs: int) -> dict[str, list[Took]]:
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder, "plan")
        given.write_bytes(pickle.dumps(plan))
        # An installed program has compiled modules, whatever this shell says.
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPYCACHEPREFIX"] = str(Path(folder, "compiled"))

        def start(name: str) -> None:
            command = [sys.executable, str(_ONCE), name, str(given), str(Path(folder, "plan.pdf"))]
            subprocess.run(command, check=True, env=environment)

        for name in names:
            start(name)
        return _in_turn(names, start, runs)


def _beside(name: str, took: dict[str, list[Took]]) -> tuple[str, str]:
    """Return the clock's time and the processor's, each divided by that of the maker beside."""
    if name not in took:
        return "a process each", ""
    mine, its = took[name], took.get(_BESIDE, [])
    return (
        _shown([turn.wall for turn in mine], [turn.wall for turn in its]),
        _shown([turn.cpu for turn in mine], [turn.cpu for turn in its]),
    )


def _shown(mine: list[float], its: list[float]) -> str:
    shown = f"{statistics.median(mine) * 1000:.0f} ms"
    if mine == its or not its:
        return shown
    pairs = zip(mine, its, strict=True)
    return f"{shown} ({statistics.median(one / other for one, other in pairs):.2f})"


def _scaled(actions: int, *, scripts: bool) -> str:
    plan = measured_plan(actions, scripts=scripts)
    make = _maker("facilitator")
    with pikepdf.open(BytesIO(make(plan))) as document:
        pages = len(document.pages)
    took = []
    for _ in range(3):
        start = time.process_time()
        make(plan)
        took.append(time.process_time() - start)
    seconds = min(took)
    shown = f"{seconds * 1000:,.0f} ms | {seconds * 1000 / actions:.2f} ms"
    return f"| {actions:,} | {_yes(scripts)} | {pages} | {shown} |"


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"


def _verdict(pdf: bytes) -> str:
    if vera.what_is_missing():
        return "not asked"
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "plan.pdf")
        file.write_bytes(pdf)
        (verdict,) = vera.check([file], "ua1")
    rules = [line.split()[0] for line in verdict.report.splitlines()[1:]]
    return "pass" if verdict.passed else f"fails {', '.join(rules)}"


if __name__ == "__main__":
    main()
