"""Reading the file of an encrypted copy: its words open it, and nothing damaged or changed is taken."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from facilitator.held_files import is_held, patiently
from facilitator.regular_file import open_regular
from facilitator.vault.copy_words import HEAD_BYTES, CopyHead
from facilitator.vault.disk import disk_errors, sync_file
from facilitator.vault.keys import wipe
from facilitator.vault.sealed_pieces import SEALED_KEY_BYTES, SealedPieces
from facilitator.vault_errors import FileDamaged, FileHeld, StorageFailed, WrongPassphrase

_BINARY: int = getattr(os, "O_BINARY", 0)


def require_copy(source: Path) -> None:
    """Raise what `open_copy` raises for a file that no words could open."""
    with _read(source) as file:
        CopyHead.read(file.read(HEAD_BYTES))


def open_copy(source: Path, words: str, inner: Path, inner_key: bytearray) -> None:
    """Write the encrypted database that a copy holds to `inner`, and put its key into `inner_key`.

    Raises `WrongPassphrase`, `FileDamaged`, `FileNewer`, `FileHeld`, `StorageFailed` and every error of disk.
    """
    with _read(source) as file:
        head = file.read(HEAD_BYTES)
        key = CopyHead.read(head).key(words)
        try:
            pieces = SealedPieces(key, head)
            inner_key[:] = _opened_key(pieces, file.read(SEALED_KEY_BYTES))
            with disk_errors(), _private(inner) as written:
                for piece in pieces.open_all(file):
                    written.write(piece)
                written.flush()
                sync_file(written.fileno())
        except FileDamaged:
            raise FileDamaged(
                "This copy is damaged or was changed, so nothing of it was imported. "
                "Make a new copy on the computer where the case is."
            ) from None
        finally:
            wipe(key)


def _opened_key(pieces: SealedPieces, sealed: bytes) -> bytearray:
    if len(sealed) != SEALED_KEY_BYTES:
        raise FileDamaged
    try:
        return pieces.open(sealed, refused=WrongPassphrase)
    except WrongPassphrase:
        raise WrongPassphrase(
            "These words do not open this copy, or its beginning is damaged. Nothing was imported. "
            "Check each word and try again."
        ) from None


@contextmanager
def _read(source: Path) -> Iterator[BinaryIO]:
    try:
        with patiently(lambda: open_regular(source)) as file:
            yield file
    except OSError as error:
        if is_held(error):
            raise FileHeld from None
        raise StorageFailed(
            "That file cannot be read. Nothing was changed. Check that its drive is connected."
        ) from None


@contextmanager
def _private(path: Path) -> Iterator[BinaryIO]:
    descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY | _BINARY, 0o600)
    with os.fdopen(descriptor, "wb") as file:
        yield file
