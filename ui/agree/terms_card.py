"""The terms of the plan as a whole, agreed in the room like its actions."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.page.case_controller import CaseController
from ui.plan_terms.terms_part import TermsPart
from ui.widgets.card import Card
from ui.widgets.plain_label import HeadingLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class TermsCard(Card):
    """Shows who may receive the plan and when it is looked at again."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms = TermsPart(controller, self, folds=True)
        self.body.addWidget(HeadingLabel("Sharing and review", self))
        self.body.addWidget(self._terms)

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds."""
        self._terms.show_case(case)
