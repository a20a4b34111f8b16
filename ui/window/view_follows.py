"""The view follows the keyboard: what gets it is scrolled into sight, however it got it."""

from PySide6.QtCore import QObject, QRect, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QScrollArea, QWidget
from shiboken6 import isValid

from ui.look.theme import grid

EDGE_STEPS = 3


class ViewFollows(QObject):
    """Scrolls every area around the control that gets the keyboard; Qt itself does so for Tab alone.

    A control that is clicked stays where it is under the mouse.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is not None and not clicked and new.window() is self._window:
            # Once what was shown for it has its place.
            QTimer.singleShot(0, self, lambda: self._show(new))

    def _show(self, control: QWidget) -> None:
        if not isValid(control) or not control.hasFocus():
            return
        part = control.parentWidget()
        while part is not None and part is not self._window:
            if isinstance(part, QScrollArea) and (inside := part.widget()) is not None:
                _scroll(part, inside, control)
            part = part.parentWidget()


def _scroll(area: QScrollArea, inside: QWidget, control: QWidget) -> None:
    """Show the whole control, or where one is in it if there is no room for all of it."""
    shown = control.rect()
    if shown.height() > area.viewport().height():
        shown = _where_one_is(control)
    middle = control.mapTo(inside, shown.center())
    edge = min(grid(EDGE_STEPS), max(0, (area.viewport().height() - shown.height()) // 2))
    area.ensureVisible(middle.x(), middle.y(), 0, shown.height() // 2 + edge)


def _where_one_is(control: QWidget) -> QRect:
    if isinstance(control, QPlainTextEdit):
        return control.cursorRect()
    if isinstance(control, QAbstractItemView) and control.currentIndex().isValid():
        return control.visualRect(control.currentIndex())
    return QRect(0, 0, 1, 1)
