"""The lock and the sleep of Windows and macOS, as they tell a window or the main thread of them."""

import ctypes
import ctypes.wintypes
import sys
from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from facilitator.platform_watch import Availability
from facilitator.platform_watch.macos_session import MacosSession
from facilitator.platform_watch.windows_session import Told, WindowsSession, told

BY_ITSELF: Final = "Facilitator locks by its key and when it is idle."
WHOLE: Final = "Facilitator locks when this computer is locked or goes to sleep."
SLEEP_ONLY: Final = f"Windows does not tell when it is locked, only when it is suspended. {BY_ITSELF}"
LOCK_ONLY: Final = f"macOS does not tell when it goes to sleep. {BY_ITSELF} Lock it before you close the lid."


class NativeSession(Protocol):
    """Listens from `begin`, which says whether the system tells anything, until `end`."""

    def begin(self) -> Availability:
        """Begin to listen."""

    def end(self) -> None:
        """Stop listening; a second call does nothing."""


class WindowMessages(QAbstractNativeEventFilter):
    """Hears the messages of Windows to this program's windows.

    Both callbacks run before the message is answered: Windows suspends when they have returned, or after
    some two seconds all the same.
    """

    def __init__(
        self, session: WindowsSession, on_lock: Callable[[], None], on_sleep: Callable[[], None]
    ) -> None:
        super().__init__()
        self._session = session
        self._do = {Told.LOCKED: on_lock, Told.SUSPENDING: on_sleep}

    def begin(self) -> Availability:
        """Ask for the messages and begin to listen."""
        agreed = self._session.begin()
        application = QCoreApplication.instance()
        if application is not None:
            application.installNativeEventFilter(self)
        return Availability(agreed, WHOLE if agreed else SLEEP_ONLY)

    def end(self) -> None:
        """Stop listening."""
        application = QCoreApplication.instance()
        if application is not None:
            application.removeNativeEventFilter(self)
        self._session.end()

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: "QByteArray | bytes | bytearray | memoryview[int]", message: int
    ) -> tuple[bool, int]:
        """Look at one message and pass it on."""
        name = bytes(kind.data()) if isinstance(kind, QByteArray) else bytes(kind)
        if name.startswith(b"windows_"):
            sent = ctypes.wintypes.MSG.from_address(int(message))
            heard = told(sent.message, sent.wParam)
            if heard is not None:
                self._do[heard]()
        return False, 0


class MainThreadNotices:
    """Hears the notices of macOS, which come to the thread that draws."""

    def __init__(self, session: MacosSession) -> None:
        self._session = session

    def begin(self) -> Availability:
        """Begin to listen."""
        agreed = self._session.begin()
        return Availability(agreed, WHOLE if agreed else LOCK_ONLY)

    def end(self) -> None:
        """Stop listening."""
        self._session.end()


def native_session(
    window_id: int, on_lock: Callable[[], None], on_sleep: Callable[[], None], *, system: str = sys.platform
) -> NativeSession | None:
    """Return what hears the session on this system, or None where it is heard in another way."""
    if system == "win32":
        return WindowMessages(WindowsSession(window_id), on_lock, on_sleep)
    if system == "darwin":
        return MainThreadNotices(MacosSession(on_lock, on_sleep))
    return None
