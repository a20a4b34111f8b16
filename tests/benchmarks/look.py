"""How soon every page is seen in another text size and in other colours.

Run from the repository: python tests/benchmarks/look.py [--notes 10000] [--rounds 5]
The whole app runs over a real encrypted vault, every page of the case loaded, on a screen if DISPLAY names
one, else without. A step is one act, until nothing is left to be laid out or painted. Times in milliseconds:
the median of the steps, the longest, what they take of the processor, and the longest the event loop, and the
meeting's clock with it, stood still. "Shown after" is a page that is shown when the look changed meanwhile.
"""

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from tests.benchmarks.keystrokes import button_to_open, say, unlocked
from tests.benchmarks.window_driven import spin, spin_for
from tests.screenshots.practice_meeting import PracticeMeeting

os.environ.setdefault("QT_QPA_PLATFORM", "xcb" if os.environ.get("DISPLAY") else "offscreen")

from PySide6.QtCore import QEventLoop, QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication

from facilitator.casefile import CaseFile
from resources import read_toml
from ui.look.theme import Theme, apply_theme, look_signals
from ui.prepare.prepare_page import PreparePage
from ui.window.main_window import MainWindow

QUIET_MS: Final = 40
BUSY_S: Final = 0.002
STEPS: Final = ("Larger text", "Dark colours", "Smaller text", "Light colours")


class Gaps(QObject):
    """Notes the longest time for which the event loop was busy without a break."""

    def __init__(self) -> None:
        super().__init__()
        self.longest = 0.0
        self._last = 0.0
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._note)

    def begin(self) -> None:
        """Count from now."""
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def end(self) -> float:
        """Return the longest in milliseconds."""
        self._note()
        self._timer.stop()
        return self.longest * 1000

    def _note(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def main() -> None:
    """Measure every page."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--notes", type=int, default=10_000)
    options.add_argument("--rounds", type=int, default=5)
    chosen = options.parse_args()
    app = QApplication(sys.argv[:1])
    apply_theme(app, Theme.LIGHT, 100)
    say("platform", app.platformName())
    with tempfile.TemporaryDirectory() as folder, unlocked(app, Path(folder), chosen.notes) as window:
        say("each step: median", "longest, processor, event loop")
        measure(window, "Home", chosen.rounds)
        button_to_open(window)[0].click()
        spin(lambda: window.pages.current() == "meet")
        add_actions(window)
        pages = every_page(window)
        for go in pages.values():
            go()
            spin_for(0.3)
        for name, go in pages.items():
            go()
            spin_for(0.3)
            measure(window, name, chosen.rounds)
        for name, go in pages.items():
            shown_after(window, name, go)


def add_actions(window: MainWindow) -> None:
    """Give the case issues and actions."""
    session = window.pages.page()._controller  # type: ignore[attr-defined]  # every stage page has it
    case: CaseFile = session.case_file
    meeting = PracticeMeeting.__new__(PracticeMeeting)
    meeting.case = case
    meeting._data = read_toml("practice_case.toml")
    meeting.agree(session.run)


def every_page(window: MainWindow) -> dict[str, Callable[[], object]]:
    """Return what shows each page."""

    def section(key: str) -> Callable[[], None]:
        def go() -> None:
            page = window.pages.show("prepare")
            assert isinstance(page, PreparePage)
            page.show_section(key)

        return go

    page = window.pages.show("prepare")
    assert isinstance(page, PreparePage)
    pages: dict[str, Callable[[], object]] = {f"Prepare, {key}": section(key) for key in page._sections}
    for stage in ("meet", "agree", "finish"):
        pages[stage.capitalize()] = partial(window.pages.show, stage)
    pages["Guide"] = act(window, "Guide").trigger
    return pages


def act(window: MainWindow, words: str) -> QAction:
    """Return the act of the window with these words."""
    (found,) = [action for action in window.actions() if action.text() == words]
    return found


def measure(window: MainWindow, name: str, rounds: int) -> None:
    """Take every step some times and print what they took."""
    walls, cpus, gaps = [], [], []
    for _ in range(rounds):
        for words in STEPS:
            wall, cpu, gap = step(act(window, words).trigger)
            walls.append(wall)
            cpus.append(cpu)
            gaps.append(gap)
    say(
        f"{name}",
        f"{statistics.median(walls):.0f}, longest {max(walls):.0f}, processor {statistics.median(cpus):.0f}, "
        f"loop {max(gaps):.0f}",
    )


def shown_after(window: MainWindow, name: str, go: Callable[[], object]) -> None:
    """Change the look while another page is shown, and print what showing this one takes then."""
    other = "meet" if name != "Meet" else "finish"
    window.pages.show(other)
    spin_for(0.3)
    step(act(window, "Larger text").trigger)
    after = step(go, changes=False)
    step(act(window, "Usual text size").trigger)
    window.pages.show(other)
    spin_for(0.3)
    usual = step(go, changes=False)
    say(f"{name}, shown after", f"{after[0]:.0f}, without a change {usual[0]:.0f}")


def step(do: Callable[[], object], *, changes: bool = True) -> tuple[float, float, float]:
    """Do it; return wall, processor and longest gap until nothing is left to be done."""
    applied: list[bool] = []

    def note() -> None:
        applied.append(True)

    look_signals().applied.connect(note)
    gaps = Gaps()
    gaps.begin()
    begin, used = time.perf_counter(), time.process_time()
    do()
    while changes and not applied:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    last = settled()
    gap = gaps.end()
    look_signals().applied.disconnect(note)
    return ((last - begin) * 1000, (last_used[0] - used) * 1000, gap)


last_used = [0.0]


def settled() -> float:
    """Let Qt work until it has had nothing to do for a while; return when it last had."""
    last = time.perf_counter()
    last_used[0] = time.process_time()
    quiet_since = last
    while (time.perf_counter() - quiet_since) * 1000 < QUIET_MS:
        # Of the processor, not of the clock: on a busy machine others' work is none of the window's.
        used = time.process_time()
        QApplication.processEvents()
        if time.process_time() - used > BUSY_S:
            last = quiet_since = time.perf_counter()
            last_used[0] = time.process_time()
    return last


if __name__ == "__main__":
    main()
