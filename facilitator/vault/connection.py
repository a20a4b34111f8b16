"""Encrypted files of a database: made, opened, brought into one file and closed."""

import os
import shutil
from pathlib import Path

from facilitator.vault.cipher import connected, key_statement
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.disk import disk_errors
from facilitator.vault.unopened_file import told, told_with_its_log
from facilitator.vault_errors import FileDamaged, StorageFailed, VaultError, VaultMissing, VaultReadOnly

_PLAIN_HEADER = b"SQLite format 3"


def create_database(path: Path, key: bytearray) -> Database:
    """Create an encrypted file that only its owner may read, and open it.

    `key` is 32 random bytes; anything else raises `ValueError` before a byte is written.
    Raises `DiskFull`, `VaultReadOnly`, `VaultMissing` or `StorageFailed`, and leaves no file then.
    """
    with key_statement(key) as statement:
        try:
            descriptor = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0), 0o600)
        except FileExistsError:
            raise StorageFailed from None
        except FileNotFoundError:
            raise VaultMissing from None
        except OSError:
            raise VaultReadOnly from None
        os.close(descriptor)
        try:
            database = _opened(path, statement, whole=True)
            _require_encrypted(path, database)
        except BaseException:
            for leftover in (path, *side_files(path)):
                leftover.unlink(missing_ok=True)
            raise
        return database


def open_database(path: Path, key: bytearray, *, whole: bool = True) -> Database:
    """Open an existing encrypted file; unless `whole`, only the pages that are read are checked for damage.

    Raises `FileDamaged` for another file's key, for a file that is not as it was written or not there (none
    is ever created here), `VaultMissing` where its folder is gone, and what `translated_errors` names.
    """
    with key_statement(key) as statement:
        if not path.parent.is_dir():
            raise VaultMissing
        if not path.is_file() or path.stat().st_size == 0:
            raise FileDamaged(
                "The file with these notes is not where it was written, or it is empty. Restore it."
            )
        if side_files(path)[0].is_file() and side_files(path)[0].stat().st_size:
            # A log that was left by a kill, or put there: closing a connection that may write would copy even
            # another case's pages into this file before anybody has seen that they do not fit.
            _require_fitting_log(path, statement)
        return _opened(path, statement, whole=whole)


def close_database(db: Database) -> None:
    """Write everything into the one file and close it: no side file stays."""
    try:
        checkpoint(db)
    finally:
        with translated_errors():
            db.close()


def checkpoint(db: Database) -> None:
    """Empty the write-ahead log into the file, so that a deleted row is gone from both."""
    with translated_errors():
        blocked = db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    if blocked:
        raise StorageFailed


def free_bytes(db: Database) -> int:
    """Return how much room the disk has on which the open file lies."""
    with translated_errors():
        path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    with disk_errors():
        return shutil.disk_usage(path.parent).free


def side_files(path: Path) -> tuple[Path, Path, Path]:
    """Return the write-ahead log, its index and the rollback journal that may lie beside `path`."""
    wal, index, journal = (path.with_name(path.name + ending) for ending in ("-wal", "-shm", "-journal"))
    return wal, index, journal


def _require_encrypted(path: Path, database: Database) -> None:
    with path.open("rb") as file:
        start = file.read(len(_PLAIN_HEADER))
    if len(start) < len(_PLAIN_HEADER) or start == _PLAIN_HEADER:
        database.close()
        raise StorageFailed


def _require_fitting_log(path: Path, statement: bytearray) -> None:
    try:
        connected(path, statement, "ro", whole=True).close()
    except VaultError as error:
        raise told_with_its_log(error, path, statement) from None


def _opened(path: Path, statement: bytearray, *, whole: bool) -> Database:
    try:
        return connected(path, statement, "rw", whole=whole)
    except VaultError as error:
        raise told(error, path, statement) from None
