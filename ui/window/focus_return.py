"""The keyboard goes back to where it was when a question, a list or a menu closes.

Window managers do that by themselves, mostly. Without one, and on some Wayland desktops, no window would have
the keyboard then, and the next key would be lost.
"""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class FocusReturn(QObject):
    """Gives the keyboard back to the window below, and takes it from no other program."""

    def __init__(self, app: QGuiApplication, main: QWidget) -> None:
        super().__init__(main)
        self._main = main
        self._above: QWindow | None = None
        app.focusWindowChanged.connect(self._follow)

    def _follow(self, window: QWindow | None) -> None:
        if window is None or window is self._main.windowHandle() or window is self._above:
            return
        # Qt does not tell that a window lost the keyboard by being closed, only that it is hidden.
        self._above = window
        window.visibleChanged.connect(self._look)
        if not window.isVisible():
            # Closed before the keyboard reached it, as by a lock: it has it until it is deleted.
            window.destroyed.connect(self._gone)

    def _gone(self) -> None:
        self._look(visible=False)

    def _look(self, visible: bool) -> None:
        if not visible:
            self._above = None
            # Not at once: the window is only now being closed.
            QTimer.singleShot(0, self, self._give_back)

    def _give_back(self) -> None:
        if QGuiApplication.focusWindow() is None and self._main.isVisible():
            (_question() or self._main).activateWindow()


def _question() -> QWidget | None:
    return QApplication.activeModalWidget()
