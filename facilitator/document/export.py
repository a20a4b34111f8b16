"""Writes the document once, whole or not at all, and never over another file unasked."""

import errno
import hashlib
import os
import secrets
import sys
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facilitator.document.cloud_folders import cloud_folder
from facilitator.document.content.fingerprint import short_form
from facilitator.document_errors import ExportDiffers, ExportExists, ExportRefused
from facilitator.held_files import is_held, patiently
from facilitator.vault_errors import DiskFull

__all__ = ["Exported", "cloud_folder", "export"]

_FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_SENTENCE = (
    "There is no room for the document in that place, and no partial file was left. "
    "Your case is unchanged. Free some space or choose another place."
)
_HELD_SENTENCE = (
    "The document could not be saved: the file of that name is open in another program, such as a viewer. "
    "No partial file was left, and your case is unchanged. Close that program, then try again."
)
_REMAINS_SENTENCE = (
    "The document could not be saved there. A partial file may have been left; its name ends in .part. "
    "Your case is unchanged. Remove that file and choose another place."
)
# For the owner alone: the plan names a family, and a copy that is sent or handed over loses this anyway.
_MODE = 0o600


@dataclass(frozen=True, slots=True)
class Exported:
    """A document on disk, read back and found to be the one that was made; `size` in bytes."""

    path: Path
    size: int
    sha256: str
    fingerprint: str


def export(document: bytes, target: Path, *, replace: bool = False) -> Exported:
    """Write `document` to `target` through a temporary file beside it, and read it back.

    Without `replace`, a file that is there is never touched, not even one that appears at the last instant.
    Raises ExportExists, ExportRefused, DiskFull or ExportDiffers; then no partial file is left.
    """
    try:
        _export(document, target, replace=replace)
    except FileExistsError as error:
        raise ExportExists from error
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(_FULL_SENTENCE) from error
        raise (ExportRefused(_HELD_SENTENCE) if is_held(error) else ExportRefused()) from error
    sha256 = hashlib.sha256(document).hexdigest()
    return Exported(target, len(document), sha256, short_form(sha256))


def _export(document: bytes, target: Path, *, replace: bool) -> None:
    if not replace and os.path.lexists(target):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        _write(part, document)
        if _read(part) != document:
            raise ExportDiffers
        _put_in_place(part, target, replace=replace)
    finally:
        _remove_part(part)
    _sync_folder(target.parent)
    if _read(target) != document:
        target.unlink()
        raise ExportDiffers


def _write(path: Path, content: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    with open(os.open(path, flags, _MODE), "wb") as file:  # noqa: PTH123 - the mode must hold from the start
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):
            # Ask for what is on the disk and not for what is still remembered of the write.
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read()


def _put_in_place(part: Path, target: Path, *, replace: bool) -> None:
    if replace:
        patiently(lambda: part.replace(target))
    elif sys.platform == "win32":
        patiently(lambda: part.rename(target))  # on Windows a rename never replaces
    else:
        _claim(part, target)


def _claim(part: Path, target: Path) -> None:
    """Give `part` the name `target`, only if no file has it: a hard link where the disk knows them."""
    try:
        target.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES):
            raise
        # A USB stick's file system knows no links: take the name with an empty file, then replace that.
        os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _MODE))
        try:
            part.replace(target)
        except OSError:
            target.unlink(missing_ok=True)
            raise


def _remove_part(part: Path) -> None:
    try:
        patiently(lambda: part.unlink(missing_ok=True))
    except OSError as error:
        # A disk that is read-only refuses to remove even a file that was never made.
        if os.path.lexists(part):
            raise ExportRefused(_REMAINS_SENTENCE) from error


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return
    # Some network file systems refuse to sync a folder; the file itself is already synced.
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
