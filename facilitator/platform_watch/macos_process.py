"""What this process asks of macOS: no debugger, and no windows kept from one run to the next."""

import ctypes

from facilitator.platform_watch.system_library import Framework, Library

_PT_DENY_ATTACH = 31
_UTF_8 = 0x08000100
# AppKit saves what windows show, for the next start, unless a program's own settings say these two.
_STATE_SETTINGS = (("NSQuitAlwaysKeepsWindows", False), ("ApplePersistenceIgnoreState", True))


class MacosProcess:
    """Debuggers and saved state; libraries that are not given are loaded at the first call."""

    def __init__(self, system: Library = None, foundation: Library = None) -> None:
        self._system = system
        self._foundation = foundation

    def deny_attach(self) -> bool:
        """Let no debugger read the memory (ptrace, PT_DENY_ATTACH)."""
        system = self._system or ctypes.CDLL(None, use_errno=True)
        return bool(system.ptrace(_PT_DENY_ATTACH, 0, None, 0) == 0)

    def no_saved_state(self) -> bool:
        """Have no picture or state of the windows kept, in this program's own settings.

        The settings belong to the bundle, so they must not be changed where the program is Python's own.
        """
        foundation = self._foundation or Framework("CoreFoundation")
        foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
        foundation.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
        foundation.CFPreferencesSetAppValue.argtypes = [ctypes.c_void_p] * 3
        foundation.CFPreferencesSetAppValue.restype = None
        foundation.CFPreferencesAppSynchronize.argtypes = [ctypes.c_void_p]
        whose = foundation.constant("kCFPreferencesCurrentApplication")
        for name, value in _STATE_SETTINGS:
            key = foundation.CFStringCreateWithCString(None, name.encode(), _UTF_8)
            wanted = foundation.constant("kCFBooleanTrue" if value else "kCFBooleanFalse")
            foundation.CFPreferencesSetAppValue(key, wanted, whose)
        return bool(foundation.CFPreferencesAppSynchronize(whose))
