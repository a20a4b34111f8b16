"""Removing everything takes every case, every key, the settings and the folder, and says how it went."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.casefile import CaseFile
from facilitator.cases import unlocking
from facilitator.vault.folder import CaseId, case_file, ids_with_file
from facilitator.vault.keychain import FoundKeychain, find_keychain
from facilitator.vault.vault import Vault
from tests.canary_case import QUICK
from tests.desktop.in_process import InProcessWindow
from tests.desktop.session import DesktopSession
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.app import App
from ui.look.preferences import Look, write_look
from ui.look.theme import Theme, apply_theme
from ui.window.main_window import MainWindow

COUNT = """
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
service = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
unlocked, locked = bus.send_and_get_reply(new_method_call(service, "SearchItems", "a{ss}", ({},))).body
print(len(unlocked) + len(locked))
"""


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
    assert opened.window.pages.stages() == ()
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
    opened.driven.wait_for_text("Removing everything was begun and has not ended")
    opened.driven.wait(lambda: opened.driven.is_enabled("Remove everything"), lambda: "Home again")

    in_the_way.rmdir()
    remove(opened)
    opened.driven.wait_for_text("Everything is removed")
    assert not folder.exists()


@pytest.fixture
def with_keychain(
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[tuple[Opened, MemoryBackend]]:
    """The app at Home over a vault with one case, whose keys are in a keychain that can be told to refuse."""
    backend = MemoryBackend()
    monkeypatch.setattr(unlocking, "find_keychain", lambda **_: FoundKeychain(keychain_on(backend), ""))
    vault = Vault.create(home / "vault", PASSPHRASE, keychain=keychain_on(backend), cost=QUICK)
    CaseFile.create(vault).close()
    vault.close()
    apply_theme(qapp, Theme.LIGHT, 100)
    app = App(qapp, MainWindow(furnished=False), home / "vault", Look(), practice=False)
    app.start()
    yield unlocked(lambda: Opened(app, drive(app.window))), backend
    app.end()


@pytest.mark.parametrize("fault", ["refuses", "keeps_deleted"])
def test_a_keychain_that_refuses_or_lies_is_never_called_erased_and_home_shows_it_until_it_is_done(
    with_keychain: tuple[Opened, MemoryBackend], home: Path, fault: str
) -> None:
    opened, backend = with_keychain
    setattr(backend, fault, True)
    remove(opened)
    opened.driven.wait_for_text("Not erased.")
    setattr(backend, fault, False)
    again = "Remove everything again"
    opened.driven.press("Alt+Home")
    opened.driven.wait(lambda: opened.driven.is_there(again), lambda: "what has not ended")
    assert opened.driven.shows("Removing everything was begun and has not ended")
    assert (home / "vault").exists()

    opened.driven.wait(lambda: opened.driven.is_enabled(again), lambda: "the list")
    opened.driven.click(again)
    opened.driven.fill("Type REMOVE to go on", "remove")
    opened.driven.press("Return")
    opened.driven.wait_for_text("Everything is removed")

    assert backend.entries == {}
    assert not (home / "vault").exists()


def test_a_folder_that_stays_is_said_and_removed_by_the_next_try(
    at_home: Callable[[], Opened], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = unlocked(at_home)
    rmdir = Path.rmdir

    def busy(path: Path) -> None:
        raise OSError(16, "busy", str(path))

    monkeypatch.setattr(Path, "rmdir", busy)
    remove(opened)
    opened.driven.wait_for_text("Not erased completely")
    assert not opened.driven.shows("Everything is removed")
    assert [path.name for path in (home / "vault").iterdir()] == []

    monkeypatch.setattr(Path, "rmdir", rmdir)
    opened.driven.click("Try to remove the folder again")
    opened.driven.wait_for_text("Everything is removed")
    assert not (home / "vault").exists()


def test_a_folder_that_cannot_be_written_loses_nothing_and_says_so(
    at_home: Callable[[], Opened], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_cases(home / "vault", 1)
    opened = unlocked(at_home)

    def read_only(path: Path, missing_ok: bool = False) -> None:
        del missing_ok
        raise OSError(30, "read-only", str(path))

    with monkeypatch.context() as patched:
        patched.setattr(Path, "unlink", read_only)
        remove(opened)
        opened.driven.wait_for_text("the folder cannot be written")
    opened.driven.wait(lambda: opened.driven.is_enabled("Remove everything"), lambda: "Home again")

    assert opened.app._vault is not None
    assert len(opened.app._vault.case_ids()) == 1


@pytest.mark.system("dbus-daemon", "gnome-keyring-daemon")
def test_nothing_is_left_in_the_real_keychain(
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
    keychain_session: DesktopSession,
) -> None:
    keychain, sentence = find_keychain()
    assert keychain is not None, sentence
    vault = Vault.create(home / "vault", PASSPHRASE, keychain=keychain, cost=QUICK)
    for _ in range(2):
        CaseFile.create(vault).close()
    vault.close()
    assert keychain_session.run_to_end(sys.executable, "-c", COUNT).stdout.strip() == "3"
    apply_theme(qapp, Theme.LIGHT, 100)
    app = App(qapp, MainWindow(furnished=False), home / "vault", Look(), practice=False)
    app.start()
    opened = unlocked(lambda: Opened(app, drive(app.window)))
    remove(opened)
    opened.driven.wait_for_text("Everything is removed")
    app.end()

    assert not (home / "vault").exists()
    assert keychain_session.run_to_end(sys.executable, "-c", COUNT).stdout.strip() == "0"
