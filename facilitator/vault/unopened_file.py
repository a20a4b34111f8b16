"""Why an encrypted file could not be opened, as far as the file, its log and its folder show it."""

import os
import shutil
import sys
from pathlib import Path

from facilitator.held_files import is_held, patiently
from facilitator.vault.cipher import can_be_begun, connected
from facilitator.vault_errors import (
    DiskFull,
    FileDamaged,
    FileHeld,
    StorageFailed,
    VaultError,
    VaultMissing,
    VaultReadOnly,
)

_PAGE_BYTES = 4096
_ROOM_TO_OPEN = 64 * 1024
_LOG_DAMAGED = (
    "What was written last in this case is damaged, or belongs to another case. Everything up to the last "
    "time the case was closed is whole, and nothing was changed. Copy the folder of your cases. Then move "
    "the file whose name ends in -wal out of it and open the case again."
)
_CUT_OFF = (
    "The end of a file with your notes is missing, as when copying it was broken off. Facilitator has not "
    "changed it. Copy it once more, or restore it from a backup, then open the case again."
)


def told_with_its_log(error: VaultError, path: Path, statement: bytearray) -> VaultError:
    """Return what to tell of a file that could not be read together with its log."""
    if isinstance(error, FileDamaged):
        return FileDamaged(_LOG_DAMAGED) if _is_whole_without_its_log(path, statement) else error
    return _told_by_the_folder(error, path)


def told(error: VaultError, path: Path, statement: bytearray) -> VaultError:
    """Return what to tell of a file that could not be opened."""
    if isinstance(error, FileDamaged):
        return FileDamaged(_CUT_OFF) if _is_cut_off(path, statement) else error
    return _told_by_the_folder(error, path)


def _is_whole_without_its_log(path: Path, statement: bytearray) -> bool:
    try:
        # Neither the log nor its index is looked at, and nothing is written.
        connected(path, statement, "ro&immutable=1", whole=True).close()
    except VaultError:
        return False
    return True


def _is_cut_off(path: Path, statement: bytearray) -> bool:
    """Tell whether the first page is whole and names more pages than there are, or the last is a part."""
    # SQLite compares the two numbers unless it is to mend the schema.
    is_short = path.stat().st_size % _PAGE_BYTES != 0 or not can_be_begun(path, statement)
    return is_short and can_be_begun(path, statement, "PRAGMA writable_schema=ON")


def _told_by_the_folder(error: VaultError, path: Path) -> VaultError:
    if not isinstance(error, StorageFailed | VaultMissing):
        return error
    folder = path.parent
    # SQLite has one code for every log that it cannot open, and tells of no room for the log's index as of
    # a failed write.
    if not folder.is_dir():
        return VaultMissing()
    if not os.access(folder, os.W_OK):
        return VaultReadOnly()
    if shutil.disk_usage(folder).free < _ROOM_TO_OPEN:
        return DiskFull()
    if sys.platform == "win32":
        # Elsewhere nobody holds a file so, and closing it would let go of SQLite's own locks.
        try:
            patiently(lambda: path.open("r+b")).close()
        except OSError as refusal:
            if is_held(refusal):
                return FileHeld()
    return StorageFailed() if isinstance(error, VaultMissing) else error
