"""The heading of an open case: its reference, and where its meeting stands."""

from PySide6.QtCore import QObject

from facilitator.cases.summary import summary_of
from facilitator.changes import Changes
from facilitator.meeting.state import Status
from ui.home.case_row import when
from ui.page.case_controller import CaseController
from ui.window.main_window import MainWindow


class CaseHeading(QObject):
    """Keeps the window's heading in step with the open case."""

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        self._status: Status | None = None
        controller.changed.connect(self._changed)

    def show(self) -> None:
        """Show what is open."""
        case = summary_of(self._controller.case_file)
        title = f"{case.reference} · {case.title}" if case.title else case.reference
        below = f"{case.process_label} · {when(case)} · {case.stage_label}"
        self._window.set_case_heading(title, below, is_open=True, practice=case.practice)

    def _changed(self, changes: Changes) -> None:
        touched = changes.matter or changes.readiness or changes.actions or changes.consents
        if touched or self._status_changed():
            self.show()

    def _status_changed(self) -> bool:
        """Tell whether the meeting began, paused or ended since this was last asked: the heading says so."""
        before, self._status = self._status, self._controller.case_file.meeting.current().status
        return self._status != before
