"""Locking while a paper is read, or looked through, lets go of it and leads back to its page."""

import gc
import io
from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest
from reportlab.pdfgen.canvas import Canvas
from shiboken6 import isValid

from facilitator.document.papers.paper_process import SECONDS, PaperProcess
from tests.facilitator.document.hostile_pdf import endless_pattern
from tests.started_processes import started_processes
from tests.ui.lock.locking import LOCKS, HeldWork, is_locked, press_in_window
from tests.ui.opened_app import Opened
from tests.ui.prepare.paper_adding import bring_in
from ui.reading import page_search
from ui.reading.pages_area import PagesArea

LOOKED_FOR = "zqmentor"
PAGES = 45


def pdf() -> bytes:
    made = io.BytesIO()
    canvas = Canvas(made, pageCompression=0)
    for number in range(PAGES):
        canvas.drawString(72, 700, f"page {number + 1} of a report")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


@pytest.fixture
def held() -> HeldWork:
    return HeldWork()


@pytest.fixture
def reading(open_app: Callable[[], Opened], tmp_path: Path) -> Opened:
    """The second page of a paper on the screen, with words typed to be found."""
    (tmp_path / "Report.pdf").write_bytes(pdf())
    opened = open_app()
    bring_in(opened, tmp_path / "Report.pdf")
    opened.driven.click("Read Report.pdf")
    opened.driven.wait_for_text(f"Page 1 of {PAGES}")
    opened.driven.click("Next page")
    opened.driven.find(f"Page 2 of {PAGES} of Report.pdf", PagesArea)
    opened.driven.fill("Find in this paper", LOOKED_FOR)
    return opened


HELD_BEFORE: set[int] = set()


def papers_held() -> dict[int, int]:
    """Return the size, by identity, of each whole paper that Python holds."""
    gc.collect()
    held = [value for each in gc.get_objects() for value in gc.get_referents(each) if type(value) is bytes]
    return {id(v): len(v) for v in held if v.startswith(b"%PDF") and len(v) > PAGES * 100}


def papers_in_memory() -> list[int]:
    """Return the sizes of the papers that were not held when the test began."""
    return [size for key, size in papers_held().items() if key not in HELD_BEFORE]


@pytest.fixture(autouse=True)
def nothing_of_other_tests() -> None:
    """Remember what other tests of this process still hold."""
    HELD_BEFORE.clear()
    HELD_BEFORE.update(papers_held())


def comes_back(opened: Opened) -> None:
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.wait_for_text(f"Page 2 of {PAGES}")


@pytest.mark.parametrize("way", ["key", "session"])
def test_a_paper_that_is_read_goes_with_the_lock(way: str, reading: Opened) -> None:
    (canvas,) = (each for each in reading.window.findChildren(PagesArea) if each.isVisible())
    assert papers_in_memory()

    LOCKS[way](reading)

    is_locked(reading)
    reading.driven.wait(lambda: not isValid(canvas), lambda: "the page to be deleted")
    reading.driven.wait(lambda: not papers_in_memory(), lambda: f"the paper to go {papers_in_memory()}")
    comes_back(reading)


def test_a_search_that_is_running_ends_with_the_lock(
    reading: Opened, held: HeldWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[int] = []
    look = PaperProcess.find

    def find(process: PaperProcess, words: str, pages: list[int]) -> object:
        looked_at.extend(pages)
        return look(process, words, pages)

    monkeypatch.setattr(PaperProcess, "find", held.holding(find))
    held.until_lock_waits(reading)
    reading.driven.press("Return")
    held.wait_until_begun(reading)

    reading.app._lock_with_session()

    is_locked(reading)
    reading.app._tasks.wait()
    assert len(looked_at) == page_search.PAGES_AT_ONCE, "what was begun ends, and nothing after it begins"
    assert not papers_in_memory()
    comes_back(reading)


def test_a_page_that_would_be_drawn_for_ever_does_not_hold_the_lock_up(
    open_app: Callable[[], Opened], tmp_path: Path
) -> None:
    (tmp_path / "Report.pdf").write_bytes(endless_pattern())
    opened = open_app()
    bring_in(opened, tmp_path / "Report.pdf")
    opened.driven.click("Read Report.pdf")
    opened.driven.wait_for_text("Page 1 of 1")
    opened.driven.wait(lambda: bool(started_processes()), lambda: "the process to draw")
    began = monotonic()

    press_in_window()

    is_locked(opened)
    assert monotonic() - began < SECONDS / 2, "the page was waited for"
    opened.driven.wait(lambda: not started_processes(), lambda: "the process to be gone")
