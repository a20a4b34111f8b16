"""One part of what a spoken line was read as: it looks like words until somebody goes there to mend it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.look.theme import grid
from ui.widgets.autosave_line import AutosaveLine
from ui.widgets.plain_label import MutedLabel


class ReadLine(AutosaveLine):
    """A line that leaves Enter, Escape and the arrows up and down to the entry it belongs to.

    Signals:
        entered(), escaped(), stepped(): what was pressed, an arrow last
        reached(): the keyboard came here
    """

    reached = Signal()
    entered = Signal()
    escaped = Signal()
    stepped = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that somebody goes on here."""
        self.reached.emit()
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand on what belongs to the whole entry."""
        key, plain = event.key(), not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif plain and key == Qt.Key.Key_Escape:
            self.escaped.emit()
        elif plain and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit()
        else:
            super().keyPressEvent(event)


class ReadField(QWidget):
    """A quiet label and the words that were read; `mended` while somebody's own words stand there.

    Signals:
        settled(str): words of somebody's own, to be kept
        left(): the keyboard went elsewhere
    """

    settled = Signal(str)
    left = Signal()

    def __init__(self, label: str, said: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.mended = False
        self._label = MutedLabel(label, self, wrap=False)
        self.line = ReadLine(self)
        self.line.setProperty("read", True)
        self.line.setAccessibleName(said)
        self.line.textEdited.connect(self._mend)
        self.line.settled.connect(self.settled)
        self.line.editingFinished.connect(self.left)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(grid(0.5))
        row.addWidget(self._label)
        row.addWidget(self.line, 1)

    def words(self) -> str:
        """Return what stands there."""
        return self.line.text()

    def show_read(self, words: str) -> None:
        """Show what was read, unless somebody's own words stand there."""
        if not self.mended and words != self.line.text():
            self.line.replace_text(words)

    def show_mended(self, words: str, cursor: int = 0) -> None:
        """Show somebody's own words."""
        self.mended = True
        self.line.replace_text(words)
        self.line.setCursorPosition(cursor)

    def forget(self) -> None:
        """Be empty, and ready to show what is read."""
        self.mended = False
        self.line.replace_text("")

    def _mend(self) -> None:
        self.mended = True
