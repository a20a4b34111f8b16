"""The line that marks a made-up case on every screen."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look.theme import grid, has_large_text, look_signals
from ui.widgets.button import LinkButton
from ui.widgets.plain_label import PlainLabel

PRACTICE = "Practice meeting: people and case are made up."


class PracticeBanner(QFrame):
    """Says on every screen that the case is made up; hidden until one is open.

    Signals:
        tries_asked(): what there is to try is to be shown, or put away
    """

    tries_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Practice meeting")
        self._tries = LinkButton("", self)
        self._tries.clicked.connect(self.tries_asked)
        self._tries.hide()
        row = self._row = QHBoxLayout(self)
        row.addWidget(PlainLabel(PRACTICE, self), 1)
        row.addWidget(self._tries)
        self.hide()
        look_signals().applied.connect(self._fit)
        self._fit()

    def show_tries(self, words: str) -> None:
        """Offer what there is to try, saying how much was; "" offers nothing."""
        self._tries.setText(words)
        self._tries.setVisible(bool(words))

    def _fit(self) -> None:
        air = grid(0.5 if has_large_text() else 1)
        self._row.setContentsMargins(grid(5), air, grid(5), air)
