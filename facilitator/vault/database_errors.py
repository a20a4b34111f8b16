"""What the errors of the database are to a person."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import sqlcipher3

from facilitator.vault_errors import (
    DiskFull,
    FileDamaged,
    StorageFailed,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
)

_KINDS: dict[int, type[VaultError]] = {
    sqlite3.SQLITE_FULL: DiskFull,
    sqlite3.SQLITE_IOERR_SHMSIZE: DiskFull,
    sqlite3.SQLITE_READONLY_DBMOVED: VaultMissing,
    sqlite3.SQLITE_CANTOPEN: VaultMissing,
    sqlite3.SQLITE_READONLY: VaultReadOnly,
    sqlite3.SQLITE_PERM: VaultReadOnly,
    sqlite3.SQLITE_CORRUPT: FileDamaged,
    sqlite3.SQLITE_NOTADB: FileDamaged,
    sqlite3.SQLITE_BUSY: VaultInUse,
    sqlite3.SQLITE_LOCKED: VaultInUse,
}
# Copying a whole database tells no code, only the words that SQLite has for it.
_CODES_OF_WORDS = {"database or disk is full": sqlite3.SQLITE_FULL}


@contextmanager
def translated_errors() -> Iterator[None]:
    """Turn every error of the database into a `VaultError`, none of whose text is foreign."""
    try:
        yield
    except (sqlcipher3.Error, sqlite3.Error) as error:
        code = getattr(error, "sqlite_errorcode", None) or _CODES_OF_WORDS.get(str(error), 0)
        kind = _KINDS.get(code) or _KINDS.get(code & 0xFF) or StorageFailed
        raise kind from None
