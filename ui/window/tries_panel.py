"""Things to try in a practice meeting: a small list over the page that ticks itself and steps aside."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.look.dressed import dress
from ui.look.theme import grid, has_large_text, look_signals
from ui.widgets.button import LinkButton
from ui.widgets.plain_label import HeadingLabel, PlainLabel

HEADING: Final = "Things to try"
PUT_AWAY: Final = "Put away"
# No wider than the notes between agenda and people on a small laptop.
WIDEST_STEPS: Final = 136
# Where it stands in the height of the window: below what runs the meeting, above where notes are written.
FROM_TOP: Final = 0.28
# Pixels, of the style sheet.
BORDER: Final = 1
# Held before another key they ask for nothing yet.
MODIFIERS: Final = frozenset(
    (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
)
# Mean the panel while the keyboard is in it or on what opens it.
OF_THE_PANEL: Final = MODIFIERS | frozenset(
    (
        Qt.Key.Key_Escape,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
    )
)


class TriesPanel(QFrame):
    """Lies over the page without taking the keyboard, until somebody presses a key or clicks elsewhere.

    `opener` is what opens and closes it: a click there does not fold it first.

    Signals:
        put_away(): it is hidden; the keyboard was in it
    """

    put_away = Signal()

    def __init__(self, window: QWidget, opener: QWidget) -> None:
        super().__init__(window)
        self._opener = opener
        self._had_keyboard = False
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
        self._had_keyboard = take_keyboard
        self.show()
        self.raise_()
        if take_keyboard:
            self._away.setFocus(Qt.FocusReason.OtherFocusReason)

    def fits(self) -> bool:
        """Return whether it leaves the page in sight: with large text it would cover all of it."""
        return not has_large_text()

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
        """Keep its place in a window of another size; fold as soon as the person goes on, taking nothing."""
        if event.type() == QEvent.Type.Resize and watched is self.parentWidget():
            self.place()
        elif self.isVisible() and self._goes_on(watched, event):
            self.fold()
        return False

    def showEvent(self, event: QShowEvent) -> None:
        """Watch from now on what the person does."""
        super().showEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def hideEvent(self, event: QHideEvent) -> None:
        """Watch no more."""
        super().hideEvent(event)
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep a click on the words, which is none on what lies below."""
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Put it away by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self._put_away()
        else:
            super().keyPressEvent(event)

    def fold(self) -> None:
        """Hide it; the keyboard is handed on only where it was in it."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._put_away()
        else:
            self.hide()

    def _goes_on(self, watched: QObject, event: QEvent) -> bool:
        """Return whether this is a key or a click that is not for the panel."""
        if not isinstance(watched, QWidget):
            return False
        inside = watched is self or self.isAncestorOf(watched)
        match event.type():
            case QEvent.Type.MouseButtonPress:
                opens = watched is self._opener or self._opener.isAncestorOf(watched)
                return not inside and not opens
            case QEvent.Type.ShortcutOverride | QEvent.Type.KeyPress if isinstance(event, QKeyEvent):
                return event.key() not in (
                    OF_THE_PANEL if inside or self._opener.isAncestorOf(watched) else MODIFIERS
                )
            case QEvent.Type.FocusIn:
                return self._had_keyboard and not inside
            case _:
                return False

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
