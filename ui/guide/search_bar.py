"""What is looked for in the guide, how many places hold it, and going from one to the next."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.dressed import follow_look
from ui.look.theme import grid
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.plain_label import PlainLabel
from ui.widgets.private_line import PrivateLine

LONGEST: Final = 200


class SearchBar(QWidget):
    """A line, a count and the buttons.

    Signals:
        typed(str): what is looked for now
        entered(): Enter, which goes to the next place
    """

    typed = Signal(str)
    entered = Signal()

    def __init__(self, before: QAction, after: QAction, back: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PrivateLine(self)
        self.line.setMaxLength(LONGEST)
        self.line.setPlaceholderText("Search the guide")
        self.line.setAccessibleName("Search the guide")
        self._count = PlainLabel("", self, wrap=False)
        self._row = row = QHBoxLayout(self)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        self._moves = tuple(KeyHintButton(act, self) for act in (before, after))
        for button in self._moves:
            button.setProperty("small", "true")
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(KeyHintButton(back, self))
        self.line.textChanged.connect(self.typed)
        self.line.returnPressed.connect(self.entered)
        follow_look(self, self._measure)
        self._measure()
        self.show_count("", moves=False)

    def show_count(self, words: str, *, moves: bool) -> None:
        """Say how many places there are; the buttons are there while there is somewhere to go."""
        self._count.setText(words)
        self._count.setVisible(bool(words))
        for button in self._moves:
            button.setVisible(moves)

    def _measure(self) -> None:
        self.line.setMinimumWidth(grid(40))
        self.line.setMaximumWidth(grid(110))
        self._row.setContentsMargins(grid(4), grid(2.5), grid(4), grid(2.5))
        self._row.setSpacing(grid(2))
