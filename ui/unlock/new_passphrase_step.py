"""Choosing a new passphrase, twice."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from facilitator.vault.passphrase import same, strength
from ui.look.theme import grid
from ui.unlock.passphrase_line import PassphraseField
from ui.unlock.strength_bar import StrengthBar
from ui.unlock.unlock_page import CAPS_LOCK
from ui.widgets.form_row import FormRow
from ui.widgets.plain_label import PlainLabel

NO_RESET: Final = (
    "There is no reset. Nobody, not even the people who made this program, can open your notes without it. "
    "Write it down and keep it somewhere other than with this laptop."
)
HINT: Final = (
    "Four or more unrelated words are easy to remember and hard to guess. "
    "A line of a song, a book or a saying is not."
)


class NewPassphraseStep(QWidget):
    """Two fields that must agree, and an honest word on how hard the passphrase is to guess.

    Signals:
        changed(): whether it is ready may have changed
        submitted(): Enter was pressed in the second field
    """

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, first_name: str = "Passphrase") -> None:
        super().__init__(parent)
        self._first = PassphraseField(first_name, self)
        self._again = PassphraseField("The same again", self)
        self._again_row = FormRow("The same again", self._again, self)
        self._strength = StrengthBar(self)
        self._caps = PlainLabel(f"⚠ {CAPS_LOCK}", self)
        self._caps.set_tone("amber")
        self._caps.hide()
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(3))
        body.addWidget(FormRow(first_name, self._first, self, hint=HINT))
        for part in (self._strength, self._again_row, self._caps, PlainLabel(NO_RESET, self)):
            body.addWidget(part)
        body.addStretch(1)
        self._acceptable = False
        for field in (self._first, self._again):
            field.line.textChanged.connect(self._judge)
            field.line.caps_lock_seen.connect(self._caps.setVisible)
        self._first.line.returnPressed.connect(self._again.line.setFocus)
        self._again.line.returnPressed.connect(self.submitted)

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # noqa: N802 - Qt's
        """Put the focus into the first field at once.

        Handed on by the step, the focus is told to be in the step: a screen reader then speaks keys aloud.
        """
        self._first.line.setFocus(reason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus to the first field; with a focus proxy Tab would never leave the two."""
        self._first.line.setFocus(event.reason())

    def passphrase(self) -> str:
        """Return what was typed."""
        return self._first.line.text()

    def is_ready(self) -> bool:
        """Return whether it may be used and was typed the same twice."""
        return self._acceptable and same(self._again.line.text(), self.passphrase())

    def clear(self) -> None:
        """Forget both."""
        self._first.clear()
        self._again.clear()

    def _judge(self) -> None:
        judged = strength(self.passphrase())
        self._acceptable = judged.acceptable
        self._strength.show_strength(judged.score, judged.words, acceptable=judged.acceptable)
        again = self._again.line.text()
        begun = self.passphrase().startswith(again) or same(self.passphrase(), again)
        differs = bool(again) and not begun
        self._again_row.show_error("The two are not the same." if differs else "")
        self.changed.emit()
