"""A pill that is on or off."""

from PySide6.QtWidgets import QWidget

from ui.widgets.button import PlainButton
from ui.widgets.toggled_as_pressed import ToggledAsPressed


class ChipButton(ToggledAsPressed, PlainButton):
    """A checkable pill, for kinds of notes and parties' agreement; a tick as well as colour says on."""

    def __init__(self, words: str = "", parent: QWidget | None = None, *, checked: bool = False) -> None:
        super().__init__("", parent)
        self._plain_words = words
        self.setCheckable(True)
        self.toggled.connect(self._show_words)
        self.setChecked(checked)
        self._show_words()

    def with_tick(self) -> str:
        """Return the words that it shows while it is on."""
        return f"✓ {self._plain_words}"

    def set_words(self, words: str) -> None:
        """Show other words."""
        self._plain_words = words
        self._show_words()

    def set_tone(self, tone: str) -> None:
        """Mark the pill "missing" (dashed, needs you) or "" (usual)."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def _show_words(self) -> None:
        self.setText(self.with_tick() if self.isChecked() else self._plain_words)
        self.setAccessibleName(self._plain_words)
