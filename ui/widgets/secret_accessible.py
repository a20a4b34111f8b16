"""What a screen reader, or any other program that listens with it, may know of a line that holds a secret."""

# The names are Qt's.
# ruff: noqa: N802

from functools import cache
from typing import Any, Final, Protocol, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEditableTextInterface,
    QAccessibleInterface,
    QAccessibleTextInterface,
)
from PySide6.QtWidgets import QAccessibleWidget, QLineEdit
from shiboken6 import VoidPtr

from ui.widgets.still_there import still_there

DOT: Final = "•"
# PySide makes a null pointer of this; with None it ends the program.
NOTHING: Final = VoidPtr(0)


class Replacing(Protocol):
    """A line whose letters are not Qt's text."""

    def replace(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of the letters from `start` to before `end`."""


class _Seen:
    """The line as it is now; a program may ask about one that is gone."""

    def __init__(self, line: QLineEdit) -> None:
        self._line = ref(line)

    def line(self) -> QLineEdit | None:
        return still_there(self._line)


class _Dots(QAccessibleTextInterface):
    """One dot for each letter, where the cursor is and what is selected; never a letter, never its width."""

    def __init__(self, seen: _Seen) -> None:
        super().__init__()
        self._seen = seen

    def characterCount(self) -> int:
        """Return how many letters there are."""
        line = self._seen.line()
        return 0 if line is None else len(line.displayText())

    def text(self, start: int, end: int) -> str:
        """Return a dot for each letter from `start` to before `end`."""
        return (DOT * self.characterCount())[max(start, 0) : max(end, 0)]

    def cursorPosition(self) -> int:
        """Return how many letters are before the cursor."""
        line = self._seen.line()
        return 0 if line is None else line.cursorPosition()

    def setCursorPosition(self, position: int) -> None:
        """Move the cursor."""
        line = self._seen.line()
        if line is not None:
            line.setCursorPosition(position)

    def selectionCount(self) -> int:
        """Return 1 if something is selected."""
        line = self._seen.line()
        return int(line is not None and line.hasSelectedText())

    def selection(self, index: int) -> tuple[int, int]:
        """Return the first selected letter and the one after the last."""
        line = self._seen.line()
        if index != 0 or line is None or not line.hasSelectedText():
            return (0, 0)
        return (line.selectionStart(), line.selectionEnd())

    def addSelection(self, start: int, end: int) -> None:
        """Select from `start` to before `end`."""
        self.setSelection(0, start, end)

    def setSelection(self, index: int, start: int, end: int) -> None:
        """Select from `start` to before `end`."""
        line = self._seen.line()
        if line is not None and index == 0:
            line.setSelection(start, end - start)

    def removeSelection(self, index: int) -> None:
        """Select nothing."""
        line = self._seen.line()
        if line is not None and index == 0:
            line.deselect()

    def attributes(self, offset: int) -> tuple[str, int, int]:
        """Return that all dots look alike."""
        return ("", offset, offset)

    def characterRect(self, offset: int) -> QRect:
        """Return the place of the whole line: that of a letter which is shown would tell its width."""
        line = self._seen.line()
        if line is None or not 0 <= offset < self.characterCount():
            return QRect()
        return QRect(line.mapToGlobal(QPoint(0, 0)), line.size())

    def offsetAtPoint(self, _point: QPoint) -> int:
        """Return no letter, for the same reason."""
        return -1

    def scrollToSubstring(self, start: int, end: int) -> None:
        """Bring the letters into sight."""
        self.setCursorPosition(end)
        self.setCursorPosition(start)


class _Writing(QAccessibleEditableTextInterface):
    """What a program that types for a person may write; what is there already it cannot read back."""

    def __init__(self, seen: _Seen) -> None:
        super().__init__()
        self._seen = seen

    def insertText(self, offset: int, text: str) -> None:
        """Put `text` before the letter at `offset`."""
        self.replaceText(offset, offset, text)

    def deleteText(self, start: int, end: int) -> None:
        """Delete the letters from `start` to before `end`."""
        self.replaceText(start, end, "")

    def replaceText(self, start: int, end: int, text: str) -> None:
        """Put `text` in place of the letters from `start` to before `end`."""
        line = self._seen.line()
        if line is not None and line.isEnabled() and not line.isReadOnly():
            cast("Replacing", line).replace(start, len(line.displayText()) if end < 0 else end, text)


class SecretAccessible(QAccessibleWidget):
    """The interface of one line. Qt's own would send what such a program writes on to every listener."""

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line, QAccessible.Role.EditableText)
        self._seen = _Seen(line)
        self._dots = _Dots(self._seen)
        self._writing = _Writing(self._seen)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - an address, or what has one
        """Return the part that was asked for."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._dots
        if kind == QAccessible.InterfaceType.EditableTextInterface:
            return self._writing
        if kind == QAccessible.InterfaceType.ActionInterface:
            own: Any = super().interface_cast(kind)
            return NOTHING if own is None else own
        return NOTHING

    def state(self) -> QAccessible.State:
        """Return the state of a password field, also while what is in it is shown."""
        state = super().state()
        line = self._seen.line()
        state.passwordEdit = True
        state.selectableText = True
        state.readOnly = line is not None and line.isReadOnly()
        state.editable = not state.readOnly
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Return name and description as of any widget, and dots as the value."""
        if kind == QAccessible.Text.Value:
            return self._dots.text(0, self._dots.characterCount())
        return super().text(kind)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Take what a program writes as the value."""
        if kind == QAccessible.Text.Value:
            self._writing.replaceText(0, -1, text)


@cache
def tell_dots_only() -> None:
    """Have Qt use this interface for every line of that kind; once for the whole program."""
    QAccessible.installFactory(_interface)


def _interface(kind: str, thing: QObject) -> QAccessibleInterface | None:
    return SecretAccessible(cast("QLineEdit", thing)) if kind == "SecretLine" else None
