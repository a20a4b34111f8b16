"""Locking when nobody is there, never without a visible countdown."""

import time
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE_SECONDS: Final = 10 * 60
MEETING_IDLE_SECONDS: Final = 45 * 60
COUNTDOWN_SECONDS: Final = 60
SLEPT_SECONDS: Final = 20
TOUCHES: Final = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.InputMethod,
    }
)


class IdleLock(QObject):
    """Counts the seconds since the last key or mouse press; a computer that slept counts down at once.

    Signals:
        counting(int): seconds left before locking, -1 when somebody is there again
        due(): lock now
    """

    counting = Signal(int)
    due = Signal()

    def __init__(
        self,
        app: QGuiApplication,
        is_meeting: Callable[[], bool],
        *,
        monotonic: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
    ) -> None:
        super().__init__(app)
        self._is_meeting = is_meeting
        self._monotonic = monotonic
        self._wall = wall
        self._touched = monotonic()
        self._offset = wall() - monotonic()
        self._is_counting = False
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.look)
        # A filter on the whole application would run Python for every event of every widget.
        app.focusWindowChanged.connect(self._watch)

    def start(self) -> None:
        """Begin to watch; something was just unlocked."""
        self._touched = self._monotonic()
        self._offset = self._wall() - self._monotonic()
        self._is_counting = False
        self._timer.start()

    def stop(self) -> None:
        """Stop watching; everything is locked."""
        self._timer.stop()
        self._is_counting = False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note each touch; nothing is kept of it but the time."""
        if event.type() in TOUCHES:
            self._touched = self._monotonic()
            if self._is_counting:
                self._is_counting = False
                self.counting.emit(-1)
        return False

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def look(self) -> None:
        """Count one second."""
        now = self._monotonic()
        allowed = MEETING_IDLE_SECONDS if self._is_meeting() else IDLE_SECONDS
        if self._slept():
            self._touched = min(self._touched, now - allowed + COUNTDOWN_SECONDS)
        left = allowed - (now - self._touched)
        if left <= 0:
            self.stop()
            self.due.emit()
        elif left <= COUNTDOWN_SECONDS:
            self._is_counting = True
            self.counting.emit(round(left))

    def _slept(self) -> bool:
        """Tell whether the wall clock ran ahead of this process's, as it does across a suspend."""
        offset = self._wall() - self._monotonic()
        slept = offset - self._offset > SLEPT_SECONDS
        self._offset = offset
        return slept
