"""Locking while a paper is being added waits for nothing that the paper asks for, and keeps no half of it."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

import pytest

from facilitator.case.papers import Paper
from facilitator.document.papers.adding_words import said_when_interrupted
from facilitator.document.papers.paper_process import SECONDS, PaperProcess
from tests.facilitator.document.hostile_pdf import endless_pattern
from tests.made_papers import email, locked_pdf, pdf, png
from tests.started_processes import started_processes
from tests.ui.lock.locking import LOCKS, choose_file, is_locked, when_asked
from tests.ui.opened_app import Opened
from ui.prepare.paper_password import LABEL, PaperPasswordDialog
from ui.prepare.papers_section import PapersSection


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


def papers(opened: Opened) -> PapersSection:
    (section,) = opened.window.findChildren(PapersSection)
    return section


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
    assert opened.window.messages.sentence() == said_when_interrupted(["Letter.pdf"])
    assert said_when_interrupted(["Letter.pdf"]) in papers(opened)._told._refused.words()


def test_what_a_lock_kept_from_being_added_is_told_once_and_all_of_it(opened: Opened, tmp_path: Path) -> None:
    choose(opened, tmp_path / "Letter.pdf", locked_pdf("Words", "secret"))
    opened.driven.wait_for_text("Letter.pdf asks for a password")
    papers(opened).add_content("Photo.png", png())
    opened.app._lock_with_session()
    is_locked(opened)
    assert not opened.driven.shows("Letter.pdf")
    opened.unlock()
    opened.wait_for_stage("prepare")
    told = said_when_interrupted(["Letter.pdf", "Photo.png"])
    assert opened.window.messages.sentence() == told

    opened.app._lock_with_session()
    is_locked(opened)
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert opened.window.messages.sentence() == ""
    assert not papers(opened)._told._refused.words()


def test_in_a_meeting_it_is_told_above_the_page_and_again_until_papers_are_in_sight(opened: Opened) -> None:
    section = papers(opened)
    opened.window.pages.show("meet")
    section.add_content("Letter.pdf", locked_pdf("Words", "secret"))
    told = said_when_interrupted(["Letter.pdf"])
    for _ in range(2):
        opened.app._lock_with_session()
        is_locked(opened)
        opened.unlock()
        opened.wait_for_stage("meet")
        assert opened.window.messages.sentence() == told

    opened.window.pages.show("prepare")
    opened.driven.click("Papers")
    opened.driven.wait_for_text(told)
    opened.app._lock_with_session()
    is_locked(opened)
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert opened.window.messages.sentence() == ""


def test_what_was_added_before_a_lock_is_not_told_to_be_missing(opened: Opened, tmp_path: Path) -> None:
    choose(opened, tmp_path / "Photo.png", png())
    opened.driven.wait(lambda: bool(opened.case.papers.all()), lambda: "the photo to be added")
    opened.app._lock_with_session()
    is_locked(opened)
    opened.unlock()
    opened.wait_for_stage("prepare")
    assert opened.window.messages.sentence() == ""
    assert [paper.name for paper in opened.case.papers.all()] == ["Photo.png"]


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
