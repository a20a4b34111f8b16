"""What is shown once everything was removed: what is gone, and the way to begin anew."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import FacilitatorError
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.vault.destruction_report import DestructionReport

# Seldom needed, and not by the first page.
# ruff: noqa: PLC0415


class AfterRemoval:
    """Shows the page; what is left of the folder can be removed again from it."""

    def __init__(
        self, window: MainWindow, tasks: Tasks, folder: Path, begin_anew: Callable[[], None]
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._folder = folder
        self._begin_anew = begin_anew

    def show(self, report: "DestructionReport") -> None:
        """Show what was removed; the vault is closed, and no session is left."""
        from ui.home.removal import remove_rest
        from ui.unlock.removed_page import RemovedPage

        def begin_anew() -> None:
            self._begin_anew()
            self._window.pages.forget(page)

        def again() -> None:
            self._tasks.run(lambda: remove_rest(self._folder), owner=page, done=tried_again, failed=failed)

        def failed(error: FacilitatorError) -> None:
            self._window.show_message(str(error), tone="danger")

        def tried_again(report: "DestructionReport") -> None:
            self.show(report)
            self._window.pages.forget(page)

        page = RemovedPage(report)
        page.quitting.connect(self._window.close)
        page.begin_anew.connect(begin_anew)
        page.again_asked.connect(again)
        self._window.pages.show_alone(page)
