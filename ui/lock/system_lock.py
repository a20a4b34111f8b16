"""Locking when the computer is locked or goes to sleep."""

import threading
from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal

from facilitator.errors import FacilitatorError
from facilitator.platform_watch import Availability, SessionWatch
from ui.lock.native_session import NativeSession, native_session
from ui.tasks import Tasks

# The system waits 5 seconds before it sleeps all the same (InhibitDelayMaxSec in logind.conf(5)).
SLEEP_WAITS_SECONDS: Final = 4.0


class SystemLock(QObject):
    """Calls `lock` on the thread that made this object whenever the system locks or goes to sleep.

    The computer is held awake until `lock` has returned, for four seconds at most.
    """

    _asked = Signal(object)
    _ended = Signal(str)

    def __init__(self, lock: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = lock
        self._told: Availability | None = None
        self._native: NativeSession | None = None
        self._is_begun = False
        self._stopping = threading.Event()
        # A worker of its own: locking waits for the vault's work, and must not wait for a silent bus.
        self._tasks = Tasks(self)
        self._watch = SessionWatch(
            on_lock=lambda: self._ask(threading.Event()), on_sleep=self._hold_up, on_end=self._end
        )
        self._asked.connect(self._answer, Qt.ConnectionType.QueuedConnection)
        self._ended.connect(self._silenced, Qt.ConnectionType.QueuedConnection)

    @property
    def told(self) -> Availability | None:
        """What the system tells of its locking; None until that is known."""
        return self._told

    def begin(self, window_id: int) -> None:
        """Begin to watch, once; later calls do nothing. The window hears what Windows tells windows alone."""
        if self._is_begun:
            return
        self._is_begun = True
        self._native = native_session(window_id, self._lock_now, self._lock_now)
        if self._native is not None:
            self._told = self._native.begin()
        else:
            self._tasks.run(self._watch.start, owner=self, done=self._hear, failed=self._fail)

    def end(self) -> None:
        """Stop watching; the program is about to end."""
        self._stopping.set()
        if self._native is not None:
            self._native.end()
        self._tasks.wait()
        self._watch.stop()

    def _lock_now(self) -> None:
        if not self._stopping.is_set():
            self._lock()

    def _ask(self, answered: threading.Event) -> None:
        if not self._stopping.is_set():
            self._asked.emit(answered)

    def _hold_up(self) -> None:
        answered = threading.Event()
        self._ask(answered)
        if not self._stopping.is_set():
            answered.wait(SLEEP_WAITS_SECONDS)

    def _answer(self, answered: threading.Event) -> None:
        try:
            if not self._stopping.is_set():
                self._lock()
        finally:
            answered.set()

    def _end(self, sentence: str) -> None:
        if not self._stopping.is_set():
            self._ended.emit(sentence)

    def _hear(self, told: Availability) -> None:
        self._told = told

    def _silenced(self, sentence: str) -> None:
        self._told = Availability(False, sentence)

    def _fail(self, error: FacilitatorError) -> None:
        self._told = Availability(False, str(error))
