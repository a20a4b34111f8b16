"""The check code of the plan, large enough to be read out, and how a party compares it."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.plain_label import MutedLabel, PlainLabel

HOW_TO_COMPARE: Final = (
    "Read it out: whoever has the same check code at the foot of their page has the same words, on paper, in "
    "large print or as a web page. It is no seal: it does not show who made a page, and somebody can change "
    "a page and leave the code as it was. Whether a file is still as you saved it, its file fingerprint "
    "tells."
)


class CheckCodePart(QWidget):
    """Shown while there is a plan to save, and once it is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._code = PlainLabel("", self)
        self._code.setProperty("words", "check-code")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(1))
        column.addWidget(self._code)
        column.addWidget(MutedLabel(HOW_TO_COMPARE, self))
        self.hide()

    def show_code(self, check_code: str) -> None:
        """Show the check code of the present plan, or nothing for ""."""
        self._code.setText(f"Check code: {check_code}")
        self.setVisible(bool(check_code))
