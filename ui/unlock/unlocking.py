"""Before anything is unlocked: first run or passphrase."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.errors import FacilitatorError
from facilitator.vault.tries import seconds_left
from facilitator.vault_errors import VaultMissing, WrongPassphrase
from ui import vault_door
from ui.page.page import Page
from ui.spelling.spelling import spelling
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.vault.vault import Vault
    from ui.unlock.first_run_page import FirstChoice, FirstRunPage
    from ui.unlock.unlock_page import UnlockPage


ASIDE: Final = (
    "Their folder is renamed and stays on this computer, encrypted. Nothing is deleted, and their keys stay "
    "where they are. What was to be destroyed on a day is not destroyed while it is set aside: see to that "
    "yourself if the cases never open again."
)
IS_ASIDE: Final = (
    "Your earlier cases are set aside in {}. Nothing was deleted. To try them again, start Facilitator with "
    "--vault and that folder, or remove the new cases and give that folder its former name."
)


class Unlocking(QObject):
    """Shows the first run where there is no vault and the unlock page where there is one.

    Signals:
        unlocked(Vault): the vault is open
        ended_before(str): after that, what was begun before and ended at this unlocking
        copy_wanted(): after that, the person wants to bring in an encrypted copy
        deriving(): the worker derives the key; until it has, the window has nothing to do
    """

    unlocked = Signal(object)
    ended_before = Signal(str)
    copy_wanted = Signal()
    deriving = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks, folder: Path) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._folder = folder
        self._page: Page | None = None
        self._preloaded = False
        self._counts_down: Callable[[float], None] | None = None
        self._copy_next = False

    def show(self, sentence: str = "") -> None:
        """Show the page that fits, with a sentence about what happened before."""
        if vault_door.vault_exists(self._folder):
            page: Page = self._unlock_page(sentence)
        else:
            page = self._first_run_page()
        self._page = page
        self._window.pages.show_alone(page)

    def begin(self) -> None:
        """Show, on the page shown now, the wait that wrong passphrases of an earlier run still cost."""
        if self._counts_down is not None:
            self._counts_down(seconds_left(self._folder, time.time()))

    def forget(self) -> None:
        """Drop the page and what was typed into it."""
        if self._page is not None:
            self._window.pages.forget(self._page)
            self._page = None
            self._counts_down = None

    def _unlock_page(self, sentence: str) -> "UnlockPage":
        from ui.unlock.unlock_page import UnlockPage  # noqa: PLC0415 - only the page that is shown is loaded

        page = UnlockPage(folder=self._folder)
        page.show_sentence(sentence)
        page.submitted.connect(lambda passphrase: self._unlock(page, passphrase))
        page.begun.connect(self._preload)
        page.aside_asked.connect(lambda copy: self._ask_aside(page, copy_next=copy))
        self._counts_down = page.wait_for
        return page

    def _first_run_page(self) -> "FirstRunPage":
        from ui.unlock.first_run_page import FirstRunPage  # noqa: PLC0415 - only the page that is shown is loaded

        page = FirstRunPage(self._folder)
        page.chosen.connect(lambda choice: self._create(page, choice))
        page.keychain_asked.connect(lambda: self._look_for_keychain(page))
        page.begun.connect(self._preload)
        page.begun.connect(page.keychain_asked)
        return page

    def _preload(self) -> None:
        """Load the libraries of the vault in the worker; before somebody begins they would only take room."""
        if not self._preloaded:
            self._preloaded = True
            self._tasks.run(vault_door.preload, owner=self, done=_nothing, failed=self._tell)

    def _look_for_keychain(self, page: "FirstRunPage") -> None:
        self._tasks.run(
            vault_door.find_keychain, owner=page, done=page.show_keychain, failed=page.show_failure
        )

    def _create(self, page: "FirstRunPage", choice: "FirstChoice") -> None:
        def done(vault: "Vault") -> None:
            page.finish()
            self.unlocked.emit(vault)
            if self._copy_next:
                self._copy_next = False
                self.copy_wanted.emit()

        self._tasks.run(
            lambda: vault_door.create_vault(self._folder, choice.passphrase, choice.found.keychain),
            owner=page,
            done=done,
            failed=page.show_failure,
        )
        self._load_meanwhile()

    def _unlock(self, page: "UnlockPage", passphrase: str) -> None:
        ended: list[str] = []

        def done(vault: "Vault") -> None:
            page.finish()
            self.unlocked.emit(vault)
            for sentence in ended:
                self.ended_before.emit(sentence)

        def failed(error: FacilitatorError) -> None:
            page.show_failure(error)
            for sentence in ended:
                self._window.show_message(sentence, tone="calm")
            if isinstance(error, WrongPassphrase):
                page.wait_for(seconds_left(self._folder, time.time()))
            elif isinstance(error, VaultMissing):
                self.forget()
                self.show()
                self._tell(error)

        self._tasks.run(
            lambda: vault_door.unlock_vault(self._folder, passphrase, ended.append),
            owner=page,
            done=done,
            failed=failed,
        )
        self._load_meanwhile()

    def _ask_aside(self, page: "UnlockPage", *, copy_next: bool) -> None:
        from ui.widgets.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - seldom needed

        dialog = ConfirmDialog(
            "Set these cases aside?", ASIDE, "Set aside and begin anew", parent=self._window
        )
        dialog.accepted.connect(lambda: self._set_aside(page, copy_next=copy_next))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_aside(self, page: "UnlockPage", *, copy_next: bool) -> None:
        def done(place: Path) -> None:
            self._copy_next = copy_next
            self.forget()
            self.show()
            self._window.show_message(IS_ASIDE.format(place), tone="calm")

        self._tasks.run(
            lambda: vault_door.set_aside(self._folder), owner=page, done=done, failed=page.show_failure
        )

    def _load_meanwhile(self) -> None:
        """Load what the pages need while the key is derived: nobody types, and Hunspell stops all else."""
        QTimer.singleShot(0, self, self.deriving.emit)
        if spelling.is_on:
            spelling.load()

    def _tell(self, error: FacilitatorError) -> None:
        self._window.show_message(str(error), tone="danger")


def _nothing(_answer: object) -> None:
    """Wait for nothing."""
