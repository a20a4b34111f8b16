"""The box a note is typed in."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.meeting.notes import parts
from ui.look.theme import grid
from ui.widgets.autosave_text import AutosaveText

USUAL_LINES: Final = 2
# Around the text, in lines.
AIR: Final = 1.2
LITTLE_AIR: Final = 0.5
MOST_LINES: Final = 7
ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class NoteEditor(AutosaveText):
    """Enter keeps the note, Shift+Enter begins a line, Escape leaves.

    Two keys mean the text while there is text for them, and the meeting otherwise. Ctrl+Right jumps by word
    until the cursor is at the end of the text, where Qt would do nothing: there it is the next agenda item.
    Whoever jumps to the end word by word and presses once too often stays where they are until Ctrl is let
    go. Ctrl+Z takes back typing until the box is empty: then it takes back the last act, such as the note
    just written.

    Signals:
        kept(): write the note
        left(): Escape was pressed
        keyboard_moved(): it has the keyboard now, or has it no more
    """

    kept = Signal()
    left = Signal()
    keyboard_moved = Signal()
    becomes_parts = True

    def __init__(self, parent: QWidget | None = None) -> None:
        self._fewest, self._air = USUAL_LINES, AIR
        super().__init__(parent, placeholder="What was said. Enter keeps it.", lines=USUAL_LINES)
        self._jumping = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def sizeHint(self) -> QSize:
        """Return the height of the lines typed, within limits."""
        lines = min(max(round(self.document().size().height()), self._fewest), MOST_LINES)
        return QSize(grid(60), round(self.fontMetrics().lineSpacing() * (lines + self._air)))

    def set_fewest_lines(self, lines: int) -> None:
        """Be at least so many lines high; with one there is less air around it too."""
        if lines != self._fewest:
            self._fewest = self._lines = lines
            self._air = AIR if lines > 1 else LITTLE_AIR
            self._fit_lines()
            self._fit()

    def _fit_lines(self) -> None:
        self.setMinimumHeight(round(self.fontMetrics().lineSpacing() * (self._lines + self._air)))

    def minimumSizeHint(self) -> QSize:
        """Return the height of the lines typed; Qt would ask for that of two scroll bars."""
        return QSize(grid(20), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Leave to the window what means nothing for the text as it stands."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self._means_the_meeting(event)
        ):
            event.ignore()
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard came."""
        super().focusInEvent(event)
        self.keyboard_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the keyboard went."""
        super().focusOutEvent(event)
        self.keyboard_moved.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep, leave, or type."""
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in ENTER and not shift:
            self.keep()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() != Qt.Key.Key_Control:
            self._jumping = _is_ctrl_right(event)
        super().keyPressEvent(event)

    def over(self, characters: int) -> str:
        """Return how many notes a text of so many characters becomes; a changed note stays one."""
        if not self.becomes_parts:
            return super().over(characters)
        count = len(parts(self.toPlainText()))
        return f"This is {characters:,} characters long: Enter keeps it as {count} notes, in order."

    def keep(self) -> None:
        """Ask for the note to be written, and be ready for the next."""
        self.flush()
        self.kept.emit()
        self.setFocus()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Note that a row of word jumps is over."""
        if event.key() == Qt.Key.Key_Control:
            self._jumping = False
        super().keyReleaseEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the words are at another width; Qt's document tells only what typing changes."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def _fit(self) -> None:
        self.updateGeometry()

    def _means_the_meeting(self, event: QKeyEvent) -> bool:
        if _is_ctrl_right(event):
            return self.textCursor().atEnd() and not self._jumping and not event.isAutoRepeat()
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            return self.document().isEmpty()
        return False


def _is_ctrl_right(event: QKeyEvent) -> bool:
    """Return whether it is the key of the next item. On a Mac arrows count as keypad, and Ctrl is Command."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return event.key() == Qt.Key.Key_Right and held == Qt.KeyboardModifier.ControlModifier
