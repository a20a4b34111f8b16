"""Locking while a question, a list of files or a menu is open; the key for it works there too."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QWidget

MOST_OPEN: Final = 20


class LockKey(QObject):
    """Hears Ctrl+L in every window but the main one, whose own act no question lets through.

    Signals:
        pressed(): lock now
    """

    pressed = Signal()

    def __init__(self, app: QGuiApplication, main: QWidget) -> None:
        super().__init__(main)
        self._main = main
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key, and let every other one through."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.pressed.emit()
            return True
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window is not self._main.windowHandle():
            window.installEventFilter(self)


def close_questions() -> None:
    """Close every open question as if answered with no, and every menu and list."""
    for _ in range(MOST_OPEN):
        popup, dialog = _popup(), _modal()
        if popup is not None:
            popup.close()
        elif isinstance(dialog, QDialog):
            # Not `reject`: that is how a person says no, and some questions are asked again.
            dialog.done(QDialog.DialogCode.Rejected)
        else:
            return


@contextmanager
def no_questions() -> Iterator[None]:
    """Close what is open, and whatever work that ends meanwhile asks: a question would hold up the lock."""
    close_questions()
    closing = QTimer(interval=0)
    closing.timeout.connect(close_questions)
    closing.start()
    try:
        yield
    finally:
        closing.stop()
        close_questions()


def _popup() -> QWidget | None:
    return QApplication.activePopupWidget()


def _modal() -> QWidget | None:
    return QApplication.activeModalWidget()
