"""The report of what went by itself when its day had come."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from facilitator.vault.destruction_words import CANNOT_KNOW
from ui.home.copy_dialog import WIDTH_STEPS
from ui.home.due_words import destroyed_words, went_words
from ui.look.theme import grid
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.plain_label import MutedLabel, PlainLabel

if TYPE_CHECKING:
    from facilitator.cases.listed import DestroyedCase

HEADING: Final = "Destroyed, as was announced"


class DestroyedDialog(ConfirmDialog):
    """Tells each case that went, in counts, and each step that was done; there is nothing to answer."""

    def __init__(self, gone: "Sequence[DestroyedCase]", parent: QWidget | None = None) -> None:
        super().__init__(HEADING, destroyed_words(gone), "Close", parent=parent)
        self.no.hide()
        self.setMinimumWidth(grid(WIDTH_STEPS))
        for case in gone:
            self.body.addWidget(PlainLabel("\n".join(went_words(case)), self))
        self.body.addWidget(MutedLabel(CANNOT_KNOW, self))
