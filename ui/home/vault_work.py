"""What Home's work on the vault has in common: done in the worker, told, and the cases listed anew."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from facilitator.errors import FacilitatorError
from ui.home.home_page import HomePage
from ui.tasks import Tasks
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases

T = TypeVar("T")


class VaultWork(QObject):
    """Does for Home what takes the vault.

    Signals:
        list_asked(): the list of cases is no longer what Home shows
    """

    list_asked = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks, cases: "Cases", home: HomePage) -> None:
        super().__init__(window)
        self.window = window
        self.tasks = tasks
        self.cases = cases
        self.home = home

    def work(self, words: str, work: Callable[[], T], done: Callable[[T], None]) -> None:
        """Do `work` in the worker, with `words` on Home meanwhile; a refusal is told and Home listed anew."""
        self.home.show_busy(words)
        self.tasks.run(work, owner=self, done=done, failed=self.failed)

    def tell(self, sentence: str) -> None:
        """Tell what is done, and have Home listed anew."""
        self.window.show_message(sentence, tone="calm")
        self.list_asked.emit()

    def failed(self, error: FacilitatorError) -> None:
        """Tell why it is not done, and have Home listed anew."""
        self.list_asked.emit()
        self.window.show_message(str(error), tone="danger")

    def open(self, dialog: QDialog) -> None:
        """Show a question and go on."""
        # Not `exec`: locking may close it, and then nothing waits in the middle of its own frames.
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
