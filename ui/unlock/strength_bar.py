"""How hard a passphrase is to guess, in words and as a bar."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.look.theme import grid, tokens
from ui.widgets.plain_label import MutedLabel

PARTS = 4


class StrengthBar(QWidget):
    """Four parts that fill from left to right, with the sentence below them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = _Parts(self)
        self._words = MutedLabel("", self)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(1))
        body.addWidget(self._bar)
        body.addWidget(self._words)

    def show_strength(self, score: int, words: str, *, acceptable: bool) -> None:
        """Show a score of 0 to 4 and its sentence."""
        self._bar.score = score
        self._bar.acceptable = acceptable
        self._bar.update()
        self._words.setText(words)
        self._words.set_tone("teal" if acceptable else "")


class _Parts(QWidget):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.score = 0
        self.acceptable = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return a thin bar."""
        return QSize(grid(40), grid(1.5))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the parts."""
        painter = QPainter(self)
        gap = grid(1)
        width = (self.width() - gap * (PARTS - 1)) / PARTS
        filled = QColor(tokens().teal if self.acceptable else tokens().amber)
        for part in range(PARTS):
            colour = filled if part < self.score else QColor(tokens().line)
            painter.fillRect(QRectF(part * (width + gap), 0, width, self.height()), colour)
