"""The way from a screen to the case file and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias, TypeVar

from PySide6.QtCore import QObject, Signal

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


CaseWork: TypeAlias = "Callable[[CaseFile], Changes]"
Refused: TypeAlias = Callable[[FacilitatorError], object]
E = TypeVar("E", bound=FacilitatorError)


class CaseController(QObject):
    """Runs one act on the open case at a time and tells every screen what changed.

    It is made with an open case and dropped after the pages of that case.

    Signals:
        changed(Changes): the parts of the case that an act touched
        failed(FacilitatorError): an act was refused, for the one place that shows it above every page; a
            page hears what it did itself be refused from `run`
        ended(): the case is about to be closed, and nothing is done in it from now on
    """

    changed = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, case_file: "CaseFile", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._case_file = case_file
        self._has_ended = False
        self._answers: dict[type[FacilitatorError], Refused] = {}
        self.refused: CaseWork | None = None

    @property
    def case_file(self) -> "CaseFile":
        """The case; it cannot be had any more once it has ended."""
        return self._case_file

    @property
    def has_ended(self) -> bool:
        """Whether nothing is done in the case any more."""
        return self._has_ended

    def end(self) -> None:
        """Do nothing in the case from now on; whoever opened it closes it then.

        Pages on their way out still hand on what they hold, which was saved before.
        """
        if not self._has_ended:
            self._has_ended = True
            self.refused = None
            self.ended.emit()
            # What it holds goes with the last that knows it.
            del self._case_file

    def run(self, act: Callable[["CaseFile"], Changes], refused: Refused | None = None) -> bool:
        """Do `act`, tell the screens, and return True; when it is refused, tell `refused` and return False.

        What was refused last stands in `self.refused`, to be done once its cause is gone.

        Any exception that is not for people reaches the exception hook.
        """
        if self._has_ended:
            return False
        try:
            changes = act(self._case_file)
        except FacilitatorError as error:
            self.refused = act
            self.refuse(error)
            if refused is not None:
                refused(error)
            return False
        self.changed.emit(changes)
        return True

    def refuse(self, error: FacilitatorError) -> None:
        """Have it told that something was refused, also where no act on the case was tried.

        Once the case has ended, nobody is there who would do it again.
        """
        if self._has_ended:
            return
        answer = self._answers.get(type(error))
        if answer is not None:
            answer(error)
        else:
            self.failed.emit(error)

    def answer(self, kind: type[E], ask: Callable[[E], object]) -> None:
        """Have every refusal of this kind answered by a question, which shows the ways on, and not told."""

        def asked(error: FacilitatorError) -> None:
            if isinstance(error, kind):
                ask(error)

        self._answers[kind] = asked
