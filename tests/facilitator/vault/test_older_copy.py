"""A folder put back from an older copy, wholly or in part: what opens, and what destroying reaches."""

import shutil

import pytest

from facilitator.vault.header import Protection
from facilitator.vault_errors import KeyMissing, WrongPassphrase
from tests.facilitator.vault.conftest import PASSPHRASE, Place, read_case

NEW = "velvet harbour tundra pickle"


@pytest.fixture
def put_back(place: Place) -> None:
    """Files of an older copy put back over a vault whose passphrase was changed since."""
    older = place.folder.with_name("older")
    vault, _ = place.vault_with_case()
    shutil.copytree(place.folder, older)
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    shutil.copytree(older, place.folder, dirs_exist_ok=True)


def test_an_older_copy_opens_with_neither_passphrase_where_a_keychain_keeps_the_keys(
    keychain_place: Place,
) -> None:
    older = keychain_place.folder.with_name("older")
    vault, _ = keychain_place.vault_with_case()
    shutil.copytree(keychain_place.folder, older)
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    shutil.rmtree(keychain_place.folder)
    older.rename(keychain_place.folder)

    for passphrase in (PASSPHRASE, NEW):
        with pytest.raises(KeyMissing, match="older copy"):
            keychain_place.unlock(passphrase)


def test_a_header_put_back_alone_is_told_as_it_is_and_the_newer_one_still_opens(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    header = place.folder / "vault.json"
    older = header.read_bytes()
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    newer = header.read_bytes()
    header.write_bytes(older)

    with pytest.raises(KeyMissing, match="older copy") as told:
        place.unlock(PASSPHRASE)
    assert ("keychain" in str(told.value)) == (place.protection is Protection.KEYCHAIN)

    header.write_bytes(newer)
    vault = place.unlock(NEW)
    assert read_case(vault, case_id)
    vault.close()
    with pytest.raises(WrongPassphrase):
        place.unlock(PASSPHRASE)


@pytest.mark.parametrize("place", [Protection.PASSPHRASE_ONLY], indirect=True)
@pytest.mark.usefixtures("put_back")
def test_destroying_a_case_takes_every_key_file_of_it_that_lies_in_the_folder(place: Place) -> None:
    vault = place.unlock(PASSPHRASE)
    (case_id,) = vault.case_ids()

    assert vault.destroy_case(case_id).erased

    vault.close()
    assert [name for name in place.names() if case_id in name] == []


@pytest.mark.parametrize("place", [Protection.PASSPHRASE_ONLY], indirect=True)
@pytest.mark.usefixtures("put_back")
def test_removing_everything_takes_the_keys_of_both_passphrases(place: Place) -> None:
    vault = place.unlock(PASSPHRASE)

    assert vault.destroy_everything().erased

    assert not place.folder.exists()
