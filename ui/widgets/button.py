"""Buttons that say what they do."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from ui.look.theme import grid, tokens
from ui.widgets.shortened import shortened
from ui.widgets.tip import as_tip

LONGEST_WORDS: Final = 48


class PlainButton(QPushButton):
    """A quiet button; `&` in its words is a character, not a key, and very long words end in "…"."""

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._words = ""
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show `words`; a screen reader hears them whole."""
        self._words = words
        shown = shortened(words, LONGEST_WORDS)
        super().setText(shown.replace("&", "&&"))
        self.setAccessibleName(words)
        self.setToolTip(as_tip(words) if shown != words else "")

    def words(self) -> str:
        """Return the words as they were given."""
        return self._words

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press the button that has the focus, as Space does; Qt does so only in dialogs."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class FilledButton(PlainButton):
    """A button on a dark ground, with a second ring inside when it has the focus."""

    def set_primary(self, primary: bool) -> None:
        """Show it as the one thing to do next, or as one of several."""
        if self.property("primary") != primary:
            self.setProperty("primary", primary)
            self.style().unpolish(self)
            self.style().polish(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, then the inner ring that stands out against its own ground."""
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(tokens().card), 1.5))
        inset = 3.0
        radius = max(2.0, grid(1.75) - inset)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), radius, radius)


class PrimaryButton(FilledButton):
    """The one thing to do next; at most one on a screen."""


class DangerButton(FilledButton):
    """Destroys something, after a question."""


class LinkButton(PlainButton):
    """A button that looks like words, for an act inside a list."""
