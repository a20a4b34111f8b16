"""One case in one encrypted file, to carry it to another computer.

The file is a head (format, Argon2id's parameters and salt) and sealed pieces: first a random key, then an
encrypted database of its own, which that key opens. So the case is never on a disk in plain, and a copy that
was damaged or changed anywhere is refused before anything is imported. The case is taken in under a new key:
erasing it there does not depend on the copy. Making a copy, importing it and destroying the case that it
was made from are acts of their own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from facilitator.case.copies import CaseCopy, CopyKind
from facilitator.case.identity import new_id
from facilitator.vault.carried_case import require_case, require_quiet
from facilitator.vault.connection import close_database, create_database, open_database
from facilitator.vault.copy_reading import open_copy
from facilitator.vault.copy_words import CopyHead, accept_words
from facilitator.vault.copy_writing import read_back, require_free, write_copy
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.destruction_mark import Mark, write_mark
from facilitator.vault.disk import disk_errors
from facilitator.vault.folder import CaseId, case_file, fresh_id, marker
from facilitator.vault.frames import forgets_frames
from facilitator.vault.header import USUAL, Cost
from facilitator.vault.keys import KEY_BYTES, new_key, wipe
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.store import Store
from facilitator.vault.vault import Vault
from facilitator.vault_errors import VaultError


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
            open_copy(source, words, inner, inner_key)
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
