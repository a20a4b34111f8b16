"""The disk fills while a note is typed: the window says so, keeps the words, and saves them later."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from facilitator.vault_errors import DiskFull
from tests.desktop.in_process import InProcessWindow
from tests.small_disk import small_disk
from tests.ui.opened_app import PASSPHRASE, Opened, opening
from ui.widgets import settling

pytestmark = pytest.mark.system("mount")
SAVED, NOT_SAVED = "Saved, encrypted", "Last change not saved"
LONG = "mornings are hardest of all " * 30


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "8m") as disk:
        yield disk


@pytest.fixture
def opened(
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    disk: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Opened]:
    """The practice meeting under way, on that disk."""
    monkeypatch.setattr(settling, "AFTER_REFUSAL_MS", 200)
    with opening(drive, qapp, disk / "vault", practice=True) as begin:
        opened = begin()
        opened.unlock()
        opened.wait_for_stage("prepare")
        opened.driven.press("Alt+2", "Ctrl+Return")
        opened.driven.wait(lambda: opened.case.meeting.current().clock_runs, lambda: "the meeting runs")
        yield opened


def fill(disk: Path, case: CaseFile) -> Path:
    """Leave no room, neither on the disk nor inside the files that are there."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(bytes(4096))
        except OSError:
            pass
    for number in range(1000):
        try:
            case.drafts.save(f"filling {number}", "x" * 3000)
        except DiskFull:
            return filler
    raise AssertionError("the disk never filled")


def note(opened: Opened) -> QPlainTextEdit:
    editor = opened.driven.find("Note", QPlainTextEdit)
    assert isinstance(editor, QPlainTextEdit)
    return editor


@pytest.fixture
def filler(opened: Opened, disk: Path) -> Path:
    """What fills the disk since a note was saved."""
    opened.driven.press("Ctrl+N")
    opened.driven.type("saved before")
    opened.driven.press("Return")
    opened.driven.wait_for_text(SAVED)
    return fill(disk, opened.case)


def test_words_typed_on_a_full_disk_stay_on_the_screen_and_are_saved_once_there_is_room(
    opened: Opened, filler: Path
) -> None:
    driven = opened.driven
    driven.type(LONG)
    driven.wait_for_text("This computer's disk is full")
    driven.wait_for_text(NOT_SAVED)
    assert note(opened).toPlainText() == LONG
    # Trying again tells no lie meanwhile.
    driven.wait(lambda: opened.case.drafts.at("note").text != LONG, lambda: "still refused")
    assert not driven.shows(SAVED)

    filler.unlink()
    driven.wait(lambda: opened.case.drafts.at("note").text == LONG, lambda: "saved without a further key")
    driven.wait_for_text(SAVED)
    assert note(opened).toPlainText() == LONG
    driven.press("Return")
    driven.wait(lambda: note(opened).toPlainText() == "", lambda: "the note is kept")
    assert [each.text for each in opened.case.notes.all()] == ["saved before", LONG.strip()]


def test_nothing_saved_is_lost_when_the_window_closes_on_a_full_disk(
    opened: Opened, filler: Path, disk: Path
) -> None:
    driven = opened.driven
    driven.type(LONG)
    driven.wait_for_text(NOT_SAVED)

    driven.press("Ctrl+L")
    driven.wait_for_text("This computer's disk is full")

    filler.unlink()
    vault = Vault.unlock(disk / "vault", PASSPHRASE, keychain=None)
    case = CaseFile.open(vault, vault.case_ids()[0])
    assert [each.text for each in case.notes.all()] == ["saved before"]
    case.close()
    vault.close()
    assert shutil.disk_usage(disk).free > 0
