"""A keychain that keeps us waiting is seen on every page, says what to do, and can be waited for no more."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.casefile import CaseFile
from facilitator.cases import unlocking
from facilitator.vault.keychain import FoundKeychain
from facilitator.vault.vault import Vault
from tests.canary_case import QUICK
from tests.desktop.in_process import InProcessWindow
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.app import App
from ui.look.preferences import Look
from ui.look.theme import Theme, apply_theme
from ui.unlock.about_you_page import NOT_NOW
from ui.unlock.keychain_waiting import STOP, WAITING
from ui.window.main_window import MainWindow


@pytest.fixture
def backend() -> Iterator[MemoryBackend]:
    backend = MemoryBackend()
    yield backend
    if backend.stuck is not None:
        backend.stuck.set()


@pytest.fixture
def opened(
    backend: MemoryBackend,
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Opened]:
    keychain = keychain_on(backend)
    monkeypatch.setattr(unlocking, "find_keychain", lambda **_: FoundKeychain(keychain, ""))
    vault = Vault.create(home / "vault", PASSPHRASE, keychain=keychain, cost=QUICK)
    CaseFile.create(vault).close()
    vault.close()
    apply_theme(qapp, Theme.LIGHT, 100)
    app = App(qapp, MainWindow(furnished=False), home / "vault", Look(), practice=False)
    app.start()
    yield Opened(app, drive(app.window))
    if backend.stuck is not None:
        backend.stuck.set()
    app.end()


def test_it_is_seen_while_unlocking_and_goes_when_the_keychain_answers(
    opened: Opened, backend: MemoryBackend
) -> None:
    backend.stuck = threading.Event()
    opened.unlock()
    opened.driven.wait_for_text(WAITING)

    backend.stuck.set()
    opened.driven.wait(lambda: opened.driven.is_there("Remove everything"), lambda: "Home")
    opened.driven.wait(lambda: not opened.driven.shows(WAITING), lambda: "no more waiting")


def test_waiting_ends_at_a_press_and_the_cases_stay_locked(opened: Opened, backend: MemoryBackend) -> None:
    backend.stuck = threading.Event()
    opened.unlock()
    opened.driven.wait_for_text(WAITING)

    opened.driven.click(STOP)

    opened.driven.wait_for_text("Waiting for the keychain was broken off")
    assert opened.driven.is_enabled("Unlock")
    assert not opened.driven.shows(WAITING)


def test_a_new_case_that_waits_for_the_keychain_says_so(opened: Opened, backend: MemoryBackend) -> None:
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_there("New case"), lambda: "Home")
    opened.driven.wait(lambda: opened.driven.is_enabled("New case"), lambda: "the list")
    backend.stuck = threading.Event()
    opened.driven.press("Ctrl+N")
    opened.driven.wait(lambda: opened.driven.is_enabled(NOT_NOW), lambda: "the question of the first case")
    opened.driven.press("Escape")
    for _ in ("that nothing was said", "the case"):
        opened.driven.wait_for_text(WAITING)
        opened.driven.click(STOP)
        opened.driven.wait_for_text("Waiting for the keychain was broken off")
        opened.driven.press("Escape")


def test_the_end_of_a_case_shows_that_it_waits_and_is_not_called_erased_when_that_is_stopped(
    opened: Opened, backend: MemoryBackend
) -> None:
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_there("New case"), lambda: "Home")
    opened.driven.wait(lambda: opened.driven.is_enabled("New case"), lambda: "the list")
    opened.driven.press("Ctrl+P")
    opened.wait_for_stage("meet")
    ending = opened.open_case.ending
    backend.stuck = threading.Event()
    opened.window.pages.show("finish")
    ending.destroy()
    opened.driven.wait_for_text("Its key goes first.")
    opened.driven.wait_for_text(WAITING)
    assert not opened.driven.shows("The case is destroyed")

    opened.driven.click(STOP)
    opened.driven.wait_for_text("Not erased")
    assert not opened.driven.shows("The case is destroyed")

    backend.stuck.set()
    backend.stuck = None
    opened.driven.click("Try again")
    opened.driven.wait_for_text("The case is destroyed")
