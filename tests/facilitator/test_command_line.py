"""The command line answers in one form: a version, a help, a sentence for what it does not understand."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator import __version__
from facilitator.command_line import CANNOT_BEGIN, EXIT_CODES, MODULE, check_arguments, window_arguments

ROOT = Path(__file__).resolve().parents[2]
WAYS = {
    "the window": ("-m", "ui"),
    "the check": ("-m", "ui", "check"),
    "the check by its package": ("-m", "facilitator", "check"),
    "the package": ("-m", "facilitator"),
}


def said(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"COLUMNS": "1000", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("way", WAYS)
def test_every_way_in_says_the_same_version(way: str) -> None:
    answer = said(*WAYS[way], "--version")
    assert (answer.returncode, answer.stdout, answer.stderr) == (0, f"Facilitator {__version__}\n", "")


@pytest.mark.parametrize("way", WAYS)
def test_every_help_tells_the_exit_codes(way: str) -> None:
    answer = said(*WAYS[way], "--help")
    assert answer.returncode == 0
    assert EXIT_CODES in answer.stdout
    assert answer.stderr == ""


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("unknown", [("--unknown",), ("one", "two"), ("--vers",)])
def test_what_is_not_understood_is_answered_in_a_sentence(way: str, unknown: tuple[str, ...]) -> None:
    answer = said(*WAYS[way], *unknown)
    assert answer.returncode == CANNOT_BEGIN
    assert answer.stdout == ""
    (line,) = answer.stderr.splitlines()
    assert line.startswith("facilitator: This is not understood: ")
    assert line.endswith(" --help` says what is.")
    assert unknown[-1] in line


def test_the_package_without_an_argument_says_how_the_window_opens_and_what_the_check_does() -> None:
    answer = said("-m", "facilitator")
    assert answer.returncode == CANNOT_BEGIN
    for words in ("`facilitator` does", "`python -m ui`", f"`{MODULE} check` tries every promise"):
        assert words in answer.stderr


def test_the_window_takes_one_copy() -> None:
    assert window_arguments().parse_args(["case.facilitator-copy"]).copy == Path("case.facilitator-copy")
    assert window_arguments().parse_args([]).copy is None


def test_the_check_takes_what_it_did() -> None:
    options = check_arguments().parse_args(["--keep-plan", "plan.pdf", "--json"])
    assert (options.keep_plan, options.json) == (Path("plan.pdf"), True)
