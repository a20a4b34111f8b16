"""Locking while something is being done ends it whole, keeps nothing of it in memory, and asks nothing."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from facilitator.casefile import CaseFile
from facilitator.cases.cases import Cases
from facilitator.cases.encrypted_copies import EncryptedCopies
from facilitator.document import export as export_module
from facilitator.practice import play_practice_meeting
from facilitator.vault.encrypted_copy import make_copy
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from tests.ui.lock.locking import LOCKS, HeldWork, choose_file, is_locked, when_asked
from tests.ui.opened_app import PASSPHRASE, Opened

WORDS = "badger lantern velvet orchard thistle quay"


@pytest.fixture
def held() -> HeldWork:
    return HeldWork()


def open_case_files() -> list[CaseFile]:
    gc.collect()
    return [value for value in gc.get_objects() if type(value) is CaseFile]


def case_left_open(home: Path) -> None:
    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
    CaseFile.create(vault).close(left_open=True)
    vault.close()


def side_files(home: Path) -> list[str]:
    return [path.name for path in (home / "vault").iterdir() if path.name.endswith(("-wal", "-shm"))]


def test_a_case_that_would_be_opened_next_is_not_opened_behind_the_lock(
    at_home: Callable[[], Opened], home: Path, held: HeldWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    case_left_open(home)
    opened_meanwhile: list[object] = []
    open_case = Cases.open
    monkeypatch.setattr(Cases, "listed", held.holding(Cases.listed))
    monkeypatch.setattr(Cases, "open", lambda *given: opened_meanwhile.append(given))
    held.until_lock_waits(opened)
    opened.unlock()
    held.wait_until_begun(opened)

    opened.app._lock_with_session()

    is_locked(opened)
    opened.app._tasks.wait()
    assert opened_meanwhile == []
    monkeypatch.setattr(Cases, "open", open_case)
    opened.unlock()
    opened.wait_for_stage("prepare")


def test_a_case_that_is_being_opened_is_closed_before_the_lock(
    at_home: Callable[[], Opened], home: Path, held: HeldWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    case_left_open(home)
    before = len(open_case_files())
    monkeypatch.setattr(Cases, "open", held.holding(Cases.open))
    held.until_lock_waits(opened)
    opened.unlock()
    held.wait_until_begun(opened)

    opened.app._lock_with_session()

    is_locked(opened)
    assert len(open_case_files()) == before
    assert side_files(home) == []
    opened.unlock()
    opened.wait_for_stage("prepare")


def test_a_copy_that_is_being_brought_in_is_wholly_there_after_the_lock(
    at_home: Callable[[], Opened], home: Path, held: HeldWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = home / "carried.facilitator-copy"
    desk = Vault.create(home / "desk", PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    case = CaseFile.create(desk)
    reference = case.matter.current().reference
    case.close()
    make_copy(desk, case.case_id, source, WORDS, cost=WHERE_MEMORY_IS_SHORT)
    desk.close()
    del case, desk
    monkeypatch.setattr(EncryptedCopies, "bring_in", held.holding(EncryptedCopies.bring_in))
    opened = at_home()
    held.until_lock_waits(opened)
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    when_asked(lambda: choose_file(source), QFileDialog)
    opened.driven.click("Bring in an encrypted copy")
    opened.driven.fill("The six words", WORDS)
    opened.driven.click("Bring it in")
    held.wait_until_begun(opened)

    opened.app._lock_with_session()

    is_locked(opened)
    assert side_files(home) == []
    assert [path for path in (home / "vault").iterdir() if path.name.endswith(".destroying")] == []
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled(f"Open {reference}"), lambda: "the case")


@pytest.fixture
def finishing(opened: Opened) -> Opened:
    """The practice case with an agreed action, on the last stage, ready to be saved."""
    play_practice_meeting(opened.case, lambda _: None)
    opened.driven.press("Alt+4")
    opened.wait_for_stage("finish")
    opened.driven.wait(lambda: opened.driven.is_enabled("Save the action plan"), lambda: "the document")
    return opened


@pytest.mark.parametrize("there_already", [False, True])
def test_a_plan_that_is_being_saved_is_saved_whole_or_not_at_all_and_nobody_is_asked(
    there_already: bool,
    finishing: Opened,
    home: Path,
    held: HeldWork,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    target = home / "plan.pdf"
    if there_already:
        target.write_bytes(b"another file")
        # What was there when the place was chosen is asked about then; this one came afterwards.
    monkeypatch.setattr(export_module, "export", held.holding(export_module.export))
    held.until_lock_waits(finishing)
    when_asked(lambda: choose_file(target))
    finishing.driven.click("Save the action plan")
    held.wait_until_begun(finishing)

    finishing.app._lock_with_session()

    is_locked(finishing)
    assert sorted(path.name for path in home.glob("*plan*")) == ["plan.pdf"]
    assert target.read_bytes().startswith(b"another file" if there_already else b"%PDF")
    finishing.unlock()
    finishing.wait_for_stage("finish")
    finishing.driven.wait_for_text("Save the action plan" if there_already else "Saved")


@pytest.mark.parametrize("asks", ["Save the action plan", "Save a copy with a passphrase"])
def test_what_is_asked_before_a_plan_is_saved_goes_with_the_lock(asks: str, finishing: Opened) -> None:
    def lock() -> None:
        if asks != "Save the action plan":
            finishing.driven.fill("Passphrase for this copy", "zqtyped")
        finishing.app._lock_with_session()

    seen = when_asked(lock)
    finishing.driven.click(asks)

    is_locked(finishing)
    assert len(seen) == 1
    finishing.unlock()
    finishing.wait_for_stage("finish")
    finishing.driven.wait(lambda: finishing.driven.is_enabled("Save the action plan"), lambda: "the document")


def test_while_a_case_is_destroyed_locking_waits_and_says_so(
    finishing: Opened, held: HeldWork, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Vault, "destroy_case", held.holding(Vault.destroy_case))
    finishing.open_case.ending.destroy()
    held.wait_until_begun(finishing)
    for way in LOCKS.values():
        finishing.window.messages.clear()
        way(finishing)
        finishing.driven.wait_for_text("A case is being finished. Lock when that is done.")
    held.let_go()

    finishing.driven.wait_for_text("Close Facilitator")
    assert finishing.window.pages.current() == "finish"
