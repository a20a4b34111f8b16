"""Before anything is unlocked: first run or passphrase."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.case.clock import Clock
from facilitator.errors import FacilitatorError
from facilitator.vault.folder import vault_exists
from facilitator.vault.tries import seconds_left
from facilitator.vault_errors import VaultMissing, WrongPassphrase
from ui.page.page import Page
from ui.spelling.spelling import spelling
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases
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
        unlocked(Cases): the vault is open
        ended_before(str): after that, what was begun before and ended at this unlocking
        copy_wanted(): after that, the person wants to bring in an encrypted copy
        deriving(): the worker derives the key; until it has, the window has nothing to do
    """

    unlocked = Signal(object)
    ended_before = Signal(str)
    copy_wanted = Signal()
    deriving = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks, folder: Path, clock: Clock) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._folder = folder
        self._clock = clock
        self._page: Page | None = None
        self._preloaded = False
        self._counts_down: Callable[[float], None] | None = None
        self._copy_next = False

    def show(self, sentence: str = "") -> None:
        """Show the page that fits, with a sentence about what happened before."""
        if vault_exists(self._folder):
            page: Page = self._unlock_page(sentence)
        else:
            page = self._first_run_page()
        self._page = page
        self._window.pages.show_alone(page)

    def begin(self) -> None:
        """Show, on the page shown now, the wait that wrong passphrases of an earlier run still cost."""
        if self._counts_down is not None:
            self._counts_down(self._seconds_left())

    def forget(self) -> None:
        """Drop the page and what was typed into it."""
        if self._page is not None:
            self._window.pages.forget(self._page)
            self._page = None
            self._counts_down = None

    def _unlock_page(self, sentence: str) -> "UnlockPage":
        from ui.unlock.unlock_page import UnlockPage  # noqa: PLC0415 - only the page that is shown is loaded

        page = UnlockPage(self._window.pages.widget, folder=self._folder)
        page.show_sentence(sentence)
        page.submitted.connect(lambda passphrase: self._unlock(page, passphrase))
        page.begun.connect(self._preload)
        page.aside_asked.connect(lambda copy: self._ask_aside(page, copy_next=copy))
        self._counts_down = page.wait_for
        return page

    def _first_run_page(self) -> "FirstRunPage":
        from ui.unlock.first_run_page import FirstRunPage  # noqa: PLC0415 - only the page that is shown is loaded

        page = FirstRunPage(self._folder, self._window.pages.widget)
        page.chosen.connect(lambda choice: self._create(page, choice))
        page.keychain_asked.connect(lambda: self._look_for_keychain(page))
        page.begun.connect(self._preload)
        page.begun.connect(page.keychain_asked)
        return page

    def _preload(self) -> None:
        """Load the libraries of the vault in the worker; before somebody begins they would only take room."""
        if not self._preloaded:
            self._preloaded = True
            self._tasks.run(_preload, owner=self, done=_nothing, failed=self._tell)

    def _look_for_keychain(self, page: "FirstRunPage") -> None:
        from facilitator.vault.keychain import find_keychain  # noqa: PLC0415 - unlocking does without

        self._tasks.run(find_keychain, owner=page, done=page.show_keychain, failed=page.show_failure)

    def _create(self, page: "FirstRunPage", choice: "FirstChoice") -> None:
        def done(cases: "Cases") -> None:
            page.finish()
            self.unlocked.emit(cases)
            if self._copy_next:
                self._copy_next = False
                self.copy_wanted.emit()

        self._tasks.run(
            lambda: _cases().begin(self._folder, choice.passphrase, choice.found.keychain, clock=self._clock),
            owner=page,
            done=done,
            failed=page.show_failure,
        )
        self._load_meanwhile()

    def _unlock(self, page: "UnlockPage", passphrase: str) -> None:
        ended: list[str] = []

        def done(cases: "Cases") -> None:
            page.finish()
            self.unlocked.emit(cases)
            for sentence in ended:
                self.ended_before.emit(sentence)

        def failed(error: FacilitatorError) -> None:
            page.show_failure(error)
            for sentence in ended:
                self._window.show_message(sentence, tone="calm")
            if isinstance(error, WrongPassphrase):
                page.wait_for(self._seconds_left())
            elif isinstance(error, VaultMissing):
                self.forget()
                self.show()
                self._tell(error)

        self._tasks.run(
            lambda: _cases().unlock(self._folder, passphrase, ended.append, clock=self._clock),
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

        def set_aside() -> Path:
            from facilitator.vault.aside import set_vault_aside  # noqa: PLC0415 - seldom needed

            return set_vault_aside(self._folder, self._clock.today())

        self._tasks.run(set_aside, owner=page, done=done, failed=page.show_failure)

    def _load_meanwhile(self) -> None:
        """Load what the pages need while the key is derived: nobody types, and Hunspell stops all else."""
        QTimer.singleShot(0, self, self.deriving.emit)
        if spelling.is_on:
            spelling.load()

    def _seconds_left(self) -> float:
        return seconds_left(self._folder, self._clock.now().timestamp())

    def _tell(self, error: FacilitatorError) -> None:
        self._window.show_message(str(error), tone="danger")


def _cases() -> "type[Cases]":
    """Return what the worker unlocks with, which is loaded there: no window may wait for it."""
    from facilitator.cases.cases import Cases  # noqa: PLC0415 - half a second

    return Cases


def _preload() -> None:
    _cases().load_libraries()


def _nothing(_answer: object) -> None:
    """Wait for nothing."""
