"""The file of an encrypted copy where the place for it, or the file itself, does not do as it should."""

import errno
import re
from io import BytesIO
from pathlib import Path

import pytest

from facilitator.vault import copy_reading, copy_words, copy_writing
from facilitator.vault.copy_reading import open_copy
from facilitator.vault.copy_words import HEAD_BYTES, MAGIC, CopyHead
from facilitator.vault.copy_writing import read_back, write_copy
from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault_errors import FileDamaged, FileHeld, NotErased, StorageFailed

CHEAP = Cost(memory=64 * MEBIBYTE)
KEY, INNER_KEY = bytearray(b"\1" * 32), bytearray(b"\2" * 32)


def held(*_anything: object, **_more: object) -> BytesIO:
    raise OSError(errno.EBUSY, "open in another program")


@pytest.fixture
def inner(tmp_path: Path) -> Path:
    path = tmp_path / "inner"
    path.write_bytes(b"an encrypted database")
    return path


def test_a_copy_that_went_before_it_was_read_back_is_not_told_as_made(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="no part of it was left"):
        read_back(tmp_path / "gone", KEY, 21)


def test_a_part_that_cannot_be_taken_away_is_told(tmp_path: Path) -> None:
    """Something else than a file has the name of the copy by then."""
    with pytest.raises(NotErased, match="a part of it is still there"):
        read_back(tmp_path, KEY, 21)


def test_a_copy_that_another_program_holds_is_told_as_held(
    inner: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_writing, "sync_file", held)

    with pytest.raises(FileHeld):
        write_copy(tmp_path / "copy", inner, b"head", KEY, INNER_KEY)
    assert not (tmp_path / "copy").exists()


def test_a_file_that_another_program_holds_is_told_as_held_when_it_is_brought_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_reading, "patiently", held)

    with pytest.raises(FileHeld):
        open_copy(tmp_path / "copy", "six words", tmp_path / "inner", bytearray(32))


def test_a_file_that_is_not_there_cannot_be_brought_in(tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match="cannot be read"):
        open_copy(tmp_path / "none", "six words", tmp_path / "inner", bytearray(32))


def test_a_format_that_never_was_is_no_copy() -> None:
    head = bytearray(CopyHead.fresh(CHEAP).written())
    assert len(head) == HEAD_BYTES
    head[len(MAGIC)] = 0

    with pytest.raises(FileDamaged, match="not an encrypted copy"):
        CopyHead.read(bytes(head))


def test_where_there_is_no_memory_for_the_words_that_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def short(*_anything: object) -> bytearray:
        raise MemoryError

    monkeypatch.setattr(copy_words, "derive", short)

    with pytest.raises(StorageFailed, match=re.escape("short of memory. Nothing was changed.")):
        CopyHead.fresh(CHEAP).key("six words")
