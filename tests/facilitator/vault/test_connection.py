"""What is written is encrypted, what is deleted is gone, and every error is said."""

import os
import sqlite3
import struct
import subprocess
import sys
from pathlib import Path

import pytest
import sqlcipher3
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from facilitator.vault.connection import (
    checkpoint,
    close_database,
    create_database,
    open_database,
    side_files,
)
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.keys import new_key
from facilitator.vault_errors import (
    DiskFull,
    FileDamaged,
    StorageFailed,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
)

CANARY = "zqCANARY the child is called Robin"
PAGE, RESERVED = 4096, 80  # SQLCipher 4: the initialisation vector and the HMAC close each page
WAL_HEADER, FRAME_HEADER = 32, 24


@pytest.fixture
def path(tmp_path: Path) -> Path:
    # A question mark begins the options of an address of SQLite; Windows allows none in a name.
    return tmp_path / ("odd name #%.case" if sys.platform == "win32" else "odd name ?#%.case")


def decrypted(key: bytearray, page: bytes, *, first: bool) -> bytes:
    body = page[16 if first else 0 : PAGE - RESERVED]
    vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
    return Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor().update(body)


def file_content(key: bytearray, path: Path) -> bytes:
    raw = path.read_bytes()
    return b"".join(decrypted(key, raw[i : i + PAGE], first=i == 0) for i in range(0, len(raw), PAGE))


def wal_content(key: bytearray, path: Path) -> bytes:
    raw = side_files(path)[0].read_bytes()
    pages = []
    for start in range(WAL_HEADER, len(raw), FRAME_HEADER + PAGE):
        number = struct.unpack(">I", raw[start : start + 4])[0]
        page = raw[start + FRAME_HEADER : start + FRAME_HEADER + PAGE]
        pages.append(decrypted(key, page, first=number == 1))
    return b"".join(pages)


def test_what_was_written_is_read_again(path: Path) -> None:
    key = new_key()
    database = create_database(path, key)
    database.table("note").insert({"text": CANARY})
    close_database(database)
    assert list(path.parent.iterdir()) == [path]

    database = open_database(path, key)
    assert [row["text"] for row in database["note"].rows] == [CANARY]
    close_database(database)


def test_no_readable_word_lies_in_the_file_or_its_log(path: Path) -> None:
    key = new_key()
    database = create_database(path, key)
    for number in range(300):
        database.table("note").insert({"text": f"{CANARY} {number}"})

    files = {file.name: file.read_bytes() for file in path.parent.iterdir()}
    assert any(name.endswith("-wal") for name in files)
    for content in files.values():
        assert b"CANARY" not in content
        assert b"note" not in content
        assert not content.startswith(b"SQLite format 3")
    assert CANARY.encode() in file_content(key, path) + wal_content(key, path)  # the scan can find it
    close_database(database)


def test_a_deleted_row_leaves_the_file_and_the_log_at_the_checkpoint(path: Path) -> None:
    key = new_key()
    database = create_database(path, key)
    database.table("note").insert_all({"id": number, "text": f"{CANARY} {number}"} for number in range(50))
    checkpoint(database)
    database.table("note").delete_where("id < 40")
    assert b"CANARY" in wal_content(key, path)

    checkpoint(database)

    assert wal_content(key, path) == b""
    content = file_content(key, path)
    assert f"{CANARY} 45".encode() in content
    assert f"{CANARY} 35".encode() not in content
    close_database(database)


def test_the_settings_are_in_force(path: Path) -> None:
    database = create_database(path, new_key())

    def value(pragma: str) -> object:
        return database.execute(f"PRAGMA {pragma}").fetchone()[0]

    assert value("cipher_status") == "1"
    assert value("journal_mode") == "wal"
    assert value("synchronous") == 2
    assert value("secure_delete") == 1
    assert value("temp_store") == 2
    assert value("foreign_keys") == 1
    assert value("trusted_schema") == 0
    assert value("cipher_page_size") == str(PAGE)
    assert value("cipher_use_hmac") == "1"
    assert value("cipher_hmac_algorithm") == "HMAC_SHA512"
    close_database(database)


