"""Asking the system to leave a window out of screen captures, and whether it agreed.

Windows: SetWindowDisplayAffinity, from version 2004 on. macOS: NSWindow.sharingType, which ScreenCaptureKit
is reported to ignore from macOS 15 on. X11 and Wayland offer a window nothing of the kind.
"""

import ctypes
import sys
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

from facilitator.platform_watch.system_library import Library, windows_library

EXCLUDE_FROM_CAPTURE = 0x11
SHARING_NONE = 0


class Capture(Enum):
    """What is known about a window in screen captures."""

    HIDDEN = auto()
    ASKED = auto()
    REFUSED = auto()
    NOT_OFFERED = auto()


@dataclass(frozen=True, slots=True)
class CaptureProtection:
    """What the system answered, in one sentence for the facilitator."""

    capture: Capture
    sentence: str


_SENTENCES = {
    Capture.HIDDEN: "This window is hidden from screen shares and captures.",
    Capture.ASKED: "macOS was asked to hide this window; macOS 15 and later may show it all the same.",
    Capture.REFUSED: "The system refused to hide this window: it may be seen in a screen share.",
    Capture.NOT_OFFERED: "This system cannot hide the window from a screen share.",
}


def leave_out_of_captures(
    window_id: int, *, system: str = sys.platform, library: Library = None
) -> CaptureProtection:
    """Ask the system to leave the window with this native handle out of captures; nothing here raises.

    `library` is user32 on Windows and the Objective-C runtime on macOS, loaded where it is not given.
    """
    try:
        if system == "win32":
            found = _on_windows(window_id, library or windows_library("user32"))
        elif system == "darwin":
            found = _on_macos(window_id, library or ctypes.CDLL("/usr/lib/libobjc.A.dylib"))
        else:
            found = Capture.NOT_OFFERED
    except (OSError, AttributeError):
        # An older Windows has no such function.
        found = Capture.REFUSED
    return CaptureProtection(found, _SENTENCES[found])


def _on_windows(window_id: int, user32: Library) -> Capture:
    window = ctypes.c_void_p(window_id)
    user32.SetWindowDisplayAffinity(window, EXCLUDE_FROM_CAPTURE)
    told = ctypes.c_uint32(0)
    read = user32.GetWindowDisplayAffinity(window, ctypes.byref(told))
    return Capture.HIDDEN if read and told.value == EXCLUDE_FROM_CAPTURE else Capture.REFUSED


def _on_macos(view_id: int, objc: Library) -> Capture:
    objc.sel_registerName.restype = ctypes.c_void_p
    objc.sel_registerName.argtypes = [ctypes.c_char_p]
    ask, read, change = _sends(objc)
    window = ask(view_id, objc.sel_registerName(b"window"))
    if not window:
        return Capture.REFUSED
    change(window, objc.sel_registerName(b"setSharingType:"), SHARING_NONE)
    kept = read(window, objc.sel_registerName(b"sharingType")) == SHARING_NONE
    return Capture.ASKED if kept else Capture.REFUSED


def _sends(objc: Library) -> tuple[Any, Any, Any]:
    """Return the one message function as it is called for an object, for a number, and with a number.

    Each call needs the exact types of its method: on Apple processors anything else reads wrong registers.
    """
    address = ctypes.cast(objc.objc_msgSend, ctypes.c_void_p).value or 0
    whom = (ctypes.c_void_p, ctypes.c_void_p)
    return (
        ctypes.CFUNCTYPE(ctypes.c_void_p, *whom)(address),
        ctypes.CFUNCTYPE(ctypes.c_ulong, *whom)(address),
        ctypes.CFUNCTYPE(None, *whom, ctypes.c_ulong)(address),
    )
