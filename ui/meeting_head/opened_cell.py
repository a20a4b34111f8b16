"""What was opened by its key in the place of the speaker, until Escape or an answer."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.meeting_head.band_cell import BandCell


class OpenedCell(BandCell):
    """Has the keyboard while it is on; keys that it takes are answers.

    Signals:
        left(): it is done with, and the keyboard is free
        turned(): it is on, or no more
    """

    left = Signal()
    turned = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.is_on = False

    def add(self, *buttons: QAbstractButton) -> None:
        """Add buttons that can be offered, in their order, and hear their keys."""
        super().add(*buttons)
        self.hear(*buttons)

    def hear(self, *controls: QWidget) -> None:
        """Take the keys of these controls."""
        for control in controls:
            control.installEventFilter(self)

    def begin(self) -> None:
        """Be on."""
        self.is_on = True
        self.turned.emit()

    def leave(self) -> None:
        """Be on no more."""
        self.is_on = False
        self.turned.emit()
        self.left.emit()

    def takes_key(self, _event: QKeyEvent) -> bool:
        """Return whether a key is an answer; where there are only controls, none is."""
        return False

    def answer(self, event: QKeyEvent) -> None:
        """Do what a key that it takes means."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave by Escape, answer by the keys that it takes."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif self.takes_key(event):
            self.answer(event)
        else:
            return False
        return True
