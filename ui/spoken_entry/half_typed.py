"""What is half typed into a spoken line and its fields: drafts of the case, the same ones on every page."""

from typing import TYPE_CHECKING, Final

from facilitator.changes import Changes
from facilitator.meeting.notes import Draft
from ui.page.case_controller import CaseController
from ui.spoken_entry.read_field import ReadLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from facilitator.casefile import CaseFile

LINE: Final = "line"
TERM: Final = "term"
# A draft that is empty is none: this one says that a field was emptied.
EMPTIED: Final = " "


class HalfTyped:
    """Keeps and gives back what stands in each field, by the field's name."""

    def __init__(self, controller: CaseController) -> None:
        self._controller = controller

    def at(self, key: str) -> Draft:
        """Return what was being typed there."""
        return self._controller.case_file.drafts.at(_place(key))

    def keep(self, key: str, words: str, line: ReadLine) -> None:
        """Keep `words`, which stand in `line` with its cursor."""
        cursor = line.cursorPosition()
        self._controller.run(lambda case: case.drafts.save(_place(key), words, cursor), line.note_refusal)

    def forget(self, case: "CaseFile", keys: "Iterable[str]") -> Changes:
        """Drop what was being typed there."""
        changes = Changes()
        for key in keys:
            changes |= case.drafts.save(_place(key), "")
        return changes


def _place(key: str) -> str:
    return f"spoken:{key}"
