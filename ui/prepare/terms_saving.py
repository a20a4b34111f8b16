"""The terms of the meeting as a PDF, to send before it: where to, and what came of it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.case.meeting_terms import MeetingTerms, sent_by
from ui.look.theme import grid
from ui.page.actions import act, find_by
from ui.page.case_controller import CaseController
from ui.saving.document_saving import DocumentSaving
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import MutedLabel

if TYPE_CHECKING:
    from facilitator.document.export import Exported

# The libraries behind the document load in the worker.
# ruff: noqa: PLC0415

WORDS: Final = "Terms of the meeting as a PDF"
FILE_NAME: Final = "Terms of the meeting.pdf"
WHAT_FOR: Final = (
    "A page to send before the meeting. "
    "It says who you are, where you gave it, and nothing else of this case."
)
ASKED_BY: Final = (
    "save print page send before voluntary confidential without prejudice recording engagement conditions"
)


class TermsSaving(QWidget):
    """The button of `asked`, and beside it what the page is for, then where it was saved.

    Signals:
        told(): what came of it stands there
    """

    told = Signal()

    def __init__(self, controller: CaseController, tasks: Tasks, asked: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._controller = controller
        self._saving = DocumentSaving(tasks, self, "the page")
        button = PlainButton(WORDS, self)
        button.clicked.connect(asked.trigger)
        button.setAccessibleDescription(WHAT_FOR)
        self._told = MutedLabel(WHAT_FOR, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(3))
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._told, 1, Qt.AlignmentFlag.AlignVCenter)

    def save(self) -> None:
        """Ask where to save the terms as they are true of this case, and write them there."""
        target = self._saving.place("Save the terms of the meeting", FILE_NAME)
        if target is None or self._controller.has_ended:
            return
        case = self._controller.case_file
        terms, otherwise = case.opening.meeting_terms(), case.opening.worded_otherwise()
        matter, templates = case.matter.current(), case.templates
        self._saving.write(
            # The file of what is kept for every case is read in the worker: the keychain may ask first.
            lambda: _document(sent_by(terms, matter, templates.profile())),
            target,
            lambda exported: self._tell_saved(exported, otherwise),
            self._controller.refuse,
        )

    def _tell_saved(self, exported: "Exported", otherwise: tuple[str, ...]) -> None:
        told = f"Saved as {exported.path}."
        if otherwise:
            headings = ", ".join(f"“{heading}”" for heading in otherwise)
            told = f"{told} It has the standard wording; your own opening words for {headings} are not in it."
        self._told.setText(told)
        announce(self._told, told)
        self.told.emit()


def terms_action(owner: QWidget, do: Callable[[], object], *, group: str) -> QAction:
    """Return the act that saves the terms, found also by what they are about."""
    return find_by(act(owner, WORDS, "", do, group=group), ASKED_BY)


def _document(terms: MeetingTerms) -> bytes:
    from facilitator.document.meeting_terms_pdf import meeting_terms_pdf

    return meeting_terms_pdf(terms)
