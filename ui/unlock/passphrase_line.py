"""Where a passphrase is typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from facilitator.vault.passphrase import LONGEST
from ui.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.private_line import PrivateLine


class PassphraseLine(PrivateLine):
    """Hides what is typed until asked, and gives nothing to copy.

    Signals:
        caps_lock_seen(bool): whether a letter just typed came out as Caps Lock makes it
    """

    caps_lock_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def copy(self) -> None:
        """Copy nothing."""

    def cut(self) -> None:
        """Cut nothing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Watch for Caps Lock, which Qt does not tell: a capital without Shift, a small letter with it."""
        typed = event.text()
        if typed.isalpha() and typed.lower() != typed.upper():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_lock_seen.emit(typed.isupper() != shifted)
        super().keyPressEvent(event)


class PassphraseField(QWidget):
    """A passphrase line with its Show button; `line` is the line."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.line = PassphraseLine(self)
        self.line.setAccessibleName(name)
        self._show = PlainButton("Show", self)
        self._show.setCheckable(True)
        self._show.setAccessibleName(f"Show {name[0].lower()}{name[1:]}")
        self._show.toggled.connect(self._reveal)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(2))
        row.addWidget(self.line, 1)
        row.addWidget(self._show)
        self.setFocusProxy(self.line)

    def clear(self) -> None:
        """Forget what was typed and hide the next."""
        self._show.setChecked(False)
        self.line.clear()

    def _reveal(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.line.setEchoMode(mode)
        name = self._show.accessibleName()
        self._show.setText("Hide" if shown else "Show")
        self._show.setAccessibleName(name)
