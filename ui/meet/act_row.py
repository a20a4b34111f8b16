"""A row that is a button, with small acts at its end and keys that work on any control of it."""

from typing import ClassVar, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.meet.row_button import RowButton

# The keyboard came back to where it was before.
STAYED: Final = (
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class ActRow(QWidget):
    """Give its `give` button labels, lay it out with the acts, and say in `on_key` what keys do.

    Its `letters` act only where the row was reached by keyboard: after a click, what is typed is a note.
    """

    letters: ClassVar[frozenset[Qt.Key]] = frozenset()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.give = RowButton(self)
        self._by_keyboard = False

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

    def takes_key(self, event: QKeyEvent) -> bool:
        """Return whether a letter is an act on this row, now."""
        held = event.modifiers() != Qt.KeyboardModifier.NoModifier
        return self._by_keyboard and not held and event.key() in self.letters

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the keys of the row from whichever control has the focus, and note how it got there."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self._by_keyboard = False
        elif isinstance(event, QFocusEvent) and event.gotFocus() and event.reason() not in STAYED:
            self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self.on_key(event)
