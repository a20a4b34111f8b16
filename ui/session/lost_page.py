"""Instead of locking or closing a case that would be lost: why not, and what can be done."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.unlock.front_card import FrontPage
from ui.widgets.announcement import announce
from ui.widgets.button import DangerButton, PlainButton, PrimaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import PlainLabel

TITLE: Final = "Not locked: this case would be lost"
STAYS: Final = (
    "So the case stays open in this program, and what is in it is covered here. Whoever is at this computer "
    "can go back to it: stay with it until it is saved."
)
SAVE: Final = "Save this case to another place"
GO_BACK: Final = "Go back to the case"


class LostPage(FrontPage):
    """Covers the case and asks.

    Signals:
        save_asked(): save the case to another place
        back_asked(): go back to the case
        given_up(): do it all the same
    """

    save_asked = Signal()
    back_asked = Signal()
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(TITLE, parent)
        self._words = PlainLabel("", self)
        self._words.set_tone("danger")
        self._save = PrimaryButton(SAVE, self)
        self._save.clicked.connect(self.save_asked)
        self._back = PlainButton(GO_BACK, self)
        self._back.clicked.connect(self.back_asked)
        self._give_up = DangerButton("", self)
        self._give_up.clicked.connect(self.given_up)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        for button in (self._save, self._back, self._give_up):
            row.addWidget(button)
        self.card.body.addWidget(self._words)
        self.card.body.addWidget(PlainLabel(STAYS, self))
        self.card.body.addWidget(buttons)

    def show_loss(self, sentence: str, give_up: str) -> None:
        """Show why, and the words of doing it all the same."""
        if sentence == self._words.words().removeprefix("⚠ ") and give_up == self._give_up.text():
            return
        self._words.setText(f"⚠ {sentence}")
        self._give_up.setText(give_up)
        announce(self, f"{TITLE}. {sentence}")

    def guide_topic(self) -> str:
        """Return the topic on what is done here."""
        return "trouble"

    def on_shown(self) -> None:
        """Put the focus on what saves."""
        self._save.setFocus()
