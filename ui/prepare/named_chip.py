"""A chip that says whom it is about to those who cannot see where it stands."""

from PySide6.QtWidgets import QWidget

from ui.widgets.chip_button import ChipButton


class NamedChip(ChipButton):
    """Shows short words; a screen reader hears them with the person or party after a colon."""

    def __init__(self, words: str, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self._said = words
        self._about = about
        self.toggled.connect(self._name)
        self._name()

    def show_state(self, *, on: bool, about: str, wanted: bool = False, words: str = "") -> None:
        """Show whether it is so; `wanted` marks one that is still needed."""
        self._about = about
        if words and words != self._said:
            self._said = words
            self.set_words(words)
        self.setChecked(on)
        self.set_tone("missing" if wanted and not on else "")
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(f"{self._said}: {self._about}" if self._about else self._said)
