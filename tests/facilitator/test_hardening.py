"""What the system was asked for is really in force, in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator import hardening
from facilitator.hardening import Measure, harden
from facilitator.platform_watch.windows_process import WindowsProcess
from tests.facilitator.platform_watch.fake_library import FakeLibrary

NO_FAULT_BOX = 0x2
"""SEM_NOGPFAULTERRORBOX (Microsoft, SetErrorMode)."""
HARDENED = """
import os, sys
from facilitator.hardening import harden
for measure in (*harden(), *harden()):
    assert measure.achieved, measure
"""


def run(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", HARDENED + script, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def test_every_measure_is_achieved_here_and_may_be_asked_for_twice() -> None:
    outcome = run("")

    assert outcome.returncode == 0, outcome.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="permissions of POSIX")
def test_new_files_are_their_owners_alone(tmp_path: Path) -> None:
    outcome = run(
        "open(sys.argv[1], 'w').close(); os.mkdir(sys.argv[2])", str(tmp_path / "f"), str(tmp_path / "d")
    )

    assert outcome.returncode == 0, outcome.stderr
    assert (tmp_path / "f").stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "d").stat().st_mode & 0o777 == 0o700


@pytest.mark.skipif(sys.platform == "win32", reason="limits of POSIX")
def test_no_core_file_is_allowed() -> None:
    outcome = run("import resource; print(resource.getrlimit(resource.RLIMIT_CORE))")

    assert outcome.stdout.strip() == "(0, 0)"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux")
def test_memory_is_closed_to_programs_of_the_same_user() -> None:
    outcome = run(
        "import ctypes; print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), os.stat('/proc/self/mem').st_uid)"
    )

    assert outcome.stdout.split()[0] == "0"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux")
def test_children_keep_the_rights_a_viewer_may_need() -> None:
    outcome = run("print([l for l in open('/proc/self/status') if l.startswith('NoNewPrivs')])")

    assert "\\t0" in outcome.stdout


def test_a_refused_measure_is_reported_and_stops_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")

    def refuse(*_: object) -> None:
        raise ValueError("not allowed")

    monkeypatch.setattr(resource, "setrlimit", refuse)
    monkeypatch.setattr("facilitator.hardening._not_dumpable", lambda: True)  # for good, in this process

    measures = {measure.name: measure for measure in harden()}

    assert measures["core dumps"] == Measure(
        "core dumps", achieved=False, sentence="This system refused one protection: core dumps."
    )
    assert measures["new files"].achieved


def windows() -> FakeLibrary:
    """Windows that keeps the error mode it is given, and at first has none."""
    mode = [0]

    def set_mode(wanted: int) -> int:
        mode[0], before = wanted, mode[0]
        return before

    return FakeLibrary(SetErrorMode=set_mode, GetErrorMode=lambda: mode[0], WerSetFlags=0)


def test_windows_is_asked_for_no_crash_report_also_of_a_program_that_runs_from_source() -> None:
    kernel32 = windows()

    measures = hardening._on_windows(WindowsProcess(kernel32))

    assert [measure.name for measure in measures] == ["error boxes", "crash reports", "no crash reports"]
    assert all(measure.achieved for measure in measures)
    asked = [call[1] for call in kernel32.calls if call[0] == "SetErrorMode"]
    assert [mode & NO_FAULT_BOX for mode in asked] == [NO_FAULT_BOX]


def test_the_sentence_on_crash_reports_promises_no_more_than_windows_does() -> None:
    measures = {measure.name: measure for measure in hardening._on_windows(WindowsProcess(windows()))}

    assert "asked" in measures["no crash reports"].sentence
    assert "reports all the same" in measures["no crash reports"].sentence


def test_the_built_program_is_never_reported_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    kernel32 = windows()
    wer = FakeLibrary(WerAddExcludedApplication=0)

    measures = hardening._on_windows(WindowsProcess(kernel32, wer))

    assert measures[-1].name == "never reported"
    assert measures[-1].achieved
    assert wer.calls == [("WerAddExcludedApplication", Path(sys.executable).name, 0)]
