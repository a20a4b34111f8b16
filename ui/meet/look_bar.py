"""Says that the notes of another item than the present one are shown, and leads back."""

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.meet.keyed_link import KeyedLink
from ui.meet.steady_words import show_words
from ui.widgets.plain_label import PlainLabel


class LookBar(QFrame):
    """One sentence and one button; not there while the notes of the present item are shown."""

    def __init__(self, back: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._words = PlainLabel("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(4), grid(1), grid(3), grid(1))
        row.setSpacing(grid(2))
        row.addWidget(self._words, 1)
        row.addWidget(KeyedLink(back, self))
        self.hide()

    def show_sentence(self, sentence: str) -> None:
        """Say it, or with "" be gone."""
        show_words(self._words, sentence)
        self.setVisible(bool(sentence))
