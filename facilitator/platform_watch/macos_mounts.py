"""What macOS has mounted from this computer's own drives, told without touching any of it."""

import ctypes
from pathlib import PurePosixPath
from typing import Final

from facilitator.platform_watch.system_library import Library

NO_WAIT: Final = 2
LOCAL: Final = 0x1000
NOT_FOR_BROWSING: Final = 0x100000
# On Intel the plain name is a call with an older record; on Apple silicon only the plain one is there.
_CALLS: Final = ("getfsstat$INODE64", "getfsstat")
_NAME: Final = 1024


class Mount(ctypes.Structure):
    """`struct statfs` of macOS (sys/mount.h), 2168 bytes."""

    _fields_ = (
        ("sizes", ctypes.c_uint32 * 2),
        ("counts", ctypes.c_uint64 * 5),
        ("id", ctypes.c_int32 * 2),
        ("owner", ctypes.c_uint32),
        ("type", ctypes.c_uint32),
        ("flags", ctypes.c_uint32),
        ("subtype", ctypes.c_uint32),
        ("type_name", ctypes.c_char * 16),
        ("mounted_on", ctypes.c_char * _NAME),
        ("mounted_from", ctypes.c_char * _NAME),
        ("rest", ctypes.c_uint32 * 8),
    )


def local_mounts(system: Library = None) -> tuple[PurePosixPath, ...]:
    """Return where drives of this computer are mounted that people browse, none where macOS does not say.

    MNT_NOWAIT: macOS answers from what it knows, and asks no server (getfsstat(2)). Never tried on a Mac.
    """
    system = system or ctypes.CDLL(None, use_errno=True)
    call = next((getattr(system, name) for name in _CALLS if hasattr(system, name)), None)
    if call is None:
        return ()
    room = (Mount * max(0, call(None, 0, NO_WAIT)))()
    found = room[: max(0, call(room, ctypes.sizeof(room), NO_WAIT))]
    shown = (mount for mount in found if mount.flags & LOCAL and not mount.flags & NOT_FOR_BROWSING)
    return tuple(PurePosixPath(mount.mounted_on.decode("utf-8", "surrogateescape")) for mount in shown)
