"""A white surface that holds one thing."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.look.theme import grid


class Card(QFrame):
    """A frame with room inside; `body` is its layout, from top to bottom."""

    def __init__(self, parent: QWidget | None = None, *, tone: str = "") -> None:
        super().__init__(parent)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(grid(4), grid(3.5), grid(4), grid(3.5))
        self.body.setSpacing(grid(2))
        self.set_tone(tone)

    def set_tone(self, tone: str) -> None:
        """Colour the card: "", "quiet", "amber" (needs you), "danger" or "current"; words must say it too."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)
