"""What was saved: where, which fingerprint the file has, and how to look whether it is still that file."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.plain_label import MutedLabel, PlainLabel

HOW_TO_CHECK: Final = (
    "A file that was changed, filled in or signed, and a copy in another form, has another fingerprint. It "
    "is the beginning of the file's SHA-256 checksum. On Windows: certutil -hashfile FILE SHA256. On a Mac: "
    "shasum -a 256 FILE. On Linux: sha256sum FILE."
)


class SavedPart(QWidget):
    """Shown once the document is saved."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place = PlainLabel("", self)
        self._place.set_tone("teal")
        self._fingerprint = PlainLabel("", self)
        self._fingerprint.set_tone("strong")
        self._how = MutedLabel(HOW_TO_CHECK, self)
        self._copies = PlainLabel("", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(grid(1))
        for part in (self._place, self._fingerprint, self._how, self._copies):
            column.addWidget(part)
        self.hide()

    def show_saved(self, place: str, fingerprint: str, copies: tuple[str, ...]) -> None:
        """Show the saved file ("" while there is none) and the sentences about other copies."""
        self._place.setText(f"✓ Saved as {place}" if place else "✓ Saved, and read back.")
        self._fingerprint.setText(f"File fingerprint: {fingerprint}")
        self._copies.setText("\n".join(copies))
        for part in (self._place, self._fingerprint, self._how):
            part.setVisible(bool(fingerprint))
        self._copies.setVisible(bool(copies))
        self.setVisible(bool(fingerprint or copies))
