"""Things to try in a practice meeting: a quiet list over the page that ticks itself."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.dressed import dress
from ui.look.theme import grid, look_signals, scale
from ui.widgets.button import LinkButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel

HEADING: Final = "Things to try"
PUT_AWAY: Final = "Put away"
WIDEST_STEPS: Final = 150
# Where it stands in the height of the window: below what runs the meeting, above where notes are written.
FROM_TOP: Final = 0.28
LARGE_TEXT: Final = 1.5
# Pixels, of the style sheet.
BORDER: Final = 1


class TriesPanel(QFrame):
    """Lies over the page without taking the keyboard; Escape in it puts it away.

    Signals:
        put_away(): it is hidden; the keyboard was in it
    """

    put_away = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setAccessibleName(HEADING)
        self._rows: list[_Row] = []
        self._heading = HeadingLabel(HEADING, self)
        self._away = LinkButton(PUT_AWAY, self)
        self._away.clicked.connect(self._put_away)
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self._away)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(grid(4), grid(2), grid(3), grid(3))
        self._column.setSpacing(grid(1))
        self._column.addLayout(top)
        dress(self)
        look_signals().applied.connect(self.place)
        window.installEventFilter(self)
        self.hide()

    def show_tries(self, tries: Sequence[tuple[str, bool]]) -> None:
        """Show each with whether it was tried."""
        while len(self._rows) < len(tries):
            row = _Row(self)
            self._rows.append(row)
            self._column.addWidget(row)
        for row, (words, tried) in zip(self._rows, tries, strict=True):
            row.show_try(words, tried=tried)
        self.place()

    def open(self, *, take_keyboard: bool) -> None:
        """Show it over the page."""
        self.place()
        self.show()
        self.raise_()
        if take_keyboard:
            self._away.setFocus(Qt.FocusReason.OtherFocusReason)

    def fits(self) -> bool:
        """Return whether it leaves the page in sight: with large text it would cover all of it."""
        return scale() < LARGE_TEXT

    def place(self) -> None:
        """Stand in the middle of the page, whole within the window."""
        window = self.parentWidget()
        if window is None:
            return
        room = window.rect()
        width = min(grid(WIDEST_STEPS), room.width() - grid(8))
        self.setFixedWidth(width)
        height = min(self._column.heightForWidth(width - 2 * BORDER) + 2 * BORDER, room.height())
        self.setFixedHeight(height)
        top = min(round(room.height() * FROM_TOP), room.height() - height)
        self.move((room.width() - width) // 2, max(0, top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep its place when the window's size changes."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def _put_away(self) -> None:
        self.hide()
        self.put_away.emit()


class _Row(QWidget):
    """One thing: a sign, and its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._sign = PlainLabel("", self, wrap=False)
        self._sign.setFixedWidth(grid(6))
        self._words = PlainLabel("", self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def show_try(self, words: str, *, tried: bool) -> None:
        """Show the words, ticked once they were tried."""
        self._sign.setText("\N{CHECK MARK}" if tried else "\N{WHITE CIRCLE}")
        self._sign.setAccessibleName("Tried" if tried else "To try")
        self._sign.set_tone("teal" if tried else "")
        self._words.setText(words)
        self._words.set_tone("tried" if tried else "")
