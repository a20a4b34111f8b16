"""A line of text that saves itself and stays inside the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.private_line import PrivateLine
from ui.widgets.saves_itself import SavesItself
from ui.widgets.settling import LONGEST_TEXT, TOO_LONG, Settling


class AutosaveLine(SavesItself, PrivateLine):
    """A line edit whose text is handed on as it is typed and whose copies never leave the program.

    Signals:
        settled(str): the text to be saved, at most 300 ms after the first unsaved key stroke
        too_long(str): a sentence, when the line is full
    """

    settled = Signal(str)
    too_long = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent, placeholder=placeholder)
        self._settling = Settling(self, self.text, self._write)
        self._settling.settled.connect(self.settled)
        self.textEdited.connect(self._settling.typed)
        self.inputRejected.connect(self._say_too_long)

    def insert_text(self, text: str) -> None:
        """Put as much of `text` as the line holds in place of the selection."""
        room = LONGEST_TEXT - len(self.text()) + len(self.selectedText())
        super().insert_text(text[:room])
        if len(text) > room:
            self._say_too_long()

    def _say_too_long(self) -> None:
        self.too_long.emit(TOO_LONG)

    def _write(self, text: str) -> None:
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, len(text)) if self.hasFocus() else 0)
