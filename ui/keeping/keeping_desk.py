"""What Home asks of the vault about the end of cases: their day, destroying again, removing everything."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from facilitator.errors import FacilitatorError
from ui import vault_door
from ui.home.home_page import HomePage
from ui.keeping.due_words import clock_words, destroyed_words, due_words
from ui.keeping.went_dialog import WentDialog
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.vault_door import Listed
from ui.widgets.confirm_dialog import ConfirmDialog, TypedConfirmDialog

if TYPE_CHECKING:
    from facilitator.casefile import CaseSummary, DueCase
    from facilitator.vault.destruction import DestructionReport
    from facilitator.vault.vault import Vault

Gone: TypeAlias = "Sequence[tuple[DueCase, DestructionReport]]"

EVERYTHING: Final = (
    "Every case goes, with its notes and papers, then the key to all of them, the settings and the folder "
    "itself. This cannot be taken back. Action plans that you saved elsewhere stay."
)


class KeepingDesk(QObject):
    """Does for Home what ends cases, in the worker.

    Signals:
        list_asked(): the list of cases is no longer what Home shows
        removed(DestructionReport): nothing is left; the vault is closed
    """

    list_asked = Signal()
    removed = Signal(object)

    def __init__(self, window: MainWindow, tasks: Tasks, vault: "Vault", home: HomePage) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._vault = vault
        self._home = home
        self._is_removing = False
        self._is_due_told = False
        home.destruction_asked.connect(self._destroy_again)
        home.removal_asked.connect(self._ask_removal)

    @property
    def is_removing(self) -> bool:
        """Whether everything is being removed."""
        return self._is_removing

    def announce_due(self, listed: Listed) -> bool:
        """Do, once for each unlocking, what the days of the cases ask for; return whether that was anything.

        Announced cases go, others are asked about, and so is a clock that went back. Home is listed again
        when that is done.
        """
        if self._is_due_told:
            return False
        self._is_due_told = True
        if announced := listed.doing("DESTROY"):
            self._destroy(announced, then=self._show_gone)
        elif asked := listed.doing("ASK"):
            self._ask(due_words(asked, date.today()), lambda: self._destroy(asked), destroys=True)  # noqa: DTZ011 - the clock's own day
        elif behind := listed.doing("CLOCK_BEHIND"):
            self._ask(clock_words(behind, date.today()), lambda: self._trust_clock(behind))  # noqa: DTZ011 - as above
        else:
            return False
        return True

    def _ask(
        self, words: tuple[str, str, str], agreed: "Callable[[], None]", *, destroys: bool = False
    ) -> None:
        dialog = ConfirmDialog(*words, "Not now", self._window, destroys=destroys)
        dialog.rejected.connect(self.list_asked)
        dialog.accepted.connect(agreed)
        self._open(dialog)

    def _destroy(
        self, cases: "Sequence[CaseSummary]", *, then: "Callable[[Gone], None] | None" = None
    ) -> None:
        ids = {case.case_id for case in cases}
        self._home.show_busy("Destroying")
        self._tasks.run(
            lambda: vault_door.destroy_due(self._vault, ids),
            owner=self,
            done=then or self._tell_gone,
            failed=self._failed,
        )

    def _tell_gone(self, gone: "Gone") -> None:
        self._told(destroyed_words([case for case, _ in gone]))

    def _show_gone(self, gone: "Gone") -> None:
        self._tell_gone(gone)
        dialog = WentDialog(gone, self._window)
        self._open(dialog)

    def _trust_clock(self, cases: "Sequence[CaseSummary]") -> None:
        ids = {case.case_id for case in cases}
        self._home.show_busy("Keeping what you said")
        self._tasks.run(
            lambda: vault_door.clock_is_right(self._vault, ids),
            owner=self,
            done=lambda _: self._told("The day is noted. The cases are kept until their days."),
            failed=self._failed,
        )

    def _destroy_again(self) -> None:
        unfinished = self._vault.unfinished_destructions()
        self._home.show_busy("Erasing")
        self._tasks.run(
            lambda: vault_door.destroy_again(self._vault, unfinished),
            owner=self,
            done=lambda _: self._told("It is erased now."),
            failed=self._failed,
        )

    def _ask_removal(self) -> None:
        dialog = TypedConfirmDialog(
            "Remove everything from this computer?",
            EVERYTHING,
            "REMOVE",
            "Remove everything",
            parent=self._window,
        )
        self._open(dialog)
        dialog.accepted.connect(self._remove)

    def _remove(self) -> None:
        self._is_removing = True
        self._home.show_busy("Removing everything")
        self._window.show_message("Removing everything. Leave the computer on.")
        self._tasks.run(
            lambda: vault_door.remove_everything(self._vault),
            owner=self,
            done=self._removed,
            failed=self._not_removed,
        )

    def _removed(self, report: "DestructionReport") -> None:
        self._is_removing = False
        self.removed.emit(report)

    def _not_removed(self, error: FacilitatorError) -> None:
        self._is_removing = False
        self._failed(error)

    def _told(self, sentence: str) -> None:
        self._window.show_message(sentence, tone="calm")
        self.list_asked.emit()

    def _failed(self, error: FacilitatorError) -> None:
        self.list_asked.emit()
        self._window.show_message(str(error), tone="danger")

    def _open(self, dialog: QDialog) -> None:
        # Not `exec`: locking may close it, and then nothing waits in the middle of its own frames.
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