@pytest.mark.parametrize(
    "key",
    [
        bytearray(b"0" * 63),
        bytearray(b"0" * 64),
        bytearray(os.urandom(31)),
        bytearray(os.urandom(33)),
        bytearray(32),
        bytearray(),
        os.urandom(32),
        "0" * 64,
        None,
    ],
    ids=["63 digits", "64 digits", "31 bytes", "33 bytes", "wiped", "empty", "immutable", "text", "none"],
)
def test_what_is_no_key_is_refused_before_a_byte_is_written(path: Path, key: bytearray) -> None:
    for act in (create_database, open_database):
        with pytest.raises(ValueError, match="32 bytes"):
            act(path, key)

    assert list(path.parent.iterdir()) == []


def test_another_files_key_opens_nothing_and_says_nothing(
    path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    close_database(create_database(path, new_key()))
    before = path.read_bytes()

    with pytest.raises(FileDamaged) as caught:
        open_database(path, new_key())

    assert caught.value.__suppress_context__
    assert path.read_bytes() == before
    assert capfd.readouterr() == ("", "")


def test_a_plain_file_is_refused(path: Path) -> None:
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE note (text)")
    plain.close()

    with pytest.raises(FileDamaged):
        open_database(path, new_key())


def test_a_missing_file_is_never_created(path: Path) -> None:
    with pytest.raises(FileDamaged, match="not where it was"):
        open_database(path, new_key())
    with pytest.raises(VaultMissing):
        open_database(path.parent / "absent" / "file.case", new_key())

    assert list(path.parent.iterdir()) == []


def test_an_emptied_file_is_not_taken_for_a_new_one(path: Path) -> None:
    path.touch()

    with pytest.raises(FileDamaged):
        open_database(path, new_key())

    assert path.stat().st_size == 0


@pytest.mark.parametrize("place", [20, 5000, -200])
def test_one_flipped_bit_is_seen_when_the_file_is_opened(path: Path, place: int) -> None:
    key = new_key()
    database = create_database(path, key)
    database.table("note").insert_all({"text": f"{CANARY} {number}"} for number in range(500))
    close_database(database)
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)

    with pytest.raises(FileDamaged):
        open_database(path, key)


def test_a_file_that_exists_is_not_overwritten(path: Path) -> None:
    path.write_bytes(b"something")

    with pytest.raises(StorageFailed):
        create_database(path, new_key())

    assert path.read_bytes() == b"something"


