"""The first run: what is kept, a passphrase, the key's home."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from facilitator.errors import FacilitatorError
from facilitator.vault.keychain import FoundKeychain
from ui.look.theme import grid
from ui.unlock.front_card import FrontPage
from ui.unlock.key_home_step import KeyHomeStep
from ui.unlock.new_passphrase_step import NewPassphraseStep
from ui.unlock.promises_step import PromisesStep
from ui.widgets.announcement import announce
from ui.widgets.button import PlainButton, PrimaryButton
from ui.widgets.plain_label import MutedLabel, PlainLabel
from ui.widgets.working_bar import WorkingBar

STEPS: Final = ("What is kept", "Your passphrase", "The key's home")
GO_ON: Final = ("Choose a passphrase", "Go on", "Make my encrypted store")


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """What the first run led to: the passphrase, and the keychain or the passphrase alone."""

    passphrase: str
    found: FoundKeychain


class FirstRunPage(FrontPage):
    """Three steps, each with one thing to read or do; nothing is made before the last.

    Signals:
        begun(): the person has read the first step and goes on
        chosen(FirstChoice): the person wants the vault made
        keychain_asked(): look for the keychain (again)
    """

    begun = Signal()
    chosen = Signal(object)
    keychain_asked = Signal()

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__("Welcome", parent)
        self._promises = PromisesStep(folder, self)
        self._passphrase = NewPassphraseStep(self)
        self._key_home = KeyHomeStep(self)
        self._has_begun = False
        self._focus_awaits_keychain = False
        self._where = MutedLabel("", self)
        self._steps = QStackedWidget(self)
        for step in (self._promises, self._passphrase, self._key_home):
            self._steps.addWidget(step)
        self._error = PlainLabel("", self)
        self._error.set_tone("danger")
        self._error.hide()
        self._progress = WorkingBar("Making your encrypted store", self)
        self._back = PlainButton("Back", self)
        self._go_on = PrimaryButton("", self)
        buttons = QHBoxLayout()
        buttons.setSpacing(grid(2))
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._go_on)
        for part in (self._where, self._steps, self._error, self._progress):
            self.card.body.addWidget(part)
        self.card.body.addLayout(buttons)
        self._back.clicked.connect(lambda: self._show_step(self._steps.currentIndex() - 1))
        self._go_on.clicked.connect(self._advance)
        self._passphrase.changed.connect(self._judge)
        self._passphrase.submitted.connect(self._advance)
        self._key_home.look_again.connect(self.keychain_asked)
        self._key_home.decided.connect(self._judge)
        self._show_step(0)

    def on_shown(self) -> None:
        """Put the focus on what leads on."""
        self._go_on.setFocus()

    def show_keychain(self, found: FoundKeychain) -> None:
        """Show what was found to keep the key in."""
        self._key_home.show_found(found)
        self._judge()
        if self._focus_awaits_keychain and self._back.hasFocus() and self._go_on.isEnabled():
            # It was put on Back while nobody could go on; Enter is meant to lead on.
            self._go_on.setFocus()

    def show_failure(self, error: FacilitatorError) -> None:
        """Show why there is no vault yet and let the person try again."""
        self._set_working(False)
        self._error.setText(f"⚠ {error}")
        self._error.show()
        announce(self, str(error))

    def finish(self) -> None:
        """Forget the passphrase; the vault is made."""
        self._passphrase.clear()

    def _advance(self) -> None:
        here = self._steps.currentIndex()
        if not self._go_on.isEnabled():
            return
        if here < len(STEPS) - 1:
            self._show_step(here + 1)
            self._begin()
            return
        found = self._key_home.found()
        if found is not None:
            self._set_working(True)
            self.chosen.emit(FirstChoice(self._passphrase.passphrase(), found))

    def _begin(self) -> None:
        if not self._has_begun:
            self._has_begun = True
            self.begun.emit()

    def _show_step(self, step: int) -> None:
        self._error.hide()
        self._focus_awaits_keychain = False
        self._steps.setCurrentIndex(step)
        current = self._steps.currentWidget()
        for other in (self._promises, self._passphrase, self._key_home):
            other.setVisible(other is current)
        self._where.setText(f"Step {step + 1} of {len(STEPS)}: {STEPS[step]}")
        self._back.setVisible(step > 0)
        self._go_on.setText(GO_ON[step])
        self._judge()
        if current is self._passphrase:
            self._passphrase.setFocus()
        else:
            # While the keychain is still being looked for, nobody can go on, and the focus must be somewhere.
            (self._go_on if self._go_on.isEnabled() else self._back).setFocus()
            self._focus_awaits_keychain = not self._go_on.isEnabled()

    def _judge(self) -> None:
        ready = (True, self._passphrase.is_ready(), self._key_home.is_ready())
        self._go_on.setEnabled(ready[self._steps.currentIndex()])

    def _set_working(self, working: bool) -> None:
        self._error.hide()
        self._progress.setVisible(working)
        self._steps.setEnabled(not working)
        self._back.setEnabled(not working)
        self._go_on.setText("Making it…" if working else GO_ON[self._steps.currentIndex()])
        self._go_on.setEnabled(not working)
