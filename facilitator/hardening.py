"""What this process asks of the operating system before it opens any file, and whether it was granted.

`PR_SET_NO_NEW_PRIVS` is not asked for: it is inherited, and the viewer in which the finished action plan is
opened may come from a package system whose launcher needs more rights than ours.
"""

import ctypes
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass

_PR_GET_DUMPABLE = 3
_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31
_FAIL_CRITICAL_ERRORS = 0x0001
_NO_FAULT_BOX = 0x0002
_NO_OPEN_FILE_BOX = 0x8000
_REPORT_WITHOUT_HEAP = 0x1
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
        return (
            _measure("error boxes", _no_error_boxes, "A crash of Facilitator opens no system dialogue."),
            _measure("crash reports", _reports_without_heap, "Crash reports leave out what was in memory."),
        )
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
        return (*measures, _measure("memory", _deny_attach, "No debugger can be attached to Facilitator."))
    return measures


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


def _deny_attach() -> bool:
    return bool(ctypes.CDLL(None, use_errno=True).ptrace(_PT_DENY_ATTACH, 0, None, 0) == 0)


def _no_error_boxes() -> bool:
    wanted = _FAIL_CRITICAL_ERRORS | _NO_FAULT_BOX | _NO_OPEN_FILE_BOX
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore] # Windows only
    kernel.SetErrorMode(wanted)
    return bool(kernel.GetErrorMode() & wanted == wanted)


def _reports_without_heap() -> bool:
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore] # Windows only
    return bool(kernel.WerSetFlags(_REPORT_WITHOUT_HEAP) == 0)
