"""A line of dots, one for each letter that it holds: Qt, and whoever listens to it, is told no more."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.widgets.letters import letters
from ui.widgets.private_line import PrivateLine
from ui.widgets.secret_accessible import DOT, tell_dots_only

LONGEST_SECRET: Final = 4096
TOO_LONG: Final = "That would be more than {:,} characters. Nothing was added."


class DottedLine(PrivateLine):
    """Holds its letters beside Qt's text, which is one dot for each of them.

    Qt tells all that happens to a line's text to every program on the accessibility bus, and to the input
    method; so it is given dots alone. `text` and `setText` speak of the letters; the words of Qt's signals
    `textChanged` and `textEdited` are dots.

    Signals:
        too_long(str): what was to be added is refused, and why; "" with the next change
    """

    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, longest: int = LONGEST_SECRET) -> None:
        tell_dots_only()
        self._letters: list[str] = []
        self._longest = longest
        super().__init__(parent)
        super().setEchoMode(QLineEdit.EchoMode.Password)
        self.textChanged.connect(self._follow)

    def letters(self) -> Sequence[str]:
        """Return what it holds now, letter by letter; a change here makes another sequence of it."""
        return self._letters

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
        self.replace(*self.chosen(), text)

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

    def chosen(self) -> tuple[int, int]:
        """Return where the selection begins and ends; both are the cursor where nothing is selected."""
        if self.hasSelectedText():
            return self.selectionStart(), self.selectionEnd()
        return self.cursorPosition(), self.cursorPosition()


def _alike(one: list[str], other: list[str]) -> int:
    """Return how many are the same from the beginning on."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
