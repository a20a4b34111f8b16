"""A question that is answered with a secret, asked until it opens something."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.look.theme import grid
from ui.widgets.announcement import announce
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.form_row import FormRow
from ui.widgets.secret_field import SecretField
from ui.widgets.working_bar import WorkingBar

# Wide, so that it stays within a small screen in height when the text is large.
WIDTH_STEPS = 160


class SecretDialog(ConfirmDialog):
    """Has a field called `name`; `opening` says what is going on while the secret is tried.

    Signals:
        submitted(str): the secret to be tried; `show_failure` or `accept` answers
        refused(): the person does not go on; locking, which only closes the question, is no answer
    """

    submitted = Signal(str)
    refused = Signal()

    def __init__(
        self,
        question: str,
        sentence: str,
        yes: str,
        no: str = "Go back",
        parent: QWidget | None = None,
        *,
        name: str,
        opening: str,
    ) -> None:
        super().__init__(question, sentence, yes, no, parent)
        self.setMinimumWidth(grid(WIDTH_STEPS))
        self._field = SecretField(name, self)
        self._row = FormRow(name, self._field, self)
        self._progress = WorkingBar(opening, self)
        self.body.addWidget(self._row)
        self.body.addWidget(self._progress)
        self.yes.clicked.disconnect()
        self.yes.clicked.connect(self._submit)
        self._field.line.textChanged.connect(self._judge)
        self._judge()
        self._field.setFocus()

    def reject(self) -> None:
        """Do not go on, as the button, Escape and closing say."""
        self.refused.emit()
        super().reject()

    def show_failure(self, sentence: str) -> None:
        """Say why it did not open, and let the person try again."""
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
