"""What the case is about; the parties and people who usually come stand ready with it."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from facilitator.case.matter import Matter, Process
from facilitator.case.process_words import process_words
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.prepare.subjects_field import ABOUT, SubjectsField
from ui.widgets.choice import Choice
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import MutedLabel, PlainLabel


class AboutCard(MatterCard):
    """One kind of disagreement, or one or more decisions of a mediation."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, ABOUT, parent)
        self._kind: Choice[str] = Choice("", (), wide=True)
        self._kind.activated.connect(lambda _: self.decide(kind=self._kind.value()))
        self._kind_row = FormRow("Kind of disagreement", self._kind, self)
        self._controls["kind"] = self._kind
        self._subjects = SubjectsField(self)
        self._subjects.changed.connect(lambda keys: self.decide(subjects=keys))
        self._kind_words = PlainLabel("", self)
        self._what = MutedLabel("", self)
        for part in (self._kind_row, self._kind_words, self._subjects, self._what):
            self.body.addWidget(part)
        self.body.addStretch(1)
        self.body.setSpacing(grid(2))

    def show_matter(self, matter: Matter) -> None:
        """Show what can be chosen in the process, and what is."""
        super().show_matter(matter)
        words = process_words(matter.process)
        mediation = matter.process is Process.MEDIATION
        self._what.setText(words.what_it_is)
        self._what.setVisible(not mediation)
        self._kind_row.setVisible(not mediation)
        self._subjects.setVisible(mediation)
        if mediation:
            self._subjects.show_value(words.kinds, matter.subjects)
        else:
            self._show_kind(matter.kind, words.kinds)
        self._kind_words.setVisible(not mediation and bool(self._kind_words.words()))

    def control_for(self, field: str) -> QWidget | None:
        """Return the control of that field of the matter; of what a mediation is about, its first tick."""
        return self._subjects.first() if field == "subjects" else super().control_for(field)

    def _show_kind(self, kind: str, kinds: Mapping[str, str]) -> None:
        offered = [("", "Not chosen yet"), *kinds.items()]
        if kind and kind not in kinds:
            offered.append((kind, kind))
        self._kind.offer(offered)
        self._kind.show_value(kind)
        self._kind_words.setText(kinds.get(kind, ""))
