"""The real app as a process: started, looked at, driven with keys and mouse, killed."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Self

from tests.desktop.accessible import Accessible, Element
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import until

# Between header and the line about the room of a window of 1366 by 768.
TOP_IN_SIGHT, BOTTOM_IN_SIGHT = 10, 715
# Above this the header may cover what is scrolled below it.
BELOW_HEADER = 80
TURNS_IN_HEADER = 3
MIDDLE = (700, 420)
WHEEL_UP, WHEEL_DOWN = "4", "5"
MOST_TURNS = 60


class Desktop:
    """One run of the app on a session's screen. Elements are found by accessible name, then really clicked.

    `command` is what starts the app; the default is `python -m ui --vault <home>/vault`.
    """

    def __init__(self, session: DesktopSession, command: Sequence[str] | None = None) -> None:
        self.session = session
        self.vault = session.home / "vault"
        self.command = tuple(command or (sys.executable, "-m", "ui", "--vault", str(self.vault)))
        self._process: subprocess.Popen[bytes] | None = None
        self._accessible: Accessible | None = None
        session.closing.callback(self._close_accessible)

    # the process

    def start(self, *arguments: str) -> Self:
        """Start the app and wait until it shows a window."""
        self._process = self.session.start(
            *self.command, *arguments, name="app", extra={"QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
        )
        until(lambda: not self.running or self.windows(), "the app shows a window", seconds=60)
        if not self.running:
            raise AssertionError(f"the app ended at once, code {self._process.poll()}: {self.errors()}")
        self._accessible = Accessible(self.session.environment["DBUS_SESSION_BUS_ADDRESS"], self._process.pid)
        return self

    @property
    def process(self) -> subprocess.Popen[bytes]:
        """The running (or ended) process."""
        if self._process is None:
            raise AssertionError("the app was not started")
        return self._process

    @property
    def running(self) -> bool:
        return self.process.poll() is None

    def kill(self) -> None:
        """Kill the app as a power cut would: no handler of its own runs."""
        os.kill(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=10)
        self._close_accessible()

    def wait_for_end(self, seconds: float = 40) -> int:
        """Wait until the app has ended by itself; return its exit code."""
        until(lambda: not self.running, "the app ends", seconds)
        self._close_accessible()
        return self.process.wait()

    def errors(self) -> str:
        """Return what the app wrote to standard error so far."""
        return (self.session.logs / "app.err").read_text(errors="replace")

    def output(self) -> str:
        """Return what the app wrote to standard output so far."""
        return (self.session.logs / "app.out").read_text(errors="replace")

    # the screen

    def windows(self) -> list[str]:
        """Return the X11 ids of the app's visible windows."""
        pid = str(self.process.pid)
        return self._xdotool(
            "search", "--all", "--onlyvisible", "--maxdepth", "2", "--pid", pid, ".*"
        ).split()

    def titles(self) -> list[str]:
        """Return the titles of the app's visible windows."""
        return [self._xdotool("getwindowname", window).strip() for window in self.windows()]

    def screenshot(self, path: Path) -> Path:
        """Save what the whole screen shows as a PNG."""
        self.session.run_to_end("import", "-window", "root", str(path))
        return path

    # keys and mouse

    def press(self, *keys: str, at_once: bool = False) -> None:
        """Press each key in turn, in xdotool's names: `Return`, `ctrl+Return`, `alt+Up`.

        `at_once` presses them as quickly as they come.
        """
        self._give_focus_if_nobody_has_it()
        if at_once:
            self._xdotool("key", "--clearmodifiers", "--delay", "4", *keys)
            return
        for key in keys:
            self._xdotool("key", "--clearmodifiers", key)

    def type(self, text: str) -> None:
        """Type plain text into whatever has the focus."""
        self._give_focus_if_nobody_has_it()
        self._xdotool("type", "--clearmodifiers", "--delay", "8", text)

    def click(self, name: str, role: str = "") -> None:
        """Click the middle of the element of that accessible name, scrolled into sight with the wheel."""
        x, y = self._place(name, role)
        unmoved = 0
        for _ in range(MOST_TURNS):
            in_header = TOP_IN_SIGHT <= y < BELOW_HEADER and unmoved >= TURNS_IN_HEADER
            if BELOW_HEADER <= y <= BOTTOM_IN_SIGHT or in_header:
                break
            self._turn_wheel(down=y > BOTTOM_IN_SIGHT)
            before = y
            x, y = self._place(name, role)
            unmoved = unmoved + 1 if y == before else 0
        self._click_at(x, y)

    def fill(self, name: str, text: str, role: str = "") -> None:
        """Click the field of that accessible name, replace what it holds by typing `text`."""
        self.click(name, role)
        self.press("ctrl+a", "Delete")
        self.type(text)

    # what a screen reader is told

    def find(self, name: str, role: str = "", seconds: float = 30) -> Element:
        """Wait for the showing element whose accessible name is `name` (mnemonics and case aside)."""
        return until(lambda: self._tree().find(name, role), f"an element named {name!r} {role}", seconds)

    def shows(self, text: str) -> bool:
        """Return whether any showing element's name or text holds `text`."""
        return any(text in said for said in self.everything_said())

    def wait_for_text(self, text: str, seconds: float = 30) -> None:
        """Wait until a showing element's name or text holds `text`."""
        until(
            lambda: self.shows(text),
            lambda: f"the screen says {text!r}; it says {self.everything_said()}",
            seconds,
        )

    def everything_said(self) -> list[str]:
        """Return the names and texts of all showing elements, in order."""
        return self._tree().texts()

    def accessible(self) -> Accessible:
        """Return the tree that a screen reader walks."""
        return self._tree()

    def _place(self, name: str, role: str) -> tuple[int, int]:
        return until(lambda: self._middle(self.find(name, role)), f"{name!r} has a place on the screen")

    def _middle(self, element: Element) -> tuple[int, int] | None:
        return element.middle()

    def _click_at(self, x: int, y: int) -> None:
        self._xdotool("mousemove", str(x), str(y), "click", "1")

    def _turn_wheel(self, *, down: bool) -> None:
        self._xdotool("mousemove", *map(str, MIDDLE), "click", WHEEL_DOWN if down else WHEEL_UP)

    def _tree(self) -> Accessible:
        if self._accessible is None:
            raise AssertionError("the app is not running")
        return self._accessible

    def _close_accessible(self) -> None:
        if self._accessible is not None:
            self._accessible.close()
            self._accessible = None

    def _xdotool(self, *arguments: str) -> str:
        return self.session.run_to_end("xdotool", *arguments).stdout

    def _give_focus_if_nobody_has_it(self) -> None:
        focused = self._xdotool("getwindowfocus").strip()
        windows = self.windows()
        if windows and focused not in windows:
            self._xdotool("windowfocus", "--sync", windows[-1])
