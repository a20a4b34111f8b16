"""What Windows tells a window about its session: that it is locked, that the computer is suspended.

WTSRegisterSessionNotification asks for WM_WTSSESSION_CHANGE; WM_POWERBROADCAST comes without being asked for.
"""

import ctypes
from enum import Enum, auto

from facilitator.platform_watch.system_library import Library, windows_library

_THIS_SESSION = 0
_SESSION_CHANGE = 0x02B1
_POWER_BROADCAST = 0x0218
_SUSPEND = 0x4
# Locked, or taken away from the screen and the keyboard that it had.
_AWAY = {0x2, 0x4, 0x6, 0x7}


class Told(Enum):
    """What a message means for the cases."""

    LOCKED = auto()
    SUSPENDING = auto()


class WindowsSession:
    """Asks for the messages of one window; wtsapi32 is loaded where it is not given."""

    def __init__(self, window_id: int, wtsapi: Library = None) -> None:
        self._window = ctypes.c_void_p(window_id)
        self._wtsapi = wtsapi
        self._is_registered = False

    def begin(self) -> bool:
        """Ask for the messages, and return whether Windows agreed; nothing here raises."""
        try:
            self._wtsapi = self._wtsapi or windows_library("wtsapi32")
            self._is_registered = bool(
                self._wtsapi.WTSRegisterSessionNotification(self._window, _THIS_SESSION)
            )
        except (OSError, AttributeError):
            self._is_registered = False
        return self._is_registered

    def end(self) -> None:
        """Ask for no more messages; a second call does nothing."""
        if self._is_registered:
            self._is_registered = False
            self._wtsapi.WTSUnRegisterSessionNotification(self._window)


def told(message: int, parameter: int) -> Told | None:
    """Return what a window message with this number and first parameter means for the cases, if anything."""
    if message == _SESSION_CHANGE and parameter in _AWAY:
        return Told.LOCKED
    if message == _POWER_BROADCAST and parameter == _SUSPEND:
        return Told.SUSPENDING
    return None
