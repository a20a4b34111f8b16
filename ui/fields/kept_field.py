"""A field of the case that saves itself; what the case refuses stays in the field and is kept as a draft."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from facilitator.changes import Changes
from facilitator.errors import FacilitatorError
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.form_row import FormRow

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile

NOT_KEPT: Final = "You typed this earlier and it could not be kept in this form. Change it, and it will be."


class KeptField(FormRow):
    """Label, hint, field and what is wrong; `place` names the draft for what is refused."""

    def __init__(
        self,
        controller: CaseController,
        label: str,
        place: str,
        act: "Callable[[CaseFile, str], Changes]",
        parent: QWidget | None = None,
        *,
        field: AutosaveLine | AutosaveText | None = None,
        hint: str = "",
    ) -> None:
        self.editor = field if field is not None else AutosaveLine()
        super().__init__(label, self.editor, parent, hint=hint)
        self._controller = controller
        self._place = place
        self._act = act
        self._drafted = False
        self.editor.settled.connect(self._keep)
        self._show_draft()

    def call(self, name: str) -> None:
        """Give the field a name of its own among others with the same label."""
        if self.editor.accessibleName() != name:
            self.editor.setAccessibleName(name)

    def hide_label(self) -> None:
        """Show no label above; screen readers hear it all the same."""
        self._label.hide()

    def show_saved(self, text: str) -> None:
        """Show what the case holds, unless what was typed last could not be kept."""
        if not self._drafted:
            self.editor.show_value(text)

    def refused(self, text: str) -> str:
        """Try to keep `text` and return why not, "" when it was kept."""
        told: list[FacilitatorError] = []
        self._controller.run(lambda case: self._act(case, text), told.append)
        for error in told:
            self.editor.note_refusal(error)
        return str(told[0]) if told else ""

    def show_refusal(self, sentence: str) -> None:
        """Show at the field why its text was not kept, or nothing for ""."""
        self.show_error(sentence)

    def _keep(self, text: str) -> None:
        sentence = self.refused(text)
        if sentence or self._drafted:
            kept = text if sentence else ""
            self._controller.run(
                lambda case: case.drafts.save(self._place, kept, self._cursor()), self.editor.note_refusal
            )
        self._drafted = bool(sentence)
        self.show_refusal(sentence)

    def _show_draft(self) -> None:
        case = self._controller.case_file
        typed = case.drafts.at(self._place).text
        if typed:
            self._drafted = True
            self.editor.replace_text(typed)
            self.show_error(NOT_KEPT)

    def _cursor(self) -> int:
        if isinstance(self.editor, AutosaveLine):
            return self.editor.cursorPosition()
        return self.editor.textCursor().position()
