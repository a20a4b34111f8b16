"""Only regular files are read, at once: a pipe, a device or a loop of links holds nothing up."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.document.cloud_folders import cloud_folder
from facilitator.document.papers.received_file import file_piece, file_size
from facilitator.document_errors import DocumentUnreadable
from facilitator.regular_file import open_regular, small_file
from facilitator.vault import changeover, tries
from facilitator.vault.copy_reading import open_copy
from facilitator.vault.folder import CHANGEOVER, HEADER, TRIES
from facilitator.vault.header import USUAL, Header, Protection, read_header
from facilitator.vault.key_home import FolderHome
from facilitator.vault_errors import FileDamaged, StorageFailed, VaultError

pytestmark = pytest.mark.skipif(os.name == "nt", reason="these kinds of files are not made there")

KINDS: dict[str, Callable[[Path], object]] = {
    "pipe": lambda path: os.mkfifo(path),  # noqa: PLW0108 - named only where it is called: Windows has none
    "folder": Path.mkdir,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "loop": lambda path: path.symlink_to(path),
}


@pytest.fixture(params=KINDS)
def odd(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    path = tmp_path / "odd"
    KINDS[request.param](path)
    return path


def test_a_file_is_read_up_to_a_size(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"words")
    (tmp_path / "link").symlink_to("file")
    with open_regular(tmp_path / "link") as file:
        assert file.read() == b"words"
    assert small_file(tmp_path / "file", 5) == b"words"
    with pytest.raises(OSError, match="too large"):
        small_file(tmp_path / "file", 4)


def test_what_is_no_file_is_refused_by_every_door(odd: Path) -> None:
    with pytest.raises(OSError):  # noqa: PT011 - each system has its own words
        open_regular(odd)
    for read in (file_size, lambda path: file_piece(path, 0, 9)):
        with pytest.raises(DocumentUnreadable):
            read(odd)
    with pytest.raises(StorageFailed, match="cannot be read"):
        open_copy(odd, "six words", odd.with_name("inner"), bytearray(32))


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DocumentUnreadable):
        file_size(tmp_path / "a\0b")


@pytest.mark.parametrize("name", [HEADER, TRIES, CHANGEOVER])
def test_a_pipe_among_the_files_of_the_vault_holds_nothing_up(name: str, tmp_path: Path) -> None:
    header = Header.fresh(Protection.PASSPHRASE_ONLY, USUAL)
    header.write(tmp_path)
    (tmp_path / name).unlink(missing_ok=True)
    os.mkfifo(tmp_path / name)

    if name == HEADER:
        with pytest.raises(VaultError):
            read_header(tmp_path)
    assert tries.seconds_left(tmp_path, 1.8e9) == 0
    assert changeover.generations(tmp_path, header) == (header.generation,)


@pytest.mark.parametrize("deep", [b"[" * 200_000, b'{"generations":' * 200_000])
def test_files_that_nest_without_end_are_read_as_none(deep: bytes, tmp_path: Path, home: Path) -> None:
    header = Header.fresh(Protection.PASSPHRASE_ONLY, USUAL)
    header.write(tmp_path)
    info = home / ".dropbox" / "info.json"
    info.parent.mkdir()
    for path in (tmp_path / TRIES, tmp_path / CHANGEOVER, info):
        path.write_bytes(deep[:4000])

    assert tries.seconds_left(tmp_path, 1.8e9) == 0
    assert changeover.generations(tmp_path, header) == (header.generation,)
    assert cloud_folder(tmp_path / "plan.pdf") is None
    (tmp_path / HEADER).write_bytes(deep)
    with pytest.raises(FileDamaged):
        read_header(tmp_path)


def test_a_record_of_a_passphrase_change_reaches_no_file_elsewhere(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "vault", tmp_path / "elsewhere.key"
    folder.mkdir()
    elsewhere.write_bytes(b"not of this folder")
    header = Header.fresh(Protection.PASSPHRASE_ONLY, USUAL)
    (folder / f"{header.vault_id}.x").mkdir()
    record = {"vault": header.vault_id, "generations": ["x/../../elsewhere"]}
    (folder / CHANGEOVER).write_text(json.dumps(record))

    changeover.abandon(folder, FolderHome(folder, header.vault_id))

    assert elsewhere.read_bytes() == b"not of this folder"
    assert not (folder / CHANGEOVER).exists()


@pytest.mark.parametrize("told", ["a\0b", "x" * 5000, "/nowhere/at/all"])
def test_a_folder_that_another_program_names_wrongly_is_passed_over(
    told: str, tmp_path: Path, home: Path
) -> None:
    (home / ".dropbox").mkdir()
    (home / ".dropbox" / "info.json").write_text(json.dumps({"personal": {"path": told}}))
    (tmp_path / "loop").symlink_to("loop")

    assert cloud_folder(tmp_path / "plan.pdf") is None
    assert cloud_folder(tmp_path / "loop" / "plan.pdf") is None
