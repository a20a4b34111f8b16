"""A page part that scrolls from top to bottom when larger text needs the room."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui.theme import grid


class ScrollArea(QScrollArea):
    """Scrolls its `body` layout vertically and never sideways; a focused control scrolls into view."""

    def __init__(self, parent: QWidget | None = None, *, margin: int = 4) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        inside.setProperty("scrolled", True)
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(grid(margin), grid(margin), grid(margin), grid(margin))
        self.body.setSpacing(grid(3))
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
