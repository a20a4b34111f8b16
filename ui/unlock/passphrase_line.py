"""Where a passphrase is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from facilitator.vault.passphrase import LONGEST
from ui.widgets.secret_field import SecretField
from ui.widgets.secret_line import SecretLine


class PassphraseLine(SecretLine):
    """Hides what is typed until asked, and gives nothing to copy.

    Signals:
        caps_lock_seen(bool): whether a letter just typed came out as Caps Lock makes it
    """

    caps_lock_seen = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch for Caps Lock, which Qt does not tell: a capital without Shift, a small letter with it."""
        typed = event.text()
        if typed.isalpha() and typed.lower() != typed.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(typed.isupper() != shifted)
        super().keyPressEvent(event)


class PassphraseField(SecretField):
    """A passphrase line with its Show button; `line` is the line.

    It holds more than a passphrase may have, so that one that is too long is told of and never cut.
    """

    line: PassphraseLine

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent, longest=4 * LONGEST)

    def _make_line(self, longest: int) -> PassphraseLine:
        return PassphraseLine(self, longest=longest)
