"""Whether a window can be shown here, and if not, what is missing; asked before Qt is loaded."""

import ctypes
import os
import sys
from typing import Final

WITHOUT_SCREEN: Final = (
    "`facilitator check --keep-plan plan.pdf` plays a whole meeting and makes its document without a screen."
)
NEEDED_ALWAYS: Final = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}
NEEDED_ON_X11: Final = {
    "libxcb.so.1": "libxcb1",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
SCREENLESS: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def missing() -> str | None:
    """Return one sentence on what is missing to show a window and what to do, or None when nothing is."""
    if not sys.platform.startswith("linux"):
        return None
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    on_x11 = chosen == "xcb" or (not chosen and not os.environ.get("WAYLAND_DISPLAY"))
    if chosen in SCREENLESS:
        return _libraries(NEEDED_ALWAYS)
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return f"There is no screen here to show a window on (DISPLAY is not set); {WITHOUT_SCREEN}"
    lacking = _libraries({**NEEDED_ALWAYS, **(NEEDED_ON_X11 if on_x11 else {})})
    if lacking is not None:
        return lacking
    if on_x11 and not _answers():
        name = os.environ.get("DISPLAY", "")
        return f"The screen {name} named by DISPLAY does not answer; {WITHOUT_SCREEN}"
    return None


def _libraries(needed: dict[str, str]) -> str | None:
    absent = [name for name in needed if not _loads(name)]
    if not absent:
        return None
    packages = " ".join(sorted(needed[name] for name in absent))
    names = ", ".join(absent)
    return (
        f"The windows need system libraries that are not installed ({names}): run "
        f"`sudo apt-get install {packages}`, or without a screen {WITHOUT_SCREEN}"
    )


def _loads(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _answers() -> bool:
    """Connect to the X server as Qt would, and say whether it answered; Qt itself would abort the process."""
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
