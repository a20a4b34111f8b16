"""Removing everything takes every case, every key, the settings and the folder, and says how it went."""

from collections.abc import Callable
from pathlib import Path

from facilitator.casefile import CaseFile
from facilitator.vault.folder import CaseId, case_file, ids_with_file
from facilitator.vault.vault import Vault
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.preferences import Look, write_look


def make_cases(folder: Path, count: int) -> None:
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    for _ in range(count):
        CaseFile.create(vault).close()
    vault.close()


def unlocked(at_home: Callable[[], Opened]) -> Opened:
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_there("Remove everything"), lambda: "Home")
    opened.driven.wait(lambda: opened.driven.is_enabled("Remove everything"), lambda: "the list")
    return opened


def remove(opened: Opened) -> None:
    opened.driven.click("Remove everything")
    opened.driven.fill("Type REMOVE to go on", "remove")
    opened.driven.press("Return")


def test_it_takes_the_folder_and_then_the_first_run_is_shown(
    at_home: Callable[[], Opened], home: Path
) -> None:
    make_cases(home / "vault", 2)
    write_look(home / "vault", Look(text_percent=125))
    opened = unlocked(at_home)
    remove(opened)
    opened.driven.wait_for_text("Everything is removed")

    assert not (home / "vault").exists()
    assert opened.driven.shows("Vault folder: The folder is gone.")
    assert opened.window.stage_keys() == ()
    opened.driven.click("Begin anew")
    opened.driven.wait(lambda: not opened.driven.shows("Everything is removed"), lambda: "the first run")
    assert not opened.driven.shows("Unlock your cases")


def test_nothing_goes_before_the_word_is_typed(at_home: Callable[[], Opened], home: Path) -> None:
    opened = unlocked(at_home)
    opened.driven.click("Remove everything")
    opened.driven.fill("Type REMOVE to go on", "remov")
    opened.driven.press("Return")

    assert (home / "vault" / "vault.json").exists()
    assert opened.driven.shows("Your cases")


def test_a_file_of_another_program_stays_and_is_told(at_home: Callable[[], Opened], home: Path) -> None:
    opened = unlocked(at_home)
    (home / "vault" / "theirs.txt").write_text("theirs", "utf-8")
    remove(opened)
    opened.driven.wait_for_text("files of another program are in it")

    assert [path.name for path in (home / "vault").iterdir()] == ["theirs.txt"]


def test_locking_in_the_middle_of_it_leaves_no_vault_to_unlock(
    at_home: Callable[[], Opened], home: Path
) -> None:
    make_cases(home / "vault", 1)
    opened = unlocked(at_home)
    remove(opened)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Everything is removed")

    assert not (home / "vault").exists()


def test_what_could_not_be_removed_is_said_and_can_be_tried_again(
    at_home: Callable[[], Opened], home: Path
) -> None:
    folder = home / "vault"
    make_cases(folder, 1)
    database = case_file(folder, CaseId(ids_with_file(folder)[0]))
    opened = unlocked(at_home)
    in_the_way = database.with_name(database.name + "-wal")
    in_the_way.mkdir()
    remove(opened)
    opened.driven.wait_for_text("Not erased completely.")
    opened.driven.wait(lambda: opened.driven.is_enabled("Remove everything"), lambda: "Home again")

    assert opened.driven.shows("Destroying a case was interrupted")
    in_the_way.rmdir()
    remove(opened)
    opened.driven.wait_for_text("Everything is removed")
    assert not folder.exists()
