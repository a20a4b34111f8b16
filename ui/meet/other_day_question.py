"""Asked once at the start: the meeting was planned for another day."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.card import Card
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import HeadingLabel, PlainLabel

SET_DAY: Final = "Start, and plan it for today"
LEAVE_DAY: Final = "Start, and leave the day"
NOT_YET: Final = "Do not start yet"


class OtherDayQuestion(Card):
    """Offers to set the planned day or to leave it; hidden until it is asked.

    Signals:
        answered(bool): the meeting is to start; True: the planned day becomes today
        left(): it is not to start yet
    """

    answered = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, tone="current")
        self.setAccessibleName("Another day than planned")
        self._words = PlainLabel("", self)
        self._set, self._leave = PrimaryButton(SET_DAY, self), PlainButton(LEAVE_DAY, self)
        not_yet = PlainButton(NOT_YET, self)
        self._set.clicked.connect(lambda: self.answered.emit(True))
        self._leave.clicked.connect(lambda: self.answered.emit(False))
        not_yet.clicked.connect(self._put_away)
        self.body.addWidget(HeadingLabel("Another day than planned", self))
        self.body.addWidget(self._words)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button in (self._set, self._leave, not_yet):
            row.addWidget(button)
        self.body.addWidget(buttons)
        self.hide()

    def ask(self, sentence: str) -> None:
        """Ask, with the keyboard on the first answer."""
        self._words.setText(sentence)
        self.show()
        announce(self, f"{sentence} {SET_DAY}, or {LEAVE_DAY.lower()}?")
        self._set.setFocus()

    def take_keyboard(self) -> bool:
        """Put the keyboard on the first answer while this is asked; return whether it is."""
        if self.isHidden():
            return False
        self._set.setFocus()
        return True

    def _put_away(self) -> None:
        self.hide()
        self.left.emit()
