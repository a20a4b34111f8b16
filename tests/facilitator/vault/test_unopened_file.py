"""Why a file could not be opened: what is told follows from the file, its log and its folder."""

import os
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from facilitator.vault.cipher import key_statement
from facilitator.vault.connection import close_database, create_database, side_files
from facilitator.vault.unopened_file import told, told_with_its_log
from facilitator.vault_errors import (
    DiskFull,
    FileDamaged,
    StorageFailed,
    VaultError,
    VaultInUse,
    VaultMissing,
    VaultReadOnly,
)

KEY = bytearray(range(1, 33))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A whole file, closed."""
    path = tmp_path / "vault" / "a.case"
    path.parent.mkdir()
    database = create_database(path, KEY)
    database.table("note").insert({"text": "First"})
    close_database(database)
    return path


def told_of(error: VaultError, path: Path, *, with_log: bool = False) -> VaultError:
    with key_statement(KEY) as statement:
        return (told_with_its_log if with_log else told)(error, path, statement)


@pytest.mark.parametrize("with_log", [False, True])
def test_where_the_folder_is_gone_that_is_told_and_no_failed_store(path: Path, with_log: bool) -> None:
    gone = path.parent.with_name("gone") / path.name

    for error in (StorageFailed(), VaultMissing()):
        assert type(told_of(error, gone, with_log=with_log)) is VaultMissing


def test_a_file_that_cannot_be_opened_in_a_folder_that_is_there_is_a_failed_store(path: Path) -> None:
    assert type(told_of(VaultMissing(), path)) is StorageFailed
    failed = StorageFailed()
    assert told_of(failed, path) is failed


def test_what_is_known_of_a_file_is_told_as_it_is(path: Path) -> None:
    for error in (DiskFull(), VaultInUse()):
        assert told_of(error, path) is error
        assert told_of(error, path, with_log=True) is error


def test_a_whole_file_is_told_apart_from_the_log_beside_it(path: Path) -> None:
    assert "Everything up to the last time the case was closed is whole" in str(
        told_of(FileDamaged(), path, with_log=True)
    )

    content = bytearray(path.read_bytes())
    content[-100] ^= 1
    path.write_bytes(content)
    damaged = FileDamaged()
    assert told_of(damaged, path, with_log=True) is damaged


def test_a_look_at_why_it_failed_writes_nothing(path: Path) -> None:
    before = path.read_bytes()
    side_files(path)[0].write_bytes(os.urandom(5000))

    told_of(FileDamaged(), path)
    told_of(FileDamaged(), path, with_log=True)

    assert path.read_bytes() == before
    assert side_files(path)[0].stat().st_size == 5000


def test_a_folder_that_may_not_be_written_or_has_no_room_is_told_as_such(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _folder: SimpleNamespace(free=64 * 1024 - 1))
        assert type(told_of(StorageFailed(), path)) is DiskFull
    with monkeypatch.context() as patch:
        patch.setattr(os, "access", lambda _folder, _how: False)
        assert type(told_of(VaultMissing(), path)) is VaultReadOnly
