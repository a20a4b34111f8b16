"""What Home asks of the vault about the end of cases: their day, destroying again, removing everything."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal

from facilitator.case.retention import AtUnlock
from facilitator.errors import FacilitatorError
from facilitator.vault.aside import vaults_aside
from ui.home.destroyed_dialog import DestroyedDialog
from ui.home.due_words import clock_words, destroyed_words, due_words
from ui.home.home_page import HomePage
from ui.home.removal import remove_everything
from ui.home.vault_work import VaultWork
from ui.tasks import Tasks
from ui.widgets.confirm_dialog import ConfirmDialog, TypedConfirmDialog
from ui.window.main_window import MainWindow

if TYPE_CHECKING:
    from facilitator.cases.cases import Cases
    from facilitator.cases.listed import DestroyedCase, Listed
    from facilitator.cases.summary import CaseSummary
    from facilitator.vault.destruction_report import DestructionReport
    from facilitator.vault.folder import CaseId

EVERYTHING: Final = (
    "Every case goes, with its notes and papers, then what you said about you and your own wording, "
    "the key to all of them, the settings and the folder itself. This cannot be taken back. "
    "Action plans that you saved elsewhere stay."
)

NOTHING_WRITTEN: Final = "Nothing was written down in this case. This cannot be taken back."
PRACTICE_OVER: Final = "The practice meeting is over, and nothing of it is kept."
MADE_UP: Final = "Everything in this case is made up for practice. This cannot be taken back."


def stays_aside(folders: "Sequence[Path]") -> list[str]:
    """Return what is said of cases that were set aside, which removing everything does not touch."""
    if not folders:
        return []
    named = ", ".join(str(folder) for folder in folders)
    return [f"Cases that were set aside stay, encrypted, in {named}, and so do their keys."]


class Destruction(VaultWork):
    """Does for Home what ends cases.

    Signals:
        removed(DestructionReport): nothing is left; the vault is closed
    """

    removed = Signal(object)

    def __init__(self, window: MainWindow, tasks: Tasks, cases: "Cases", home: HomePage) -> None:
        super().__init__(window, tasks, cases, home)
        self._is_removing = False
        self._is_due_told = False
        home.destruction_asked.connect(self._destroy_again)
        home.removal_asked.connect(self._ask_removal)
        home.lost_asked.connect(self._ask_lost)
        home.remove_asked.connect(self._ask_remove)

    @property
    def is_removing(self) -> bool:
        """Whether everything is being removed."""
        return self._is_removing

    def announce_due(self, listed: "Listed") -> bool:
        """Do, once for each unlocking, what the days of the cases ask for; return whether that was anything.

        Announced cases go, others are asked about, and so is a clock that went back. Home is listed again
        when that is done.
        """
        if self._is_due_told:
            return False
        self._is_due_told = True
        today = self.cases.clock.today()
        if announced := listed.doing(AtUnlock.DESTROY):
            self._destroy(announced, then=self._show_gone)
        elif asked := listed.doing(AtUnlock.ASK):
            dialog = self._ask(due_words(asked, today), lambda: self._destroy(asked), destroys=True)
            # The button alone: a question that locking closes was not answered.
            dialog.no.clicked.connect(lambda: self._put_off(asked))
        elif behind := listed.doing(AtUnlock.CLOCK_BEHIND):
            self._ask(clock_words(behind, today), lambda: self._trust_clock(behind))
        else:
            return False
        return True

    def _ask(
        self, words: tuple[str, str, str], agreed: "Callable[[], None]", *, destroys: bool = False
    ) -> ConfirmDialog:
        dialog = ConfirmDialog(*words, "Not now", self.window, destroys=destroys)
        dialog.rejected.connect(self.list_asked)
        dialog.accepted.connect(agreed)
        self.open(dialog)
        return dialog

    def _put_off(self, cases: "Sequence[CaseSummary]") -> None:
        ids = {case.case_id for case in cases}
        self.work(
            "Keeping what you said",
            lambda: self.cases.put_off(ids),
            lambda _: self.list_asked.emit(),
        )

    def _destroy(
        self,
        cases: "Sequence[CaseSummary]",
        *,
        then: "Callable[[Sequence[DestroyedCase]], None] | None" = None,
    ) -> None:
        ids = {case.case_id for case in cases}
        self.work("Destroying", lambda: self.cases.destroy_due(ids), then or self._tell_gone)

    def _tell_gone(self, gone: "Sequence[DestroyedCase]") -> None:
        self.tell(destroyed_words(gone))

    def _show_gone(self, gone: "Sequence[DestroyedCase]") -> None:
        self._tell_gone(gone)
        dialog = DestroyedDialog(gone, self.window)
        self.open(dialog)

    def _trust_clock(self, cases: "Sequence[CaseSummary]") -> None:
        ids = {case.case_id for case in cases}
        self.work(
            "Keeping what you said",
            lambda: self.cases.trust_clock(ids),
            lambda _: self.tell("The day is noted. The cases are kept until their days."),
        )

    def _destroy_again(self) -> None:
        unfinished = self.cases.vault.unfinished_destructions()
        self.work(
            "Erasing",
            lambda: self.cases.destroy_again(unfinished),
            lambda _: self.tell("It is erased now."),
        )

    def _ask_lost(self, case_ids: "Sequence[CaseId]") -> None:
        count = len(case_ids)
        whose = ("the key", "its file") if count == 1 else (f"the keys of {count} cases", "their files")
        dialog = ConfirmDialog(
            f"Destroy {whose[0]}?",
            f"Should you find {whose[1]} again, nothing here opens it any more. This cannot be taken back. "
            "An encrypted copy that you made of the case still opens with its words.",
            f"Destroy {whose[0]}",
            parent=self.window,
            destroys=True,
        )
        dialog.accepted.connect(
            lambda: self.work(
                "Erasing",
                lambda: self.cases.destroy_again(case_ids),
                lambda _: self.tell("The key is gone."),
            )
        )
        self.open(dialog)

    def end_practice(self, case_id: "CaseId") -> None:
        """Destroy a made-up case that was left, and tell it."""
        self.work(
            "Ending the practice meeting",
            lambda: self.cases.end_practice(case_id),
            lambda _: self.tell(PRACTICE_OVER),
        )

    def _ask_remove(self, summary: "CaseSummary") -> None:
        """Ask once whether a case goes in which nothing was written, or one that was made up for practice."""
        about = MADE_UP if summary.practice else NOTHING_WRITTEN
        dialog = ConfirmDialog(
            f"Remove {summary.reference}?", about, "Remove it", parent=self.window, destroys=True
        )
        remove = self.cases.end_practice if summary.practice else self.cases.remove_empty
        dialog.accepted.connect(
            lambda: self.work(
                "Removing",
                lambda: remove(summary.case_id),
                lambda _: self.tell(f"{summary.reference} is removed."),
            )
        )
        self.open(dialog)

    def _ask_removal(self) -> None:
        dialog = TypedConfirmDialog(
            "Remove everything from this computer?",
            " ".join([EVERYTHING, *stays_aside(vaults_aside(self.cases.vault.folder))]),
            "REMOVE",
            "Remove everything",
            parent=self.window,
        )
        self.open(dialog)
        dialog.accepted.connect(self._remove)

    def _remove(self) -> None:
        self._is_removing = True
        self.window.show_message("Removing everything. Leave the computer on.")
        self.work("Removing everything", lambda: remove_everything(self.cases.vault), self._removed)

    def _removed(self, report: "DestructionReport") -> None:
        self._is_removing = False
        self.removed.emit(report)

    def failed(self, error: FacilitatorError) -> None:
        """Tell why it is not done; what was to be removed is still there."""
        self._is_removing = False
        super().failed(error)
