"""Asking the system not to let the main window be captured, and saying honestly whether that worked."""

import ctypes
import sys
from dataclasses import dataclass

EXCLUDE_FROM_CAPTURE = 0x11  # Windows 10 version 2004 and later: WDA_EXCLUDEFROMCAPTURE
SHARING_NONE = 0  # macOS: NSWindowSharingNone


@dataclass(frozen=True, slots=True)
class Protection:
    """Whether this window is left out of screen captures, in words."""

    active: bool
    sentence: str


def protect(window_id: int) -> Protection:
    """Ask the system to leave the window with this native handle out of captures."""
    if sys.platform == "win32":
        asked = bool(ctypes.windll.user32.SetWindowDisplayAffinity(window_id, EXCLUDE_FROM_CAPTURE))
        return _told(asked=asked)
    if sys.platform == "darwin":
        return _protect_on_macos(window_id)
    return Protection(active=False, sentence="This system cannot hide the window from a screen share.")


def _told(*, asked: bool) -> Protection:
    if asked:
        return Protection(active=True, sentence="This window is hidden from screen shares and captures.")
    return Protection(active=False, sentence="This window may be seen in a screen share.")


def _protect_on_macos(view: int) -> Protection:
    objc = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    objc.sel_registerName.restype = ctypes.c_void_p
    send = objc.objc_msgSend
    send.restype = ctypes.c_void_p
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    window = send(view, objc.sel_registerName(b"window"))
    if not window:
        return _told(asked=False)
    send.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_long]
    send(window, objc.sel_registerName(b"setSharingType:"), SHARING_NONE)
    return Protection(
        active=False,
        sentence="macOS was asked to hide this window; macOS 15 and later may show it all the same.",
    )
