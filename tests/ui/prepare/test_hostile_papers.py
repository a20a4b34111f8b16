"""A paper that would take for ever leaves the window alive; it is refused in a sentence, or left at once."""

import sys
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import QTimer

from facilitator.document.papers import child_start
from facilitator.document.papers.child_start import ARGUMENT
from facilitator.document.papers.paper_process import MEMORY_BYTES, PaperProcess
from tests.facilitator.document.hostile_pdf import endless_pattern, ordinary
from tests.started_processes import started_processes
from tests.ui.opened_app import Opened
from tests.ui.prepare.paper_adding import bring_in

SOON = 1.5


@pytest.fixture
def with_paper(open_app: Callable[[], Opened], tmp_path: Path) -> Opened:
    (tmp_path / "Report.pdf").write_bytes(endless_pattern())
    opened = open_app()
    bring_in(opened, tmp_path / "Report.pdf")
    opened.driven.find("Read Report.pdf")
    return opened


def all_gone(processes: list[psutil.Process]) -> bool:
    """Return whether none of these runs any more; another may wait for the next paper."""
    return not set(processes) & set(started_processes())


def test_the_window_lives_while_a_page_takes_for_ever_and_then_says_so(
    with_paper: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PaperProcess.__init__, "__kwdefaults__", {"seconds": SOON, "memory": MEMORY_BYTES})
    beats: list[int] = []
    timer = QTimer(with_paper.window)
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(50)

    with_paper.driven.click("Read Report.pdf")

    with_paper.driven.wait_for_text("more time or memory than a page can need")
    timer.stop()
    assert len(beats) >= 5, "the window was held up"
    reading = started_processes()
    with_paper.driven.click("Back to papers")
    with_paper.driven.wait(lambda: all_gone(reading), lambda: "the process to be gone")
    with_paper.driven.find("Read Report.pdf")


def test_leaving_such_a_paper_ends_it_at_once(with_paper: Opened) -> None:
    with_paper.driven.click("Read Report.pdf")
    with_paper.driven.wait(lambda: bool(started_processes()), lambda: "the process to begin")
    reading = started_processes()

    with_paper.driven.click("Back to papers")

    with_paper.driven.wait(lambda: all_gone(reading), lambda: "the process to be gone")
    with_paper.app._tasks.wait()


def test_the_program_itself_reads_a_paper_when_it_is_started_to(monkeypatch: pytest.MonkeyPatch) -> None:
    code = f"import sys; sys.path[:] = {sys.path!r}; from ui.__main__ import main; sys.exit(main())"
    started = [sys.executable, "-c", code, ARGUMENT]
    monkeypatch.setattr(child_start, "_command", lambda: started)
    process = PaperProcess([ordinary()])
    assert process.looked().pages == 1
    process.close()
