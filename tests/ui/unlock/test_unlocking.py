"""The first run takes three steps; afterwards one passphrase opens everything."""

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from facilitator.vault.vault import Vault
from facilitator.vault_errors import TooSoon, WrongPassphrase
from tests.desktop.in_process import InProcessWindow
from tests.ui.unlock.first_run import ONLY_PASSPHRASE, choose_passphrase, make_vault
from ui.app import App
from ui.look.preferences import Look
from ui.unlock.unlock_page import UnlockPage
from ui.window.main_window import MainWindow

PASSPHRASE = "copper lantern river seven"


class Opened:
    def __init__(self, app: App, driven: InProcessWindow, folder: Path) -> None:
        self.app = app
        self.driven = driven
        self.folder = folder


@pytest.fixture
def open_app(
    drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, home: Path
) -> Iterator[Callable[[], Opened]]:
    apps: list[App] = []

    def begin() -> Opened:
        window = MainWindow(furnished=False)
        app = App(qapp, window, home / "vault", Look(), practice=False)
        apps.append(app)
        app.start()
        return Opened(app, drive(window), home / "vault")

    yield begin
    for app in apps:
        app.end()


def test_three_steps_lead_to_an_encrypted_store(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    promised = [
        opened.driven.shows(words) for words in ("no network code", "every party has agreed", "remains")
    ]
    make_vault(opened.driven, PASSPHRASE)

    assert promised == [True, True, True]
    assert Vault.exists(opened.folder)


def test_nothing_is_made_before_the_last_step(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    choose_passphrase(opened.driven, PASSPHRASE)

    assert not opened.driven.is_enabled("Make my encrypted store")
    assert not Vault.exists(opened.folder)


def test_without_a_keychain_nothing_is_made_before_what_is_weaker_is_accepted(
    open_app: Callable[[], Opened],
) -> None:
    opened = open_app()
    driven = opened.driven
    choose_passphrase(driven, PASSPHRASE)
    possible_unasked = driven.is_enabled("Make my encrypted store")
    driven.click(ONLY_PASSPHRASE)

    assert driven.shows("can try to guess the passphrase")
    assert not possible_unasked
    assert driven.is_enabled("Make my encrypted store")
    assert not Vault.exists(opened.folder)


def test_a_weak_or_mistyped_passphrase_does_not_lead_on(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    opened.driven.click("Choose a passphrase")
    opened.driven.fill("Passphrase", "short")
    opened.driven.fill("The same again", "short")
    weak = opened.driven.is_enabled("Go on")
    opened.driven.fill("Passphrase", PASSPHRASE)
    opened.driven.fill("The same again", PASSPHRASE + "x")
    mistyped = opened.driven.is_enabled("Go on")

    assert (weak, mistyped) == (False, False)
    assert opened.driven.shows("The two are not the same.")
    assert opened.driven.shows("There is no reset.")


def test_a_wrong_passphrase_is_said_plainly_and_the_right_one_opens(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    make_vault(opened.driven, PASSPHRASE)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.driven.fill("Passphrase", "not the passphrase")
    opened.driven.click("Unlock")
    opened.driven.wait_for_text("That passphrase does not open your cases.")
    opened.driven.fill("Passphrase", PASSPHRASE)
    opened.driven.press("Return")
    opened.driven.wait_for_text("No open cases")

    assert opened.app.window.pages.current() == "home"


def test_after_several_wrong_ones_the_wait_is_counted_down(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    make_vault(opened.driven, PASSPHRASE)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    for attempt in range(4):
        opened.driven.fill("Passphrase", f"wrong {attempt}")
        opened.driven.click("Unlock")
        opened.driven.wait_for_text("That passphrase does not open your cases.")
        if opened.driven.shows("You can try again in"):
            break

    assert opened.driven.shows("You can try again in")
    assert not opened.driven.is_enabled("Unlock")


def test_the_wait_goes_on_after_a_restart(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    make_vault(opened.driven, PASSPHRASE)
    opened.driven.press("Ctrl+Q")
    for attempt in range(4):
        with suppress(WrongPassphrase, TooSoon):
            Vault.unlock(opened.folder, f"wrong {attempt}", keychain=None)
    again = open_app()
    again.driven.wait_for_text("You can try again in")

    assert not again.driven.is_enabled("Unlock")


def test_a_locked_window_holds_no_passphrase_and_no_page(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    make_vault(opened.driven, PASSPHRASE)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")

    assert opened.app.window.pages.stages() == ()
    assert [line.text() for line in opened.app.window.findChildren(QLineEdit) if line.text()] == []


def test_the_passphrase_can_be_changed_and_only_the_new_one_opens(open_app: Callable[[], Opened]) -> None:
    opened = open_app()
    make_vault(opened.driven, PASSPHRASE)
    new = "quiet harbour melon stairs"
    action = next(a for a in opened.app.window.all_actions() if a.text() == "Change passphrase")
    action.trigger()
    opened.driven.fill("Present passphrase", PASSPHRASE)
    opened.driven.fill("New passphrase", new)
    opened.driven.fill("The same again", new)
    opened.driven.click("Change passphrase")
    opened.driven.wait_for_text("Your passphrase is changed.")
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.driven.fill("Passphrase", new)
    opened.driven.click("Unlock")
    opened.driven.wait_for_text("No open cases")


def test_a_passphrase_that_is_shown_cannot_be_copied(drive: Callable[[QWidget], InProcessWindow]) -> None:
    QGuiApplication.clipboard().clear()
    driven = drive(UnlockPage())
    driven.fill("Passphrase", "zqpass")
    driven.click("Show passphrase")
    driven.find("Passphrase", QLineEdit).setFocus()
    driven.press("Ctrl+A", "Ctrl+C", "Ctrl+X")
    field = driven.find("Passphrase", QLineEdit)

    assert isinstance(field, QLineEdit)
    assert field.text() == "zqpass"
    assert QGuiApplication.clipboard().text() == ""


def test_caps_lock_is_noticed(drive: Callable[[QWidget], InProcessWindow]) -> None:
    driven = drive(UnlockPage())
    driven.find("Passphrase", QLineEdit).setFocus()
    driven.type("a")
    before = driven.shows("Caps Lock")
    driven.press("A")
    field = driven.find("Passphrase", QLineEdit)
    assert isinstance(field, QLineEdit)

    assert not before
    assert driven.shows("Caps Lock") is (field.text()[-1] == "A")
