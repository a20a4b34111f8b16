"""A line of text for a secret, which no other program can hear, read or have copied."""

from bisect import bisect_left
from itertools import accumulate
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QClipboard,
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.edit_menu import edit_menu
from ui.widgets.editor_keys import means_its_text
from ui.widgets.letters import letters
from ui.widgets.private_line import PrivateLine
from ui.widgets.secret_accessible import DOT, tell_dots_only
from ui.widgets.secret_painting import SecretPainting

Key = QKeySequence.StandardKey
LONGEST_SECRET: Final = 4096
TOO_LONG: Final = "That would be more than {:,} characters. Nothing was added."


class SecretLine(PrivateLine):
    """Holds its letters beside Qt's text, which is one dot for each of them, hidden or shown.

    Qt tells all that happens to a line's text to every program on the accessibility bus, and to the input
    method; so it is given dots alone. `text` and `setText` speak of the letters; the words of Qt's signals
    `textChanged` and `textEdited` are dots. Letters can be pasted and never copied. Undo takes all away.

    Signals:
        too_long(str): what was to be added is refused, and why; "" with the next change
    """

    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, longest: int = LONGEST_SECRET) -> None:
        tell_dots_only()
        self._letters: list[str] = []
        self._longest = longest
        self._pressed_at = 0
        super().__init__(parent)
        super().setEchoMode(QLineEdit.EchoMode.Password)
        self._shown = SecretPainting(self, lambda: self._letters)
        self.textChanged.connect(self._follow)
        for changed in (self.textChanged, self.cursorPositionChanged, self.selectionChanged):
            changed.connect(self._redraw)

    # what it holds

    def text(self) -> str:
        """Return what was typed."""
        return "".join(self._letters)

    def setText(self, text: str | None) -> None:
        """Hold `text` in place of what was there."""
        self.replace(0, len(self._letters), text or "")

    def clear(self) -> None:
        """Hold nothing."""
        self.setText("")

    def insert(self, text: str) -> None:
        """Put `text` in place of the selection, or at the cursor."""
        self.replace(*self._chosen(), text)

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of the letters from `start` to before `end`, or refuse what is too long."""
        start = max(start, 0)
        end = max(start, end)
        before = "".join(self._letters[:start]) + text
        whole = before + "".join(self._letters[end:])
        if len(whole) > self._longest and len(whole) > len(self.text()):
            self.too_long.emit(TOO_LONG.format(self._longest))
            return
        self.too_long.emit("")
        new = letters(whole)
        reached = list(accumulate(map(len, new)))
        self._become(new, (start, end), bisect_left(reached, len(before)) + 1 if before else 0)

    def _become(self, new: list[str], changed: tuple[int, int], cursor: int) -> None:
        """Hold other letters; Qt's dots change only where they do, so one letter is heard as one dot."""
        old, self._letters = self._letters, new
        head = _alike(old[: changed[0]], new)
        tail = _alike(old[max(changed[1], head) :][::-1], new[head:][::-1])
        gone, come = len(old) - head - tail, len(new) - head - tail
        if new == old:
            gone = come = 0
        if gone:
            super().setSelection(head, gone)
        elif come:
            super().setCursorPosition(head)
        if come:
            super().insert(DOT * come)
        elif gone:
            super().del_()
        super().setCursorPosition(cursor)

    def _follow(self, dots: str) -> None:
        """Take in what some other part of Qt wrote here; what cannot be told from dots is not kept."""
        if dots == DOT * len(self._letters):
            return
        written = "" if DOT in dots else dots
        self._letters = [DOT] * len(dots)
        self.replace(0, len(dots), written)

    # editing

    def insert_text(self, text: str) -> None:
        """Put `text`, on one line, in place of the selection, as if it had been typed."""
        self._edit(*self._chosen(), " ".join(text.splitlines()))

    def copy(self) -> None:
        """Copy nothing."""

    def cut(self) -> None:
        """Cut nothing."""

    def undo(self) -> None:
        """Take everything away, as Qt does where letters are hidden."""
        if not self.isReadOnly():
            self._edit(0, len(self._letters), "")

    def redo(self) -> None:
        """Bring nothing back: what was taken away is forgotten."""

    def backspace(self) -> None:
        """Delete the selection or the letter before the cursor."""
        start, end = self._chosen()
        self._edit(start if start < end else max(start - 1, 0), end, "")

    def del_(self) -> None:
        """Delete the selection or the letter after the cursor."""
        start, end = self._chosen()
        self._edit(start, end if start < end else end + 1, "")

    def _chosen(self) -> tuple[int, int]:
        if self.hasSelectedText():
            return self.selectionStart(), self.selectionEnd()
        return self.cursorPosition(), self.cursorPosition()

    def _edit(self, start: int, end: int, text: str) -> None:
        if self.isReadOnly():
            return
        before = list(self._letters)
        self.replace(start, end, text)
        if self._letters != before:
            self.textEdited.emit(self.displayText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type and delete here; of what only moves or leads on Qt may know.

        The ends of words are not told: what would delete a word deletes as far as the line goes.
        """
        if event.matches(Key.Undo):
            self.undo()
        elif event.matches(Key.Redo):
            self.redo()
        elif event.matches(Key.Delete):
            self.del_()
        elif event.matches(Key.DeleteStartOfWord):
            self._edit(0, self._chosen()[1], "")
        elif event.matches(Key.DeleteEndOfWord):
            self._edit(self._chosen()[0], len(self._letters), "")
        elif event.matches(Key.DeleteCompleteLine):
            self._edit(0, len(self._letters), "")
        elif event.key() == Qt.Key.Key_Backspace:
            self.backspace()
        elif means_its_text(event):
            self.insert_text(event.text())
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Take what an input method wrote; of what it is still composing Qt is given dots."""
        if self.isReadOnly():
            event.ignore()
            return
        written, composed = event.commitString(), event.preeditString()
        if written or event.replacementLength():
            start, end = self._chosen()
            if event.replacementLength():
                start = max(self.cursorPosition() + event.replacementStart(), 0)
                end = start + event.replacementLength()
            self._edit(start, end, " ".join(written.splitlines()))
        elif composed and self.hasSelectedText():
            self._edit(*self._chosen(), "")
        at_end = QInputMethodEvent.Attribute(
            QInputMethodEvent.AttributeType.Cursor, len(letters(composed)), 1, None
        )
        super().inputMethodEvent(QInputMethodEvent(DOT * len(letters(composed)), [at_end]))
        event.accept()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer to paste, and nothing that copies."""
        menu = edit_menu(self, selected=False, read_only=self.isReadOnly())
        menu.exec(event.globalPos())
        menu.deleteLater()

    # showing

    def show_letters(self, shown: bool) -> None:
        """Draw the letters, or dots; to every other program they stay dots."""
        self._shown.is_on = shown
        self.update()

    def setEchoMode(self, mode: QLineEdit.EchoMode) -> None:  # noqa: N802 - Qt's name
        """Show or hide; what Qt holds stays dots of a password."""
        self.show_letters(mode == QLineEdit.EchoMode.Normal)

    def _redraw(self) -> None:
        if self._shown.is_on:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the letters while they are shown."""
        if self._shown.is_on and self._letters:
            self._shown.paint()
        else:
            super().paintEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Put the cursor between the letters where they are drawn."""
        if not self._shown.is_on or not self._letters or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            start, end = self._chosen()
            self._pressed_at = start if self.cursorPosition() == end else end
        else:
            self._pressed_at = self._shown.letter_at(event.position().x())
        self._select_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select the letters as they are drawn."""
        if self._shown.is_on and self._letters and event.buttons() & Qt.MouseButton.LeftButton:
            self._select_to(event)
        else:
            super().mouseMoveEvent(event)

    def _select_to(self, event: QMouseEvent) -> None:
        place = self._shown.letter_at(event.position().x())
        self.setCursorPosition(self._pressed_at)
        if place != self._pressed_at:
            self.setSelection(self._pressed_at, place - self._pressed_at)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Select everything: the ends of words are not told."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.selectAll()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Insert with the middle button what is selected elsewhere, as Qt would."""
        clipboard = QGuiApplication.clipboard()
        if event.button() == Qt.MouseButton.MiddleButton and clipboard.supportsSelection():
            self.deselect()
            self.insert_text(clipboard.text(QClipboard.Mode.Selection))
            event.accept()
            return
        super().mouseReleaseEvent(event)


def _alike(one: list[str], other: list[str]) -> int:
    """Return how many are the same from the beginning on."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
