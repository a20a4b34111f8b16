"""What a folder's own tests reach: every branch, but for a list of exceptions that can only shrink.

    python -m tests.folder_coverage acts          run the folder's tests, then say what they do not reach
    python -m tests.folder_coverage ui            the same for the lines of the windows, by all their tests
    python -m tests.folder_coverage --measured DIRECTORY [FOLDER...]    judge what `coverage run` left there

A rule that is reached only by the test of a window is not held by a test of its own, so each folder of
`facilitator` is measured by the tests of the same folder alone. `tests/coverage.toml` holds the exceptions.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import coverage

ROOT: Final = Path(__file__).resolve().parents[1]
LIST: Final = "tests/coverage.toml"
ALONE: Final = ("acts", "agreement", "case", "cases", "document", "guide", "meeting", "spoken", "vault")
UI: Final = "ui"
NOT_OF_UI: Final = ("tests/crash", "tests/facilitator")
ROOM_TO_RISE: Final = 0.5


@dataclass(frozen=True)
class Missed:
    """The lines of a file that did not run, and the jumps between lines that did which did not happen."""

    lines: tuple[int, ...] = ()
    jumps: tuple[tuple[int, int], ...] = ()

    @property
    def count(self) -> int:
        """Return how many there are together."""
        return len(self.lines) + len(self.jumps)

    def __str__(self) -> str:
        jumps = [f"{start} to {end if end > 0 else 'the end'}" for start, end in self.jumps]
        return ", ".join([*map(str, self.lines), *jumps])


def complaints(missed: Mapping[str, Missed], exceptions: Mapping[str, int]) -> list[str]:
    """Return what is wrong with the files in `missed`; `exceptions` says how much some of them may miss."""
    wrong: list[str] = []
    for file, misses in sorted(missed.items()):
        most = exceptions.get(file, 0)
        if misses.count > most:
            allowed = f" (its exception in {LIST} is {most})" if most else ""
            wrong.append(f"{file}: not reached by its folder's own tests: {misses}{allowed}")
        elif most and not misses.count:
            wrong.append(f"{file}: every branch is reached now: take it off the exceptions in {LIST}")
    return wrong


def advice(missed: Mapping[str, Missed], exceptions: Mapping[str, int]) -> list[str]:
    """Return which exceptions are larger than they need be."""
    return [
        f"{file}: its exception in {LIST} can be {misses.count} for {most}"
        for file, misses in sorted(missed.items())
        if 0 < misses.count < (most := exceptions.get(file, 0))
    ]


def below_floor(percent: float, floor: float) -> list[str]:
    """Return what is wrong with the share of lines of `ui` that ran."""
    told = f"ui: its tests reach {percent:.2f} % of the lines, and {floor} % is the floor in {LIST}"
    return [told] if percent < floor else []


def floor_advice(percent: float, floor: float) -> list[str]:
    """Return to what the floor can rise, once that is worth a line."""
    if percent <= floor + ROOM_TO_RISE:
        return []
    # A little below, since a thread may or may not come to its last line.
    return [f"ui: its floor in {LIST} can rise from {floor} to {percent - 0.1:.1f}"]


def package(folder: str) -> str:
    """Return the package that the name of a folder stands for."""
    return UI if folder == UI else f"facilitator/{folder}"


def _run(folder: str, data: Path, pytest_options: list[str]) -> int:
    """Run the tests that `folder` is measured by. Returns how pytest ended."""
    if folder == UI:
        kind, tests = [], ["tests", *(f"--ignore={left_out}" for left_out in NOT_OF_UI)]
    else:
        kind, tests = ["--branch"], [f"tests/facilitator/{folder}"]
    command = [
        *(sys.executable, "-m", "coverage", "run", *kind),
        *(f"--source={package(folder)}", f"--data-file={data / folder}"),
        *("-m", "pytest", "-q", *tests, "-m", "not system", *pytest_options),
    ]
    # The only way that also sees the threads that Qt starts, and the cheapest.
    core = {"COVERAGE_CORE": "sysmon"} if folder == UI else {}
    return subprocess.run(command, cwd=ROOT, env=os.environ | core, check=False).returncode


def _report(folder: str, data: Path) -> dict[str, Any]:
    """Return the report of coverage. Raises coverage.CoverageException where nothing was measured."""
    measured = coverage.Coverage(data_file=str(data / folder), config_file=str(ROOT / "pyproject.toml"))
    measured.load()
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "report.json")
        measured.json_report(outfile=str(file))
        report: dict[str, Any] = json.loads(file.read_text("utf-8"))
    return report


def _missed(report: Mapping[str, Any]) -> dict[str, Missed]:
    missed: dict[str, Missed] = {}
    for file, of in report["files"].items():
        lines = set(of["missing_lines"])
        jumps = ((start, end) for start, end in of["missing_branches"] if not {start, end} & lines)
        missed[Path(file).as_posix()] = Missed(tuple(sorted(lines)), tuple(jumps))
    return missed


def _judge(folder: str, data: Path, kept: Mapping[str, Any]) -> list[str]:
    """Print what was measured and what can be better; return what is wrong."""
    try:
        report = _report(folder, data)
    except coverage.CoverageException as error:
        return [f"{package(folder)}: nothing was measured ({error})"]
    totals = report["totals"]
    told = f"{package(folder)}: {totals['covered_lines']} of {totals['num_statements']} lines"
    if folder == UI:
        _say(told)
        percent, floor = totals["percent_covered"], kept["ui_lines"]
        better, wrong = floor_advice(percent, floor), below_floor(percent, floor)
    else:
        _say(f"{told}, {totals['covered_branches']} of {totals['num_branches']} branches")
        missed, exceptions = _missed(report), kept["exceptions"]
        better, wrong = advice(missed, exceptions), complaints(missed, exceptions)
    _say(*better)
    return wrong


def main() -> int:
    """Say what is wrong. Returns 0 where nothing is."""
    options = argparse.ArgumentParser(
        description=(__doc__ or "").splitlines()[0], epilog="Other options are given on to pytest."
    )
    options.add_argument("folders", nargs="*", metavar="FOLDER", help=f"of {', '.join((*ALONE, UI))}")
    options.add_argument("--measured", type=Path, metavar="DIRECTORY", help="judge what was measured before")
    chosen, pytest_options = options.parse_known_args()
    if unknown := set(chosen.folders) - {*ALONE, UI}:
        options.error(f"not measured: {', '.join(sorted(unknown))}")
    kept = tomllib.loads((ROOT / LIST).read_text("utf-8"))
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        data = chosen.measured or Path(scratch)
        for folder in chosen.folders or ALONE:
            if not chosen.measured and _run(folder, data, pytest_options):
                wrong.append(f"{package(folder)}: a test failed")
            wrong += _judge(folder, data, kept)
    _say(*wrong)
    return bool(wrong)


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
