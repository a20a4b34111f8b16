"""A line for the next thing to add: Enter adds it, and what is half typed is kept as a draft."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.button import PlainButton
from ui.widgets.columns import Columns
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.form_row import FormRow

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryWords:
    """What stands on the row; `place` names the draft of what is half typed."""

    label: str
    button: str
    place: str
    placeholder: str
    hint: str = ""


class EntryRow(FormRow):
    """A label, a line, perhaps choices, and a button.

    Signals:
        added(): the case took what was typed; the line is empty for the next
    """

    added = Signal()

    def __init__(
        self,
        controller: CaseController,
        words: EntryWords,
        act: "Callable[[CaseFile, str], Changes]",
        parent: QWidget | None = None,
        *,
        choices: tuple[QWidget, ...] = (),
    ) -> None:
        self.line = AutosaveLine(placeholder=words.placeholder)
        super().__init__(words.label, self.line, parent, hint=words.hint)
        self._controller = controller
        self._place = words.place
        self._act = act
        self.button = PlainButton(words.button, self)
        beside = QWidget(self)
        row = FlowLayout(beside)
        for control in (*choices, self.button):
            control.setParent(beside)
            row.addWidget(control)
        body = self.layout()
        if isinstance(body, QBoxLayout):
            columns = Columns(self)
            body.insertWidget(body.indexOf(self.line), columns)
            columns.add(self.line, stretch=1, least_steps=70)
            columns.add(beside, stretch=0, least_steps=85)
        self.line.settled.connect(self._keep_draft)
        self.line.returnPressed.connect(self.add)
        self.button.clicked.connect(self.add)
        case = controller.case_file
        self.line.replace_text(case.drafts.at(words.place).text)

    def add(self) -> None:
        """Add what is typed; when it is refused it stays, with the reason below it."""
        self.line.flush()
        text = self.line.text()
        if not self._controller.run(lambda case: self._act(case, text), self._show_refusal):
            self.line.setFocus()
            return
        self.show_error("")
        self.line.replace_text("")
        self._keep_draft("")
        self.added.emit()

    def _show_refusal(self, error: FacilitatorError) -> None:
        self.show_error(str(error))

    def _keep_draft(self, text: str) -> None:
        self._controller.run(
            lambda case: case.drafts.save(self._place, text, self.line.cursorPosition()),
            self.line.note_refusal,
        )
