"""The document is written once, whole, and read back; or not at all, with a sentence."""

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.document import export as exporting
from facilitator.document.content.fingerprint import fingerprint
from facilitator.document.export import cloud_folder, export
from facilitator.document_errors import ExportDiffers, ExportExists, ExportRefused
from facilitator.vault_errors import DiskFull
from tests.small_disk import read_only, small_disk
from tests.systems import has_links

_PDF = b"%PDF-1.7 " + bytes(range(256)) * 100


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_written_is_told(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    done = export(_PDF, target)
    assert target.read_bytes() == _PDF
    assert (done.path, done.size) == (target, len(_PDF))
    assert done.sha256 == hashlib.sha256(_PDF).hexdigest()
    assert done.fingerprint == fingerprint(_PDF)
    assert _names(tmp_path) == ["plan.pdf"]


def test_another_copy_is_the_same_bytes(tmp_path: Path) -> None:
    first, second = export(_PDF, tmp_path / "a.pdf"), export(_PDF, tmp_path / "b.pdf")
    assert first.fingerprint == second.fingerprint
    assert first.path.read_bytes() == second.path.read_bytes()


_POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows has no permissions of this kind")


_BY_LINK = pytest.mark.skipif(
    sys.platform == "win32", reason="a rename, as on Windows, leaves no second name"
)


@_POSIX
def test_no_other_user_of_the_computer_can_read_it(tmp_path: Path) -> None:
    old = os.umask(0)
    try:
        export(_PDF, tmp_path / "plan.pdf")
    finally:
        os.umask(old)
    assert stat.S_IMODE((tmp_path / "plan.pdf").stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", ["file", "folder", pytest.param("broken link", marks=has_links)])
def test_what_is_there_is_not_replaced_unasked(tmp_path: Path, kind: str) -> None:
    target = tmp_path / "plan.pdf"
    if kind == "file":
        target.write_bytes(b"another")
    elif kind == "folder":
        target.mkdir()
    else:
        target.symlink_to(tmp_path / "nowhere")
    with pytest.raises(ExportExists, match="already a file"):
        export(_PDF, target)
    assert _names(tmp_path) == ["plan.pdf"]
    assert kind != "file" or target.read_bytes() == b"another"


@pytest.mark.parametrize("links", [True, False], ids=["links", "no links"])
def test_a_file_that_appears_at_the_last_instant_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    target = tmp_path / "plan.pdf"
    write = exporting._write

    def write_while_another_program_does(path: Path, content: bytes) -> None:
        write(path, content)
        target.write_bytes(b"another")

    monkeypatch.setattr(exporting, "_write", write_while_another_program_does)
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", _no_links)
    with pytest.raises(ExportExists):
        export(_PDF, target)
    assert target.read_bytes() == b"another"
    assert _names(tmp_path) == ["plan.pdf"]


def _no_links(self: Path, target: Path) -> None:
    raise OSError(errno.EPERM, "this file system has no links", str(self), None, str(target))


def test_a_stick_without_links_gets_the_whole_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _no_links)
    export(_PDF, tmp_path / "plan.pdf")
    assert (tmp_path / "plan.pdf").read_bytes() == _PDF
    assert _names(tmp_path) == ["plan.pdf"]


def test_a_file_is_replaced_when_asked(tmp_path: Path) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"another")
    export(_PDF, target, replace=True)
    assert target.read_bytes() == _PDF
    assert _names(tmp_path) == ["plan.pdf"]


@has_links
def test_a_link_is_replaced_and_not_what_it_leads_to(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_bytes(b"another")
    (tmp_path / "plan.pdf").symlink_to(other)
    export(_PDF, tmp_path / "plan.pdf", replace=True)
    assert other.read_bytes() == b"another"
    assert not (tmp_path / "plan.pdf").is_symlink()


def test_a_folder_is_not_replaced_even_when_asked(tmp_path: Path) -> None:
    (tmp_path / "plan.pdf").mkdir()
    with pytest.raises(ExportRefused):
        export(_PDF, tmp_path / "plan.pdf", replace=True)
    assert _names(tmp_path) == ["plan.pdf"]


def test_a_folder_that_has_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="no partial file"):
        export(_PDF, tmp_path / "stick" / "plan.pdf")


def test_a_name_too_long_for_the_disk_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportRefused):
        export(_PDF, tmp_path / ("x" * 300 + ".pdf"))
    assert _names(tmp_path) == []


@_POSIX
def test_a_folder_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    folder = Path("/proc") if os.geteuid() == 0 else tmp_path
    if folder == tmp_path:
        tmp_path.chmod(0o500)
    with pytest.raises(ExportRefused, match="no partial file"):
        export(_PDF, folder / "plan.pdf")


def test_a_disk_that_fills_up_is_told_and_left_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFull, match="no partial file was left"):
        export(_PDF, tmp_path / "plan.pdf")
    assert _names(tmp_path) == []


def test_a_file_that_reads_back_otherwise_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = exporting._write
    monkeypatch.setattr(exporting, "_write", lambda path, content: write(path, content[:-1]))
    with pytest.raises(ExportDiffers):
        export(_PDF, tmp_path / "plan.pdf")
    assert _names(tmp_path) == []


