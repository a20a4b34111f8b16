"""Words on a screen, never read as markup."""

import re
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from facilitator.case.direction import begins_from_the_right, isolated, without_isolates
from facilitator.case.text_units import whole_letters

LONGEST_UNBROKEN: Final = 32
UNBROKEN: Final = re.compile(rf"\S{{{LONGEST_UNBROKEN + 1},}}")
BREAK_HERE: Final = "\u200b"


class PlainLabel(QLabel):
    """Shows any text as text: `<b>` is four characters, a very long word wraps, nothing is cut off."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, wrap: bool = True) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setWordWrap(wrap)
        if wrap:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self._words = ""
        self.setText(words)

    def setText(self, words: str) -> None:
        """Show `words`."""
        self._words = words
        # Qt puts a paragraph that begins from right to left at the right, away from where it belongs.
        shown = UNBROKEN.sub(_with_breaks, isolated(words) if begins_from_the_right(words) else words)
        super().setText(shown)
        said = without_isolates(words)
        self.setAccessibleName(said if shown != said else "")

    def words(self) -> str:
        """Return what was given, without the places to break that showing it may have added."""
        return self._words

    def set_tone(self, tone: str) -> None:
        """Colour the words: "", "strong", "teal", "amber", "danger", "number", "tried"; words must say it."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


def _with_breaks(run: re.Match[str]) -> str:
    pieces, rest = [], run[0]
    while rest:
        piece = whole_letters(rest, LONGEST_UNBROKEN)
        pieces.append(piece)
        rest = rest[len(piece) :]
    return BREAK_HERE.join(pieces)


class MutedLabel(PlainLabel):
    """Smaller, quieter words beside something more important."""


class HeadingLabel(PlainLabel):
    """A heading: level 1 names a screen, 2 a part of it, 3 is a small quiet one above a list."""

    def __init__(
        self, words: str = "", parent: QWidget | None = None, *, level: int = 2, wrap: bool = True
    ) -> None:
        super().__init__(words, parent, wrap=wrap)
        self.setProperty("level", str(level))
