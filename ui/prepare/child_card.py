"""The child's views and capacity, and whether health or social care is in issue."""

from typing import Final

from PySide6.QtWidgets import QWidget

from facilitator.acts.matter_acts import MatterTick
from facilitator.case.matter import Matter
from facilitator.case.process_words import right_words
from facilitator.case.subjects import sectors_chosen
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.widgets.plain_label import MutedLabel, PlainLabel

SECTORS: Final[dict[MatterTick, str]] = {
    "health_in_issue": "Health care is in issue",
    "social_care_in_issue": "Social care is in issue",
}
VIEWS: Final = "It stands before you at its item of the agenda. It goes into the plan only by consent."


class ChildCard(MatterCard):
    """Views, capacity and the sectors in issue."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, "The child or young person", parent)
        words = right_words()
        self.add_line("child_views", "What the child or young person wants", VIEWS, lines=4)
        self.add_line(
            "capacity", "Capacity", "What is known about the young person's decision, if it matters"
        )
        self._settled: dict[MatterTick, PlainLabel] = {}
        for name, words_of in SECTORS.items():
            self.add_tick(name, words_of)
            self._settled[name] = PlainLabel(f"{words_of}: it is chosen above.", self)
            self.body.addWidget(self._settled[name])
        self.body.addWidget(MutedLabel(words.sectors, self))
        self.body.addStretch(1)
        self.body.setSpacing(grid(2.5))

    def show_matter(self, matter: Matter) -> None:
        """Show what the case holds."""
        super().show_matter(matter)
        settled = sectors_chosen(matter)
        for name, words in self._settled.items():
            self._ticks[name].setVisible(name not in settled)
            words.setVisible(name in settled)
