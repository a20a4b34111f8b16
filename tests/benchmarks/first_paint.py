"""When a program's first window comes onto an X11 screen and is painted, as the X server tells it.

Asks libX11 and libXdamage by themselves; on Debian: apt-get install libx11-6 libxdamage1.
"""

import ctypes
import select
import time
from dataclasses import dataclass
from typing import ClassVar

MAP_NOTIFY = 19
SUBSTRUCTURE_NOTIFY = 1 << 19
RAW_RECTANGLES = 0
SMALLEST = (80, 50)
LARGE_SHARE = 0.2
NOTICED_SHARE = 0.02


class _Map(ctypes.Structure):
    _fields_: ClassVar = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("event", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("override_redirect", ctypes.c_int),
    ]


class _Damage(ctypes.Structure):
    _fields_: ClassVar = [
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("drawable", ctypes.c_ulong),
        ("damage", ctypes.c_ulong),
        ("level", ctypes.c_int),
        ("more", ctypes.c_int),
        ("timestamp", ctypes.c_ulong),
        ("x", ctypes.c_short),
        ("y", ctypes.c_short),
        ("width", ctypes.c_ushort),
        ("height", ctypes.c_ushort),
    ]


class _Event(ctypes.Union):
    _fields_: ClassVar = [
        ("type", ctypes.c_int),
        ("map", _Map),
        ("damage", _Damage),
        ("room", ctypes.c_long * 24),
    ]


@dataclass(frozen=True, slots=True)
class Shown:
    """Moments of `time.monotonic()`: window on the screen, first large paint, last paint that is noticed."""

    mapped: float
    painted: float
    still: float


class ScreenWatch:
    """Watches the whole screen `display`, as ":5"; one program at a time."""

    def __init__(self, display: str) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        damage = ctypes.CDLL("libXdamage.so.1")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        opened: int | None = self._x.XOpenDisplay(display.encode())
        if opened is None:
            raise OSError(f"the screen {display} does not answer")
        self._display = ctypes.c_void_p(opened)
        # A window that is gone before it is asked for its size would end this process.
        handler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
        self._forgiving = handler(lambda _display, _error: 0)
        self._x.XSetErrorHandler(self._forgiving)
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(SUBSTRUCTURE_NOTIFY))
        first, _ = ctypes.c_int(), ctypes.c_int()
        damage.XDamageQueryExtension(self._display, ctypes.byref(first), ctypes.byref(_))
        self._damaged = first.value
        # On the screen itself, so that no paint between the appearing and the watching of a window is missed.
        damage.XDamageCreate(self._display, root, RAW_RECTANGLES)
        self._x.XSync(self._display, 0)

    def forget(self) -> None:
        """Drop what happened so far."""
        self._x.XSync(self._display, 1)

    def first_window(self, seconds_after: float, deadline: float) -> Shown | None:
        """Return when the next window came, watched for `seconds_after`; None after `deadline` seconds."""
        end = time.monotonic() + deadline
        area = mapped = painted = still = 0.0
        event = _Event()
        while time.monotonic() < (mapped + seconds_after if mapped else end):
            if not self._x.XPending(self._display):
                select.select([self._x.XConnectionNumber(self._display)], [], [], 0.05)
                continue
            self._x.XNextEvent(self._display, ctypes.byref(event))
            now = time.monotonic()
            if event.type == MAP_NOTIFY and not mapped and not event.map.override_redirect:
                width, height = self._size(event.map.window)
                if (width, height) >= SMALLEST and height >= SMALLEST[1]:
                    area, mapped = width * height, now
            elif event.type == self._damaged and mapped:
                share = event.damage.width * event.damage.height / area
                if share >= LARGE_SHARE and not painted:
                    painted = now
                if share >= NOTICED_SHARE:
                    still = now
        return Shown(mapped, painted, still) if painted else None

    def close(self) -> None:
        """Let go of the screen."""
        self._x.XCloseDisplay(self._display)

    def _size(self, window: int) -> tuple[int, int]:
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        answers = (root, x, y, width, height, border, depth)
        self._x.XGetGeometry(self._display, ctypes.c_ulong(window), *map(ctypes.byref, answers))
        return width.value, height.value
