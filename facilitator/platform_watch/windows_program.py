"""What Windows knows this program by: a name for the taskbar, and a mark for as long as it runs."""

import ctypes
import sys

from facilitator.platform_watch.system_library import Library, windows_library


def running_mark(app_id: str) -> str:
    """Return the name of the mutex by which the installer sees that the program runs for this person."""
    return f"Local\\{app_id}"


def take_name(app_id: str, *, system: str = sys.platform, library: Library = None) -> bool:
    """Have Windows put the windows below the shortcut of that name; call it before the first of them.

    https://learn.microsoft.com/windows/win32/shell/appids. Returns whether Windows agreed, False elsewhere.
    """
    if system != "win32":
        return False
    shell32 = library or windows_library("shell32")
    return bool(shell32.SetCurrentProcessExplicitAppUserModelID(ctypes.c_wchar_p(app_id)) == 0)


def hold_running_mark(app_id: str, *, system: str = sys.platform, library: Library = None) -> bool:
    """Hold the mutex `running_mark` until this process has ended, however it ends (CreateMutexW).

    Returns whether Windows agreed, False elsewhere. It keeps nobody out: a second window may hold it too.
    """
    if system != "win32":
        return False
    kernel32 = library or windows_library("kernel32")
    return bool(kernel32.CreateMutexW(None, False, ctypes.c_wchar_p(running_mark(app_id))))
