"""What Home asks of the vault about encrypted copies: making one, bringing one in, saying that it is gone."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from shiboken6 import isValid

from facilitator.errors import FacilitatorError
from ui.home.bring_in_dialog import BringInDialog
from ui.home.copy_dialog import CopyDialog
from ui.home.home_page import HomePage
from ui.home.vault_work import VaultWork
from ui.tasks import Tasks
from ui.widgets.save_path import choose_open_paths, choose_save_path
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases
    from facilitator.cases.summary import CaseSummary
    from facilitator.vault.folder import CaseId

ENDING: Final = "facilitator-copy"
MADE: Final = (
    "The encrypted copy is made and was read back. Carry it apart from its words, and destroy it later."
)
BROUGHT_IN: Final = (
    "The case is here now, with a key of its own. Destroy the copy, and finish the case on the other "
    "computer: Home reminds you of both beside the case."
)
TWICE_HERE: Final = (
    "Another case with the reference {} is here already. Open both: if they are the same case, go on in one "
    "and finish the other."
)


class Copies(VaultWork):
    """Does for Home what copies need.

    Signals:
        brought_in(Path, str): that copy is brought in, and the sentence that tells it
        refused(Path | None): the person does not want that copy brought in; None: they chose no file
    """

    brought_in = Signal(Path, str)
    refused = Signal(object)

    def __init__(self, window: MainWindow, tasks: Tasks, cases: "Cases", home: HomePage) -> None:
        super().__init__(window, tasks, cases, home)
        home.copy_asked.connect(self._show_words)
        home.bring_in_asked.connect(self._choose_copy)
        home.copy_gone.connect(self._record_gone)

    def _show_words(self, summary: "CaseSummary") -> None:
        words = self.cases.copies.new_words()
        dialog = CopyDialog(summary.reference, words, self.window)
        dialog.accepted.connect(lambda: self._choose_place(summary.case_id, words))
        self.open(dialog)

    def _choose_place(self, case_id: "CaseId", words: str) -> None:
        name = f"encrypted case.{ENDING}"
        target = choose_save_path(self.window, "Save the encrypted copy", name, ENDING)
        if target is None or not isValid(self):
            return
        self.work(
            "Making the encrypted copy",
            lambda: self.cases.copies.make(case_id, target, words),
            lambda _: self.tell(MADE),
        )

    def _choose_copy(self) -> None:
        chosen = choose_open_paths(self.window, "Bring in an encrypted copy", ENDING)
        if not isValid(self):
            return
        if chosen:
            self.ask_words(chosen[0])
        else:
            self.refused.emit(None)

    def ask_words(self, source: Path) -> None:
        """Ask for the words of the copy `source`, and bring it in with them."""
        dialog = BringInDialog(self.window)
        dialog.submitted.connect(lambda words: self._bring_in(dialog, source, words))
        dialog.refused.connect(lambda: self.refused.emit(source))
        self.open(dialog)

    def _bring_in(self, dialog: BringInDialog, source: Path, words: str) -> None:
        def done(twice: str) -> None:
            if isValid(dialog):
                dialog.accept()
            self.brought_in.emit(source, f"{BROUGHT_IN} {TWICE_HERE.format(twice)}" if twice else BROUGHT_IN)
            self.list_asked.emit()

        def failed(error: FacilitatorError) -> None:
            if isValid(dialog) and dialog.isVisible():
                dialog.show_failure(str(error))
            else:
                self.failed(error)

        self.tasks.run(
            lambda: self.cases.copies.bring_in(source, words), owner=self, done=done, failed=failed
        )

    def _record_gone(self, case_id: "CaseId", copy_id: str) -> None:
        self.work(
            "Keeping what you said",
            lambda: self.cases.copies.record_gone(case_id, copy_id),
            lambda _: self.list_asked.emit(),
        )
