"""A line that adds something with Enter and keeps what is half typed."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.widgets.autosave_line import AutosaveLine

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile


class NewLine(AutosaveLine):
    """Adds its words to the case with Enter; until then they are a draft at `place` of the case."""

    def __init__(
        self,
        controller: CaseController,
        place: str,
        add: Callable[["CaseFile", str], Changes],
        parent: QWidget | None = None,
        *,
        placeholder: str = "",
    ) -> None:
        super().__init__(parent, placeholder=placeholder)
        self._controller = controller
        self._place = place
        self._adding = add
        self.settled.connect(self._keep)
        self.returnPressed.connect(self._add)
        case = controller.case_file
        self.replace_text(case.drafts.at(place).text)

    def is_half_typed(self) -> bool:
        """Return whether something stands in the line."""
        return bool(self.text())

    def _keep(self, words: str) -> None:
        self._controller.run(
            lambda case: case.drafts.save(self._place, words, self.cursorPosition()), self.note_refusal
        )

    def _add(self) -> None:
        words = self.text()
        if words.strip() and self._controller.run(
            lambda case: self._adding(case, words) | case.drafts.save(self._place, "")
        ):
            self.replace_text("")
