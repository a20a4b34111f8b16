"""The last step: what will go and when, what cannot be known, and the act itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.calendar_words import long_date, short_date
from facilitator.case.retention import Retention
from facilitator.vault.destruction_words import CANNOT_KNOW, counted
from ui.finish.last_words import SavedFiles, what_stays
from ui.finish.step_card import StepCard
from ui.widgets.button import DangerButton, PrimaryButton
from ui.widgets.flow_layout import FlowLayout
from ui.widgets.plain_label import MutedLabel, PlainLabel

OLD_COPIES = " Old copies of the file on a solid-state drive cannot be opened without the key."
OLD_COPIES_WITHOUT_KEYCHAIN = (
    " Old copies of the files on a solid-state drive may stay there, and open with your passphrase."
)
WITH_KEYCHAIN = "First the case's key is deleted from the keychain and looked for again; then its files go."
WITHOUT_KEYCHAIN = (
    "Without a keychain this is deletion, not cryptographic erase: the key file and the case file are "
    "overwritten and removed."
)

WRITE_DOWN = "Write it in your diary: the case goes, and nothing here reminds you."
KEEP = "Close and keep it until {day}"
KEPT = (
    "This case is to be kept until {day}{reason}. Close it, and it stays here, encrypted and locked: "
    "it can be read and no longer changed. It is destroyed at the first unlock on or after that day; "
    "where that could not be announced before, you are asked first. You can also destroy it now, if nobody "
    "requires it any more. The plan and your opening words say that it is kept, so choose otherwise first, "
    "under How long this case is kept in the menu More, and save the plan again."
)


def goes_words(counts: Mapping[str, int], *, document: bool, files: SavedFiles) -> str:
    """Return what a destruction ends, and what stays as `what_stays` has it."""
    left = what_stays(files, document=document)
    return f"This will be destroyed: {counted(counts)}. {left} There is no way back."


def cannot_know(*, keychain: bool) -> str:
    """Return what no program can know of what it destroys."""
    return CANNOT_KNOW + (OLD_COPIES if keychain else OLD_COPIES_WITHOUT_KEYCHAIN)


class DestroyStep(StepCard):
    """Says what will go and asks for the destruction, or for keeping the case until its day.

    Signals:
        asked(): the person wants the case destroyed
        keeping_asked(): the person wants it closed and kept until its day
    """

    asked = Signal()
    keeping_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(5, "Destroy the case", parent)
        self._kept = PlainLabel("", self)
        self._kept.hide()
        self._due = PlainLabel("", self)
        self._due.set_tone("strong")
        self._goes = PlainLabel("", self)
        self._how = PlainLabel("", self)
        self._told_otherwise = PlainLabel("", self)
        self._told_otherwise.set_tone("amber")
        self._obstacles = PlainLabel("", self)
        self._obstacles.set_tone("amber")
        self._keep = PrimaryButton("", self)
        self._keep.clicked.connect(self.keeping_asked)
        self._keep.hide()
        self._button = DangerButton("Destroy this case", self)
        self._button.clicked.connect(self.asked)
        buttons = QWidget(self)
        row = FlowLayout(buttons)
        row.addWidget(self._keep)
        row.addWidget(self._button)
        cannot = self._cannot = MutedLabel("", self)
        for part in (
            self._kept,
            self._told_otherwise,
            self._due,
            self._goes,
            self._how,
            cannot,
            self._obstacles,
            buttons,
        ):
            self.body.addWidget(part)

    def show_retention(self, retention: Retention, told_otherwise: str) -> None:
        """Offer to keep the case where a day is chosen; destroying it now is then the second choice.

        `told_otherwise` says what the parties were told that is no longer so.
        """
        self._told_otherwise.setText(told_otherwise)
        self._told_otherwise.setVisible(bool(told_otherwise))
        kept = retention.destroy_on is not None
        if retention.destroy_on is not None:
            reason = f", as {retention.required_by} requires" if retention.required_by else ""
            day = long_date(retention.destroy_on)
            self._kept.setText(KEPT.format(day=day, reason=reason))
            self._keep.setText(KEEP.format(day=short_date(retention.destroy_on)))
        self._kept.setVisible(kept)
        self._keep.setVisible(kept)
        self.set_heading("Keep or destroy the case" if kept else "Destroy the case")
        self._button.setText("Destroy it now instead" if kept else "Destroy this case")

    def show_due(self, due: Sequence[str]) -> None:
        """Say what falls due after the meeting, which nothing here will remember."""
        self._due.setText(" ".join((*due, WRITE_DOWN)))
        self._due.setVisible(bool(due))

    def show_what_goes(self, words: str, *, keychain: bool) -> None:
        """Show `words` of what goes and what stays: counts, never contents."""
        self._goes.setText(words)
        self._how.setText(WITH_KEYCHAIN if keychain else WITHOUT_KEYCHAIN)
        self._cannot.setText(cannot_know(keychain=keychain))

    def show_obstacles(self, obstacles: Sequence[str], *, waiting: bool) -> None:
        """Say what must be settled first; the buttons work only when nothing is."""
        self._obstacles.setText("\n".join(obstacles))
        self._obstacles.setVisible(bool(obstacles))
        for button in (self._keep, self._button):
            button.setEnabled(not obstacles and not waiting)
        self.show_state("Ready" if not obstacles else "Not yet", done=not obstacles)
