"""What the case is: the process, its reference and title, the kind of disagreement or the decision."""

from typing import Final

from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.case.matter import Matter, Process
from facilitator.case.process_words import process_words
from ui.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.theme import grid
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
        self._kind.activated.connect(lambda _: self.change(kind=self._kind.value()))
        self._kind_row = FormRow("Kind of disagreement", self._kind, self)
        self._controls["kind"] = self._kind
        self._kind_words = PlainLabel("", self)
        self.body.addWidget(self._kind_row)
        self.body.addWidget(self._kind_words)
        self.body.addStretch(1)
        self.body.setSpacing(grid(2.5))

    def show_matter(self, matter: Matter) -> None:
        """Show the process and what follows from it."""
        super().show_matter(matter)
        self._buttons[matter.process].setChecked(True)
        words = process_words(matter.process)
        self._what.setText(words.what_it_is)
        mediation = matter.process is Process.MEDIATION
        self._kind_row.set_label("The decision" if mediation else "Kind of disagreement")
        kinds = words.kinds
        offered = [("", "Not chosen yet"), *kinds.items()]
        if matter.kind and matter.kind not in kinds:
            offered.append((matter.kind, matter.kind))
        self._kind.offer(offered)
        self._kind.show_value(matter.kind)
        self._kind_words.setText(kinds.get(matter.kind, ""))
        self._kind_words.setVisible(bool(self._kind_words.words()))
