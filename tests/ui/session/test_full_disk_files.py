"""The disk fills while a paper or a copy is written: the window says so, no part stays, it works later."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from facilitator.casefile import CaseFile
from facilitator.vault.encrypted_copy import make_copy
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.small_disk import small_disk
from tests.ui.lock.locking import choose_file, when_asked
from tests.ui.lock.test_lock_with_paper import pdf
from tests.ui.opened_app import PASSPHRASE, Opened, closed_case, opening

pytestmark = pytest.mark.system("mount")
WORDS = "badger lantern velvet orchard thistle quay"
MEGABYTE = 1024 * 1024


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """The disk of the vault."""
    with small_disk(tmp_path / "disk", "12m") as disk:
        yield disk


@pytest.fixture
def begin(
    drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, disk: Path
) -> Iterator[Callable[[], Opened]]:
    with opening(drive, qapp, disk / "vault", practice=False) as begin:
        yield begin


@pytest.fixture
def reference(begin: object, disk: Path) -> str:
    """The one case in the vault, closed, with a paper of a megabyte in it."""
    assert begin
    return closed_case(disk / "vault", lambda case: add_paper(case, pdf().ljust(MEGABYTE)))


@pytest.fixture
def opened(begin: Callable[[], Opened], reference: str) -> Opened:
    """Home, with that case listed."""
    opened = begin()
    opened.unlock()
    opened.wait_for_case(reference)
    return opened


def add_paper(case: CaseFile, content: bytes) -> None:
    paper_id = case.papers.begin("Letter.pdf", content[:1000], len(content))
    case.papers.add_piece(paper_id, 0, content)
    case.papers.finish(paper_id)


def fill(disk: Path, leave: int) -> Path:
    filler = disk / "filler"
    filler.write_bytes(bytes(shutil.disk_usage(disk).free - leave))
    return filler


def sizes(folder: Path) -> dict[str, int]:
    return {path.name: path.stat().st_size for path in folder.iterdir() if not path.name.endswith(".lock")}


def test_a_paper_that_finds_no_room_leaves_no_part_and_is_added_once_there_is(
    opened: Opened, reference: str, disk: Path, tmp_path: Path
) -> None:
    driven = opened.driven
    (tmp_path / "Report.pdf").write_bytes(pdf().ljust(3 * MEGABYTE))
    driven.click(f"Open {reference}")
    opened.wait_for_stage("prepare")
    driven.click("Papers")
    filler = fill(disk, leave=MEGABYTE * 5 // 2)

    when_asked(lambda: choose_file(tmp_path / "Report.pdf"), QFileDialog)
    driven.click("Add papers")
    driven.wait_for_text("Report.pdf: This computer's disk has no room for that file. Nothing was added.")
    case = opened.case
    assert [paper.name for paper in case.papers.all()] == ["Letter.pdf"]
    assert case._store.db["paper_piece"].count == 1

    filler.unlink()
    when_asked(lambda: choose_file(tmp_path / "Report.pdf"), QFileDialog)
    driven.click("Add papers")
    driven.click("Read Report.pdf")
    driven.wait_for_text("Page 1 of")
    assert not driven.shows("no room for that file")
    assert not driven.shows("not saved")


@pytest.mark.parametrize("full", ["the stick", "the vault's disk"])
def test_a_copy_that_finds_no_room_leaves_no_part_and_is_made_once_there_is(
    full: str, opened: Opened, reference: str, disk: Path, tmp_path: Path
) -> None:
    driven = opened.driven

    def ask(target: Path) -> None:
        driven.click(f"More for {reference}")
        driven.click(f"Make an encrypted copy of {reference} to carry")
        driven.click("I have written the six words down")
        when_asked(lambda: choose_file(target), QFileDialog)
        driven.click("Choose where to save it")

    with small_disk(tmp_path / "stick", "4m") as stick:
        before = sizes(disk / "vault")
        target = stick / "carried.facilitator-copy"
        filler = fill(stick if full == "the stick" else disk, leave=300_000)
        ask(target)
        driven.wait_for_text(
            "There is no room for the copy in that place, and no part of it was left."
            if full == "the stick"
            else "This computer's disk is full"
        )
        driven.wait(lambda: driven.is_enabled(f"Open {reference}"), lambda: "the list")
        assert not target.exists()
        assert sizes(disk / "vault").keys() == before.keys()

        filler.unlink()
        ask(target)
        driven.wait_for_text("The encrypted copy is made and was read back.")
        driven.wait_for_text("It must be destroyed too.")
        assert target.stat().st_size > MEGABYTE
        assert sizes(disk / "vault").keys() == before.keys()


def test_a_copy_that_finds_no_room_to_come_in_leaves_no_part_and_comes_in_once_there_is(
    opened: Opened, disk: Path, tmp_path: Path
) -> None:
    driven, source = opened.driven, tmp_path / "carried.facilitator-copy"
    desk = Vault.create(tmp_path / "desk", PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    case = CaseFile.create(desk)
    add_paper(case, pdf().ljust(MEGABYTE))
    carried = case.matter.current().reference
    case.close()
    make_copy(desk, case.case_id, source, WORDS, cost=WHERE_MEMORY_IS_SHORT)
    desk.close()
    before = sizes(disk / "vault")
    filler = fill(disk, leave=MEGABYTE * 3 // 2)

    when_asked(lambda: choose_file(source), QFileDialog)
    driven.click("Bring in an encrypted copy")
    driven.fill("The six words", WORDS)
    driven.click("Bring it in")
    driven.wait_for_text("This computer's disk is full")
    assert sizes(disk / "vault") == before

    filler.unlink()
    driven.click("Bring it in")
    driven.wait_for_text("The case is here now")
    driven.wait(lambda: driven.is_enabled(f"Open {carried}"), lambda: "the case")
