"""A connection is given only to what is encrypted and whole."""

import runpy
import sqlite3
import sys
from pathlib import Path

import pytest
import sqlcipher3
import sqlite_utils.utils

from facilitator.vault import connection, database_library
from facilitator.vault.connection import checkpoint, close_database, create_database, open_database
from facilitator.vault.database_library import Database
from facilitator.vault_errors import FileDamaged, StorageFailed, VaultMissing, VaultReadOnly

KEY = bytearray(range(1, 33))


class WithoutCipher(sqlite3.Connection):
    """SQLite as it comes with Python, which takes a key for nothing."""

    def set_key(self, _key: bytearray) -> None:
        """Encrypt nothing."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "a.case"


def test_a_library_that_does_not_encrypt_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    connect = sqlite3.connect

    def without_cipher(database: str, **options: bool) -> sqlite3.Connection:
        return connect(database, factory=WithoutCipher, **options)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(sqlcipher3, "connect", without_cipher)

    with pytest.raises(StorageFailed):
        create_database(path, KEY)
    assert not path.exists()


def test_a_file_that_turns_out_plain_is_refused_and_removed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def in_plain(where: Path, *_anything: object, **_more: object) -> Database:
        database = Database(sqlite3.connect(where), execute_plugins=False)
        database.execute("CREATE TABLE note (text)")
        return database

    monkeypatch.setattr(connection, "connected", in_plain)

    with pytest.raises(StorageFailed):
        create_database(path, KEY)
    assert list(path.parent.iterdir()) == []


def test_where_no_file_can_be_made_nothing_is(path: Path) -> None:
    path.write_text("a file where the folder should be")

    # Windows finds no way below a file, where others find that it is no folder.
    with pytest.raises(VaultMissing if sys.platform == "win32" else VaultReadOnly):
        create_database(path / "a.case", KEY)


def test_a_page_that_belongs_to_two_tables_is_damage_although_it_can_be_read(path: Path) -> None:
    database = create_database(path, KEY)
    database.executescript(
        "CREATE TABLE one (a); CREATE TABLE two (a); PRAGMA writable_schema = ON;"
        "UPDATE sqlite_master SET rootpage = (SELECT rootpage FROM sqlite_master WHERE name = 'one')"
        " WHERE name = 'two'"
    )
    close_database(database)

    with pytest.raises(FileDamaged):
        open_database(path, KEY)
    close_database(open_database(path, KEY, whole=False))


def test_a_log_that_somebody_still_reads_is_not_told_as_emptied(path: Path) -> None:
    database = create_database(path, KEY)
    database.table("note").insert({"text": "First"})
    reader = open_database(path, KEY)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM note").fetchall()
    database.execute("PRAGMA busy_timeout = 0")
    database.table("note").insert({"text": "Second"})

    with pytest.raises(StorageFailed):
        checkpoint(database)

    reader.close()
    checkpoint(database)
    close_database(database)


def test_a_database_library_that_was_loaded_too_early_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite_utils.utils, "sqlite3", sqlite3)

    with pytest.raises(ImportError, match="imported before"):
        runpy.run_path(database_library.__file__)
