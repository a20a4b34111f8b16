"""Pages beside the rail that are no stage: shown over it, and gone when a stage is shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ui.check.check_page import CheckPage
from ui.check.limits_page import LimitsPage
from ui.home.home_page import HomePage
from ui.page.page import Page
from ui.tasks import Tasks
from ui.unlock.about_you_page import AboutYouPage
from ui.unlock.change_passphrase_page import ChangePassphrasePage
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.platform_watch import Availability
    from facilitator.vault.vault import Vault


class AsidePages(QObject):
    """Holds the one page that is shown aside, if any.

    Signals:
        home_asked(): the person goes back to the list of cases
    """

    home_asked = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: Page | None = None

    def show(self, page: Page) -> None:
        """Show a page in place of the one before."""
        self.drop()
        self._page = page
        self._window.pages.show_aside(page)

    def drop(self) -> None:
        """Take the page away and delete it."""
        if self._page is not None:
            self._window.pages.forget(self._page)
            self._page = None

    def serve(
        self, home: HomePage, vault: "Vault", tasks: Tasks, session_told: "Callable[[], Availability | None]"
    ) -> None:
        """Show what Home asks for."""
        home.check_asked.connect(lambda: self.show_check(vault, session_told))
        home.passphrase_asked.connect(lambda: self.show_passphrase(vault, tasks))
        home.about_you_asked.connect(lambda: self.show_about_you(vault, tasks))
        home.limits_asked.connect(self.show_limits)

    def show_limits(self) -> None:
        """Show what no program can protect from."""
        page = LimitsPage()
        page.left.connect(self.home_asked)
        self.show(page)

    def show_check(self, vault: "Vault", session_told: "Callable[[], Availability | None]") -> None:
        """Show the check of this computer."""
        # A worker of its own: locking waits for the vault's work, and this touches no case.
        page = CheckPage(Tasks(self._window), vault.folder, session_told)
        page.left.connect(self.home_asked)
        page.limits_asked.connect(self.show_limits)
        self.show(page)

    def show_passphrase(self, vault: "Vault", tasks: Tasks) -> None:
        """Show how the passphrase is changed."""
        page = ChangePassphrasePage(vault, tasks)
        page.left.connect(self._left_with)
        self.show(page)

    def show_about_you(self, vault: "Vault", tasks: Tasks) -> None:
        """Show who the facilitator is, to be changed."""
        page = AboutYouPage(vault, tasks)
        page.left.connect(self._left_with)
        self.show(page)

    def ask_who_you_are(self, vault: "Vault", tasks: Tasks, then: Callable[[str], None]) -> None:
        """Ask the facilitator who they are, before the first case; `then` hears what was kept."""
        page = AboutYouPage(vault, tasks, first=True)
        page.left.connect(then)
        self.show(page)

    def _left_with(self, sentence: str) -> None:
        self._window.pages.show("home")
        if sentence:
            self._window.show_message(sentence, tone="calm")
