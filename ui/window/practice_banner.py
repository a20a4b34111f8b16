"""The line that marks a made-up case on every screen."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.plain_label import PlainLabel

PRACTICE = "Practice meeting. These people and this disagreement are made up."


class PracticeBanner(QFrame):
    """Says on every screen that the case is made up; hidden until one is open."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(grid(5), grid(1), grid(5), grid(1))
        row.addWidget(PlainLabel(PRACTICE, self))
        self.hide()
