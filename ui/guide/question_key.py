"""The key of the guide, while a question is open."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget


class QuestionKey(QObject):
    """Hears F1 in questions, which let no act of the main window through.

    Signals:
        pressed(ConfirmDialog): the guide is wanted over that question
    """

    pressed = Signal(object)

    def __init__(self, app: QGuiApplication, main: QWidget) -> None:
        super().__init__(main)
        self._main = main
        app.focusWindowChanged.connect(self._watch)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Take the key, and let every other one through."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_F1 or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        from ui.widgets.confirm_dialog import ConfirmDialog  # noqa: PLC0415 - loaded with the first question

        question = QApplication.activeModalWidget()
        if not isinstance(question, ConfirmDialog):
            return False
        self.pressed.emit(question)
        return True

    def _watch(self, window: QWindow | None) -> None:
        if window is not None and window is not self._main.windowHandle():
            window.installEventFilter(self)
