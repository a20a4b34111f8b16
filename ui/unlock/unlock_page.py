"""Unlocking with the passphrase."""

from math import ceil
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from facilitator.errors import FacilitatorError
from facilitator.vault_errors import KeyMissing, TooSoon
from ui.unlock.front_card import FrontPage
from ui.unlock.locked_out_part import LockedOutPart
from ui.unlock.passphrase_line import PassphraseField
from ui.widgets.announcement import announce
from ui.widgets.button import PrimaryButton
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.working_bar import WorkingBar

CAPS_LOCK = "Caps Lock seems to be on."
FIELD = "Passphrase"


class UnlockPage(FrontPage):
    """Asks for the passphrase, says what was wrong, and counts down when it is too soon to try again.

    Signals:
        begun(): the first letter is typed
        submitted(str): the passphrase, once; the page keeps nothing of it after it was right
        aside_asked(bool): the cases are to be set aside; with True, a copy is to be brought in after that
    """

    begun = Signal()
    submitted = Signal(str)
    aside_asked = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        super().__init__("Unlock your cases", parent)
        self._field = PassphraseField(FIELD, self)
        self._row = FormRow(FIELD, self._field, self)
        self._caps = PlainLabel(f"⚠ {CAPS_LOCK}", self)
        self._caps.set_tone("amber")
        self._caps.hide()
        self._unlock = PrimaryButton("Unlock", self)
        self._unlock.setEnabled(False)
        self._progress = WorkingBar("Unlocking", self)
        self._waiting = MutedLabel("", self)
        self._waiting.hide()
        buttons = QHBoxLayout()
        buttons.addWidget(self._waiting, 1)
        buttons.addStretch(1)
        buttons.addWidget(self._unlock)
        body = self.card.body
        body.addWidget(MutedLabel("Your notes are on this laptop, encrypted. There is no reset.", self))
        body.addWidget(self._row)
        body.addWidget(self._caps)
        body.addWidget(self._progress)
        body.addLayout(buttons)
        self._locked_out = LockedOutPart(folder, self)
        self._locked_out.aside_asked.connect(self.aside_asked)
        body.addWidget(self._locked_out)
        self._seconds_left = 0
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count_down)
        self._field.line.textChanged.connect(self._typed)
        self._field.line.textEdited.connect(self._begin)
        self._field.line.returnPressed.connect(self._submit)
        self._field.line.caps_lock_seen.connect(self._caps.setVisible)
        self._unlock.clicked.connect(self._submit)

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "trouble"

    def on_shown(self) -> None:
        """Put the focus where the passphrase is typed."""
        self._field.line.setFocus()

    def show_sentence(self, sentence: str) -> None:
        """Show why the app is locked or what went wrong while it was being locked."""
        self._row.show_error(sentence)

    def show_failure(self, error: FacilitatorError) -> None:
        """Show why it stayed locked and let the person try again."""
        self._set_working(False)
        self._row.show_error(str(error))
        announce(self, str(error))
        if isinstance(error, TooSoon):
            self.wait_for(error.seconds)
        if isinstance(error, KeyMissing):
            self._locked_out.unfold(unfolded=True)
        self._field.line.setFocus()
        self._field.line.selectAll()

    def wait_for(self, seconds: float) -> None:
        """Count down `seconds` before the next try is possible."""
        self._seconds_left = ceil(seconds)
        if self._seconds_left > 0:
            self._second.start()
        self._show_waiting()

    def finish(self) -> None:
        """Forget the passphrase; it was right."""
        self._field.clear()
        self._set_working(False)

    def _begin(self) -> None:
        self._field.line.textEdited.disconnect(self._begin)
        self.begun.emit()

    def _typed(self) -> None:
        self._unlock.setEnabled(bool(self._field.line.text()) and self._seconds_left <= 0)

    def _submit(self) -> None:
        passphrase = self._field.line.text()
        if not passphrase or self._seconds_left > 0 or not self._field.isEnabled():
            return
        self._row.show_error("")
        self._set_working(True)
        self.submitted.emit(passphrase)

    def _set_working(self, working: bool) -> None:
        self._field.setEnabled(not working)
        self._progress.setVisible(working)
        self._unlock.setText("Unlocking…" if working else "Unlock")
        self._unlock.setEnabled(not working and bool(self._field.line.text()) and self._seconds_left <= 0)

    def _count_down(self) -> None:
        self._seconds_left -= 1
        if self._seconds_left <= 0:
            self._second.stop()
            self._row.show_error("")
        self._show_waiting()

    def _show_waiting(self) -> None:
        waiting = self._seconds_left > 0
        unit = "second" if self._seconds_left == 1 else "seconds"
        self._waiting.setText(f"You can try again in {self._seconds_left} {unit}." if waiting else "")
        self._waiting.setVisible(waiting)
        self._typed()
