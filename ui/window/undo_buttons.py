"""Undo and redo for hands on the mouse: two small drawings whose tool tips say what they would do."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.icons import icon
from ui.look.theme import grid, look_signals, tokens
from ui.widgets.button import LinkButton
from ui.widgets.discard import discard
from ui.widgets.system_keys import shown_keys
from ui.widgets.tip import as_tip

DRAWINGS: Final = ("undo", "redo")


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
        for drawing, action in zip(DRAWINGS, acts, strict=False):
            self._row.addWidget(_ActButton(drawing, action, self))
        self.setVisible(bool(acts))


class _ActButton(LinkButton):
    def __init__(self, drawing: str, action: QAction, parent: QWidget) -> None:
        super().__init__("", parent)
        self.setProperty("small", "true")
        self._drawing = drawing
        self._act = action
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        look_signals().applied.connect(self._draw)
        self._draw()
        self._follow()

    def _draw(self) -> None:
        # Fixed to the grid, so that the line it stands in is no taller than a target must be (WCAG 2.5.8).
        self.setFixedSize(grid(7), grid(6))
        side = grid(4)
        self.setIconSize(QSize(side, side))
        ink = tokens().teal if self.isEnabled() else tokens().ink_off
        self.setIcon(icon(self._drawing, ink, side))

    def _follow(self) -> None:
        words, keys = self._act.text(), shown_keys(self._act.shortcut())
        self.setAccessibleName(words)
        self.setAccessibleDescription(f"Key: {keys}")
        self.setToolTip(as_tip(f"{words}  {keys}"))
        if self.isEnabled() != self._act.isEnabled():
            self.setEnabled(self._act.isEnabled())
            self._draw()
