"""How far the parties came, answered and agreed to beside what is read back."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.page.case_controller import CaseController
from ui.plan_terms.outcome_part import QUESTION, OutcomePart
from ui.widgets.card import Card
from ui.widgets.plain_label import HeadingLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class OutcomeCard(Card):
    """Asks the question once something can be agreed."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._part = OutcomePart(controller, self)
        self.body.addWidget(HeadingLabel(QUESTION, self))
        self.body.addWidget(self._part)

    def begin(self) -> None:
        """Put the focus on the answer."""
        self._part.begin()

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds."""
        self._part.show_case(case)
