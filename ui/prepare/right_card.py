"""Whose right it is, and whether health or social care is in issue."""

from PySide6.QtWidgets import QWidget

from facilitator.case.matter import Matter, RightHolder
from facilitator.case.process_words import right_words
from ui.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.theme import grid
from ui.widgets.choice import Choice
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import MutedLabel


class RightCard(MatterCard):
    """The right-holder, capacity and the sectors in issue."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, "Whose right", parent)
        words = right_words()
        self._holder = Choice("", [(holder, holder.label) for holder in RightHolder])
        self._holder.activated.connect(lambda _: self.change(right_holder=self._holder.value()))
        self._controls["right_holder"] = self._holder
        self.body.addWidget(FormRow("Whose right it is", self._holder, self, hint=words.whose))
        self.add_line(
            "capacity", "Capacity", "What is known about the young person's decision, if it matters"
        )
        self.add_tick("health_in_issue", "Health care is in issue")
        self.add_tick("social_care_in_issue", "Social care is in issue")
        self.body.addWidget(MutedLabel(words.sectors, self))
        self.body.addStretch(1)
        self.body.setSpacing(grid(2.5))

    def show_matter(self, matter: Matter) -> None:
        """Show what the case holds."""
        super().show_matter(matter)
        self._holder.show_value(matter.right_holder)
