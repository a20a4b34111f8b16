"""Somebody who cannot unlock any more sets the cases aside and goes on; nothing is deleted."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from facilitator.vault_errors import KeyMissing
from tests.desktop.in_process import InProcessWindow
from tests.ui.opened_app import closed_case
from tests.ui.unlock.first_run import make_vault
from ui.app import App
from ui.look.preferences import Look
from ui.unlock.locked_out_part import OPEN
from ui.unlock.unlock_page import UnlockPage
from ui.window.main_window import MainWindow

FORGOTTEN = "copper lantern river seven"
NEW = "quiet harbour melon stairs"


@pytest.fixture
def driven(
    drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, home: Path
) -> Iterator[InProcessWindow]:
    Vault.create(home / "vault", FORGOTTEN, keychain=None, cost=WHERE_MEMORY_IS_SHORT).close()
    closed_case(home / "vault")
    app = App(qapp, MainWindow(furnished=False), home / "vault", Look(), practice=False)
    app.start()
    yield drive(app.window)
    app.end()


def begin_anew(driven: InProcessWindow) -> None:
    driven.wait_for_text("Choose a passphrase")
    make_vault(driven, NEW)


def test_the_help_is_folded_and_names_the_causes_and_the_folder(driven: InProcessWindow, home: Path) -> None:
    folded = driven.shows("There is no reset and no way round it")
    driven.click(OPEN)

    assert not folded
    assert driven.shows("There is no reset and no way round it")
    assert driven.shows("an administrator has reset the password")
    assert driven.shows("another program, such as a password manager")
    assert driven.shows("The cases are in ")
    assert any(str(home / "vault") in text.replace("\u200b", "") for text in driven.texts())


def test_the_cases_are_set_aside_after_a_question_and_new_ones_begin(
    driven: InProcessWindow, home: Path
) -> None:
    before = {path.name for path in (home / "vault").glob("*.case")}
    driven.click(OPEN)
    driven.click("Set these cases aside and begin anew")
    driven.wait_for_text("Nothing is deleted")
    moved_unasked = not (home / "vault").exists()
    driven.click("Set aside and begin anew")
    driven.wait_for_text("Your earlier cases are set aside in")
    (aside,) = home.glob("vault set aside *")
    begin_anew(driven)

    assert not moved_unasked
    assert driven.shows("Choose a passphrase") is False
    assert {path.name for path in aside.glob("*.case")} == before
    opened = Vault.unlock(aside, FORGOTTEN, keychain=None)
    assert len(opened.case_ids()) == 1
    opened.close()


def test_going_back_leaves_everything_where_it_is(driven: InProcessWindow, home: Path) -> None:
    driven.click(OPEN)
    driven.click("Set these cases aside and begin anew")
    driven.wait_for_text("Nothing is deleted")
    driven.click("Go back")
    driven.fill("Passphrase", FORGOTTEN)
    driven.press("Return")
    driven.wait(lambda: driven.is_there("New case"), lambda: "Home")

    assert list(home.glob("vault set aside *")) == []


def test_a_copy_is_asked_for_as_soon_as_the_new_cases_are_there(
    driven: InProcessWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(dialog: QFileDialog) -> int:
        asked.append(dialog.windowTitle())
        return 0

    monkeypatch.setattr(QFileDialog, "exec", refuse)
    driven.click(OPEN)
    driven.click("Set aside, then bring in an encrypted copy")
    driven.wait_for_text("Nothing is deleted")
    driven.click("Set aside and begin anew")
    begin_anew(driven)
    driven.wait(lambda: bool(asked), lambda: "the file dialog")


def test_a_vault_that_another_program_has_open_is_not_moved(driven: InProcessWindow, home: Path) -> None:
    other = Vault.unlock(home / "vault", FORGOTTEN, keychain=None)
    driven.click(OPEN)
    driven.click("Set these cases aside and begin anew")
    driven.wait_for_text("Nothing is deleted")
    driven.click("Set aside and begin anew")
    driven.wait_for_text("already open")
    other.close()

    assert (home / "vault").exists()


def test_a_missing_key_unfolds_the_help(drive: Callable[[QWidget], InProcessWindow], tmp_path: Path) -> None:
    page = UnlockPage(folder=tmp_path)
    driven = drive(page)
    page.show_failure(KeyMissing())

    assert driven.shows("an administrator has reset the password")
