"""What Home asks of the vault about encrypted copies: making one, bringing one in, saying that it is gone."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from facilitator.errors import FacilitatorError
from ui import vault_door
from ui.home.home_page import HomePage
from ui.keeping.bring_in_dialog import BringInDialog
from ui.keeping.copy_dialog import CopyDialog
from ui.main_window import MainWindow
from ui.tasks import Tasks
from ui.widgets.save_path import choose_open_paths, choose_save_path

if TYPE_CHECKING:
    from facilitator.casefile import CaseSummary
    from facilitator.vault.vault import CaseId, Vault

ENDING: Final = "facilitator-copy"
MADE: Final = (
    "The encrypted copy is made and was read back. Carry it apart from its words, and destroy it later."
)
BROUGHT_IN: Final = (
    "The case is here now, with a key of its own. Destroy the copy, and finish the case on the other "
    "computer: its card reminds you of both."
)


class CopyDesk(QObject):
    """Does for Home what copies need, in the worker.

    Signals:
        list_asked(): the list of cases is no longer what Home shows
    """

    list_asked = Signal()

    def __init__(self, window: MainWindow, tasks: Tasks, vault: "Vault", home: HomePage) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = tasks
        self._vault = vault
        self._home = home
        home.copy_asked.connect(self._show_words)
        home.bring_in_asked.connect(self._choose_copy)
        home.copy_gone.connect(self._record_gone)

    def _show_words(self, summary: "CaseSummary") -> None:
        words = vault_door.one_time_words()
        dialog = CopyDialog(summary.reference, words, self._window)
        dialog.accepted.connect(lambda: self._choose_place(summary.case_id, words))
        _open(dialog)

    def _choose_place(self, case_id: "CaseId", words: str) -> None:
        name = f"encrypted case.{ENDING}"
        target = choose_save_path(self._window, "Save the encrypted copy", name, ENDING)
        if target is None or not isValid(self):
            return
        self._home.show_busy("Making the encrypted copy")
        self._tasks.run(
            lambda: vault_door.make_copy(self._vault, case_id, target, words),
            owner=self,
            done=lambda _: self._told(MADE),
            failed=self._failed,
        )

    def _choose_copy(self) -> None:
        chosen = choose_open_paths(self._window, "Bring in an encrypted copy", ENDING)
        if not chosen or not isValid(self):
            return
        dialog = BringInDialog(self._window)
        dialog.submitted.connect(lambda words: self._bring_in(dialog, chosen[0], words))
        _open(dialog)

    def _bring_in(self, dialog: BringInDialog, source: Path, words: str) -> None:
        def done(_: "CaseId") -> None:
            if isValid(dialog):
                dialog.accept()
            self._told(BROUGHT_IN)

        def failed(error: FacilitatorError) -> None:
            if isValid(dialog) and dialog.isVisible():
                dialog.show_failure(error)
            else:
                self._failed(error)

        self._tasks.run(
            lambda: vault_door.import_copy(self._vault, source, words), owner=self, done=done, failed=failed
        )

    def _record_gone(self, case_id: "CaseId", copy_id: str) -> None:
        self._home.show_busy("Keeping what you said")
        self._tasks.run(
            lambda: vault_door.record_copy_gone(self._vault, case_id, copy_id),
            owner=self,
            done=lambda _: self.list_asked.emit(),
            failed=self._failed,
        )

    def _told(self, sentence: str) -> None:
        self._window.show_message(sentence, tone="calm")
        self.list_asked.emit()

    def _failed(self, error: FacilitatorError) -> None:
        self.list_asked.emit()
        self._window.show_message(str(error), tone="danger")


def _open(dialog: QDialog) -> None:
    # Not `exec`: locking may close it, and then nothing waits in the middle of its own frames.
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
