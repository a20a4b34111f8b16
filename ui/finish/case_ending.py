"""The end of a case: what the Finish page may ask of the vault."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.errors import FacilitatorError
from facilitator.vault.header import Protection
from ui.page.case_controller import CaseController
from ui.page.page_parts import PageParts
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.vault.destruction_report import DestructionReport, Step
    from facilitator.vault.vault import CaseId, Vault


class CaseEnding(QObject):
    """Destroys the open case, step by step, away from the drawing thread.

    Signals:
        begun(): the case is closed and being destroyed; every other page goes
        step(Step): a step of the destruction is done
        ended(DestructionReport): it is erased
        failed(FacilitatorError): it is not erased; `try_again` may help
        left(): the person goes back to the list of cases
        quitting(): the person closes the program
    """

    begun = Signal()
    step = Signal(object)
    ended = Signal(object)
    failed = Signal(object)
    left = Signal()
    quitting = Signal()
    _stepped = Signal(object)

    def __init__(self, controller: CaseController, tasks: Tasks, vault: "Vault") -> None:
        super().__init__()
        self._controller = controller
        self._tasks = tasks
        self._vault = vault
        self._case_id: CaseId | None = None
        self._stepped.connect(self.step, Qt.ConnectionType.QueuedConnection)

    @property
    def has_keychain(self) -> bool:
        """Whether destruction is a cryptographic erase: the keys live in a keychain."""
        return self._vault.protection is Protection.KEYCHAIN

    @property
    def is_under_way(self) -> bool:
        """Whether a case is being destroyed or just was."""
        return self._case_id is not None

    def destroy(self) -> None:
        """Close the open case and destroy it."""
        case_file = self._controller.case_file
        self._case_id = case_file.case_id
        self.begun.emit()
        self._controller.end()
        try:
            case_file.close()
        except FacilitatorError as error:
            self.failed.emit(error)
            return
        self.try_again()

    def try_again(self) -> None:
        """Go on with a destruction that failed."""
        case_id = self._case_id
        if case_id is None:
            return

        def work() -> "DestructionReport":
            return self._vault.destroy_case(case_id, report=self._tell)

        self._tasks.run(work, owner=self, done=self.ended.emit, failed=self.failed.emit)

    def leave(self) -> None:
        """Go back to the list of cases."""
        self._case_id = None
        self.left.emit()

    def quit(self) -> None:
        """Close the program, with which its memory goes."""
        self.quitting.emit()

    def _tell(self, step: "Step") -> None:
        self._stepped.emit(step)


@dataclass(frozen=True, slots=True, kw_only=True)
class EndingParts(PageParts):
    """What a page is made with on which a case can end."""

    ending: CaseEnding
