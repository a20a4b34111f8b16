"""What this process asks of the operating system before it opens any file, and whether it was granted.

`PR_SET_NO_NEW_PRIVS` is not asked for: it is inherited, and the viewer in which the finished action plan is
opened may come from a package system whose launcher needs more rights than ours.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from facilitator.platform_watch.macos_process import MacosProcess
from facilitator.platform_watch.windows_process import WindowsProcess

_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4
_FOR_OWNER_ONLY = 0o077


@dataclass(frozen=True, slots=True)
class Measure:
    """One protection: its name, whether the system granted it, and a sentence for the facilitator."""

    name: str
    achieved: bool
    sentence: str


def harden() -> tuple[Measure, ...]:
    """Ask for every protection this system has and report each; nothing here raises, and it may be repeated.

    Call it before any file is opened. It cannot help against an administrator.
    """
    system: str = sys.platform
    if system == "win32":
        return _on_windows(WindowsProcess())
    measures = (
        _measure("new files", _private_files, "Only you can read the files that Facilitator makes."),
        _measure("core dumps", _no_core_file, "A crash of Facilitator writes no copy of its memory."),
    )
    if system.startswith("linux"):
        return (
            *measures,
            _measure("memory", _not_dumpable, "Other programs of yours cannot read its memory."),
        )
    if system == "darwin":
        return (*measures, *_on_macos(MacosProcess()))
    return measures


def _on_windows(process: WindowsProcess) -> tuple[Measure, ...]:
    measures = (
        _measure("error boxes", process.no_error_boxes, "A crash of Facilitator opens no system dialogue."),
        _measure(
            "crash reports", process.reports_without_heap, "Crash reports leave out what was in memory."
        ),
        _measure(
            "no crash reports",
            process.no_report_of_this_process,
            "Windows is asked to make no report of a crash; a few kinds of crash it reports all the same.",
        ),
    )
    if not _is_own_program():
        return measures
    program = Path(sys.executable).name
    return (
        *measures,
        _measure(
            "never reported",
            lambda: process.no_reports(program),
            "Windows makes no crash report of any program of this name.",
        ),
    )


def _on_macos(process: MacosProcess) -> tuple[Measure, ...]:
    measures = (_measure("memory", process.deny_attach, "No debugger can be attached to Facilitator."),)
    if not _is_own_program():
        return measures
    return (
        *measures,
        _measure("saved state", process.no_saved_state, "macOS keeps nothing of the windows between runs."),
    )


def _is_own_program() -> bool:
    """Tell whether this is the built program, whose settings nothing else shares, and not Python's own."""
    return bool(getattr(sys, "frozen", False))


def _measure(name: str, act: Callable[[], bool], sentence: str) -> Measure:
    try:
        achieved = act()
    except (OSError, AttributeError, ValueError, ImportError):
        achieved = False
    return Measure(name, achieved, sentence if achieved else f"This system refused one protection: {name}.")


def _private_files() -> bool:
    os.umask(_FOR_OWNER_ONLY)
    return os.umask(_FOR_OWNER_ONLY) == _FOR_OWNER_ONLY


def _no_core_file() -> bool:
    import resource  # noqa: PLC0415 - absent on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    return resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)


def _not_dumpable() -> bool:
    # A limit of 0 does not stop a crash handler to which the kernel pipes the memory; this does.
    library = ctypes.CDLL(None, use_errno=True)
    library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    return bool(library.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
