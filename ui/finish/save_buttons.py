"""The ways to save the document, and what is asked before one that some words cannot be printed in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.finish.document_maker import DocumentMaker, Made
from ui.finish.saving import Saving
from ui.look.theme import grid
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel

WEB_PAGE = (
    "The same plan as a web page: for a phone, a reader's own colours, or a browser's translation. Only if "
    "somebody asks for it: it is one more file that remains."
)


class SaveButtons(QWidget):
    """Save, and save in large print, with a passphrase or as a web page; there while there is a document."""

    def __init__(self, maker: DocumentMaker, saving: Saving, parent: QWidget) -> None:
        super().__init__(parent)
        self._maker = maker
        self._save = PrimaryButton("Save the action plan", self)
        self._large = PlainButton("Save a large print copy", self)
        self._locked = PlainButton("Save a copy with a passphrase", self)
        self._web = PlainButton("Save as a web page", self)
        self._web.setAccessibleDescription(WEB_PAGE)
        self._about_web = MutedLabel(WEB_PAGE, self)
        for button, save in (
            (self._save, saving.save),
            (self._large, saving.save_large_print),
            (self._locked, saving.save_with_password),
        ):
            button.clicked.connect(partial(self._ask, save))
        self._web.clicked.connect(partial(self._save_web_page, saving))
        self._lay_out()

    def _lay_out(self) -> None:
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button in (self._save, self._large, self._locked, self._web):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(1))
        column.addWidget(buttons)
        column.addWidget(self._about_web)

    def save(self) -> None:
        """Save as the first button does; nothing happens while it cannot be pressed."""
        if self._save.isEnabled() and not self._save.isHidden():
            self._save.click()

    def show_state(self, *, is_saved: bool) -> None:
        """Show what can be saved now; `is_saved` where the document was, as it is."""
        document = self._maker.document
        buttons = (self._save, self._large, self._locked, self._web)
        for part in (*buttons, self._about_web):
            part.setVisible(document is not None)
        if document is not None and document.large_print:
            self._large.hide()
        for button in buttons:
            button.setEnabled(not self._maker.busy)
        self._save.setText("Save another copy" if is_saved else "Save the action plan")

    def _save_web_page(self, saving: Saving) -> None:
        """Save it without a question: no word in it is replaced for want of a font of this program."""
        document = self._maker.document
        if document is not None and not self._maker.busy:
            saving.save_web_page(document)

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
