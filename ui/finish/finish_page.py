"""Finish: five steps on one page, then the end of the case."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.calendar_words import long_date, short_date
from facilitator.changes import Changes
from facilitator.errors import NotAllowed
from ui.finish.case_ending import CaseEnding, EndingParts
from ui.finish.closing_screen import ClosingScreen
from ui.finish.destroy_step import DestroyStep, goes_words
from ui.finish.destruction_question import agrees_to_destroy
from ui.finish.document_step import DocumentStep
from ui.finish.last_words import last_words
from ui.finish.outcome_step import OutcomeStep
from ui.finish.parked_step import ParkedStep
from ui.finish.safety_step import SafetyStep
from ui.finish.step_card import StepCard
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation
from ui.page.page import Page
from ui.tasks import Tasks
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.discard import discard
from ui.widgets.focus_pane import first_focus
from ui.widgets.scroll_area import ScrollArea
from ui.widgets.tab_order import order_tabs

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

KEPT_AS_IT_IS = (
    "Nothing in it can be changed from then on. It is not destroyed now: it stays on this computer, "
    "encrypted, until {day}."
)
BEING_MADE = "The action plan is still being made. Wait a moment, then try again."

WIDEST_STEPS = 320


class FinishPage(Page):
    """Looks at the plan, saves it, destroys the case; tells what is gone."""

    def __init__(
        self, controller: CaseController, tasks: Tasks, navigation: Navigation, ending: CaseEnding
    ) -> None:
        super().__init__(navigation.widget)
        self._controller = controller
        self._ending = ending
        self._document = DocumentStep(controller, tasks, navigation)
        self._safety = SafetyStep(controller)
        self._parked = ParkedStep(controller)
        self._outcome = OutcomeStep(controller)
        self._destroy = DestroyStep()
        self._scroll = ScrollArea(self)
        for step in self._steps():
            self._scroll.body.addWidget(step)
        self._scroll.body.addStretch(1)
        self._scroll.keep_together(WIDEST_STEPS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._scroll)
        self._ask = act(self, "Say how far the parties came", "Ctrl+O", self._ask_outcome, group="Finish")
        self._save = act(self, "Save the action plan", "Ctrl+S", self._document.save, group="Finish")
        self._end = act(self, "Destroy this case", "Ctrl+Shift+D", self._ask_to_destroy, group="Finish")
        controller.changed.connect(self._on_changed)
        self._document.changed.connect(self._show_obstacles)
        self._document.written.connect(self._show_what_goes)
        self._keep = act(self, "Close the case and keep it", "", self._ask_to_keep, group="Finish")
        self._destroy.asked.connect(self._ask_to_destroy)
        self._destroy.keeping_asked.connect(self._ask_to_keep)
        ending.begun.connect(self._begin_ending)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        """Return the acts of this stage; the last asks for a typed word first."""
        return (self._ask, self._save, self._keep, self._end)

    def heading(self) -> tuple[str, str]:
        """Return the header's words."""
        return ("Finish", "Save the action plan, then end the case")

    def panes(self) -> tuple[QWidget, ...]:
        """Return the steps."""
        return self._steps()

    def _steps(self) -> tuple[StepCard, ...]:
        return (self._safety, self._parked, self._outcome, self._document, self._destroy)

    def _ask_outcome(self) -> None:
        self._outcome.begin()
        self._scroll.ensureWidgetVisible(self._outcome)

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "finish"

    def on_shown(self) -> None:
        """Show the case as it is now, or go on showing how it ends."""
        if not self._controller.has_ended:
            self._reload()

    def _on_changed(self, changes: Changes) -> None:
        if self.isVisible() and (
            changes.plan
            or changes.parked
            or changes.people
            or changes.floor
            or changes.keeping
            or changes.issues
        ):
            self._reload()

    def _reload(self) -> None:
        case = self._controller.case_file
        self._safety.show_answer(case.terms.choices().safety)
        self._parked.show_topics(case.car_park.topics())
        self._outcome.show_case(case)
        self._document.show_case(case)
        self._keep.setVisible(not case.retention.current().at_once)
        self._destroy.show_retention(case.retention.current(), case.retention.told_otherwise())
        self._show_what_goes()
        self._destroy.show_due(case.agreement.due_afterwards())
        self._show_obstacles()
        order_tabs(self._scroll)

    def _show_what_goes(self) -> None:
        case = self._controller.case_file
        document, files = case.plan.current().has_document, self._document.saved_files()
        words = goes_words(case.finish.what_will_go(), document=document, files=files)
        self._destroy.show_what_goes(words, keychain=self._ending.has_keychain)

    def _show_obstacles(self) -> None:
        case = self._controller.case_file
        waiting = self._document.maker.busy
        self._destroy.show_obstacles(self._obstacles(case), waiting=waiting)
        steps = self._steps()
        first_open = next((step for step in steps[:-1] if not step.done), None)
        for step in steps:
            # The document's card holds a whole page: all of it in amber would drown the page.
            step.set_tone("amber" if step is first_open and step is not self._document else "")

    def _obstacles(self, case: "CaseFile") -> tuple[str, ...]:
        return case.finish.before_destruction(self._document.fingerprint())

    def _is_settled(self) -> bool:
        """Return whether the case may end now; a key has no button that shows why not, so it is said."""
        if self._controller.has_ended:
            return False
        case = self._controller.case_file
        obstacles = (BEING_MADE,) if self._document.maker.busy else self._obstacles(case)
        if obstacles:
            self._controller.refuse(NotAllowed(f"{obstacles[0]} Nothing was changed."))
            steps = (
                () if case.meeting.current().status.goes_on else (self._safety, self._parked, self._document)
            )
            mends = next((first_focus(step) for step in steps if not step.done), None)
            if mends is not None:
                mends.setFocus(Qt.FocusReason.OtherFocusReason)
        return not obstacles

    def _ask_to_destroy(self) -> None:
        if not self._is_settled():
            return
        case = self._controller.case_file
        document, files = bool(self._document.fingerprint()), self._document.saved_files()
        if agrees_to_destroy(self, case, document=document, files=files):
            self._ending.destroy()

    def _ask_to_keep(self) -> None:
        if not self._is_settled():
            return
        day = self._controller.case_file.retention.current().destroy_on
        if day is None:
            return
        if ConfirmDialog.ask(
            self,
            "Close the case and keep it?",
            KEPT_AS_IT_IS.format(day=long_date(day)),
            f"Close and keep it until {short_date(day)}",
        ):
            fingerprint = self._document.fingerprint()
            if self._controller.run(lambda case: case.retention.finish_and_keep(fingerprint)):
                self._ending.leave()

    def _begin_ending(self) -> None:
        for action in self.actions_for_keys():
            action.setEnabled(False)
        case = self._controller.case_file
        last = last_words(case, self._document.saved_files())
        closing = ClosingScreen(self._ending, last, self)
        layout = self.layout()
        if layout is not None:
            layout.removeWidget(self._scroll)
            layout.addWidget(closing)
        discard(self._scroll)


def make_page(parts: EndingParts) -> FinishPage:
    """Return the page of this stage."""
    return FinishPage(parts.controller, parts.tasks, parts.navigation, parts.ending)
