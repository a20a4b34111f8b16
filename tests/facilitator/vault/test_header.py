import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from facilitator.vault.folder import HEADER
from facilitator.vault.header import MEBIBYTE, Cost, Header, Protection, read_header
from facilitator.vault_errors import FileDamaged, FileNewer, VaultMissing
from tests.facilitator.vault.conftest import CHEAP


@pytest.fixture
def header(tmp_path: Path) -> Header:
    header = Header.fresh(Protection.KEYCHAIN, CHEAP)
    header.write(tmp_path)
    return header


def change(folder: Path, edit: Callable[[dict[str, Any]], object]) -> None:
    path = folder / HEADER
    stored = json.loads(path.read_bytes())
    edit(stored)
    path.write_text(json.dumps(stored))


def test_a_header_is_read_as_it_was_written(tmp_path: Path, header: Header) -> None:
    assert read_header(tmp_path) == header
    assert [path.name for path in tmp_path.iterdir()] == [HEADER]


def test_a_new_passphrase_gets_a_new_salt_and_generation(header: Header) -> None:
    renewed = header.renewed()

    assert (renewed.vault_id, renewed.common_id) == (header.vault_id, header.common_id)
    assert renewed.salt != header.salt
    assert renewed.generation != header.generation
    assert renewed.binding("x") != header.binding("x")


def test_a_folder_without_header_holds_no_vault(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "absent"):
        with pytest.raises(VaultMissing):
            read_header(folder)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b"null", b"\xff\xfe", b'{"format": "1"}', b"[" * 60000]
)
def test_a_header_that_is_no_header_is_damage(tmp_path: Path, content: bytes) -> None:
    (tmp_path / HEADER).write_bytes(content)

    with pytest.raises(FileDamaged):
        read_header(tmp_path)


@pytest.mark.parametrize(
    "edit",
    [
        lambda stored: stored.update(salt="AAAAAAAAAAAAAAAAAAAAAA=="),
        lambda stored: stored.update(salt="AAAA"),
        lambda stored: stored.update(vault="../../somewhere"),
        lambda stored: stored.update(generation="../x"),
        lambda stored: stored.update(protection="none"),
        lambda stored: stored.update(format=0),
        lambda stored: stored.pop("check"),
        lambda stored: stored["argon2id"].update(memory=65535),
        lambda stored: stored["argon2id"].update(passes=2),
        lambda stored: stored["argon2id"].update(memory=1 << 40),
        lambda stored: stored["argon2id"].update(passes=1 << 30),
        lambda stored: stored["argon2id"].update(lanes="4"),
    ],
)
def test_an_altered_header_is_refused(
    tmp_path: Path,
    header: Header,  # noqa: ARG001  it is on the disk
    edit: Callable[[dict[str, Any]], object],
) -> None:
    change(tmp_path, edit)

    with pytest.raises(FileDamaged):
        read_header(tmp_path)


@pytest.mark.parametrize("cost", [Cost(memory=513 * MEBIBYTE), Cost(passes=5), Cost(2048 * MEBIBYTE, 16, 1)])
def test_a_whole_header_that_asks_for_minutes_or_much_memory_is_refused_before_any_derivation(
    tmp_path: Path, header: Header, cost: Cost
) -> None:
    replace(header, cost=cost).write(tmp_path)

    with pytest.raises(FileDamaged):
        read_header(tmp_path)


def test_a_header_of_a_newer_version_says_so(tmp_path: Path, header: Header) -> None:  # noqa: ARG001
    (tmp_path / HEADER).write_text(json.dumps({"format": 2, "other": "things"}))

    with pytest.raises(FileNewer):
        read_header(tmp_path)


def test_a_newer_header_is_still_newer_when_it_keeps_its_older_parts(
    tmp_path: Path,
    header: Header,  # noqa: ARG001
) -> None:
    change(tmp_path, lambda stored: stored.update(format=2))

    with pytest.raises(FileNewer):
        read_header(tmp_path)
