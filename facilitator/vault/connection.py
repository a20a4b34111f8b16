"""The one place that opens an encrypted file: SQLCipher underneath, sqlite-utils on top."""

import os
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3
import sqlcipher3.dbapi2

from facilitator.errors import (
    DiskFull,
    FileDamaged,
    FileHeld,
    StorageFailed,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
)
from facilitator.held_files import is_held, patiently
from facilitator.vault.disk import disk_errors

# sqlite-utils catches the errors of the module it finds under this name; without it a caught error of
# SQLCipher goes past it and leaves a savepoint open, after which every write fails.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

import sqlite_utils  # noqa: E402 - only after the substitution
import sqlite_utils.utils  # noqa: E402
from sqlite_utils.migrations import Migrations  # noqa: E402

if vars(sqlite_utils.utils)["sqlite3"] is not sqlcipher3:
    raise ImportError("sqlite_utils was imported before facilitator.vault.connection")

Database = sqlite_utils.Database

__all__ = [
    "Database",
    "Migrations",
    "checkpoint",
    "close_database",
    "create_database",
    "free_bytes",
    "open_database",
    "side_files",
    "translated_errors",
]

_KEY_BYTES = 32
_PAGE_BYTES = 4096
_ROOM_TO_OPEN = 64 * 1024
_HEX = b"0123456789abcdef"
_PLAIN_HEADER = b"SQLite format 3"
_LOG_DAMAGED = (
    "What was written last in this case is damaged, or belongs to another case. Everything up to the last "
    "time the case was closed is whole, and nothing was changed. Copy the folder of your cases. Then move "
    "the file whose name ends in -wal out of it and open the case again."
)
_CUT_OFF = (
    "The end of a file with your notes is missing, as when copying it was broken off. Facilitator has not "
    "changed it. Copy it once more, or restore it from a backup, then open the case again."
)
_SETTINGS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "fullfsync=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "wal_autocheckpoint=200",
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


def create_database(path: Path, key: bytearray) -> Database:
    """Create an encrypted file that only its owner may read, and open it.

    `key` is 32 random bytes; anything else raises `ValueError` before a byte is written.
    Raises `DiskFull`, `VaultReadOnly`, `VaultMissing` or `StorageFailed`, and leaves no file then.
    """
    statement = _key_statement(key)
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
        database = _open(path, statement)
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
    statement = _key_statement(key)
    if not path.parent.is_dir():
        raise VaultMissing
    if not path.is_file() or path.stat().st_size == 0:
        raise FileDamaged(
            "The file with these notes is not where it was written, or it is empty. Restore it."
        )
    if side_files(path)[0].is_file() and side_files(path)[0].stat().st_size:
        # A log that was left by a kill, or put there: closing a connection that may write would copy even
        # another case's pages into this file before anybody has seen that they do not fit.
        _open(path, bytearray(statement), "ro").close()
    return _open(path, statement, whole=whole)


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


def _key_statement(key: bytearray) -> bytearray:
    # SQLCipher takes anything but exactly x'<64 hex>' for a passphrase, and no key at all for a plain file.
    if type(key) is not bytearray or len(key) != _KEY_BYTES or not any(key):
        raise ValueError("a database key is a bytearray of 32 bytes that were not wiped")
    statement = bytearray(b"x'" + b"0" * (2 * _KEY_BYTES) + b"'")
    for place, byte in enumerate(key):
        statement[2 + 2 * place] = _HEX[byte >> 4]
        statement[3 + 2 * place] = _HEX[byte & 15]
    return statement


def _open(path: Path, statement: bytearray, mode: str = "rw", *, whole: bool = True) -> Database:
    again = bytearray(statement)
    try:
        with translated_errors():
            # Workers open, save and close the file; the case controller lets one of them in at a time.
            connection = sqlcipher3.connect(
                f"file:{quote(str(path))}?mode={mode}", uri=True, check_same_thread=False
            )
            try:
                return _unlocked(connection, statement, whole=whole)
            except BaseException:
                connection.close()
                raise
    except FileDamaged:
        if mode == "ro" and _is_whole_without_its_log(path, again):
            raise FileDamaged(_LOG_DAMAGED) from None
        if _is_cut_off(path, again):
            raise FileDamaged(_CUT_OFF) from None
        raise
    except (StorageFailed, VaultMissing) as error:
        raise _told_by_the_folder(error, path) from None
    finally:
        statement[:] = again[:] = bytes(len(statement))


def _is_whole_without_its_log(path: Path, statement: bytearray) -> bool:
    try:
        # Neither the log nor its index is looked at, and nothing is written.
        _open(path, statement, "ro&immutable=1").close()
    except VaultError:
        return False
    return True


def _is_cut_off(path: Path, statement: bytearray) -> bool:
    """Tell whether the first page is whole and names more pages than there are, or the last is a part."""
    # SQLite compares the two numbers unless it is to mend the schema.
    is_short = path.stat().st_size % _PAGE_BYTES != 0 or not _can_be_begun(path, statement)
    return is_short and _can_be_begun(path, statement, "PRAGMA writable_schema=ON")


def _can_be_begun(path: Path, statement: bytearray, *settings: str) -> bool:
    again = bytearray(statement)
    connection = sqlcipher3.connect(f"file:{quote(str(path))}?mode=ro&immutable=1", uri=True)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.set_key(again)
        for setting in settings:
            connection.execute(setting)
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlcipher3.Error:
        return False
    finally:
        again[:] = bytes(len(again))
        connection.close()
    return True


def _told_by_the_folder(error: VaultError, path: Path) -> VaultError:
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


def _unlocked(
    connection: Any,  # noqa: ANN401 - sqlcipher3 has no types
    statement: bytearray,
    *,
    whole: bool,
) -> Database:
    connection.execute("PRAGMA cipher_log_level=NONE")
    if sys.platform == "darwin":
        # It makes each piece of memory its own system call, five times the time for everything, and is for
        # where freed memory cannot be given back (`freed_memory`). On Windows SQLCipher can overflow its
        # stack when the system refuses to lock memory.
        connection.execute("PRAGMA cipher_memory_security=ON")
    connection.set_key(statement)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise StorageFailed
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    if whole and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise FileDamaged
    return Database(connection, execute_plugins=False)
