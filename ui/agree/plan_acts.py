"""The stage's own acts, for the last cell of the head."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.look.theme import grid
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.key_hint_button import KeyHintButton


class PlanActs(QWidget):
    """Buttons with their keys; the first is the next thing to do."""

    def __init__(self, acts: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[KeyHintButton] = []
        row = FlowLayout(self)
        row.setSpacing(grid(1.5))
        for number, each in enumerate(acts):
            button = KeyHintButton(each, self, primary=number == 0)
            button.setProperty("slim", "true")
            self._buttons.append(button)
            row.addWidget(button)

    def lead_on(self, *, leads: bool) -> None:
        """Show the first as the next thing to do, or leave that to what stands beside."""
        self._buttons[0].set_primary(primary=leads)
