"""The words of an encrypted copy, on the screen for a person to write down."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import PlainLabel

UNHEARD: Final = "The six words are on the screen. A screen reader is not told them."
LET_READ: Final = "Let a screen reader read the words"
NO_LONGER: Final = "Keep them from the screen reader again"


class WrittenWords(QWidget):
    """Shows the words; a screen reader, and what listens with it, is told them only when asked to be."""

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = tuple(words)
        self._shown = WordsLine(" · ".join(words), self)
        self._read = PlainButton(LET_READ, self)
        self._read.setCheckable(True)
        below = QHBoxLayout()
        below.addWidget(self._read)
        below.addStretch(1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(2))
        body.addWidget(self._shown)
        body.addLayout(below)
        self._shown.setAccessibleName(UNHEARD)
        self._read.toggled.connect(self._let_read)

    def _let_read(self, heard: bool) -> None:
        """Tell the words, or no longer; the keyboard goes to them, so they are spoken at once."""
        self._read.setText(NO_LONGER if heard else LET_READ)
        self._shown.setAccessibleName(f"The six words: {', '.join(self._words)}" if heard else UNHEARD)
        self._shown.setFocusPolicy(Qt.FocusPolicy.TabFocus if heard else Qt.FocusPolicy.NoFocus)
        (self._shown if heard else self._read).setFocus(Qt.FocusReason.OtherFocusReason)


class WordsLine(PlainLabel):
    """The words themselves, which can have the keyboard while a screen reader may read them."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.set_tone("number")
