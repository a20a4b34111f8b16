"""The ways to save the document, and what is asked before one that some words cannot be printed in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from ui.finish.document_maker import DocumentMaker, Made
from ui.finish.saving import Saving
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.flow_layout import FlowLayout


class SaveButtons(QWidget):
    """Save, save in large print, save with a passphrase; there while there is a document."""

    def __init__(self, maker: DocumentMaker, saving: Saving, parent: QWidget) -> None:
        super().__init__(parent)
        self._maker = maker
        self._save = PrimaryButton("Save the action plan", self)
        self._large = PlainButton("Save a large print copy", self)
        self._locked = PlainButton("Save a copy with a passphrase", self)
        row = FlowLayout(self)
        for button, save in (
            (self._save, saving.save),
            (self._large, saving.save_large_print),
            (self._locked, saving.save_with_password),
        ):
            row.addWidget(button)
            button.clicked.connect(partial(self._ask, save))

    def save(self) -> None:
        """Save as the first button does; nothing happens while it cannot be pressed."""
        if self._save.isEnabled() and not self._save.isHidden():
            self._save.click()

    def show_state(self, *, is_saved: bool) -> None:
        """Show what can be saved now; `is_saved` where the document was, as it is."""
        document = self._maker.document
        buttons = (self._save, self._large, self._locked)
        for button in buttons:
            button.setVisible(document is not None)
        if document is not None and document.large_print:
            self._large.hide()
        for button in buttons:
            button.setEnabled(not self._maker.busy)
        self._save.setText("Save another copy" if is_saved else "Save the action plan")

    def _ask(self, save: Callable[[Made], None]) -> None:
        document = self._maker.document
        if document is None or self._maker.busy:
            return
        if not document.substitutes or self._saves_with_code_points(document):
            save(document)

    def _saves_with_code_points(self, document: Made) -> bool:
        listed = "\n".join(f"{each.where}: {each.text}" for each in document.substitutes)
        return ConfirmDialog.ask(
            self,
            "Save it with code points in place of words?",
            f"No font of this program can print these words. {listed}",
            "Save it with code points",
        )
