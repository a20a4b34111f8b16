"""What macOS tells a program about its session: that the screen is locked, that the computer goes to sleep.

The lock is the distributed notification com.apple.screenIsLocked, heard through CoreFoundation; sleep is a
message of IOKit (IORegisterForSystemPower), which waits up to 30 seconds for IOAllowPowerChange. Both come on
the run loop of the main thread, which is the one that draws windows.
"""

import ctypes
from collections.abc import Callable

from facilitator.platform_watch.system_library import Framework, Library

_UTF_8 = 0x08000100
_AT_ONCE = 4
_CAN_SLEEP = 0xE0000270
_WILL_SLEEP = 0xE0000280
_SCREEN_IS_LOCKED = b"com.apple.screenIsLocked"

_POINTER = ctypes.c_void_p
HEARD = ctypes.CFUNCTYPE(None, _POINTER, _POINTER, _POINTER, _POINTER, _POINTER)
POWER = ctypes.CFUNCTYPE(None, _POINTER, ctypes.c_uint32, ctypes.c_uint32, _POINTER)


class MacosSession:
    """Calls `on_lock` and `on_sleep` on the main thread; the computer waits for `on_sleep` to return.

    Libraries that are not given are loaded when it begins. Make it, begin it and end it on the main thread.
    """

    def __init__(
        self,
        on_lock: Callable[[], None],
        on_sleep: Callable[[], None],
        *,
        foundation: Library = None,
        iokit: Library = None,
    ) -> None:
        self._on_lock = on_lock
        self._on_sleep = on_sleep
        self._foundation = foundation
        self._iokit = iokit
        self._root = 0
        self._port = _POINTER()
        self._notifier = ctypes.c_uint32()
        # Kept for as long as the system may call them.
        self._heard = HEARD(self._hear_lock)
        self._powered = POWER(self._hear_power)

    def begin(self) -> bool:
        """Begin to listen, and return whether the system tells of its sleep too; nothing here raises."""
        try:
            self._foundation = self._foundation or Framework("CoreFoundation")
            self._iokit = self._iokit or Framework("IOKit")
            _declare(self._foundation, self._iokit)
            self._listen_for_lock()
            return self._listen_for_sleep()
        except (OSError, AttributeError, ValueError):
            return False

    def end(self) -> None:
        """Stop listening; a second call does nothing."""
        if self._foundation is not None:
            center = self._foundation.CFNotificationCenterGetDistributedCenter()
            self._foundation.CFNotificationCenterRemoveEveryObserver(center, id(self))
        if self._root:
            self._iokit.IODeregisterForSystemPower(ctypes.byref(self._notifier))
            self._root = 0

    def _listen_for_lock(self) -> None:
        foundation = self._foundation
        name = foundation.CFStringCreateWithCString(None, _SCREEN_IS_LOCKED, _UTF_8)
        center = foundation.CFNotificationCenterGetDistributedCenter()
        foundation.CFNotificationCenterAddObserver(center, id(self), self._heard, name, None, _AT_ONCE)

    def _listen_for_sleep(self) -> bool:
        self._root = self._iokit.IORegisterForSystemPower(
            None, ctypes.byref(self._port), self._powered, ctypes.byref(self._notifier)
        )
        if not self._root:
            return False
        source = self._iokit.IONotificationPortGetRunLoopSource(self._port)
        modes = self._foundation.constant("kCFRunLoopCommonModes")
        self._foundation.CFRunLoopAddSource(self._foundation.CFRunLoopGetMain(), source, modes)
        return True

    def _hear_lock(self, *_told: object) -> None:
        self._on_lock()

    def _hear_power(self, _context: object, _service: int, message: int, argument: int | None) -> None:
        if message not in (_CAN_SLEEP, _WILL_SLEEP):
            return
        try:
            if message == _WILL_SLEEP:
                self._on_sleep()
        finally:
            self._iokit.IOAllowPowerChange(self._root, argument)


def _declare(foundation: Library, iokit: Library) -> None:
    """Say what each function takes and returns: pointers are longer than what ctypes assumes."""
    for library, name, returns, takes in (
        (foundation, "CFStringCreateWithCString", _POINTER, (_POINTER, ctypes.c_char_p, ctypes.c_uint32)),
        (foundation, "CFNotificationCenterGetDistributedCenter", _POINTER, ()),
        (
            foundation,
            "CFNotificationCenterAddObserver",
            None,
            (_POINTER, _POINTER, HEARD, _POINTER, _POINTER, ctypes.c_long),
        ),
        (foundation, "CFNotificationCenterRemoveEveryObserver", None, (_POINTER, _POINTER)),
        (foundation, "CFRunLoopGetMain", _POINTER, ()),
        (foundation, "CFRunLoopAddSource", None, (_POINTER, _POINTER, _POINTER)),
        (iokit, "IORegisterForSystemPower", ctypes.c_uint32, (_POINTER, _POINTER, POWER, _POINTER)),
        (iokit, "IONotificationPortGetRunLoopSource", _POINTER, (_POINTER,)),
        (iokit, "IOAllowPowerChange", ctypes.c_int, (ctypes.c_uint32, _POINTER)),
        (iokit, "IODeregisterForSystemPower", ctypes.c_int, (_POINTER,)),
    ):
        function = getattr(library, name)
        function.restype, function.argtypes = returns, list(takes)