def test_a_faulty_copy_never_replaces_a_good_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.pdf").write_bytes(b"another")
    write = exporting._write
    monkeypatch.setattr(exporting, "_write", lambda path, content: write(path, content[:-1]))
    with pytest.raises(ExportDiffers):
        export(_PDF, tmp_path / "plan.pdf", replace=True)
    assert (tmp_path / "plan.pdf").read_bytes() == b"another"


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "64k") as disk:
        yield disk


@pytest.mark.system("mount")
def test_a_disk_that_is_full_keeps_nothing_of_the_plan(disk: Path) -> None:
    with pytest.raises(DiskFull):
        export(b"x" * 200_000, disk / "plan.pdf")
    assert _names(disk) == []
    export(b"x" * 2_000, disk / "plan.pdf")


@pytest.mark.system("mount")
def test_a_disk_that_is_read_only_is_refused(disk: Path) -> None:
    with read_only(disk), pytest.raises(ExportRefused, match="no partial file was left"):
        export(_PDF, disk / "plan.pdf")


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Borough Council/Plans", "OneDrive"),
        ("Library/CloudStorage/OneDrive-BoroughCouncil", "OneDrive"),
        ("Library/Mobile Documents/com~apple~CloudDocs/Plans", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Dropbox (Personal)/Plans", "Dropbox"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-me@example.org/My Drive", "Google Drive"),
        ("Documents/Plans", None),
        ("Documents/one drive plans", None),
        ("Dropboxes", None),
    ],
)
def test_a_folder_of_a_cloud_service_is_named(home: Path, folder: str, service: str | None) -> None:
    (home / folder).mkdir(parents=True)
    assert cloud_folder(home / folder / "plan.pdf") == service


@has_links
def test_a_link_into_a_cloud_folder_is_seen_through(home: Path) -> None:
    (home / "OneDrive" / "Desktop").mkdir(parents=True)
    (home / "Desktop").symlink_to(home / "OneDrive" / "Desktop")
    assert cloud_folder(home / "Desktop" / "plan.pdf") == "OneDrive"


def test_a_cloud_folder_of_another_name_is_known_from_its_service(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(f'{{"personal": {{"path": "{home.as_posix()}/Work"}}}}')
    monkeypatch.setenv("OneDriveCommercial", str(home / "Office"))
    assert cloud_folder(home / "Work" / "a" / "plan.pdf") == "Dropbox"
    assert cloud_folder(home / "Office" / "plan.pdf") == "OneDrive"
    (home / ".dropbox" / "info.json").write_text("not json")
    assert cloud_folder(home / "Work" / "plan.pdf") is None


@pytest.mark.parametrize(
    "accounts", ['{"personal": {"path": "\\u0000"}}', '{"personal": {"path": 7}, "team": 7}', "[]"]
)
def test_a_list_of_accounts_that_names_no_folder_names_no_service(home: Path, accounts: str) -> None:
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(accounts)
    assert cloud_folder(home / "plan.pdf") is None


def test_a_computer_without_the_folders_of_windows_names_no_service(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("APPDATA")
    monkeypatch.delenv("LOCALAPPDATA")
    assert cloud_folder(home / "plan.pdf") is None


def test_a_file_that_changed_as_it_took_its_name_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def other_bytes(_part: Path, target: Path, *, replace: bool) -> None:
        assert not replace
        target.write_bytes(b"another")

    monkeypatch.setattr(exporting, "_put_in_place", other_bytes)
    with pytest.raises(ExportDiffers):
        export(_PDF, tmp_path / "plan.pdf")
    assert _names(tmp_path) == []


def test_a_system_that_cannot_be_asked_to_forget_is_read_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr(os, "posix_fadvise", raising=False)
    assert export(_PDF, tmp_path / "plan.pdf").size == len(_PDF)


def test_a_disk_that_fails_as_the_file_takes_its_name_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_self: Path, _target: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "rename" if sys.platform == "win32" else "hardlink_to", failing)
    with pytest.raises(ExportRefused, match="no partial file"):
        export(_PDF, tmp_path / "plan.pdf")
    assert _names(tmp_path) == []


@_BY_LINK
def test_a_stick_that_fails_after_the_name_is_taken_gives_the_name_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_self: Path, _target: Path) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(Path, "hardlink_to", _no_links)
    monkeypatch.setattr(Path, "replace", failing)
    with pytest.raises(ExportRefused, match="no partial file"):
        export(_PDF, tmp_path / "plan.pdf")
    assert _names(tmp_path) == []


@_BY_LINK
def test_a_partial_file_that_cannot_be_removed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(_self: Path, *, missing_ok: bool = False) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO), missing_ok)

    monkeypatch.setattr(Path, "unlink", failing)
    with pytest.raises(ExportRefused) as refused:
        export(_PDF, tmp_path / "plan.pdf")
    assert str(refused.value) == (
        "The document could not be saved there. A partial file may have been left; its name ends in "
        ".part. Your case is unchanged. Remove that file and choose another place."
    )


def test_a_disk_that_refuses_even_to_remove_what_was_never_made_leaves_no_partial_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object, missing_ok: bool = False) -> None:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), missing_ok)

    monkeypatch.setattr(exporting, "_write", refusing)
    monkeypatch.setattr(Path, "unlink", refusing)
    with pytest.raises(ExportRefused, match="no partial file was left"):
        export(_PDF, tmp_path / "plan.pdf")
    assert _names(tmp_path) == []
