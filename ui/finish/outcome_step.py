"""The question how far the parties came, before the plan is printed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.agreement.outcome import needs_consent
from ui.finish.step_card import StepCard
from ui.page.case_controller import CaseController
from ui.plan_terms.outcome_part import QUESTION, OutcomePart

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class OutcomeStep(StepCard):
    """Asks what Agree asks, and says whether the plan states the answer."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(3, QUESTION, parent)
        self._part = OutcomePart(controller, self)
        self.body.addWidget(self._part)

    def begin(self) -> None:
        """Put the focus on the answer."""
        self._part.begin()

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds."""
        self._part.show_case(case)
        answer, plan = case.terms.choices().outcome, case.plan.current()
        if case.plan.outcome_findings():
            self.show_state("Does not fit the case", done=False)
        elif needs_consent(answer):
            stated = plan.outcome is answer
            self.show_state("Agreed by every party" if stated else "Not agreed by every party", done=stated)
        elif answer:
            self.show_state(answer.label, done=True)
        elif plan.actions:
            self.show_state("Needs your answer", done=False)
        else:
            self.show_not_needed("Not answered: nothing is agreed by every party")
