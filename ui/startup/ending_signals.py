"""The end that the system asks for: SIGTERM at a shutdown, SIGHUP when the session is gone.

Windows tells its windows instead (`session_lock_native`).
"""

import os
import signal
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QSocketNotifier

NAMES: Final = ("SIGTERM", "SIGHUP", "SIGINT")


def ending_signals(end: Callable[[], object]) -> "EndingSignals | None":
    """Return what calls `end` when the system asks for it, None where it asks in another way."""
    return EndingSignals(end) if os.name == "posix" else None


class EndingSignals(QObject):
    """Calls `end` once, on the drawing thread, when the system asks this program to end.

    A signal that was ignored when the program began stays ignored, as `nohup` wants it. While `end` works,
    another signal changes nothing: what it saves must not be cut short.
    """

    def __init__(self, end: Callable[[], object], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._end = end
        self._is_ending = False
        self._told, self._tells = os.pipe()
        for each in (self._told, self._tells):
            os.set_blocking(each, False)
        self._notifier = QSocketNotifier(self._told, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        self._before = {
            number: signal.signal(number, _nothing)
            for number in (getattr(signal, name) for name in NAMES)
            if signal.getsignal(number) is not signal.SIG_IGN
        }
        # Python's own handlers wait for Python code to run, which Qt's loop seldom does; the pipe does not.
        self._wakeup = signal.set_wakeup_fd(self._tells, warn_on_full_buffer=False)

    def close(self) -> None:
        """Give the signals back."""
        signal.set_wakeup_fd(self._wakeup)
        for number, before in self._before.items():
            signal.signal(number, before)
        self._notifier.setEnabled(False)
        os.close(self._told)
        os.close(self._tells)

    def _hear(self) -> None:
        try:
            numbers = os.read(self._told, 64)
        except BlockingIOError:
            return
        if any(number in self._before for number in numbers) and not self._is_ending:
            self._is_ending = True
            self._end()


def _nothing(_number: int, _frame: object) -> None:
    """Let the wake-up be the whole of it."""
