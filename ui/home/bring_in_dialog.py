"""Asking for the words that open an encrypted copy."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.errors import FacilitatorError
from ui.home.copy_dialog import WIDTH_STEPS
from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.form_row import FormRow
from ui.widgets.secret_field import SecretField
from ui.widgets.working_bar import WorkingBar


class BringInDialog(ConfirmDialog):
    """Asks until the words open the copy, or the person goes back.

    Signals:
        submitted(str): the words to be tried; `show_failure` or `accept` answers
        refused(): the person goes back; locking, which only closes the question, is no answer
    """

    submitted = Signal(str)
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            "Bring in an encrypted copy",
            "Type the six words that you wrote down when the copy was made. Capitals do not count. "
            "The copy stays as it is; the case gets a key of its own on this computer.",
            "Bring it in",
            parent=parent,
        )
        # Wide, so that it stays within a small screen in height when the text is large.
        self.setMinimumWidth(grid(WIDTH_STEPS))
        self._field = SecretField("The six words", self)
        self._row = FormRow("The six words", self._field, self)
        self._progress = WorkingBar("Opening the copy", self)
        self.body.addWidget(self._row)
        self.body.addWidget(self._progress)
        self.yes.clicked.disconnect()
        self.yes.clicked.connect(self._submit)
        self._field.line.textChanged.connect(self._judge)
        self._judge()
        self._field.setFocus()

    def reject(self) -> None:
        """Go back, as the button, Escape and closing do."""
        self.refused.emit()
        super().reject()

    def show_failure(self, error: FacilitatorError) -> None:
        """Say why it was not brought in, and let the person try again."""
        self._set_working(False)
        self._row.show_error(str(error))
        announce(self, str(error))
        self._field.setFocus()

    def _submit(self) -> None:
        self._row.show_error("")
        self._set_working(True)
        self.submitted.emit(self._field.line.text())

    def _judge(self) -> None:
        self.yes.setEnabled(bool(self._field.line.text().strip()))

    def _set_working(self, working: bool) -> None:
        self._progress.setVisible(working)
        self._field.setEnabled(not working)
        self.yes.setEnabled(not working)
