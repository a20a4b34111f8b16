"""The strip at the foot of every page of a case: what the room sees, what was taken back, what is saved."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QWidget

from ui.look.theme import grid, has_large_text, look_signals
from ui.widgets.discard import discard
from ui.window.saved_words import SavedWords
from ui.window.undo_buttons import UndoButtons

# Room for what is told, at either size, so that nothing moves when it is.
LEAST_STEPS: Final = 9
LEAST_STEPS_LARGE: Final = 7
LEAST_STEPS_TWO_LINES: Final = 14.5
# Acts that are wider than this stand below the words.
WIDEST_ACTS: Final = 75


class Foot(QFrame):
    """At the left the words that it is lent, at the right whether all is saved, undo, and the acts lent.

    It is there while a case is open. With large text many acts stand on a line of their own.
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

    def event(self, event: QEvent) -> bool:
        """Look again at how many lines are needed, when what stands here changes."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._measure()
        return super().event(event)

    def _measure(self) -> None:
        large = has_large_text()
        wide = self._acts is not None and self._acts.sizeHint().expandedTo(
            self._acts.minimumSize()
        ).width() > grid(WIDEST_ACTS)
        two_lines = large and wide
        along, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._right.direction() is not (down if two_lines else along):
            self._right.setDirection(down if two_lines else along)
        least = LEAST_STEPS_TWO_LINES if two_lines else LEAST_STEPS_LARGE if large else LEAST_STEPS
        if self.minimumHeight() != grid(least):
            self._right.setSpacing(grid(0.5) if two_lines else grid(2))
            self._row.setSpacing(grid(3))
            self._row.setContentsMargins(grid(4), 0, grid(4), 0)
            self.setMinimumHeight(grid(least))


def tell_at_foot(widget: QWidget, sentence: str) -> None:
    """Show what was just done, for a moment, at the foot of the widget's window; nothing is announced."""
    foot = widget.window().findChild(Foot)
    if foot is not None:
        foot.saved.tell(sentence)
