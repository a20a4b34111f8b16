"""A key of the main window that is heard in its questions too, which let none of its own acts through."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget


class KeyInQuestions(QObject):
    """Hears one key in every window but the main one; `heard` does what is asked and says if it took it."""

    def __init__(
        self, app: QGuiApplication, main: QWidget, key: QKeyCombination, heard: Callable[[], bool]
    ) -> None:
        super().__init__(main)
        self._main = main
        self._key = key
        self._heard = heard
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key, and let every other one through."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return event.keyCombination() == self._key and self._heard()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window is not self._main.windowHandle():
            window.installEventFilter(self)
