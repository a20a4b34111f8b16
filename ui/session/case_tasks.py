"""The one worker, for as long as a case is open."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QObject

from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.tasks import Tasks

T = TypeVar("T")


class CaseTasks(Tasks):
    """Hands work to the worker of the app; what comes back once the case has ended is heard by nobody.

    A page that is going is not deleted at once, and would look into a closed case.
    """

    def __init__(self, tasks: Tasks, controller: CaseController) -> None:
        super().__init__(controller)
        self._tasks = tasks
        self._controller = controller
        tasks.waiting.connect(self.waiting)

    def run(
        self,
        work: Callable[[], T],
        *,
        owner: QObject,
        done: Callable[[T], None],
        failed: Callable[[FacilitatorError], None],
    ) -> None:
        """Do `work` in the worker; otherwise as `Tasks.run`."""

        def heard(answer: T) -> None:
            if not self._controller.has_ended:
                done(answer)

        def refused(error: FacilitatorError) -> None:
            if not self._controller.has_ended:
                failed(error)

        self._tasks.run(work, owner=owner, done=heard, failed=refused)
