"""A vault set aside is moved whole and opens again; nothing in it is changed or deleted."""

import os
from datetime import date
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.errors import NotAllowed
from facilitator.vault.aside import set_vault_aside, vaults_aside
from facilitator.vault.vault import Vault
from facilitator.vault_errors import VaultInUse, VaultMissing, VaultReadOnly
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE
from tests.facilitator.vault.keychains import MemoryBackend, keychain_on
from tests.systems import has_links

DAY = date(2026, 11, 27)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "vault"
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=CHEAP)
    CaseFile.create(vault).close()
    vault.close()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}


def test_it_is_moved_whole_beside_its_old_place(folder: Path) -> None:
    before = contents(folder)

    place = set_vault_aside(folder, DAY)

    assert place == folder.with_name("vault set aside 2026-11-27")
    assert contents(place) == before
    assert not folder.exists()
    assert vaults_aside(folder) == (place,)


def test_it_opens_at_its_new_place_and_back_at_its_old_one(folder: Path) -> None:
    place = set_vault_aside(folder, DAY)
    there = Vault.unlock(place, PASSPHRASE, keychain=None)
    cases = there.case_ids()
    there.close()
    place.rename(folder)
    back = Vault.unlock(folder, PASSPHRASE, keychain=None)

    assert (len(cases), back.case_ids()) == (1, cases)
    back.close()


def test_a_second_one_on_the_same_day_takes_the_place_of_none(folder: Path) -> None:
    first = set_vault_aside(folder, DAY)
    Vault.create(folder, PASSPHRASE, keychain=None, cost=CHEAP).close()

    second = set_vault_aside(folder, DAY)

    assert second.name == "vault set aside 2026-11-27 (2)"
    assert vaults_aside(folder) == (first, second)


def test_it_is_not_moved_while_another_copy_of_the_program_has_it_open(folder: Path) -> None:
    opened = Vault.unlock(folder, PASSPHRASE, keychain=None)

    with pytest.raises(VaultInUse):
        set_vault_aside(folder, DAY)

    assert opened.case_ids()
    opened.close()


def test_a_folder_with_files_of_others_in_it_is_left_where_it_is(folder: Path) -> None:
    (folder / "letter.docx").write_text("theirs")

    with pytest.raises(NotAllowed, match="Nothing was changed"):
        set_vault_aside(folder, DAY)

    assert (folder / "letter.docx").read_text() == "theirs"


@has_links
def test_a_link_to_the_folder_stays_a_way_to_new_cases(folder: Path, tmp_path: Path) -> None:
    real = folder.rename(tmp_path / "elsewhere")
    folder.symlink_to(real)

    place = set_vault_aside(folder, DAY)

    assert place == tmp_path / "elsewhere set aside 2026-11-27"
    assert vaults_aside(folder) == (place,)


def test_where_there_is_no_vault_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing):
        set_vault_aside(tmp_path / "vault", DAY)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator may write everywhere")
def test_a_parent_that_may_not_be_written_is_told(folder: Path) -> None:
    folder.parent.chmod(0o500)
    try:
        with pytest.raises(VaultReadOnly):
            set_vault_aside(folder, DAY)
    finally:
        folder.parent.chmod(0o700)


def test_its_keys_stay_in_the_keychain_whatever_becomes_of_the_new_cases(tmp_path: Path) -> None:
    keychain = keychain_on(MemoryBackend())
    folder = tmp_path / "vault"
    old = Vault.create(folder, PASSPHRASE, keychain=keychain, cost=CHEAP)
    CaseFile.create(old).close()
    cases = old.case_ids()
    old.close()
    place = set_vault_aside(folder, DAY)
    new = Vault.create(folder, "quiet harbour melon stairs", keychain=keychain, cost=CHEAP)
    CaseFile.create(new).close()
    assert new.destroy_everything().erased
    place.rename(folder)
    back = Vault.unlock(folder, PASSPHRASE, keychain=keychain)

    assert back.case_ids() == cases
    CaseFile.open(back, cases[0]).close()
    back.close()


def test_where_nothing_can_be_looked_into_nothing_was_set_aside(tmp_path: Path) -> None:
    assert vaults_aside(tmp_path / "gone" / "vault") == ()
