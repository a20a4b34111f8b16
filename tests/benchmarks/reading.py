"""How soon a page of a bundle is seen in the window: the first, the next, one far away, and while scrolling.

Run from the repository: python tests/benchmarks/reading.py [--pages 500 5000]
Counted is from the key or click to the end of the paint that shows the page as it should be, never one that
is drawn small for the time being. The case is a real one, the papers are read by their own process.
"""

import argparse
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import psutil
from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from facilitator.casefile import CaseFile
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault
from tests.benchmarks.papers import of_text
from ui.look.theme import Theme, apply_theme
from ui.page.case_controller import CaseController
from ui.prepare.prepare_page import PreparePage
from ui.reading.pages_view import PagesView
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

PIECE = 1024 * 1024
TURNS = 30
WITHIN_S = 60.0


def seen(view: PagesView) -> bool:
    """Return whether the page that is read is drawn as large as it is shown."""
    pages, pictures = view.area.pages(), view.drawing.pictures()
    if pages is None or pictures is None:
        return False
    box = pages.box(view.now())
    image = pictures.best(view.now(), box.width, view.quarters_of(view.now()))
    return image is not None and image.width() >= box.width


def wait_for(condition: Callable[[], bool]) -> None:
    """Let the window work until this holds, asleep between its events: awake, it would hold up its worker."""
    wakes = QTimer()
    wakes.start(100)
    until = time.monotonic() + WITHIN_S
    while not condition() and time.monotonic() < until:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def timed(view: PagesView, act: Callable[[], object]) -> float:
    """Return the milliseconds from the act to the page."""
    clock = QElapsedTimer()
    clock.start()
    act()
    wait_for(lambda: seen(view))
    view.area.viewport().repaint()
    return clock.nsecsElapsed() / 1e6


def at_rest(view: PagesView) -> None:
    """Wait until what is drawn ahead is drawn too, as it is while somebody reads."""
    wait_for(lambda: view.drawing.is_at_rest)


def scrolled(view: PagesView, steps: int) -> list[float]:
    """Return the milliseconds that each step of a wheel held the window up, paint and all."""
    held = []
    bar = view.area.verticalScrollBar()
    for _ in range(steps):
        began = time.perf_counter()
        bar.setValue(bar.value() + 120)
        view.area.viewport().repaint()
        QApplication.processEvents()
        held.append((time.perf_counter() - began) * 1000)
    return held


def measure(pages: int, folder: Path) -> None:
    """Read a bundle of so many pages and print what is measured."""
    made = of_text(pages)
    vault = Vault.create(folder, "five quiet otters humming", keychain=None, cost=Cost(memory=64 * MEBIBYTE))
    case = CaseFile.create(vault)
    paper = case.papers.begin("Bundle.pdf", made[:PIECE], len(made))
    for number in range(-(-len(made) // PIECE)):
        case.papers.add_piece(paper, number, made[number * PIECE : (number + 1) * PIECE])
    case.papers.finish(paper)
    controller = CaseController(case)
    tasks = Tasks(controller)
    window = MainWindow()
    page = PreparePage(controller, tasks, window.pages)
    window.pages.add("prepare", "Prepare", page)
    window.resize(1366, 768)
    window.show()
    window.pages.show("prepare")
    page.show_section("papers")
    QTest.qWait(300)
    section = page._papers
    view = section._reader._pages
    first = timed(view, lambda: section._read(paper))
    at_rest(view)
    again = []
    for _ in range(3):
        section._reader.close_paper()
        QTest.qWait(200)
        again.append(timed(view, lambda: section._read(paper)))
        at_rest(view)
    turns = []
    for _ in range(TURNS):
        turns.append(timed(view, lambda: QTest.keyClick(view.area, Qt.Key.Key_Right)))
        at_rest(view)
    far = []
    for at in range(10):
        far.append(timed(view, partial(view.go_to, (at * 37 * pages // 101) % pages)))
        at_rest(view)
    hurried = [timed(view, lambda: QTest.keyClick(view.area, Qt.Key.Key_Right)) for _ in range(TURNS)]
    held = scrolled(view, 300)
    at_rest(view)
    mebibytes = psutil.Process().memory_info().rss / 2**20
    told("first page, from the click", [first])
    told("first page, opened again", again)
    told("next page", turns)
    told("next page, pressed as soon as the last is seen", hurried)
    told("a page far away", far)
    told("a step of the wheel holds the window", held)
    sys.stdout.write(f"  memory of the window: {mebibytes:,.0f} MiB\n")
    section._reader.close_paper()
    tasks.wait()
    controller.end()
    case.close()
    vault.close()
    window.close()


def told(what: str, times: Sequence[float]) -> None:
    """Print a median and the worst."""
    sys.stdout.write(f"  {what}: {statistics.median(times):,.0f} ms, at most {max(times):,.0f} ms\n")
    sys.stdout.flush()


def main() -> None:
    """Measure each bundle."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--pages", type=int, nargs="+", default=[500, 5000])
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        apply_theme(app, Theme.LIGHT, 100)
    for pages in options.parse_args().pages:
        sys.stdout.write(f"{pages:,} pages\n")
        with tempfile.TemporaryDirectory() as folder:
            measure(pages, Path(folder) / "vault")


if __name__ == "__main__":
    main()
