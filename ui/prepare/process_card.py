"""What the case is: the process, whose right it is, its references, and what the plan calls the child."""

from typing import Final

from PySide6.QtWidgets import QButtonGroup, QWidget

from facilitator.case.matter import Matter, Process, RightHolder
from facilitator.case.process_words import process_words, right_words
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.prepare.matter_card import MatterCard
from ui.widgets.choice import Choice
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_row import FormRow
from ui.widgets.radio_button import RadioButton
from ui.widgets.tip import explain

NO_NAMES: Final = "A reference without the child's name. It may be printed."
FORM: Final = "How the plan names the child or young person: initials, or the form they prefer."


class ProcessCard(MatterCard):
    """Choosing the process changes the words, the lists and the dates that follow."""

    def __init__(self, controller: CaseController, parent: QWidget | None = None) -> None:
        super().__init__(controller, "The case", parent)
        self._buttons = {process: RadioButton(process.label, self) for process in Process}
        self._group = QButtonGroup(self)
        beside = QWidget(self)
        row = FlowLayout(beside)
        for process, button in self._buttons.items():
            button.setAccessibleName(process.label)
            explain(button, process_words(process).what_it_is)
            button.clicked.connect(lambda _, chosen=process: self.change(process=chosen))
            self._group.addButton(button)
            row.addWidget(button)
        self.body.addWidget(beside)
        self.add_line("title", "Title", example="A few words for you, such as: SEN support")
        self._holder = Choice("", [(holder, holder.label) for holder in RightHolder])
        self._holder.activated.connect(lambda _: self.change(right_holder=self._holder.value()))
        self._controls["right_holder"] = self._holder
        self.body.addWidget(FormRow("Whose right it is", self._holder, self))
        explain(self._holder, right_words().whose)
        self.add_line("child_as", "The child in the plan", example="Initials, or the form they prefer")
        explain(self._lines["child_as"].editor, FORM)
        self.add_line("reference", "Reference")
        explain(self._lines["reference"].editor, NO_NAMES)
        self.add_line("authority_reference", "The authority's reference")
        self.body.addStretch(1)
        self.body.setSpacing(grid(2))

    def show_matter(self, matter: Matter) -> None:
        """Show the process and what follows from it."""
        super().show_matter(matter)
        self._buttons[matter.process].setChecked(True)
        self._holder.show_value(matter.right_holder)
