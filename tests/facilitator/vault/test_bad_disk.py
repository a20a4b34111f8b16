"""A disk that is full, read-only or away: each is said, and nothing that was saved is lost."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.vault.connection import close_database
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.folder import HEADER
from facilitator.vault.header import Protection
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import DiskFull, NotErased, VaultError, VaultReadOnly
from tests.facilitator.vault.conftest import CANARY, PASSPHRASE, Place, read_case, write_case
from tests.small_disk import read_only, small_disk

pytestmark = pytest.mark.system("mount")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "2m") as disk:
        yield disk


@pytest.fixture
def place(disk: Path) -> Place:
    return Place(disk / "vault", Protection.PASSPHRASE_ONLY)


def fill(disk: Path, leave: int = 0) -> Path:
    filler = disk / "filler"
    free = shutil.disk_usage(disk).free
    filler.write_bytes(bytes(max(0, free - leave)))
    return filler


def save(database: Database, text: str) -> None:
    with translated_errors():
        database.table("note").insert({"text": text})


def save_until_full(database: Database) -> list[str]:
    saved: list[str] = []
    for number in range(10_000):
        text = f"{number} " + "word " * 400
        try:
            save(database, text)
        except DiskFull:
            return saved
        saved.append(text)
    pytest.fail("the disk never filled")


def texts(vault: Vault, case_id: CaseId) -> list[str]:
    database = vault.open_case(case_id)
    try:
        return [row["text"] for row in database["note"].rows]
    finally:
        close_database(database)


def test_a_full_disk_loses_nothing_that_was_saved(place: Place, disk: Path) -> None:
    vault, case_id = place.vault_with_case()
    database = vault.open_case(case_id)
    filler = fill(disk, leave=300_000)
    saved = save_until_full(database)
    assert len(saved) > 10
    filler.unlink()
    save(database, "after")
    close_database(database)

    assert texts(vault, case_id) == [CANARY, *saved, "after"]
    vault.close()


def test_a_process_that_ends_on_a_full_disk_loses_nothing(place: Place, disk: Path) -> None:
    vault, case_id = place.vault_with_case()
    database = vault.open_case(case_id)
    filler = fill(disk, leave=100_000)
    saved = save_until_full(database)
    database.close()
    filler.unlink()

    assert texts(vault, case_id) == [CANARY, *saved]
    vault.close()


@pytest.mark.parametrize("leave", [0, 4096, 8192, 16384, 32768])
def test_on_a_full_disk_no_half_case_is_made(place: Place, disk: Path, leave: int) -> None:
    vault, case_id = place.vault_with_case()
    filler = fill(disk, leave)
    try:
        _, database = vault.create_case()
    except DiskFull:
        assert vault.case_ids() == (case_id,)
    else:
        close_database(database)
    filler.unlink()
    vault.close()
    assert resume_destructions(place.folder, None).erased

    vault = place.unlock()
    assert read_case(vault, case_id) == CANARY
    write_case(vault)
    keys = [name for name in place.names() if name.endswith(".key")]
    assert len(keys) == len(vault.case_ids()) + 1
    vault.close()


@pytest.mark.parametrize("leave", [0, 4096, 8192, 12288, 16384])
def test_on_a_full_disk_the_passphrase_stays_or_changes_wholly(place: Place, disk: Path, leave: int) -> None:
    new = "velvet anchor thistle radio"
    vault, case_id = place.vault_with_case()
    filler = fill(disk, leave)
    passphrase = PASSPHRASE
    try:
        vault.change_passphrase(PASSPHRASE, new)
        passphrase = new
    except DiskFull:
        pass
    assert (passphrase == PASSPHRASE) or leave
    filler.unlink()
    assert read_case(vault, case_id) == CANARY
    vault.close()

    vault = place.unlock(passphrase)
    assert read_case(vault, case_id) == CANARY
    vault.change_passphrase(passphrase, "lagoon pewter violin orchard")
    vault.close()
    vault = place.unlock("lagoon pewter violin orchard")
    assert read_case(vault, case_id) == CANARY
    assert len([name for name in place.names() if name.endswith(".key")]) == 2
    vault.close()


@pytest.mark.parametrize("leave", [0, 4096, 8192])
def test_on_a_full_disk_no_half_vault_is_made(place: Place, disk: Path, leave: int) -> None:
    filler = fill(disk, leave)
    with pytest.raises(DiskFull):
        place.create()
    assert not Vault.exists(place.folder)
    filler.unlink()

    place.create().close()


def test_on_a_full_disk_a_case_that_cannot_be_opened_says_why(place: Place, disk: Path) -> None:
    vault, case_id = place.vault_with_case()
    filler = fill(disk)
    with pytest.raises(DiskFull):
        vault.open_case(case_id)
    filler.unlink()

    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_a_case_is_destroyed_even_on_a_full_disk(place: Place, disk: Path) -> None:
    vault, case_id = place.vault_with_case()
    fill(disk)

    assert vault.destroy_case(case_id).erased
    assert vault.case_ids() == ()
    vault.close()


def test_a_read_only_folder_is_said_and_left_alone(place: Place, disk: Path) -> None:
    vault, case_id = place.vault_with_case()
    before = {path.name: path.read_bytes() for path in place.folder.iterdir()}
    with read_only(disk):
        with pytest.raises(VaultReadOnly):
            vault.create_case()
        with pytest.raises(VaultReadOnly):
            vault.open_case(case_id)
        with pytest.raises(VaultReadOnly):
            vault.change_passphrase(PASSPHRASE, "velvet anchor thistle radio")
        with pytest.raises(NotErased):
            vault.destroy_case(case_id)
        vault.close()
        with pytest.raises(VaultReadOnly):
            place.unlock()
        with pytest.raises(VaultReadOnly):
            Place(disk / "another", Protection.PASSPHRASE_ONLY).create()

    assert {path.name: path.read_bytes() for path in place.folder.iterdir()} == before
    vault = place.unlock()
    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_a_drive_that_was_taken_away_is_said(place: Place, disk: Path) -> None:
    vault, case_id = place.vault_with_case()
    database = vault.open_case(case_id)
    save(database, "before")
    shutil.copytree(place.folder, disk.parent / "elsewhere")
    subprocess.run(["umount", "--lazy", str(disk)], check=True)

    assert not (place.folder / HEADER).exists()
    with pytest.raises(VaultError):
        vault.case_ids()
    with pytest.raises(VaultError):
        place.unlock()

    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(disk)], check=True)
    database.close()
    vault.close()