def test_without_its_folder_no_file_is_created(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        create_database(tmp_path / "absent" / "file.case", new_key())


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_only_the_owner_may_read_the_files(path: Path) -> None:
    database = create_database(path, new_key())
    database.table("note").insert({"text": CANARY})

    assert {file.stat().st_mode & 0o777 for file in path.parent.iterdir()} == {0o600}
    close_database(database)


def test_a_large_sort_writes_no_temporary_file(path: Path, home: Path) -> None:
    database = create_database(path, new_key())
    rows = ({"text": f"{CANARY} {number * 7919 % 20000}"} for number in range(20000))
    database.table("note").insert_all(rows)

    list(database.query("SELECT text FROM note ORDER BY text || 'x'"))
    database.vacuum()

    assert {file.name for file in path.parent.iterdir()} <= {path.name, *(f.name for f in side_files(path))}
    assert [file for file in home.rglob("*") if file.is_file()] == []
    close_database(database)


def test_sqlite_utils_catches_the_errors_of_the_encrypted_database(path: Path) -> None:
    database = create_database(path, new_key())
    database.table("note").insert({"id": 1, "text": "first"}, pk="id")

    database["absent"].drop(ignore=True)
    database.table("note").insert({"id": 2, "text": "second", "kind": "need"}, alter=True)
    returned = list(database.query("INSERT INTO note (id, text) VALUES (3, 'third') RETURNING id"))

    assert returned == [{"id": 3}]
    database.table("note").insert({"id": 4, "text": "fourth"})
    assert database["note"].count == 4
    close_database(database)


def test_a_library_loaded_with_the_wrong_database_is_refused() -> None:
    outcome = subprocess.run(
        [sys.executable, "-c", "import sqlite_utils, facilitator.vault.connection"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[3],
    )

    assert outcome.returncode == 1
    assert "sqlite_utils was imported before" in outcome.stderr


def failing(name: str, code: int, kind: type[Exception]) -> Exception:
    error = kind(f"canary {name}")
    error.sqlite_errorcode = code  # type: ignore[attr-defined]
    return error


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("SQLITE_FULL", DiskFull),
        ("SQLITE_IOERR_SHMSIZE", DiskFull),
        ("SQLITE_READONLY", VaultReadOnly),
        ("SQLITE_READONLY_DIRECTORY", VaultReadOnly),
        ("SQLITE_READONLY_DBMOVED", VaultMissing),
        ("SQLITE_PERM", VaultReadOnly),
        ("SQLITE_CANTOPEN", VaultMissing),
        ("SQLITE_CORRUPT", FileDamaged),
        ("SQLITE_CORRUPT_INDEX", FileDamaged),
        ("SQLITE_NOTADB", FileDamaged),
        ("SQLITE_BUSY", VaultInUse),
        ("SQLITE_LOCKED", VaultInUse),
        ("SQLITE_IOERR_WRITE", StorageFailed),
        ("SQLITE_NOMEM", StorageFailed),
        ("SQLITE_CONSTRAINT_UNIQUE", StorageFailed),
    ],
)
def test_every_error_of_the_database_has_its_own_sentence(name: str, kind: type[VaultError]) -> None:
    code = getattr(sqlite3, name)
    for foreign in (sqlcipher3.OperationalError, sqlcipher3.DatabaseError, sqlite3.OperationalError):
        with pytest.raises(VaultError) as caught, translated_errors():
            raise failing(name, code, foreign)

        assert type(caught.value) is kind
        assert "canary" not in str(caught.value)
        assert caught.value.__suppress_context__


@pytest.mark.parametrize(
    "foreign",
    [
        sqlcipher3.Error,
        sqlcipher3.InterfaceError,
        sqlcipher3.InternalError,
        sqlcipher3.IntegrityError,
        sqlcipher3.ProgrammingError,
        sqlcipher3.DataError,
        sqlcipher3.NotSupportedError,
        sqlite3.Error,
    ],
)
def test_an_error_without_a_code_is_a_failed_store(foreign: type[Exception]) -> None:
    with pytest.raises(StorageFailed) as caught, translated_errors():
        raise foreign("canary")

    assert "canary" not in str(caught.value)


def test_a_copy_that_finds_no_room_is_told_without_a_code() -> None:
    with pytest.raises(DiskFull), translated_errors():
        raise sqlcipher3.OperationalError("database or disk is full")


def test_a_real_error_is_translated_and_other_errors_pass(path: Path) -> None:
    database = create_database(path, new_key())
    with pytest.raises(StorageFailed), translated_errors():
        database.execute("SELECT * FROM absent")
    with pytest.raises(KeyError), translated_errors():
        raise KeyError
    close_database(database)
    with pytest.raises(StorageFailed), translated_errors():
        database.execute("SELECT 1")


def test_the_database_class_is_the_one_of_sqlite_utils(path: Path) -> None:
    database = create_database(path, new_key())
    assert f"{type(database).__module__}.{type(database).__name__}" == "sqlite_utils.db.Database"
    assert isinstance(database.conn, sqlcipher3.Connection)
    close_database(database)
