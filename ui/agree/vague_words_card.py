"""The list of vague words: what the precision check warns of, to be changed by the facilitator."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from facilitator.agreement.vague_words import STANDARD, VagueWords
from facilitator.errors import FacilitatorError
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import MutedLabel
from ui.widgets.private_line import PrivateLine

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

ABOUT = (
    "A field with loose words has one sentence below, about the gravest; it names up to three more. "
    "A row with “…” stands for a family of phrases. "
    "The list is kept for all your cases, encrypted. Leave names out of it."
)


class VagueWordsCard(Card):
    """Adds words to the list, removes them, or puts back the standard list; the warnings follow at once."""

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self._tasks = tasks
        self._new = PrivateLine(placeholder="For example: in the near future")
        self._row = FormRow("Add a word or phrase", self._new, self, hint="Enter adds it.")
        self._list = QListWidget(self)
        self._list.setAccessibleName("Vague words")
        self._list.setMinimumHeight(grid(40))
        self._remove = PlainButton("Remove the selected word", self)
        self._standard = PlainButton("Put back the standard list", self)
        buttons = QWidget(self)
        flow = FlowLayout(buttons)
        for button in (self._remove, self._standard):
            flow.addWidget(button)
        for part in (
            MutedLabel(ABOUT, self),
            self._row,
            self._list,
            buttons,
        ):
            self.body.addWidget(part)
        self._new.returnPressed.connect(self._add)
        self._list.currentRowChanged.connect(lambda row: self._remove.setEnabled(row >= 0))
        self._remove.clicked.connect(self._remove_selected)
        self._standard.clicked.connect(lambda: self._keep(STANDARD, "The standard list is back."))

    def open_list(self) -> None:
        """Put the focus where a word is added."""
        self._new.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_case(self, case: "CaseFile") -> None:
        """Show the list that is used now."""
        listed, row = case.precision.vague_words(), self._list.currentRow()
        words = list(listed.words)
        if words != [self._list.item(number).text() for number in range(self._list.count())]:
            self._list.clear()
            self._list.addItems(words)
            self._list.setCurrentRow(min(row, len(words) - 1))
        self._remove.setEnabled(self._list.currentRow() >= 0)
        self._standard.setEnabled(not listed.is_standard)

    def _add(self) -> None:
        case = self._controller.case_file
        try:
            listed = case.precision.vague_words().with_word(self._new.text())
        except FacilitatorError as error:
            self._row.show_error(str(error))
            return
        self._row.show_error("")
        word = self._new.text().strip().lower()
        self._new.clear()
        self._keep(listed, f"“{word}” is in the list.")
        for item in self._list.findItems(word, Qt.MatchFlag.MatchExactly):
            self._list.setCurrentItem(item)

    def _remove_selected(self) -> None:
        case, item = self._controller.case_file, self._list.currentItem()
        if item is not None:
            self._keep(
                case.precision.vague_words().without_word(item.text()), f"“{item.text()}” is out of the list."
            )

    def _keep(self, listed: VagueWords, told: str) -> None:
        case = self._controller.case_file
        store = case.templates
        self._controller.run(lambda opened: opened.precision.use_vague_words(listed))
        self._tasks.run(
            lambda: store.save_vague_words(listed),
            owner=self,
            done=lambda _: announce(self, told),
            failed=self._controller.refuse,
        )
