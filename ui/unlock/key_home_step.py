"""The last step of the first run: where the key lives."""

import sys
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from facilitator.vault.keychain import FoundKeychain
from ui.look.theme import grid
from ui.widgets.button import PlainButton
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.tick_box import TickBox

LOOKING: Final = "Looking for this computer's keychain. It may ask you to unlock it."
WITH_KEYCHAIN: Final = (
    "The keys to your cases will be kept there, wrapped by your passphrase. A copy of the folder alone gives "
    "nothing to guess, and destroying a case destroys its key: a cryptographic erase."
)
WITHOUT: Final = (
    "You can still work with the passphrase only. Your notes are encrypted all the same, but whoever copies "
    "the folder can try to guess the passphrase, and closing a case is deletion, not cryptographic erase."
)
HOW: Final = {
    "linux": "To get a keychain: install gnome-keyring or KWallet, then sign out and in again.",
    "win32": "Windows has a keychain for every user. Sign in with your own account, then look again.",
    "darwin": "macOS has a keychain for every user. Unlock “login” in Keychain Access, then look again.",
}
CONSENT: Final = "Use the passphrase only. I know that closing is deletion, not cryptographic erase."


class KeyHomeStep(QWidget):
    """Names the keychain that was found or, where there is none, asks for an honest choice.

    Signals:
        look_again(): look for the keychain once more
        decided(): whether it is ready may have changed
    """

    look_again = Signal()
    decided = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: FoundKeychain | None = None
        self._first = PlainLabel(LOOKING, self)
        self._second = PlainLabel("", self)
        self._how = MutedLabel("", self)
        self._consent = TickBox("", self)
        self._consent_words = PlainLabel(CONSENT, self)
        self._consent.setAccessibleName(CONSENT)
        self._again = PlainButton("Look again", self)
        consent = QHBoxLayout()
        consent.setSpacing(0)
        consent.addWidget(self._consent)
        consent.addWidget(self._consent_words, 1)
        again = QHBoxLayout()
        again.addWidget(self._again)
        again.addStretch(1)
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(grid(3))
        for part in (self._first, self._second, self._how):
            body.addWidget(part)
        body.addLayout(again)
        body.addLayout(consent)
        body.addStretch(1)
        self._consent.toggled.connect(self.decided)
        self._again.clicked.connect(self._look)
        self._show()

    def show_found(self, found: FoundKeychain) -> None:
        """Show what was found."""
        self._found = found
        self._show()

    def found(self) -> FoundKeychain | None:
        """Return what was found, None while it is being looked for."""
        return self._found

    def is_ready(self) -> bool:
        """Return whether there is a keychain or the person chose to go without."""
        return self._found is not None and (self._found.keychain is not None or self._consent.isChecked())

    def _look(self) -> None:
        self._found = None
        self._show()
        self.decided.emit()
        self.look_again.emit()

    def _show(self) -> None:
        found = self._found
        without = found is not None and found.keychain is None
        if found is None:
            words = ("", LOOKING, "")
        elif found.keychain is None:
            words = ("amber", f"⚠ No keychain can be used. {found.sentence}", WITHOUT)
        else:
            words = ("teal", f"✓ {found.sentence}", WITH_KEYCHAIN)
        self._first.set_tone(words[0])
        self._first.setText(words[1])
        self._second.setText(words[2])
        self._second.setVisible(bool(words[2]))
        self._how.setText(HOW.get("linux" if sys.platform.startswith("linux") else sys.platform, ""))
        for part in (self._how, self._again, self._consent, self._consent_words):
            part.setVisible(without)
