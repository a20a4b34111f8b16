"""Changing the passphrase."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.errors import FacilitatorError
from facilitator.vault.header import Protection
from ui.look.theme import grid
from ui.tasks import Tasks
from ui.unlock.front_card import FrontPage
from ui.unlock.new_passphrase_step import NewPassphraseStep
from ui.unlock.passphrase_line import PassphraseField
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel
from ui.widgets.working_bar import WorkingBar

if TYPE_CHECKING:
    from facilitator.vault.vault import Vault

OLDER_COPIES: Final = {
    Protection.KEYCHAIN: (
        "A backup of the folder made before the change opens with neither passphrase afterwards."
    ),
    Protection.PASSPHRASE_ONLY: (
        "A backup of the folder made before the change still opens with the old passphrase."
    ),
}


class ChangePassphrasePage(FrontPage):
    """Asks for the present passphrase and a new one; every case keeps its content.

    Signals:
        left(str): the person goes back, with a sentence when the passphrase was changed
    """

    left = Signal(str)

    def __init__(self, vault: "Vault", tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__("Change your passphrase", parent)
        self._vault = vault
        self._tasks = tasks
        self._present = PassphraseField("Present passphrase", self)
        self._row = FormRow("Present passphrase", self._present, self)
        self._new = NewPassphraseStep(self, first_name="New passphrase")
        self._progress = WorkingBar("Changing the passphrase", self)
        self._back = PlainButton("Go back", self)
        self._change = PrimaryButton("Change passphrase", self)
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(2))
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._change)
        older = PlainLabel(OLDER_COPIES[vault.protection], self)
        for part in (self._row, self._new, older, self._progress):
            self.card.body.addWidget(part)
        self.card.body.addLayout(buttons)
        self._back.clicked.connect(lambda: self._leave(""))
        self._change.clicked.connect(self._start)
        self._new.submitted.connect(self._start)
        self._new.changed.connect(self._judge)
        self._present.line.textChanged.connect(self._judge)
        self._judge()

    def heading(self) -> tuple[str, str]:
        """Return what this screen is."""
        return ("Change your passphrase", "One passphrase opens all your cases")

    def on_shown(self) -> None:
        """Put the focus on the first field."""
        self._present.setFocus()

    def _judge(self) -> None:
        self._change.setEnabled(bool(self._present.line.text()) and self._new.is_ready())

    def _start(self) -> None:
        if not self._change.isEnabled():
            return
        old, new = self._present.line.text(), self._new.passphrase()
        self._row.show_error("")
        self._set_working(True)
        self._tasks.run(
            lambda: self._vault.change_passphrase(old, new),
            owner=self,
            done=lambda _: self._leave("Your passphrase is changed. Only the new one opens your cases now."),
            failed=self._fail,
        )

    def _fail(self, error: FacilitatorError) -> None:
        self._set_working(False)
        self._row.show_error(str(error))
        announce(self, str(error))

    def _leave(self, sentence: str) -> None:
        self._present.clear()
        self._new.clear()
        self.left.emit(sentence)

    def _set_working(self, working: bool) -> None:
        self._progress.setVisible(working)
        for part in (self._present, self._new, self._back):
            part.setEnabled(not working)
        self._change.setText("Changing…" if working else "Change passphrase")
        self._change.setEnabled(not working)
