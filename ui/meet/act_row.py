"""A row that is a button, with small acts at its end and keys that work on any control of it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.meet.row_button import RowButton


class ActRow(QWidget):
    """Give its `give` button labels, lay it out with the acts, and say in `on_key` what keys do."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.give = RowButton(self)

    def lay_out(self, *acts: QWidget, before: QWidget | None = None) -> None:
        """Put the button, what stands `before` it and the `acts` after it in a row."""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        if before is not None:
            row.addWidget(before)
        row.addWidget(self.give, 1)
        for act in acts:
            row.addWidget(act)
        for control in (self.give, *acts):
            control.installEventFilter(self)

    def on_key(self, event: QKeyEvent) -> bool:
        """Do what the key means on this row; return whether it means anything: here none does."""
        del event
        return False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys of the row from whichever control has the focus."""
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.on_key(event)
