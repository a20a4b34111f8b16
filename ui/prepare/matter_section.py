"""Matter: which disagreement, in which process, whose right, when and where."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction
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
from ui.prepare.terms_saving import TermsSaving
from ui.tasks import Tasks
from ui.widgets.columns import Columns


class MatterSection(Section):
    """What every case needs in three columns, and below it the child's views and the dates of law.

    The terms to send before the meeting are saved between them.
    """

    key = "matter"
    title = "Matter"

    def __init__(
        self, controller: CaseController, tasks: Tasks, terms: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(controller, parent)
        self._gaps = GapsLine(self)
        self._gaps.asked.connect(self.go_asked)
        self._process = ProcessCard(controller)
        self._about = AboutCard(controller)
        self._child = ChildCard(controller)
        self._meeting = MeetingCard(controller)
        self._dates = DatesCard(controller)
        self._cards: tuple[MatterCard, ...] = (
            self._process, self._about, self._meeting, self._child, self._dates,
        )  # fmt: skip
        self._terms = TermsSaving(controller, tasks, terms, self)
        self._terms.told.connect(lambda: QTimer.singleShot(0, self, self._show_terms))
        self.body.addWidget(self._gaps)
        for below in (
            self._beside(self._process, self._about, self._meeting, least=80),
            self._terms,
            self._beside(self._child, self._dates, least=85),
        ):
            self.body.addWidget(below)
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
        self.tabs_changed()

    def _beside(self, *cards: MatterCard, least: int) -> Columns:
        columns = Columns(self)
        for card in cards:
            columns.add(card, least_steps=least)
        return columns

    def save_terms(self) -> None:
        """Ask where to save the terms of the meeting, in sight of what comes of it."""
        self._show_terms()
        self._terms.save()

    def _show_terms(self) -> None:
        # What is told of a long place takes its room line by line, after this.
        self.ensureWidgetVisible(self._terms, 0, grid(12))

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
