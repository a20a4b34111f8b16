"""Writing the file of an encrypted copy: wholly and read back, or no part of it is left."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from facilitator.errors import NotAllowed
from facilitator.held_files import is_held, patiently
from facilitator.vault.copy_words import HEAD_BYTES
from facilitator.vault.disk import sync_file
from facilitator.vault.sealed_pieces import SEALED_KEY_BYTES, SealedPieces
from facilitator.vault_errors import DiskFull, FileDamaged, FileHeld, NotErased, StorageFailed

_FULL = (errno.ENOSPC, errno.EDQUOT)
_BINARY: int = getattr(os, "O_BINARY", 0)


def require_free(target: Path, folder: Path) -> None:
    """Raise `NotAllowed` where a file of that name is, or among the cases."""
    if target.parent.resolve() == folder.resolve():
        raise NotAllowed("A copy cannot lie among your cases. Nothing was changed. Choose another folder.")
    if os.path.lexists(target):
        raise NotAllowed("There is already a file with that name. Nothing was changed. Choose another name.")


def write_copy(target: Path, inner: Path, head: bytes, key: bytearray, inner_key: bytearray) -> None:
    """Seal the encrypted database `inner` and its key into a new file; no part of one stays on an error."""
    pieces = SealedPieces(key, head)
    with _copy_errors():
        descriptor = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600)
    try:
        with _copy_errors(), os.fdopen(descriptor, "wb") as file, inner.open("rb") as source:
            file.write(head + pieces.seal(inner_key))
            for sealed in pieces.seal_all(source):
                file.write(sealed)
            file.flush()
            sync_file(file.fileno())
    except BaseException:
        _take_back(target)
        raise


def read_back(target: Path, key: bytearray, size: int) -> None:
    """Read a copy as it will be read, or take it away and raise `StorageFailed`."""
    try:
        with _copy_errors(), target.open("rb") as file:
            pieces = SealedPieces(key, file.read(HEAD_BYTES))
            pieces.open(file.read(SEALED_KEY_BYTES))
            whole = sum(len(piece) for piece in pieces.open_all(file)) == size
    except FileDamaged:
        whole = False
    except BaseException:
        _take_back(target)
        raise
    if not whole:
        _take_back(target)
        raise StorageFailed(
            "The copy could not be read back as it was written, so it was removed. "
            "Your case is unchanged. Choose another place."
        )


def _take_back(target: Path) -> None:
    try:
        patiently(lambda: target.unlink(missing_ok=True))
    except OSError:
        raise NotErased(
            "The copy could not be finished, and a part of it is still there. Your case is unchanged. "
            "Remove that file."
        ) from None


@contextmanager
def _copy_errors() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise DiskFull(
                "There is no room for the copy in that place, and no part of it was left. "
                "Your case is unchanged. Free some space or choose another place."
            ) from None
        if is_held(error):
            raise FileHeld from None
        raise StorageFailed(
            "The copy could not be written there, and no part of it was left. "
            "Your case is unchanged. Choose another place."
        ) from None
