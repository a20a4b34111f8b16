"""A clipboard inside the program: copied notes reach no other program and no clipboard history."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication


class PrivateClipboard(QObject):
    """Holds what was last copied from a note; something copied elsewhere afterwards takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._listening = False

    def put(self, text: str) -> None:
        """Keep `text` for pasting inside the program."""
        if not text:
            return
        self._text = text
        if not self._listening:
            self._listening = True
            QGuiApplication.clipboard().dataChanged.connect(self.clear)

    def text(self) -> str:
        """Return what a paste inserts: the last text copied here, else the system clipboard's plain text."""
        return self._text or QGuiApplication.clipboard().text()

    def holds_text(self) -> bool:
        """Return whether there is something to paste."""
        return bool(self.text())

    def clear(self) -> None:
        """Forget what was copied here; called when the cases are locked."""
        self._text = ""


private_clipboard = PrivateClipboard()
