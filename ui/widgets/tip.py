"""Tool tips: text as text, wrapped, and told to those who do not hover over anything."""

from html import escape
from typing import Final

from PySide6.QtWidgets import QWidget

# Qt wraps a tool tip only where it reads it as markup; a longer line would leave a small screen.
LONGEST_LINE: Final = 48


def as_tip(words: str) -> str:
    """Return `words` so that a tool tip shows them as they are: `<b>` is three characters."""
    if len(words) <= LONGEST_LINE and "<" not in words:
        return words
    return f"<qt>{escape(words, quote=False)}</qt>"


def explain(control: QWidget, words: str, keys: str = "") -> None:
    """Say of a control what its label does not, to the mouse in a tool tip and to a screen reader.

    `keys` as people read them ("Ctrl+→"); the words hold nothing of a case that the control itself does not.
    """
    control.setToolTip(as_tip(f"{words}\u2003{keys}".strip()))
    control.setAccessibleDescription(
        " ".join(part for part in (words, f"Key: {keys}" if keys else "") if part)
    )
