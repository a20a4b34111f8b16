"""The figures that a commissioner asks for, in one line that can be marked and copied."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.plain_label import HeadingLabel, MutedLabel, PlainLabel

HEADING: Final = "For your commissioner"
ABOUT: Final = "It names nobody. It is shown here once and kept nowhere: write it down, or mark and copy it."


class FiguresPart(QWidget):
    """Shows the line; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = FiguresLine("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(1))
        for part in (HeadingLabel(HEADING, self, level=3), self.line, MutedLabel(ABOUT, self)):
            column.addWidget(part)

    def show_figures(self, figures: str) -> None:
        """Show these figures, or with "" nothing."""
        self.line.setText(figures)
        self.line.setAccessibleName(f"{HEADING}: {figures}")
        self.setVisible(bool(figures))


class FiguresLine(PlainLabel):
    """Words that can be marked by mouse or keyboard and copied, since they are for somebody else."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A frame would set the words in from those above.
        self.setIndent(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
