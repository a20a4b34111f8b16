"""Whether a window can be shown here, and if not, what is missing; asked before Qt is loaded."""

import ctypes
import os
import sys
from collections.abc import Callable
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
NEEDED_ON_WAYLAND: Final = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
}
SCREENLESS: Final = ("offscreen", "minimal", "vnc", "linuxfb", "eglfs")


def missing() -> str | None:
    """Return one sentence on what is missing to show a window and what to do, or None when nothing is."""
    if not sys.platform.startswith("linux"):
        return None
    chosen = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0].partition(";")[0]
    if chosen in SCREENLESS:
        return _libraries(NEEDED_ALWAYS)
    # As Qt does where nothing is chosen: Wayland where there is one, and X11 where that does not answer.
    ways = [
        way
        for name, variable, way in (("wayland", "WAYLAND_DISPLAY", _wayland), ("xcb", "DISPLAY", _x11))
        if os.environ.get(variable) and chosen in ("", name)
    ]
    if not ways:
        return f"There is no screen here to show a window on (DISPLAY is not set); {WITHOUT_SCREEN}"
    first = ways[0]()
    return first if first is None or all(way() is not None for way in ways[1:]) else None


def _wayland() -> str | None:
    lacking = _libraries({**NEEDED_ALWAYS, **NEEDED_ON_WAYLAND})
    return lacking or _silent("WAYLAND_DISPLAY", answers=_wayland_answers)


def _x11() -> str | None:
    lacking = _libraries({**NEEDED_ALWAYS, **NEEDED_ON_X11})
    return lacking or _silent("DISPLAY", answers=_x11_answers)


def _silent(variable: str, *, answers: Callable[[], bool]) -> str | None:
    """Connect to the screen as Qt would, and say that it does not answer: Qt would abort the process."""
    if answers():
        return None
    return f"The screen {os.environ[variable]} named by {variable} does not answer; {WITHOUT_SCREEN}"


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


def _wayland_answers() -> bool:
    wayland = ctypes.CDLL("libwayland-client.so.0")
    wayland.wl_display_connect.restype = ctypes.c_void_p
    wayland.wl_display_connect.argtypes = (ctypes.c_char_p,)
    wayland.wl_display_disconnect.argtypes = (ctypes.c_void_p,)
    connection = wayland.wl_display_connect(None)
    if connection:
        wayland.wl_display_disconnect(connection)
    return bool(connection)


def _x11_answers() -> bool:
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_connect.restype = ctypes.c_void_p
    xcb.xcb_connect.argtypes = (ctypes.c_char_p, ctypes.c_void_p)
    xcb.xcb_connection_has_error.argtypes = (ctypes.c_void_p,)
    xcb.xcb_disconnect.argtypes = (ctypes.c_void_p,)
    connection = xcb.xcb_connect(None, None)
    refused = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return not refused
