"""A number of minutes."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSpinBox, QWidget

from facilitator.case.matter import MOST_MINUTES
from ui.look.theme import grid
from ui.widgets.still_wheel import StillWheel


class MinutesBox(StillWheel, QSpinBox):
    """Minutes typed or stepped by five.

    Signals:
        given(int): the minutes the person set, at once
    """

    given = Signal(int)

    def __init__(self, parent: QWidget | None = None, *, least: int = 0) -> None:
        super().__init__(parent)
        self._saved = 0
        self.setRange(least, MOST_MINUTES)
        self.setSingleStep(5)
        self.setSuffix(" min")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lineEdit().setTextMargins(grid(2), 0, grid(2), 0)
        self.valueChanged.connect(self.given)
        self.editingFinished.connect(lambda: self._show(self._saved))

    def show_value(self, minutes: int) -> None:
        """Show what the case holds, but not over what is being typed."""
        self._saved = minutes
        if not self.hasFocus():
            self._show(minutes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Alt with an arrow to the row the box stands in."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _show(self, minutes: int) -> None:
        if self.value() != minutes:
            self.blockSignals(True)
            self.setValue(minutes)
            self.blockSignals(False)
