"""The first step of the first run: what the program promises."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.plain_label import MutedLabel, PlainLabel

PROMISES: Final = (
    "Your notes stay on this laptop, encrypted from the first keystroke. There is no network code at all.",
    "Only actions that every party has agreed go into the document. Change a word, and all are asked again.",
    (
        "When you finish, the action plan is what remains, unless somebody requires your notes to be kept "
        "until a day: then the plan says so. The app proves what it can, and says what no program can prove: "
        "a backup made before, another program's recording of the screen."
    ),
)


class PromisesStep(QWidget):
    """The three promises, and the folder where the encrypted files will lie."""

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(3))
        for number, promise in enumerate(PROMISES, 1):
            row = QHBoxLayout()
            row.setSpacing(grid(3))
            figure = PlainLabel(str(number), self, wrap=False)
            figure.set_tone("number")
            figure.setMinimumWidth(grid(5))
            row.addWidget(figure, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(PlainLabel(promise, self), 1, Qt.AlignmentFlag.AlignTop)
            body.addLayout(row)
        body.addStretch(1)
        body.addWidget(MutedLabel(f"The encrypted files will be in {folder}.", self))
