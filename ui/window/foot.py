"""The strip at the foot of every page of a case: what the room sees, what was taken back, what is saved."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.look.theme import grid, look_signals, scale
from ui.widgets.discard import discard
from ui.window.saved_words import SavedWords
from ui.window.undo_buttons import UndoButtons

LARGE_TEXT: Final = 1.5
# Room for what is told, at either size, so that nothing moves when it is.
LEAST_STEPS: Final = 9
LEAST_STEPS_LARGE: Final = 14.5


class Foot(QFrame):
    """At the left the words that it is lent, at the right whether all is saved, undo, and the acts lent.

    It is there while a case is open. With large text the right part stands on two lines.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Foot of the window")
        self.saved = SavedWords(self)
        self.saved.hide()
        self._undo = UndoButtons(self)
        self._is_open = False
        self._strip: QWidget | None = None
        self._acts: QWidget | None = None
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        said = QHBoxLayout()
        said.addStretch(1)
        said.addWidget(self.saved)
        said.addWidget(self._undo)
        self._right = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._right.addLayout(said)
        self._row.addLayout(self._right)
        look_signals().applied.connect(self._measure)
        self._measure()
        self._show()

    def set_case_open(self, is_open: bool) -> None:
        """Show whether things are saved only while there is something to save."""
        self._is_open = is_open
        self.saved.setVisible(is_open)
        if not is_open:
            self.saved.forget()
        self._show()

    def show_undo(self, acts: Sequence[QAction]) -> None:
        """Show undo and redo as buttons, or with none take them away."""
        self._undo.show_acts(acts)
        self._show()

    def show_strip(self, strip: QWidget, acts: QWidget | None) -> None:
        """Show `strip` at the left and `acts` at the right end, until they are removed."""
        self._strip, self._acts = strip, acts
        self._row.insertWidget(0, strip, 20)
        if acts is not None:
            self._right.addWidget(acts, 0, Qt.AlignmentFlag.AlignRight)
        self._show()

    def remove_strip(self) -> None:
        """Take them away and delete them."""
        for part in (self._strip, self._acts):
            if part is not None:
                discard(part)
        self._strip = self._acts = None
        self._show()

    def _show(self) -> None:
        self.setVisible(self._is_open or self._strip is not None or not self._undo.isHidden())

    def _measure(self) -> None:
        large = scale() >= LARGE_TEXT
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._right.setDirection(down if large else along)
        self._right.setSpacing(grid(0.5) if large else grid(2))
        self._row.setSpacing(grid(3))
        self._row.setContentsMargins(grid(4), 0, grid(4), 0)
        self.setMinimumHeight(grid(LEAST_STEPS_LARGE if large else LEAST_STEPS))


def tell_at_foot(widget: QWidget, sentence: str) -> None:
    """Show what was just done, for a moment, at the foot of the widget's window; nothing is announced."""
    foot = widget.window().findChild(Foot)
    if foot is not None:
        foot.saved.tell(sentence)
