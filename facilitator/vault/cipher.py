"""A connection to a file, given its key and the settings that keep what is written secret and durable."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlcipher3

from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.keys import KEY_BYTES, wipe
from facilitator.vault_errors import FileDamaged, StorageFailed

_HEX = b"0123456789abcdef"
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


@contextmanager
def key_statement(key: bytearray) -> Iterator[bytearray]:
    """Lend the key as SQLCipher takes it, and wipe that.

    Raises `ValueError` for anything but 32 bytes that were not wiped.
    """
    # SQLCipher takes anything but exactly x'<64 hex>' for a passphrase, and no key at all for a plain file.
    if type(key) is not bytearray or len(key) != KEY_BYTES or not any(key):
        raise ValueError("a database key is a bytearray of 32 bytes that were not wiped")
    statement = bytearray(b"x'" + b"0" * (2 * KEY_BYTES) + b"'")
    for place, byte in enumerate(key):
        statement[2 + 2 * place] = _HEX[byte >> 4]
        statement[3 + 2 * place] = _HEX[byte & 15]
    try:
        yield statement
    finally:
        wipe(statement)


def connected(path: Path, statement: bytearray, mode: str, *, whole: bool) -> Database:
    """Open the file in this `mode` of SQLite's addresses; if `whole`, every page of it is looked through.

    Raises `FileDamaged`, and what `translated_errors` names.
    """
    with translated_errors():
        # Workers open, save and close the file; the case controller lets one of them in at a time.
        connection = sqlcipher3.connect(_address(path, mode), uri=True, check_same_thread=False)
        try:
            return _set_up(connection, statement, whole=whole)
        except BaseException:
            connection.close()
            raise


def can_be_begun(path: Path, statement: bytearray, *settings: str) -> bool:
    """Tell whether the file alone, without its log, can be read from its first page on."""
    connection = sqlcipher3.connect(_address(path, "ro&immutable=1"), uri=True)
    try:
        _begin(connection, statement, *settings)
    except sqlcipher3.Error:
        return False
    finally:
        connection.close()
    return True


def _address(path: Path, mode: str) -> str:
    return f"file:{quote(str(path))}?mode={mode}"


def _begin(connection: Any, statement: bytearray, *settings: str) -> None:  # noqa: ANN401 - sqlcipher3 has no types
    connection.execute("PRAGMA cipher_log_level=NONE")
    if sys.platform == "darwin":
        # It makes each piece of memory its own system call, five times the time for everything, and is for
        # where freed memory cannot be given back (`freed_memory`). On Windows SQLCipher can overflow its
        # stack when the system refuses to lock memory.
        connection.execute("PRAGMA cipher_memory_security=ON")
    given = bytearray(statement)
    try:
        connection.set_key(given)
    finally:
        wipe(given)
    for setting in settings:
        connection.execute(setting)
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()


def _set_up(connection: Any, statement: bytearray, *, whole: bool) -> Database:  # noqa: ANN401 - sqlcipher3 has no types
    _begin(connection, statement)
    if connection.execute("PRAGMA cipher_status").fetchone() != ("1",):
        raise StorageFailed
    for setting in _SETTINGS:
        connection.execute(f"PRAGMA {setting}").fetchall()
    if whole and connection.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise FileDamaged
    return Database(connection, execute_plugins=False)
