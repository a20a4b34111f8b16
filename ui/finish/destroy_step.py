"""The last step: what will go, what cannot be known, and the act itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.finish.step_card import StepCard
from ui.widgets.button import DangerButton
from ui.widgets.plain_label import MutedLabel, PlainLabel

CANNOT_KNOW = (
    "What no program can know: a backup or snapshot made while the case was open, a picture of the screen "
    "taken by another program, what the system wrote to its swap or hibernation file. Old copies of the "
    "file on a solid-state drive cannot be opened without the key."
)
WITH_KEYCHAIN = "First the case's key is deleted from the keychain and looked for again; then its files go."
WITHOUT_KEYCHAIN = (
    "Without a keychain this is deletion, not cryptographic erase: the key file and the case file are "
    "overwritten and removed."
)

ONE = {
    "people": "person",
    "notes": "note",
    "issues and options": "issue or option",
    "proposed actions": "proposed action",
    "parked topics": "parked topic",
}


class DestroyStep(StepCard):
    """Says what will go and asks for the destruction.

    Signals:
        asked(): the person wants the case destroyed
    """

    asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(4, "Destroy the case", parent)
        self._goes = PlainLabel("", self)
        self._how = PlainLabel("", self)
        self._obstacles = PlainLabel("", self)
        self._obstacles.set_tone("amber")
        self._button = DangerButton("Destroy this case", self)
        self._button.clicked.connect(self.asked)
        for part in (self._goes, self._how, MutedLabel(CANNOT_KNOW, self), self._obstacles):
            self.body.addWidget(part)
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_what_goes(self, counts: Mapping[str, int], *, keychain: bool, document: bool) -> None:
        """Show counts, never contents."""
        listed = ", ".join(
            f"{number} {ONE.get(name, name) if number == 1 else name}"
            for name, number in counts.items()
            if number
        )
        left = "The saved action plan is the only thing that stays." if document else "Nothing stays."
        self._goes.setText(
            f"This will be destroyed: {listed or 'an empty case'}. {left} There is no way back."
        )
        self._how.setText(WITH_KEYCHAIN if keychain else WITHOUT_KEYCHAIN)

    def show_obstacles(self, obstacles: Sequence[str], *, waiting: bool) -> None:
        """Say what must be settled first; the button works only when nothing is."""
        self._obstacles.setText("\n".join(obstacles))
        self._obstacles.setVisible(bool(obstacles))
        self._button.setEnabled(not obstacles and not waiting)
        self.show_state("Ready" if not obstacles else "Not yet", done=not obstacles)
