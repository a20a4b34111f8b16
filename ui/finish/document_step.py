"""The document: what is chosen about it, what it leaves out, how it looks, where it is saved."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.agreement.plan import Outcome
from facilitator.errors import FacilitatorError
from ui.finish.check_code_part import CheckCodePart
from ui.finish.choices_part import ChoicesPart
from ui.finish.document_maker import DocumentMaker, Made
from ui.finish.findings_part import FindingsPart
from ui.finish.last_words import SavedFiles
from ui.finish.preview import Preview
from ui.finish.save_buttons import SaveButtons
from ui.finish.saved_part import SavedPart
from ui.finish.saving import Saving
from ui.finish.spellings_part import SpellingsPart
from ui.finish.step_card import StepCard
from ui.look.theme import grid
from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation, go_and_edit
from ui.plan_terms.own_vague_words import bring_vague_words
from ui.tasks import Tasks
from ui.widgets.announcement import announce
from ui.widgets.columns import Columns
from ui.widgets.message_bar import tell, withdraw
from ui.widgets.plain_label import PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from facilitator.document.export import Exported

NOTHING_AGREED = (
    "No action is agreed by every party, so there is no document. You can go back to Agree, or finish "
    "without one."
)
ANSWERED_NONE = "You answered that there is no agreement, so there is no document."
LEAVES_OUT = "Not in the document:"


class DocumentStep(StepCard):
    """Preview and save.

    Signals:
        changed(): the document or what is known of its saved copy changed
        written(): a file was saved, the document or a copy in another form
    """

    changed = Signal()
    written = Signal()

    def __init__(self, controller: CaseController, tasks: Tasks, navigation: Navigation) -> None:
        super().__init__(4, "The action plan")
        self._controller = controller
        self._navigation = navigation
        self.maker = DocumentMaker(controller, tasks, self)
        self._saving = Saving(tasks, self)
        self._saved_at = ""
        self._saved_earlier = bool(controller.case_file.terms.choices().saved_fingerprint)
        self._told = ""
        self._copies: dict[Path, str] = {}
        self._none = PlainLabel(NOTHING_AGREED, self)
        self._findings = FindingsPart(self)
        self._findings.asked.connect(self._change_action)
        self._choices = ChoicesPart(controller, self)
        self._leaves_out = PlainLabel(LEAVES_OUT, self)
        self._leaves_out.set_tone("amber")
        self._left_out = PlainLabel("", self)
        self._spellings = SpellingsPart(controller, self)
        self._spellings.asked.connect(self._change_printed)
        self._save_buttons = SaveButtons(self.maker, self._saving, self)
        self._code = CheckCodePart(self)
        self._saved = SavedPart(self)
        self._preview = Preview(tasks, self)
        self._lay_out()
        self._saving.saved.connect(self._take_saved)
        self._saving.copied.connect(self._take_copy)
        self._saving.failed.connect(self._tell)
        self.maker.made.connect(self._show_made)
        self.maker.failed.connect(self._tell)
        bring_vague_words(controller, tasks, self)

    def fingerprint(self) -> str:
        """Return the fingerprint of the document as it would be saved now, empty where there is none."""
        return self.maker.document.fingerprint if self.maker.document else ""

    def save(self) -> None:
        """Ask where to save the document, as the button does; nothing happens while it cannot be saved."""
        self._save_buttons.save()

    def saved_files(self) -> SavedFiles:
        """Return what is known of the saved files: those saved since this page was opened, by name."""
        return SavedFiles(
            place=self._saved_at, copies=tuple(self._copies.values()), earlier=self._saved_earlier
        )

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds now, and make its document."""
        self._findings.show_findings(case.precision.printed_findings())
        self._choices.show_case(case)
        left_out = case.plan.left_out()
        self._left_out.setText("\n".join(f"• {what}" for what in left_out))
        for part in (self._leaves_out, self._left_out):
            part.setVisible(bool(left_out) and bool(case.actions.agreed()))
        self.maker.ask()
        self._show_state()

    def _lay_out(self) -> None:
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(3))
        for part in (
            self._findings,
            self._spellings,
            self._leaves_out,
            self._left_out,
            self._choices,
            self._save_buttons,
            self._code,
            self._saved,
        ):
            column.addWidget(part)
        column.addStretch(1)
        columns = Columns(self)
        columns.add(words, stretch=1, least_steps=90)
        columns.add(self._preview, stretch=0, least_steps=150)
        self.body.addWidget(self._none)
        self.body.addWidget(columns)

    def _show_made(self) -> None:
        document, case = self.maker.document, self._controller.case_file
        self._preview.show_document(document)
        self._spellings.show_substitutes(document.substitutes if document else (), case)
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        document, case = self.maker.document, self._controller.case_file
        agreed = document is not None
        answered_none = case.terms.choices().outcome is Outcome.NONE
        self._none.setText(ANSWERED_NONE if answered_none else NOTHING_AGREED)
        self._none.setVisible(not agreed and not self.maker.busy)
        for part in (self._findings, self._choices):
            part.setVisible(agreed)
        saved = case.terms.choices().saved_fingerprint
        is_saved = agreed and saved == self.fingerprint()
        self._save_buttons.show_state(is_saved=is_saved)
        self._code.show_code(document.check_code if document is not None else "")
        self._saved.show_saved(self._saved_at, saved if is_saved else "", tuple(self._copies.values()))
        if is_saved:
            self.show_state("Saved and read back", done=True)
        elif agreed:
            self.show_state("Changed since it was saved" if saved else "Not saved yet", done=False)
        elif self.maker.busy:
            self.show_state("Being made", done=False)
        else:
            why = "no agreement" if answered_none else "nothing is agreed by every party"
            self.show_not_needed(f"No document: {why}")

    def _change_action(self, action_id: str, field: str) -> None:
        go_and_edit(self._navigation, action_id, field)

    def _change_printed(self, number: int, field: str) -> None:
        case = self._controller.case_file
        agreed = case.actions.agreed()
        if number <= len(agreed):
            self._change_action(agreed[number - 1].id, field)

    def _take_saved(self, document: Made, exported: "Exported") -> None:
        self._saved_earlier |= self._saved_at not in ("", str(exported.path))
        self._saved_at = str(exported.path)
        withdraw(self, self._told)
        self._controller.run(
            lambda case: case.finish.document_saved(exported.fingerprint, document.check_code)
        )
        self._show_state()
        announce(self, f"The action plan is saved. Check code: {document.check_code}")
        self.changed.emit()
        self.written.emit()

    def _take_copy(self, document: Made, kind: str, exported: "Exported") -> None:
        sentence = (
            f"{kind} saved as {exported.path}. Check code: {document.check_code}. "
            f"Its own file fingerprint: {exported.fingerprint}"
        )
        self._copies[exported.path] = sentence
        withdraw(self, self._told)
        self._show_state()
        announce(self, sentence)
        self.written.emit()

    def _tell(self, error: FacilitatorError) -> None:
        # Not through the controller: what it is refused counts as words that are unsaved.
        self._told = str(error)
        tell(self, self._told)
