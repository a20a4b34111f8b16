"""Every window but the shared one asks the system to be left out of screen captures."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtWidgets import QWidget

from facilitator.platform_watch.screen_capture import leave_out_of_captures
from ui.look.window_titles import SHARED_TITLE


class WindowProtection(QObject):
    """Protects the window given, and each other one as it gets the keyboard: questions, lists, papers."""

    def __init__(self, app: QGuiApplication, window: QWidget) -> None:
        super().__init__(window)
        leave_out_of_captures(int(window.winId()))
        app.focusWindowChanged.connect(self._protect)

    def _protect(self, window: QWindow | None) -> None:
        # A window may have been made anew, and is then asked for anew.
        if window is not None and window.title() != SHARED_TITLE:
            leave_out_of_captures(int(window.winId()))
