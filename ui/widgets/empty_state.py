"""What to do next, where there is nothing yet."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.plain_label import HeadingLabel, MutedLabel

# A line much longer than 80 letters is hard to follow back to the next.
WIDEST_STEPS: Final = 140


class EmptyState(QWidget):
    """A heading, a sentence and, if `button_words` are given, a button.

    Signals:
        asked(): the button was pressed
    """

    asked = Signal()

    def __init__(
        self,
        heading: str,
        sentence: str,
        button_words: str = "",
        parent: QWidget | None = None,
        *,
        primary: bool = True,
    ) -> None:
        super().__init__(parent)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(6), grid(6), grid(6), grid(6))
        body.setSpacing(grid(2))
        body.addStretch(1)
        for label in (HeadingLabel(heading, self), MutedLabel(sentence, self)):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(grid(WIDEST_STEPS))
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 1000)
            row.addStretch(1)
            body.addLayout(row)
        if button_words:
            self.button = (PrimaryButton if primary else PlainButton)(button_words, self)
            self.button.clicked.connect(self.asked)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(self.button)
            row.addStretch(1)
            body.addSpacing(grid(2))
            body.addLayout(row)
        body.addStretch(2)
