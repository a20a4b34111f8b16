"""Undo and redo for hands on the mouse: two small signs whose tool tips say what they would do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import grid
from ui.widgets.button import LinkButton
from ui.widgets.discard import discard
from ui.widgets.key_hint_button import shown_keys

SIGNS: Final = ("↶", "↷")


class UndoButtons(QWidget):
    """Shows the two acts it is given; with none it is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.hide()

    def show_acts(self, acts: Sequence[QAction]) -> None:
        """Show these acts, in the order undo, redo, or nothing."""
        while (item := self._row.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                discard(button)
        for sign, action in zip(SIGNS, acts, strict=False):
            self._row.addWidget(_ActButton(sign, action, self))
        self.setVisible(bool(acts))


class _ActButton(LinkButton):
    def __init__(self, sign: str, action: QAction, parent: QWidget) -> None:
        super().__init__(sign, parent)
        self._act = action
        self.setProperty("small", "true")
        self.setFixedHeight(grid(6))
        self.setMinimumWidth(grid(7))
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        words, keys = self._act.text(), shown_keys(self._act.shortcut())
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key: {keys}")
        self.setToolTip(f"{words}  {keys}")
        self.setEnabled(self._act.isEnabled())
