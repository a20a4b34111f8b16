"""Keeping the folder of the cases out of search indexes and backups, where a system can be asked to.

Windows: FILE_ATTRIBUTE_NOT_CONTENT_INDEXED. macOS: the file `.metadata_never_index` for Spotlight and the
extended attribute by which `tmutil addexclusion` leaves a folder out of Time Machine. On Linux the names of
the folder's files say nothing and their content is encrypted, and no setting is common to the indexers.
"""

import ctypes
import os
import plistlib
import sys
from pathlib import Path

from facilitator.platform_watch.system_library import Library, windows_library

NEVER_INDEX = ".metadata_never_index"

_NOT_CONTENT_INDEXED = 0x2000
_NO_SUCH_FILE = 0xFFFFFFFF
_EXCLUSION = b"com.apple.metadata:com_apple_backup_excludeItem"
_EXCLUDED_BY = plistlib.dumps("com.apple.backupd", fmt=plistlib.FMT_BINARY)


def keep_out_of_sight(folder: Path, *, system: str = sys.platform, library: Library = None) -> bool:
    """Ask for `folder` to be neither indexed nor backed up; return whether the system agreed.

    A refusal is no reason not to work: without the keychain the content says nothing. Nothing here raises.
    `library` is kernel32 on Windows and libc on macOS, loaded where it is not given.
    """
    try:
        if system == "win32":
            return _not_indexed(folder, library or windows_library("kernel32"))
        if system == "darwin":
            (folder / NEVER_INDEX).touch(mode=0o600)
            return _not_backed_up(folder, library or ctypes.CDLL(None, use_errno=True))
    except (OSError, AttributeError):
        pass
    return False


def _not_indexed(folder: Path, kernel32: Library) -> bool:
    path = ctypes.c_wchar_p(str(folder))
    kernel32.GetFileAttributesW.restype = ctypes.c_uint32
    present = kernel32.GetFileAttributesW(path)
    if present == _NO_SUCH_FILE:
        return False
    return bool(kernel32.SetFileAttributesW(path, present | _NOT_CONTENT_INDEXED))


def _not_backed_up(folder: Path, libc: Library) -> bool:
    size = ctypes.c_size_t(len(_EXCLUDED_BY))
    answer = libc.setxattr(os.fsencode(folder), _EXCLUSION, _EXCLUDED_BY, size, ctypes.c_uint32(0), 0)
    return bool(answer == 0)
