"""Makes the document of the present plan, away from the drawing thread."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from facilitator.agreement.plan import ActionPlan
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.tasks import Tasks

if TYPE_CHECKING:
    from facilitator.document.content.substitutes import Substitute

SETTLE_MS = 200


class Made:
    """A document with its check code and its fingerprint, and the words that no font can print."""

    def __init__(self, plan: ActionPlan, large_print: bool) -> None:
        # The typesetting library loads in the worker, not before the page shows.
        from facilitator.document.action_plan_pdf import action_plan_pdf  # noqa: PLC0415
        from facilitator.document.content.check_code import check_code  # noqa: PLC0415
        from facilitator.document.content.fingerprint import fingerprint  # noqa: PLC0415
        from facilitator.document.content.substitutes import substitutes  # noqa: PLC0415
        from facilitator.document.papers.reading import page_count  # noqa: PLC0415

        self.plan = plan
        self.large_print = large_print
        self.pdf = action_plan_pdf(plan, large_print=large_print)
        self.check_code = check_code(plan)
        self.fingerprint = fingerprint(self.pdf)
        self.pages = page_count(self.pdf)
        self.substitutes: tuple[Substitute, ...] = substitutes(plan)


class DocumentMaker(QObject):
    """Keeps one document in step with the plan.

    Signals:
        made(): `document` is that of the present plan, or None where nothing is agreed
        failed(FacilitatorError): it could not be made
    """

    made = Signal()
    failed = Signal(object)

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self.document: Made | None = None
        self._asked: tuple[ActionPlan, bool] | None = None
        self._timer = QTimer(self, interval=SETTLE_MS, singleShot=True)
        self._timer.timeout.connect(self._make)
        controller.ended.connect(self._timer.stop)

    @property
    def busy(self) -> bool:
        """Whether a newer document is on its way."""
        return self._timer.isActive() or self._asked is not None

    def ask(self) -> None:
        """Make the document anew, a moment after the last change; not where the plan is the same."""
        made = self.document
        if self.busy or made is None or self._is_outdated(made):
            self._timer.start()

    def _is_outdated(self, made: Made) -> bool:
        try:
            return (made.plan, made.large_print) != self._wanted()
        except FacilitatorError:
            # Making it tells why.
            return True

    def _make(self) -> None:
        try:
            wanted = self._wanted()
        except FacilitatorError as error:
            self._fail(error)
            return
        plan, _ = wanted
        if not plan.has_document:
            self._asked, self.document = None, None
            self.made.emit()
            return
        asked = self._asked = wanted
        self._tasks.run(
            lambda: Made(*asked), owner=self, done=lambda made: self._take(asked, made), failed=self._fail
        )

    def _wanted(self) -> tuple[ActionPlan, bool]:
        case = self._controller.case_file
        return (case.plan.current(), case.terms.choices().large_print)

    def _take(self, asked: tuple[ActionPlan, bool], made: Made) -> None:
        if asked == self._asked:
            self._asked, self.document = None, made
            self.made.emit()

    def _fail(self, error: FacilitatorError) -> None:
        self._asked, self.document = None, None
        self.failed.emit(error)
