"""With which party a private session is to be."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from facilitator.case.people import Party
from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel
from ui.widgets.scroll_area import ScrollArea
from ui.window.digit_row import digit

HIGHEST_STEPS = 30


class PartyChooser(QFrame):
    """Asks with which party a private session is to be; a digit, or the focused button, chooses.

    Signals:
        chosen(id): this party
        left(): Escape, or "Not now"
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("tone", "calm")
        self._row = QWidget(self)
        self._flow = FlowLayout(self._row)
        self._buttons: list[PlainButton] = []
        words = PlainLabel("With whom? Press its number, or Escape.", self)
        words.set_tone("strong")
        self._scroll = ScrollArea(self, margin=0)
        self._scroll.body.addWidget(self._row)
        body = QVBoxLayout(self)
        body.setContentsMargins(grid(4), grid(2), grid(4), grid(2))
        body.setSpacing(grid(2))
        body.addWidget(words)
        body.addWidget(self._scroll)
        self.hide()

    def ask(self, parties: Sequence[Party]) -> None:
        """Show the parties and take the focus."""
        self._flow.remove_all()
        self._buttons = []
        for number, party in enumerate(parties, start=1):
            button = PlainButton(f"{number}  {party.called}", self._row)
            button.setAccessibleName(f"Private session with {party.called}")
            button.clicked.connect(lambda _=False, key=party.id: self.chosen.emit(key))
            self._buttons.append(button)
        away = PlainButton("Not now", self._row)
        away.clicked.connect(self.left)
        for button in (*self._buttons, away):
            button.installEventFilter(self)
            self._flow.addWidget(button)
            button.show()
        self.show()
        self._fit()
        (self._buttons[0] if self._buttons else away).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the buttons need, up to a part of the page; beyond it they scroll."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        needed = self._flow.heightForWidth(self._scroll.viewport().width())
        self._scroll.setFixedHeight(min(needed, grid(HIGHEST_STEPS)))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Choose by digit, leave by Escape."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if not self.takes_key(event) and event.key() != Qt.Key.Key_Escape:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        self._buttons[(digit(event) or 1) - 1].click()
        return True

    def takes_key(self, event: QKeyEvent) -> bool:
        """Take the digits of the parties."""
        held = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        return not event.modifiers() & held and 0 < (digit(event) or 0) <= len(self._buttons)
