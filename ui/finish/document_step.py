"""The document: what is chosen about it, what it leaves out, how it looks, where it is saved."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.errors import FacilitatorError
from ui.case_controller import CaseController
from ui.finish.choices_part import ChoicesPart
from ui.finish.document_maker import DocumentMaker
from ui.finish.preview import Preview
from ui.finish.saving import Saving
from ui.finish.spellings_part import SpellingsPart
from ui.finish.step_card import StepCard
from ui.tasks import Tasks
from ui.theme import grid
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile
    from facilitator.document.export import Exported

NOTHING_AGREED = (
    "No action is agreed by every party, so there is no document. You can go back to Agree, or finish "
    "without agreement: then nothing at all is left."
)
HOW_TO_CHECK = (
    "Every party can tell that they hold the same document: the fingerprint is the beginning of the file's "
    "SHA-256 checksum. On Windows: certutil -hashfile FILE SHA256. On a Mac: shasum -a 256 FILE. "
    "On Linux: sha256sum FILE."
)


class DocumentStep(StepCard):
    """Preview and save.

    Signals:
        changed(): the document or what is known of its saved copy changed
    """

    changed = Signal()

    def __init__(self, controller: CaseController, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(3, "The action plan", parent)
        self._controller = controller
        self.maker = DocumentMaker(controller, tasks, self)
        self._saving = Saving(tasks, self)
        self._saved_at = ""
        self._none = PlainLabel(NOTHING_AGREED, self)
        self._choices = ChoicesPart(controller, self)
        self._left_out = PlainLabel("", self)
        self._left_out.set_tone("amber")
        self._spellings = SpellingsPart(controller, self)
        self._preview = Preview(tasks, self)
        self._save = PrimaryButton("Save the action plan", self)
        self._copy = PlainButton("Save a copy with a passphrase", self)
        self._fingerprint = PlainLabel("", self)
        self._fingerprint.set_tone("teal")
        self._how = MutedLabel(HOW_TO_CHECK, self)
        self._lay_out()
        self._save.clicked.connect(self._ask_to_save)
        self._copy.clicked.connect(self._ask_to_save_copy)
        self._saving.saved.connect(self._take_saved)
        self._saving.failed.connect(self._tell)
        self.maker.made.connect(self._show_made)
        self.maker.failed.connect(self._tell)

    def fingerprint(self) -> str:
        """Return the fingerprint of the document as it would be saved now, empty where there is none."""
        return self.maker.document.fingerprint if self.maker.document else ""

    def saved_place(self) -> str:
        """Return where the document was saved since this page was opened, empty if it was not."""
        return self._saved_at

    def show_case(self, case: "CaseFile") -> None:
        """Show what the case holds now, and make its document."""
        self._choices.show_choices(case.choices(), case.plan())
        left_out = case.left_out()
        agreed = len(case.agreed_actions())
        words = "\n".join(f"• {what}" for what in left_out)
        self._left_out.setText(f"Not in the document, because not every party has agreed:\n{words}")
        self._left_out.setVisible(bool(left_out) and agreed > 0)
        self.maker.ask()
        self._show_state()

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        row.addWidget(self._save)
        row.addWidget(self._copy)
        saved = QVBoxLayout()
        saved.setSpacing(grid(1))
        saved.addWidget(self._fingerprint)
        saved.addWidget(self._how)
        for part in (self._none, self._choices, self._left_out, self._spellings, self._preview, buttons):
            self.body.addWidget(part)
        self.body.addLayout(saved)

    def _show_made(self) -> None:
        document, case = self.maker.document, self._controller.case_file
        self._preview.show_document(document)
        if case is not None:
            self._spellings.show_substitutes(document.substitutes if document else (), case.participants())
        self._show_state()
        self.changed.emit()

    def _show_state(self) -> None:
        document, case = self.maker.document, self._controller.case_file
        agreed = document is not None
        self._none.setVisible(not agreed and not self.maker.busy)
        for part in (self._choices, self._save, self._copy):
            part.setVisible(agreed)
        for button in (self._save, self._copy):
            button.setEnabled(not self.maker.busy)
        saved = case.choices().saved_fingerprint if case is not None else ""
        is_saved = agreed and saved == self.fingerprint()
        self._save.setText("Save another copy" if is_saved else "Save the action plan")
        place = f"Saved as {self._saved_at}. " if self._saved_at else "Saved. "
        self._fingerprint.setText(f"{place}Fingerprint: {saved}" if is_saved else "")
        self._fingerprint.setVisible(is_saved)
        self._how.setVisible(is_saved)
        if not agreed:
            self.show_state("Nothing is agreed by every party", done=False)
        elif is_saved:
            self.show_state("Saved and read back", done=True)
        else:
            self.show_state("Changed since it was saved" if saved else "Not saved yet", done=False)

    def _ask_to_save(self) -> None:
        if self.maker.document is not None and not self.maker.busy:
            self._saving.save(self.maker.document)

    def _ask_to_save_copy(self) -> None:
        if self.maker.document is not None and not self.maker.busy:
            self._saving.save_with_password(self.maker.document)

    def _take_saved(self, exported: "Exported") -> None:
        self._saved_at = str(exported.path)
        self._controller.run(lambda case: case.document_saved(exported.fingerprint))
        self._show_state()
        self.changed.emit()

    def _tell(self, error: FacilitatorError) -> None:
        self._controller.failed.emit(error)
