"""How fast, how large and how accessible the document is, beside what else could make it.

    python tests/benchmarks/document.py [--actions 25] [--runs 20]

One run, one machine, one plan. `warm` is the median time of one document in a process that has made some;
`process` is the median of whole processes that start, make one and end. A maker that is not installed is
named and left out: pip install fpdf2 weasyprint typst; apt-get install libreoffice-writer-nogui.
Whether a file passes PDF/UA-1 is asked of veraPDF's engine where it is installed (see its tests).
"""

import argparse
import importlib.util
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.benchmarks.document_peers import PEERS
from tests.facilitator.document.plans import partial_plan
from tests.facilitator.document.validator import vera

_PROCESSES = 7


def main() -> None:
    """Measure every maker that is here and print a table."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--actions", type=int, default=25)
    options.add_argument("--runs", type=int, default=20)
    options.add_argument("--only", choices=PEERS, help=argparse.SUPPRESS)
    chosen = options.parse_args()
    plan = partial_plan(chosen.actions)
    if chosen.only:
        PEERS[chosen.only](plan)
        return
    print(f"{chosen.actions} actions, Python {platform.python_version()}, {platform.machine()}\n")  # noqa: T201
    print("| maker | warm | process | bytes | tagged | PDF/UA-1 | same bytes again |")  # noqa: T201
    print("|---|---|---|---|---|---|---|")  # noqa: T201
    missing = []
    for name in PEERS:
        if _is_here(name):
            print(_measured(name, chosen.actions, chosen.runs), flush=True)  # noqa: T201
        else:
            missing.append(name)
    if missing:
        print(f"\nNot installed here, so not measured: {', '.join(missing)}")  # noqa: T201


def _is_here(name: str) -> bool:
    if name == "libreoffice":
        return shutil.which("soffice") is not None
    module = {"fpdf2": "fpdf", "facilitator": "reportlab"}.get(name, name)
    return importlib.util.find_spec(module) is not None


def _measured(name: str, actions: int, runs: int) -> str:
    plan = partial_plan(actions)
    make = PEERS[name]
    warm = "a process each"
    made = make(plan)
    if name != "libreoffice":
        make(plan)
        warm = f"{statistics.median(_seconds(lambda: make(plan)) for _ in range(runs)) * 1000:.0f} ms"
    command = [sys.executable, __file__, "--only", name, "--actions", str(actions)]
    process = statistics.median(
        _seconds(lambda: subprocess.run(command, check=True)) for _ in range(_PROCESSES)
    )
    again = "yes" if make(plan) == made else "no"
    return (
        f"| {name} | {warm} | {process * 1000:.0f} ms | {len(made):,} | {_tagged(made)} | {_verdict(made)} "
        f"| {again} |"
    )


def _seconds(act: object) -> float:
    assert callable(act)
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def _tagged(pdf: bytes) -> str:
    import pikepdf  # noqa: PLC0415  not part of any maker's time

    with pikepdf.open(BytesIO(pdf)) as document:
        return "yes" if "/StructTreeRoot" in document.Root else "no"


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
