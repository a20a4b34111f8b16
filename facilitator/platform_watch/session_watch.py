"""Watching the session of this login, so that the cases are locked with it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from facilitator.platform_watch.logind import LogindUnavailableError, LogindWatch

_BY_ITSELF = "Facilitator locks by its key and when it is idle."
_LINUX_SILENT = (
    f"This computer does not tell when it locks or sleeps. {_BY_ITSELF} Lock it before you close the lid."
)
_OTHER = f"This system does not tell when it locks. {_BY_ITSELF}"


@dataclass(frozen=True, slots=True)
class Availability:
    """Whether the system tells of its locking and sleeping, and one sentence about it."""

    available: bool
    sentence: str


class SessionWatch:
    """Calls `on_lock` when the session is locked and `on_sleep` before the computer goes to sleep.

    Both are called in a thread of the watch, never at the same time. The computer waits for `on_sleep` to
    return, up to the time that the system allows (5 seconds by systemd's default): return from it once the
    text is saved and the cases are locked. `on_end` is called when the system stops telling, with a sentence.
    """

    def __init__(
        self,
        *,
        on_lock: Callable[[], None],
        on_sleep: Callable[[], None],
        on_end: Callable[[str], None] | None = None,
    ) -> None:
        self._on_lock = on_lock
        self._on_sleep = on_sleep
        self._on_end = on_end
        self._watch: LogindWatch | None = None

    def start(self) -> Availability:
        """Begin to watch, and say whether the system tells anything. Use a worker: it may take 3 seconds."""
        if not sys.platform.startswith("linux"):
            # Windows tells windows, and macOS the main thread: `windows_session`, `macos_session`.
            return Availability(False, _OTHER)
        self.stop()
        try:
            self._watch = LogindWatch(self._on_lock, self._on_sleep, self._ended)
        except LogindUnavailableError:
            return Availability(False, _LINUX_SILENT)
        if self._watch.holds_up_sleep:
            return Availability(True, "Facilitator locks when this computer is locked or goes to sleep.")
        return Availability(
            True,
            "Facilitator locks when this computer is locked. It is told when the computer goes to sleep, "
            "but the computer may not wait for it.",
        )

    def stop(self) -> None:
        """Stop watching; a second call does nothing. Not to be called by the callbacks."""
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.stop()

    def _ended(self) -> None:
        if self._on_end is not None:
            self._on_end(_LINUX_SILENT)
