"""The way from a screen to the case file and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, Signal

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from facilitator.vault_errors import VaultError
from ui.widgets.unsaved import unsaved

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


CaseWork: TypeAlias = "Callable[[CaseFile], Changes]"


class CaseController(QObject):
    """Runs one act on the open case at a time and tells every screen what changed.

    Signals:
        changed(Changes): the parts of the case that an act touched
        failed(FacilitatorError): an act was refused; its text is for the facilitator
        case_opened(): `case_file` is now a case
        case_closed(): `case_file` is now None
    """

    changed = Signal(object)
    failed = Signal(object)
    case_opened = Signal()
    case_closed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case_file: CaseFile | None = None
        self.refused: CaseWork | None = None

    @property
    def case_file(self) -> "CaseFile | None":
        """The open case, or None."""
        return self._case_file

    def set_case(self, case_file: "CaseFile") -> None:
        """Make `case_file` the open case."""
        self._case_file = case_file
        self.case_opened.emit()

    def clear_case(self) -> None:
        """Forget the open case; whoever opened it closes it."""
        if self._case_file is None:
            return
        self._case_file = None
        self.refused = None
        self.case_closed.emit()

    def run(self, act: Callable[["CaseFile"], Changes]) -> bool:
        """Do `act`, tell the screens, and return True; a refusal is told through `failed` and returns False.

        What was refused last stands in `refused`, to be done once its cause is gone.

        Any exception that is not for people reaches the exception hook.
        """
        if self._case_file is None:
            return False
        try:
            changes = act(self._case_file)
        except FacilitatorError as error:
            if isinstance(error, VaultError):
                unsaved.refuse()
            self.refused = act
            self.failed.emit(error)
            return False
        self.changed.emit(changes)
        return True
