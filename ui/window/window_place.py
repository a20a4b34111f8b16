"""Where the window is on the screens: as it was last time, and with its frame within the one it is on."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

LARGEST_AT_START: Final = QSize(1440, 900)
# A title bar and borders, before the system says how large its own are.
FRAME: Final = QSize(16, 48)
# A window manager tells of state, place and frame one after the other.
SETTLED_AFTER_MS: Final = 100
STATES_TO_LOSE: Final = Qt.WindowState.WindowFullScreen | Qt.WindowState.WindowMinimized


class WindowPlace(QObject):
    """Gives `window` its first size and place, and says later what to remember of them.

    The frame is known only once the window is shown (freedesktop's _NET_FRAME_EXTENTS), so it is looked at
    then, and again when the window is no longer maximised; a window that somebody moves is left alone.
    On Wayland a program cannot place its windows, and none of this moves it.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_seen = False
        self._settling = QTimer(self, singleShot=True, interval=SETTLED_AFTER_MS)
        self._settling.timeout.connect(self._fit)
        window.installEventFilter(self)

    def begin(self, kept: bytes) -> None:
        """Put the window, not yet shown, where it was when `remembered` gave `kept`; b"" is a first start.

        Where that screen has gone or is another one now, it is on one that is there.
        """
        window = self._window
        if kept and window.restoreGeometry(kept):
            window.setWindowState(window.windowState() & ~STATES_TO_LOSE)
            return
        window.resize(first_size())
        room = QGuiApplication.primaryScreen().availableSize()
        if room.boundedTo(LARGEST_AT_START + FRAME) != LARGEST_AT_START + FRAME:
            window.setWindowState(Qt.WindowState.WindowMaximized)

    def remembered(self) -> bytes:
        """Return size, place and whether the window is maximised, as `QWidget.saveGeometry` has them."""
        return bytes(self._window.saveGeometry().data())

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look at the frame when there is one, and when the window is back to a size of its own."""
        kind = event.type()
        if kind == QEvent.Type.WindowStateChange or (kind == QEvent.Type.Paint and not self._is_seen):
            self._is_seen = True
            self._settling.start()
        elif kind in (QEvent.Type.Resize, QEvent.Type.Move) and self._settling.isActive():
            self._settling.start()
        return False

    def _fit(self) -> None:
        window, handle = self._window, self._window.windowHandle()
        if not window.isVisible() or window.isMaximized() or window.isFullScreen() or window.isMinimized():
            return
        # Of the handle: the widget remembers the frame that it had.
        frame = handle.frameGeometry()
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        fitted = within(frame, screens)
        if fitted.size() != frame.size():
            window.resize(window.size() + fitted.size() - frame.size())
        if fitted.topLeft() != frame.topLeft():
            window.move(fitted.topLeft())


def first_size() -> QSize:
    """Return the size of a window that was never shown before, as if it had no frame."""
    return QGuiApplication.primaryScreen().availableSize().boundedTo(LARGEST_AT_START)


def within(frame: QRect, screens: Sequence[QRect]) -> QRect:
    """Return the frame, moved and if need be made smaller, so that one screen holds all of it.

    The screen with the most of it, the first where none has any; `screens` without what bars take of them.
    """

    def shared(screen: QRect) -> int:
        part = screen.intersected(frame)
        return part.width() * part.height() if part.isValid() else 0

    screen = max(screens, key=shared)
    fitted = QRect(frame.topLeft(), frame.size().boundedTo(screen.size()))
    fitted.moveRight(min(fitted.right(), screen.right()))
    fitted.moveBottom(min(fitted.bottom(), screen.bottom()))
    fitted.moveLeft(max(fitted.left(), screen.left()))
    fitted.moveTop(max(fitted.top(), screen.top()))
    return fitted
