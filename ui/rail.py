"""The dark rail at the left: where the work is."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import look_signals, scale, tokens
from ui.widgets.discard import discard
from ui.widgets.key_hint_button import shown_keys
from ui.widgets.layout_parts import layout_parts

DRAWING_PIXELS: Final = 24
LARGEST_DRAWING: Final = 1.4


class RailButton(QToolButton):
    """One place on the rail: a drawing with its word below it."""

    def __init__(self, action: QAction, drawing: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._drawing = drawing
        self._act = action
        self.setDefaultAction(action)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(action.text())
        self.setAccessibleDescription(f"Key: {shown_keys(action.shortcut())}")
        self.setToolTip(f"{action.text()}  {shown_keys(action.shortcut())}")
        look_signals().applied.connect(self._draw)
        self._draw()

    def checkStateSet(self) -> None:  # noqa: N802 - Qt's name
        """Go to the place, too, when the button is turned on through the accessibility tree."""
        if self.isChecked() == self._act.isChecked():
            super().checkStateSet()
        else:
            QTimer.singleShot(0, self._act, self._act.trigger)

    def _draw(self) -> None:
        side = round(DRAWING_PIXELS * min(scale(), LARGEST_DRAWING))
        self.setIconSize(QSize(side, side))
        colours = tokens()
        self._act.setIcon(icon(self._drawing, colours.rail_ink, side, checked_colour=colours.rail_ink_active))


class Rail(QFrame):
    """Holds the buttons of the places, and at the bottom the way to lock."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Stages")
        body = QVBoxLayout(self)
        body.setContentsMargins(8, 12, 8, 12)
        body.setSpacing(6)
        self._places = QVBoxLayout()
        self._places.setSpacing(6)
        self._bottom = QVBoxLayout()
        self._bottom.setSpacing(6)
        body.addLayout(self._places)
        body.addStretch(1)
        body.addLayout(self._bottom)

    def add_place(self, action: QAction, drawing: str) -> RailButton:
        """Add a place at the end of the upper list."""
        button = RailButton(action, drawing, self)
        self._places.addWidget(button)
        self._put_in_order()
        return button

    def add_at_bottom(self, action: QAction, drawing: str) -> RailButton:
        """Add an act at the foot of the rail."""
        button = RailButton(action, drawing, self)
        self._bottom.addWidget(button)
        self._put_in_order()
        return button

    def remove(self, button: RailButton) -> None:
        """Take a place away."""
        discard(button)

    def _put_in_order(self) -> None:
        """Let Tab go down the rail, whatever order the buttons were made in."""
        parts = [part for layout in (self._places, self._bottom) for part in layout_parts(layout)]
        buttons = [part for part in parts if isinstance(part, QWidget)]
        for before, after in pairwise(buttons):
            QWidget.setTabOrder(before, after)
