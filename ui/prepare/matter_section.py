"""Matter: which disagreement, in which process, whose right, when and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.mending import MendingPlace
from facilitator.case.preparation_gaps import gaps_in_matter
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.dates_card import DatesCard
from ui.prepare.gaps_line import GapsLine
from ui.prepare.meeting_card import MeetingCard
from ui.prepare.process_card import ProcessCard
from ui.prepare.right_card import RightCard
from ui.prepare.section import Section, Standing
from ui.widgets.columns import Columns


class MatterSection(Section):
    """The cards of the matter in two columns, and above them what is still missing."""

    key = "matter"
    title = "Matter"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._gaps = GapsLine(self)
        self._gaps.asked.connect(self.go_asked)
        self._process = ProcessCard(controller)
        self._right = RightCard(controller)
        self._meeting = MeetingCard(controller)
        self._dates = DatesCard(controller)
        self.body.addWidget(self._gaps)
        columns = Columns(self)
        for cards in ((self._process, self._right), (self._meeting, self._dates)):
            column = QWidget(columns)
            stack = QVBoxLayout(column)
            stack.setContentsMargins(0, 0, 0, 0)
            stack.setSpacing(grid(3))
            for card in cards:
                stack.addWidget(card)
            stack.addStretch(1)
            columns.add(column, least_steps=85)
        self.body.addWidget(columns)
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show the matter anew."""
        if not changes.matter:
            return
        matter = self.case.matter.current()
        for card in (self._process, self._right, self._meeting, self._dates):
            card.show_matter(matter)
        self._gaps.show_gaps(gaps_in_matter(matter))

    def control_for(self, place: MendingPlace) -> QWidget | None:
        """Return the control of that field of the matter."""
        cards = (self._process, self._right, self._meeting, self._dates)
        return next((found for card in cards if (found := card.control_for(place.field)) is not None), None)

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how much of the matter is not filled in."""
        gaps = len(gaps_in_matter(self.case.matter.current()))
        return Standing(f"{gaps} missing", needs_you=True) if gaps else super().standing(missing)
