import errno
import os
from pathlib import Path

import pytest

from facilitator.vault import disk
from facilitator.vault_errors import DiskFull, StorageFailed, VaultError, VaultMissing, VaultReadOnly


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EROFS, VaultReadOnly),
        (errno.EACCES, VaultReadOnly),
        (errno.EPERM, VaultReadOnly),
        (errno.ENOENT, VaultMissing),
        (errno.EIO, StorageFailed),
        (None, StorageFailed),
    ],
)
def test_an_error_of_the_disk_is_said_without_the_path(number: int | None, kind: type[VaultError]) -> None:
    with pytest.raises(kind) as caught, disk.disk_errors():
        raise OSError(number, "canary", "/canary/path") if number else OSError("canary")

    assert "canary" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_file_is_replaced_wholly_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "file"
    disk.write_whole(path, b"first")
    disk.write_whole(path, b"second")

    assert path.read_bytes() == b"second"
    assert list(tmp_path.iterdir()) == [path]
    if os.name == "posix":
        assert path.stat().st_mode & 0o777 == 0o600


def test_a_failure_on_the_way_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    disk.write_whole(path, b"first")

    def no_room(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no room")

    monkeypatch.setattr(os, "fsync", no_room)
    with pytest.raises(OSError, match="no room"):
        disk.write_whole(path, b"second")

    assert path.read_bytes() == b"first"
    assert list(tmp_path.iterdir()) == [path]


def test_the_content_is_overwritten_before_the_name_goes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    content = b"canary" * 500_000
    path.write_bytes(content)
    seen: list[bytes] = []
    monkeypatch.setattr(disk, "sync_file", lambda _descriptor: seen.append(path.read_bytes()))

    assert disk.overwrite_then_remove(path)

    overwritten, truncated = seen
    assert len(overwritten) == len(content)
    assert b"canary" not in overwritten
    assert truncated == b""
    assert list(tmp_path.iterdir()) == []


def test_removing_what_is_not_there_says_so(tmp_path: Path) -> None:
    assert not disk.overwrite_then_remove(tmp_path / "absent")


def test_what_a_crash_left_is_swept(tmp_path: Path) -> None:
    of_others = ("2024.tmp", "0123456789abcdef0.tmp", "0123456789ABCDE0.tmp", "kept.case")
    for name in ("0123456789abcdef.tmp", "fedcba9876543210.gone", *of_others):
        (tmp_path / name).write_bytes(b"x")

    disk.sweep(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == set(of_others)
