"""Starting the meeting: the reason to start without some checks, what is refused, and where it is mended."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from facilitator.casefile import CaseFile
from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from facilitator.meeting.planned_day import other_day_words
from ui.meet.start_panel import StartPanel
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation, go_and_mend
from ui.widgets.message_bar import withdraw

REASON = "start reason"


class MeetingStart(QObject):
    """Carries what is asked of the start panel to the case, and keeps the reason while it is typed.

    Signals:
        started(): the meeting has begun after a question
    """

    started = Signal()

    def __init__(self, controller: CaseController, navigation: Navigation, panel: StartPanel) -> None:
        super().__init__(panel)
        self._controller = controller
        self.panel = panel
        self._refused = ""
        panel.prepare_asked.connect(lambda: navigation.show("prepare"))
        panel.mend_asked.connect(lambda key: go_and_mend(navigation, key))
        panel.reason_typed.connect(self._take_reason)
        panel.other_day.answered.connect(self._start_after_question)

    def show_reason(self, case: CaseFile) -> None:
        """Show the reason that was typed so far."""
        self.panel.show_reason(case.drafts.at(REASON).text)

    def start(self) -> bool:
        """Start the meeting; tell whether it was. A refusal gives the keyboard to where it is mended.

        A meeting that could start, on another day than planned, asks first which day is meant.
        """
        case, reason = self._controller.case_file, self.panel.reason()
        planned = case.meeting.planned_for_another_day()
        if planned is not None and case.meeting.may_start(reason):
            self.panel.other_day.ask(other_day_words(planned, case.today()))
            return False
        return self._start(lambda case: case.meeting.start(reason))

    def _start_after_question(self, plans_today: bool) -> None:
        reason = self.panel.reason()

        def act(case: CaseFile) -> Changes:
            changes = case.matter.change(meeting_date=case.today()) if plans_today else Changes()
            return changes | case.meeting.start(reason)

        self.panel.other_day.hide()
        if self._start(act):
            self.started.emit()

    def _start(self, act: Callable[[CaseFile], Changes]) -> bool:
        started = self._controller.run(
            lambda case: act(case) | case.drafts.save(REASON, ""), self._keep_refusal
        )
        if not started:
            self.panel.take_keyboard()
        return started

    def _take_reason(self, reason: str) -> None:
        self._controller.run(lambda case: case.drafts.save(REASON, reason), self.panel.note_refusal)
        if reason.strip():
            withdraw(self.panel, self._refused)

    def _keep_refusal(self, error: FacilitatorError) -> None:
        self._refused = str(error)
