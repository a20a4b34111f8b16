"""Qt's application object, which the system tells that a file is to be opened (QFileOpenEvent, macOS)."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Program(QApplication):
    """Hands on each file that is to be opened; until there is somebody to hand it to, it waits."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._waiting: list[Path] = []
        self._open: Callable[[Path], None] | None = None

    def open(self, file: Path) -> None:
        """Hand on `file`, now or when `open_with` says to whom."""
        if self._open is None:
            self._waiting.append(file)
        else:
            self._open(file)

    def open_with(self, opens: Callable[[Path], None]) -> None:
        """Hand every file to `opens`, first those that wait."""
        self._open = opens
        waiting, self._waiting = self._waiting, []
        for file in waiting:
            opens(file)

    def event(self, event: QEvent) -> bool:
        """Hear of files to be opened."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.open(Path(event.file()))
            return True
        return super().event(event)
