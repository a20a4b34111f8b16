"""Files that are wholly written or not at all, and files that are overwritten before they go."""

import errno
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from facilitator.held_files import is_held, patiently
from facilitator.vault_errors import (
    DiskFull,
    FileHeld,
    StorageFailed,
    VaultError,
    VaultMissing,
    VaultReadOnly,
)

FRAGMENT = ".tmp"
REMNANT = ".gone"

_NAME_BYTES = 8
_LEFTOVER = re.compile(rf"[0-9a-f]{{{2 * _NAME_BYTES}}}({re.escape(FRAGMENT)}|{re.escape(REMNANT)})")
_CHUNK = 1 << 20
_BINARY: int = getattr(os, "O_BINARY", 0)
_FOR_OWNER = 0o600
_KINDS: dict[int, type[VaultError]] = {
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: VaultReadOnly,
    errno.EACCES: VaultReadOnly,
    errno.EPERM: VaultReadOnly,
    errno.ENOENT: VaultMissing,
    # A link to a drive that is not connected, or a file of that name, where the folder should be.
    errno.EEXIST: VaultMissing,
    errno.ENOTDIR: VaultMissing,
}


@contextmanager
def disk_errors() -> Iterator[None]:
    """Translate every `OSError` into the `VaultError` that says it to a person, without the path."""
    try:
        yield
    except OSError as error:
        kind = StorageFailed if error.errno is None else _KINDS.get(error.errno, StorageFailed)
        raise (FileHeld if is_held(error) else kind) from None


def sync_file(descriptor: int) -> None:
    """Return once what was written is on the disk itself."""
    os.fsync(descriptor)
    with suppress(ImportError, AttributeError, OSError):
        # On macOS fsync stops at the drive's own cache.
        import fcntl  # noqa: PLC0415 - absent on Windows

        fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # type: ignore[attr-defined, unused-ignore] # macOS only


def sync_folder(folder: Path) -> None:
    """Return once the names in `folder` are on the disk; Windows does this by itself."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def create_empty(path: Path) -> None:
    """Create an empty file for its owner alone, durably; an existing one stays as it is."""
    descriptor = patiently(lambda: os.open(path, os.O_CREAT | os.O_WRONLY | _BINARY, _FOR_OWNER))
    try:
        sync_file(descriptor)
    finally:
        os.close(descriptor)
    sync_folder(path.parent)


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to `path` so that a crash leaves the old file or the new one, never a part."""
    fragment = path.with_name(secrets.token_hex(_NAME_BYTES) + FRAGMENT)
    try:
        descriptor = os.open(fragment, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, _FOR_OWNER)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            sync_file(file.fileno())
        patiently(lambda: fragment.replace(path))
    except BaseException:
        fragment.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def remove(path: Path) -> None:
    """Unlink `path` durably; an absent one is no error."""
    patiently(lambda: path.unlink(missing_ok=True))
    sync_folder(path.parent)


def overwrite_then_remove(path: Path) -> bool:
    """Overwrite once, truncate, rename to a random name, unlink; return whether there was a file.

    This is hygiene: a solid-state drive or a snapshot may keep older copies.
    A crash on the way leaves `path`, or an empty file with the ending `REMNANT`.
    """
    try:
        file = patiently(lambda: path.open("r+b", buffering=0))
    except FileNotFoundError:
        return False
    with file:
        left = os.fstat(file.fileno()).st_size
        while left > 0:
            left -= file.write(os.urandom(min(_CHUNK, left)))
        sync_file(file.fileno())
        file.truncate(0)
        sync_file(file.fileno())
    remnant = path.with_name(secrets.token_hex(_NAME_BYTES) + REMNANT)
    patiently(lambda: path.replace(remnant))
    patiently(remnant.unlink)
    return True


def set_aside(path: Path) -> None:
    """Take the name of `path` away at one stroke, so that it is never found half overwritten; see `sweep`."""
    with suppress(FileNotFoundError):
        patiently(lambda: path.replace(path.with_name(secrets.token_hex(_NAME_BYTES) + REMNANT)))


def sweep(folder: Path) -> None:
    """Remove what a crash left of `write_whole` and `overwrite_then_remove`.

    The folder may hold somebody else's files: only a file of its own with a name as given here goes.
    """
    for path in tuple(folder.iterdir()):
        if _LEFTOVER.fullmatch(path.name) and path.is_file() and not path.is_symlink():
            overwrite_then_remove(path)
