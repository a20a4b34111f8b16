"""Asking for the password with which a paper was sent."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.form_row import FormRow
from ui.widgets.secret_field import SecretField
from ui.widgets.working_bar import WorkingBar

WIDTH_STEPS = 150
LABEL = "Password of this file"


class PaperPasswordDialog(ConfirmDialog):
    """Asks until the password opens the paper, or the person does not want it added.

    Signals:
        submitted(str): the password to be tried; `show_failure` or `accept` answers
        refused(): the paper is not to be added; locking, which only closes the question, is no answer
    """

    submitted = Signal(str)
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            f"{name} asks for a password",
            "Type the password that came with it. The case keeps the paper without the password, encrypted "
            "as everything else in it; the password is kept nowhere. The file you chose stays as it is.",
            "Open it",
            "Do not add it",
            parent=parent,
        )
        # Wide, so that it stays within a small screen in height when the text is large.
        self.setMinimumWidth(grid(WIDTH_STEPS))
        self._field = SecretField(LABEL, self)
        self._row = FormRow(LABEL, self._field, self)
        self._progress = WorkingBar("Opening the file", self)
        self.body.addWidget(self._row)
        self.body.addWidget(self._progress)
        self.yes.clicked.disconnect()
        self.yes.clicked.connect(self._submit)
        self._field.line.textChanged.connect(self._judge)
        self._judge()
        self._field.setFocus()

    def reject(self) -> None:
        """Do not add it, as the button, Escape and closing say."""
        self.refused.emit()
        super().reject()

    def show_failure(self, sentence: str) -> None:
        """Say that it did not open, and let the person try again."""
        self._set_working(False)
        self._row.show_error(sentence)
        announce(self, sentence)
        self._field.setFocus()

    def _submit(self) -> None:
        self._row.show_error("")
        self._set_working(True)
        self.submitted.emit(self._field.line.text())

    def _judge(self) -> None:
        self.yes.setEnabled(bool(self._field.line.text()))

    def _set_working(self, working: bool) -> None:
        self._progress.setVisible(working)
        self._field.setEnabled(not working)
        self.yes.setEnabled(not working)
