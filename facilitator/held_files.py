"""Files that another program holds for a moment: a virus scanner, a synchronising service, a viewer.

On Windows such a file can be neither opened, replaced nor removed meanwhile. So an act is tried again for
about a second, never on the thread that draws, before its failure is believed.
"""

import errno
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

_T = TypeVar("_T")
_SECONDS = 1.0
_PAUSE = 0.05
_ACCESS_DENIED = 5
# ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION
_HELD_ON_WINDOWS = {32, 33}
_READ_WRITE_DELETE, _SHARE_ALL, _EXISTING = 0xC0010000, 7, 3
_HELD = {errno.EBUSY, errno.ETXTBSY}


def patiently(act: Callable[[], _T]) -> _T:
    """Do `act`; where a file may be held by another program do it again for about a second, then raise."""
    until = time.monotonic() + _SECONDS
    while True:
        try:
            return act()
        except OSError as error:
            if not _may_pass(error) or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)


def is_held(error: OSError) -> bool:
    """Tell whether a file was open in another program, as far as the system lets that be known."""
    told = getattr(error, "winerror", None)
    if told in _HELD_ON_WINDOWS or error.errno in _HELD:
        return True
    # Windows has one number for what may not be written and for what is being removed by somebody else, and
    # opening gives no number at all: the file itself is asked.
    return sys.platform == "win32" and told in {None, _ACCESS_DENIED} and _is_open_elsewhere(error)


def _may_pass(error: OSError) -> bool:
    if is_held(error) or getattr(error, "winerror", None) == _ACCESS_DENIED:
        return True
    return sys.platform == "win32" and error.errno == errno.EACCES


def _is_open_elsewhere(error: OSError) -> bool:
    path = error.filename
    if error.errno != errno.EACCES or not isinstance(path, str | Path) or not Path(path).is_file():
        return False
    return _cannot_be_shared(str(path))


def _cannot_be_shared(path: str) -> bool:
    import _winapi  # noqa: PLC0415 - Windows alone has it

    calls: Any = _winapi
    try:
        handle = calls.CreateFile(path, _READ_WRITE_DELETE, _SHARE_ALL, 0, _EXISTING, 0, 0)
    except OSError as refusal:
        return getattr(refusal, "winerror", None) in _HELD_ON_WINDOWS
    calls.CloseHandle(handle)
    return False
