"""Locking while a paper is being added waits for nothing that the paper asks for, and keeps no half of it."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from facilitator.case.papers import Paper
from facilitator.document.papers.paper_process import SECONDS, PaperProcess
from tests.facilitator.document.hostile_pdf import endless_pattern
from tests.made_papers import email, locked_pdf, pdf
from tests.started_processes import started_processes
from tests.ui.lock.locking import LOCKS, choose_file, is_locked, when_asked
from tests.ui.opened_app import Opened
from ui.prepare.paper_password import LABEL, PaperPasswordDialog


@pytest.fixture
def opened(open_app: Callable[[], Opened]) -> Opened:
    opened = open_app()
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.click("Papers")
    return opened


def choose(opened: Opened, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    when_asked(lambda: choose_file(path))
    opened.driven.click("Add papers")


def nothing_of_it(opened: Opened) -> bool:
    case = opened.case
    return case._store.all(Paper) == () and case._store.db["paper_piece"].count == 0


@pytest.mark.parametrize("way", LOCKS)
def test_a_password_that_is_asked_for_goes_with_the_lock_and_so_does_the_paper(
    way: str, opened: Opened, tmp_path: Path
) -> None:
    choose(opened, tmp_path / "Letter.pdf", locked_pdf("Words", "secret"))
    opened.driven.wait_for_text("Letter.pdf asks for a password")
    assert not nothing_of_it(opened)

    LOCKS[way](opened)

    is_locked(opened)
    opened.driven.wait(lambda: not started_processes(), lambda: "the process to be gone")
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert nothing_of_it(opened)
    assert not opened.driven.is_there(LABEL)
    assert opened.window.findChildren(PaperPasswordDialog) == []


def test_a_lock_ends_what_a_paper_asks_for_at_once(opened: Opened, tmp_path: Path) -> None:
    content = email("Report", *((f"{number}.pdf", pdf(str(number))) for number in range(40)))
    choose(opened, tmp_path / "Mail.eml", content)
    opened.driven.wait(lambda: bool(opened.case._store.all(Paper)), lambda: "the adding to begin")

    before = monotonic()
    opened.app._lock_with_session()
    is_locked(opened)

    assert monotonic() - before < SECONDS / 2
    opened.driven.wait(lambda: not started_processes(), lambda: "the process to be gone")
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert nothing_of_it(opened)


def test_a_paper_that_takes_for_ever_to_be_looked_at_holds_up_no_lock(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[PaperProcess] = []

    def for_ever(process: PaperProcess) -> object:
        begun.append(process)
        return process.page(0, width=2000, most_pixels=24_000_000)

    monkeypatch.setattr(PaperProcess, "looked", for_ever)
    choose(opened, tmp_path / "Ever.pdf", endless_pattern())
    opened.driven.wait(lambda: bool(begun), lambda: "the paper to be looked at")

    before = monotonic()
    opened.app._lock_with_session()
    is_locked(opened)

    assert monotonic() - before < SECONDS / 2
    opened.driven.wait(lambda: not started_processes(), lambda: "the process to be gone")
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert nothing_of_it(opened)
