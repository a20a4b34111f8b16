"""What the case is: the process, its reference and title, and what it is about."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.case.matter import Matter, Process
from facilitator.case.process_words import process_words
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.prepare.subjects_field import SubjectsField
from ui.widgets.choice import Choice
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.radio_button import RadioButton

NO_NAMES: Final = "A reference without the child's name. It may be printed."


class ProcessCard(MatterCard):
    """Choosing the process changes the words, the lists and the dates that follow."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, "The case", parent)
        self._buttons = {process: RadioButton(process.label, self) for process in Process}
        self._group = QButtonGroup(self)
        for process, button in self._buttons.items():
            button.setAccessibleName(process.label)
            button.setAccessibleDescription(process_words(process).what_it_is)
            button.clicked.connect(lambda _, chosen=process: self.change(process=chosen))
            self._group.addButton(button)
            self.body.addWidget(button)
        self._what = MutedLabel("", self)
        self.body.addWidget(self._what)
        self.add_line("reference", "Reference", NO_NAMES)
        self.add_line("title", "Title", "A few words for you, such as: SEN support at school")
        self._kind: Choice[str] = Choice("", (), wide=True)
        self._kind.activated.connect(lambda _: self.decide(kind=self._kind.value()))
        self._kind_row = FormRow("Kind of disagreement", self._kind, self)
        self._controls["kind"] = self._kind
        self._subjects = SubjectsField(self)
        self._subjects.changed.connect(lambda keys: self.decide(subjects=keys))
        self._kind_words = PlainLabel("", self)
        self.body.addWidget(self._kind_row)
        self.body.addWidget(self._kind_words)
        self.body.addWidget(self._subjects)
        self.body.addStretch(1)
        self.body.setSpacing(grid(2.5))

    def show_matter(self, matter: Matter) -> None:
        """Show the process and what follows from it."""
        super().show_matter(matter)
        self._buttons[matter.process].setChecked(True)
        words = process_words(matter.process)
        self._what.setText(words.what_it_is)
        mediation = matter.process is Process.MEDIATION
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
