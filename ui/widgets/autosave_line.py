"""A line of text that saves itself and stays inside the program."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from facilitator.case.text_units import units
from ui.widgets.private_line import PrivateLine
from ui.widgets.saves_itself import SavesItself
from ui.widgets.settling import Settling


class AutosaveLine(SavesItself, PrivateLine):
    """A line edit whose text is handed on as it is typed and whose copies never leave the program.

    Signals:
        settled(str): the text to be saved, at most 300 ms after the first unsaved key stroke
    """

    settled = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, placeholder: str = "") -> None:
        super().__init__(parent, placeholder=placeholder)
        self._settling = Settling(self, self.text, self._write)
        self._settling.settled.connect(self.settled)
        self.textEdited.connect(self._settling.typed)

    def _write(self, text: str) -> None:
        place = self.cursorPosition()
        self.setText(text)
        self.setCursorPosition(min(place, units(text)) if self.hasFocus() else 0)
