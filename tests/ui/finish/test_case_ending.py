"""A finished case is gone from the disk and from every screen but the last."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from ui.app import App
from ui.look.preferences import Look
from ui.session.session import Session
from ui.window.main_window import MainWindow

PASSPHRASE = "copper lantern river seven"


class Ending:
    def __init__(self, app: App, driven: InProcessWindow, folder: Path) -> None:
        assert isinstance(app._session, Session)
        case = app._session.case
        assert case is not None
        self.app = app
        self.case = case
        self.driven = driven
        self.folder = folder
        self.steps: list[str] = []
        self.reports: list[object] = []
        case.ending.step.connect(lambda step: self.steps.append(step.name))
        case.ending.ended.connect(self.reports.append)

    def destroy(self) -> None:
        self.case.ending.destroy()
        self.driven.wait(lambda: bool(self.reports), lambda: f"the end; steps so far: {self.steps}")


@pytest.fixture
def ending(drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, home: Path) -> Iterator[Ending]:
    Vault.create(home / "vault", PASSPHRASE, keychain=None).close()
    app = App(qapp, MainWindow(furnished=False), home / "vault", Look(), practice=True)
    app.start()
    driven = drive(app.window)
    driven.fill("Passphrase", PASSPHRASE)
    driven.press("Return")
    driven.wait(lambda: app.window.pages.current() == "meet", lambda: "the practice case")
    driven.press("Alt+4")
    yield Ending(app, driven, home / "vault")
    app.end()


def test_only_the_last_page_stays_while_the_case_is_destroyed(ending: Ending) -> None:
    ending.destroy()

    assert ending.app.window.pages.stages() == ("home", "finish")
    assert not ending.driven.is_enabled("Home")
    assert ending.steps
    assert ending.driven.shows("Practice meeting: people and case are made up.")


def test_locking_waits_until_the_case_is_gone(ending: Ending) -> None:
    ending.destroy()
    ending.driven.press("Ctrl+L")
    ending.driven.wait_for_text("A case is being finished. Lock when that is done.")

    assert ending.app.window.pages.current() == "finish"


@pytest.mark.parametrize("keys", ["Ctrl+S", "Ctrl+O", "Ctrl+Shift+D"])
def test_the_keys_of_the_page_ask_for_nothing_once_the_case_is_destroyed(ending: Ending, keys: str) -> None:
    ending.destroy()
    ending.driven.press(keys)

    assert ending.app.window.messages.sentence() == ""
    assert ending.driven.shows("The case is destroyed")


def test_back_at_home_nothing_of_it_is_listed_or_on_disk(ending: Ending) -> None:
    named = ending.case.controller.case_file.case_id
    before = [path.name for path in ending.folder.iterdir() if named in path.name]
    ending.destroy()
    ending.case.ending.leave()
    ending.driven.wait_for_text("No open cases")

    assert ending.app.window.pages.stages() == ("home",)
    assert before
    assert [path.name for path in ending.folder.iterdir() if named in path.name] == []
    ending.driven.press("Ctrl+L")
    ending.driven.wait_for_text("Unlock your cases")
