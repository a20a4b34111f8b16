"""Before an encrypted copy is made: the words that open it, to be written down."""

from typing import Final

from PySide6.QtWidgets import QWidget

from ui.home.written_words import WrittenWords
from ui.look.theme import grid
from ui.widgets.confirm_dialog import ConfirmDialog
from ui.widgets.plain_label import MutedLabel
from ui.widgets.tick_box import TickBox

WIDTH_STEPS: Final = 160
ABOUT: Final = (
    "These six words open the copy, and nothing else does. Write them on paper now and carry the paper apart "
    "from the copy. They are shown once and kept nowhere."
)
MORE: Final = (
    "The copy holds the whole case, encrypted. It must be destroyed too: Home reminds you beside "
    "the case until you say that it is."
)


class CopyDialog(ConfirmDialog):
    """Shows the words once; only when they are written down can the copy be made."""

    def __init__(self, reference: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(f"An encrypted copy of {reference}", ABOUT, "Choose where to save it", parent=parent)
        # Wide, so that it stays within a small screen in height when the text is large.
        self.setMinimumWidth(grid(WIDTH_STEPS))
        shown = WrittenWords(words.split(), self)
        self._written = TickBox("I have written the six words down", checked=False)
        self._written.toggled.connect(self.yes.setEnabled)
        self.yes.setEnabled(False)
        for part in (shown, MutedLabel(MORE, self), self._written):
            self.body.addWidget(part)
        self._written.setFocus()
