"""The words at the foot that say whether everything is saved, and for a moment what was taken back."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.theme import has_large_text, look_signals, text_points
from ui.widgets.plain_label import MutedLabel
from ui.widgets.unsaved import unsaved

TOLD_MS: Final = 8_000
# The size of a MutedLabel, in body sizes.
MUTED: Final = 0.9
SAVED: Final = "Saved, encrypted"
SAVING: Final = "Saving…"
NOT_SAVED: Final = "Last change not saved"
LOST: Final = "Not saved in its place"


class SavedWords(QWidget):
    """Says "Saved, encrypted 10:03:41" while that is true; what was told last stands there for a moment.

    What is not saved is never hidden by what is told.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saved = MutedLabel(SAVING, self, wrap=False)
        self._saved.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._told = MutedLabel("", self, wrap=False)
        self._told.set_tone("teal")
        self._told.hide()
        self._at = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._told)
        row.addWidget(self._saved)
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(TOLD_MS)
        self._moment.timeout.connect(self._show)
        unsaved.changed.connect(self._show)
        look_signals().applied.connect(self._measure)
        self._measure()
        self._show()

    def show_saved_at(self, moment: datetime) -> None:
        """Say that everything was saved at `moment`, of any time zone."""
        self._at = f"{moment.astimezone():%H:%M:%S}"
        self._show()

    def tell(self, sentence: str) -> None:
        """Show what was just taken back or done again, for a moment."""
        self._told.setText(sentence)
        self._moment.start()
        self._show()

    def forget(self) -> None:
        """Show nothing of the case that was open."""
        self._moment.stop()
        self._told.setText("")
        self._at = ""
        self._show()

    def _measure(self) -> None:
        self._told.setWordWrap(has_large_text())
        # What is beside it does not move while something is being saved.
        font = QFont(self.font())
        font.setPointSizeF(text_points(MUTED))
        self._saved.setMinimumWidth(QFontMetrics(font).horizontalAdvance(f"{SAVED} 00:00:00") + 2)

    def _show(self) -> None:
        wrong = unsaved.is_refused or unsaved.is_lost
        if unsaved.is_lost:
            words = LOST
        elif unsaved.is_refused:
            words = NOT_SAVED
        else:
            words = SAVING if unsaved else f"{SAVED} {self._at}".rstrip()
        if words != self._saved.words():
            self._saved.setText(words)
        self._saved.set_tone("danger" if wrong else "")
        told = self._moment.isActive() and not wrong
        self._told.setVisible(told)
        self._saved.setVisible(not told)
