"""Matter: which disagreement, in which process, whose right, when and where."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from facilitator.case.mending import MendingPlace
from facilitator.case.preparation_gaps import gaps_in_matter
from facilitator.case.readiness import CheckState
from facilitator.changes import Changes
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.about_card import AboutCard
from ui.prepare.child_card import ChildCard
from ui.prepare.dates_card import DatesCard
from ui.prepare.gaps_line import GapsLine
from ui.prepare.matter_card import MatterCard
from ui.prepare.meeting_card import MeetingCard
from ui.prepare.process_card import ProcessCard
from ui.prepare.section import Section, Standing
from ui.tasks import Tasks
from ui.widgets.columns import Columns


class MatterSection(Section):
    """What every case needs in three columns, and below it the child's views and the dates of law."""

    key = "matter"
    title = "Matter"

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(controller, parent)
        self._gaps = GapsLine(self)
        self._gaps.asked.connect(self.go_asked)
        self._process = ProcessCard(controller)
        self._about = AboutCard(controller)
        self._child = ChildCard(controller)
        self._meeting = MeetingCard(controller, tasks)
        self._dates = DatesCard(controller)
        self._cards: tuple[MatterCard, ...] = (
            self._process, self._about, self._meeting, self._child, self._dates,
        )  # fmt: skip
        self.body.addWidget(self._gaps)
        for cards, least in (
            ((self._process, self._about, self._meeting), 80),
            ((self._child, self._dates), 85),
        ):
            columns = Columns(self)
            for card in cards:
                columns.add(card, least_steps=least)
            self.body.addWidget(columns)
        self.body.setSpacing(grid(2))
        self.body.addStretch(1)
        self.reload(Changes.everything())

    def reload(self, changes: Changes) -> None:
        """Show the matter anew."""
        if not changes.matter:
            return
        matter = self.case.matter.current()
        for card in self._cards:
            card.show_matter(matter)
        self._gaps.show_gaps(gaps_in_matter(matter))

    def begins_at(self) -> QWidget | None:
        """Return the title: the first thing to be typed."""
        return self._process.control_for("title")

    def control_for(self, place: MendingPlace) -> QWidget | None:
        """Return the control of that field of the matter."""
        return next(
            (found for card in self._cards if (found := card.control_for(place.field)) is not None), None
        )

    def standing(self, missing: Sequence[CheckState]) -> Standing:
        """Return what of the matter is to be filled in next."""
        gaps = gaps_in_matter(self.case.matter.current())
        return Standing(f"Next: {gaps[0].words}") if gaps else super().standing(missing)
