"""Matter: which disagreement, in which process, whose right, when and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.case.preparation_gaps import matter_gaps
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.case_controller import CaseController
from ui.prepare.dates_card import DatesCard
from ui.prepare.meeting_card import MeetingCard
from ui.prepare.process_card import ProcessCard
from ui.prepare.right_card import RightCard
from ui.prepare.section import Section, Standing
from ui.theme import grid
from ui.widgets.columns import Columns
from ui.widgets.plain_label import PlainLabel


class MatterSection(Section):
    """The cards of the matter in two columns, and above them what is still missing."""

    key = "matter"
    title = "Matter"

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._gaps = PlainLabel("", self)
        self._gaps.set_tone("amber")
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
        matter = self.case.matter()
        for card in (self._process, self._right, self._meeting, self._dates):
            card.show_matter(matter)
        gaps = matter_gaps(matter)
        self._gaps.setText(f"Still missing: {', '.join(gaps)}." if gaps else "")
        self._gaps.setVisible(bool(gaps))

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return how much of the matter is not filled in."""
        gaps = len(matter_gaps(self.case.matter()))
        return Standing(f"{gaps} missing", needs_you=True) if gaps else super().standing(missing)
