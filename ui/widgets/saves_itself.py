"""What every editor that saves itself does with its text, whatever it is drawn as."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QHideEvent
from PySide6.QtWidgets import QWidget

from facilitator.errors import FacilitatorError
from facilitator.vault_errors import VaultError
from ui.widgets.settling import Settling

if TYPE_CHECKING:
    Base = QWidget
else:
    Base = object


class SavesItself(Base):
    """Put before Qt's class, and give it a `_settling`: `class AutosaveText(SavesItself, QPlainTextEdit)`."""

    _settling: Settling

    def show_value(self, text: str) -> None:
        """Show the saved `text`; the cursor stays when it is the same, and typing is never overwritten."""
        self._settling.show(text)

    def replace_text(self, text: str) -> None:
        """Show `text` whatever is there, as for the next note; nothing is handed on."""
        self._settling.replace(text)

    def note_refusal(self, error: FacilitatorError) -> None:
        """Note that what was handed on was refused: what the store could not take is handed on again."""
        if isinstance(error, VaultError):
            self._settling.not_saved()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._settling.flush()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hand the text on when the person leaves."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._settling.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """Hand the text on when the screen changes."""
        self._settling.flush()
        super().hideEvent(event)
