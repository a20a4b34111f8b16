"""One case in one encrypted file, to carry it to another computer.

The file is a head (format, Argon2id's parameters and salt) and sealed pieces: first a random key, then an
encrypted database of its own, which that key opens. So the case is never on a disk in plain, and a copy that
was damaged or changed anywhere is refused before anything is imported. The case is taken in under a new key:
erasing it there does not depend on the copy. Making a copy, importing it and destroying the case that it
was made from are acts of their own.
"""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.identity import new_id
from facilitator.errors import (
    DiskFull,
    FileDamaged,
    FileHeld,
    NotAllowed,
    NotErased,
    StorageFailed,
    VaultError,
    WrongPassphrase,
)
from facilitator.held_files import is_held, patiently
from facilitator.regular_file import open_regular
from facilitator.vault.carried_case import require_case, require_quiet
from facilitator.vault.connection import close_database, create_database, open_database
from facilitator.vault.copy_words import HEAD_BYTES, CopyHead, accept_words
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.destruction_mark import Mark, write_mark
from facilitator.vault.disk import disk_errors, sync_file
from facilitator.vault.folder import CaseId, case_file, fresh_id, marker
from facilitator.vault.frames import forgets_frames
from facilitator.vault.header import USUAL, Cost
from facilitator.vault.keys import KEY_BYTES, new_key, wipe
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.sealed_pieces import TAG_BYTES, SealedPieces
from facilitator.vault.store import Store
from facilitator.vault.vault import Vault

ENDING = ".facilitator-copy"

_SEALED_KEY_BYTES = KEY_BYTES + TAG_BYTES
_FULL = (errno.ENOSPC, errno.EDQUOT)
_BINARY: int = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True, slots=True)
class Copied:
    """A copy that was written, read back and found whole; `size` in bytes."""

    path: Path
    size: int


@forgets_frames
def make_copy(vault: Vault, case_id: CaseId, target: Path, words: str, *, cost: Cost = USUAL) -> Copied:
    """Write an encrypted copy of a case to `target`, which `words` will open, and read it back.

    Spaces and capitals of `words` do not count. Raises `WeakPassphrase`, `NotAllowed` where there is a file
    of that name or for the vault's own folder, `DiskFull`, `StorageFailed` and what `open_case` raises; then
    no part of a copy is left, or `NotErased` says so.
    """
    accept_words(words)
    require_free(target, vault.folder)
    head, key = CopyHead.fresh(cost).affordable(words)
    inner_key = new_key()
    try:
        with _scratch(vault) as inner:
            _write_inner(vault, case_id, inner, inner_key)
            write_copy(target, inner, head.written(), key, inner_key)
            read_back(target, key, inner.stat().st_size)
        return Copied(target, target.stat().st_size)
    finally:
        wipe(key)
        wipe(inner_key)


@forgets_frames
def import_copy(vault: Vault, source: Path, words: str, *, now: datetime) -> CaseId:
    """Take the case in a copy into this vault and return it: wholly, or not at all.

    The case then remembers that the copy and the case it was made from still exist, as of `now`.
    Raises `WrongPassphrase`, `FileDamaged`, `FileNewer`, `StorageFailed` and what `create_case` raises.
    """
    inner_key = bytearray(KEY_BYTES)
    try:
        with _scratch(vault) as inner:
            _open_copy(source, words, inner, inner_key)
            # Not looked through when it is opened: that alone could set off what its maker put into it.
            carried = open_database(inner, inner_key, whole=False)
            try:
                require_quiet(carried)
                case_id, database = vault.create_case(fill=_filled_from(carried, now))
                close_database(database)
            finally:
                carried.close()
        return case_id
    finally:
        wipe(inner_key)


def _filled_from(carried: Database, now: datetime) -> Callable[[Database], None]:
    def fill(database: Database) -> None:
        with translated_errors():
            carried.conn.backup(database.conn)
        bring_up_to_date(database)
        require_case(database)
        original = CaseCopy(id=new_id(), kind=CopyKind.ORIGINAL, made_at=now)
        Store(database).put(original)

    return fill


@contextmanager
def _scratch(vault: Vault) -> Iterator[Path]:
    """Lend the place of an encrypted file that is marked for destruction from before it exists."""
    scratch_id = CaseId(fresh_id())
    with disk_errors():
        write_mark(marker(vault.folder, scratch_id), Mark(places=()))
    try:
        yield case_file(vault.folder, scratch_id)
    finally:
        with suppress(VaultError):
            # Its key was only ever in memory; what stays of the file goes at the next start.
            vault.destroy_case(scratch_id)


def _write_inner(vault: Vault, case_id: CaseId, inner: Path, inner_key: bytearray) -> None:
    case = vault.open_case(case_id)
    try:
        database = create_database(inner, inner_key)
        try:
            with translated_errors():
                case.conn.backup(database.conn)
        finally:
            close_database(database)
    finally:
        with translated_errors():
            case.close()


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
            pieces.open(file.read(_SEALED_KEY_BYTES))
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


def _open_copy(source: Path, words: str, inner: Path, inner_key: bytearray) -> None:
    with _read(source) as file:
        head = file.read(HEAD_BYTES)
        key = CopyHead.read(head).key(words)
        try:
            pieces = SealedPieces(key, head)
            inner_key[:] = _opened_key(pieces, file.read(_SEALED_KEY_BYTES))
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
    if len(sealed) != _SEALED_KEY_BYTES:
        raise FileDamaged
    try:
        return pieces.open(sealed, refused=WrongPassphrase)
    except WrongPassphrase:
        raise WrongPassphrase(
            "These words do not open this copy, or its beginning is damaged. Nothing was imported. "
            "Check each word and try again."
        ) from None


def require_free(target: Path, folder: Path) -> None:
    """Raise `NotAllowed` where a file of that name is, or among the cases."""
    if target.parent.resolve() == folder.resolve():
        raise NotAllowed("A copy cannot lie among your cases. Nothing was changed. Choose another folder.")
    if os.path.lexists(target):
        raise NotAllowed("There is already a file with that name. Nothing was changed. Choose another name.")


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
