"""At every instant one passphrase opens everything, and afterwards only the new one does."""

import shutil
from pathlib import Path

import pytest

from facilitator.errors import FacilitatorError
from facilitator.vault import changeover
from facilitator.vault.connection import close_database
from facilitator.vault.header import Protection, read_header
from facilitator.vault.vault import Vault
from facilitator.vault_errors import KeychainUnavailable, KeyMissing, WeakPassphrase, WrongPassphrase
from tests.facilitator.vault.conftest import CANARY, PASSPHRASE, Place, read_case, write_case

NEW = "velvet anchor thistle radio"


def test_only_the_new_passphrase_opens_every_case(place: Place) -> None:
    vault, first = place.vault_with_case()
    second = write_case(vault, "second")
    close_database(vault.open_common())

    vault.change_passphrase(PASSPHRASE, NEW)

    assert read_case(vault, first) == CANARY
    third = write_case(vault, "third")
    vault.close()
    with pytest.raises(WrongPassphrase):
        place.unlock()
    vault = place.unlock(NEW)
    assert [read_case(vault, case_id) for case_id in (first, second, third)] == [CANARY, "second", "third"]
    close_database(vault.open_common())
    vault.close()


def test_no_key_of_the_old_passphrase_is_left(place: Place) -> None:
    vault, _ = place.vault_with_case()
    old_key, old = bytes(vault._keys.vault_key), read_header(place.folder)

    vault.change_passphrase(PASSPHRASE, NEW)

    new = read_header(place.folder)
    assert new.generation != old.generation
    assert new.salt != old.salt
    assert bytes(vault._keys.vault_key) != old_key
    assert {user for _, user in place.backend.entries} <= {new.generation}
    assert not any(old.generation in name for name in place.names())
    assert len(place.backend.entries) == (2 if place.protection is Protection.KEYCHAIN else 0)
    vault.close()


def test_a_copied_folder_and_the_old_passphrase_open_nothing(keychain_place: Place, tmp_path: Path) -> None:
    vault, _ = keychain_place.vault_with_case()
    vault.close()
    copy = tmp_path / "copy"
    shutil.copytree(keychain_place.folder, copy)
    vault = keychain_place.unlock()
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()

    with pytest.raises(KeyMissing):
        Vault.unlock(copy, PASSPHRASE, keychain=keychain_place.keychain)


def test_a_wrong_or_weak_passphrase_changes_nothing(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    before = read_header(place.folder)

    with pytest.raises(WrongPassphrase):
        vault.change_passphrase("wrong", NEW)
    with pytest.raises(WeakPassphrase):
        vault.change_passphrase(PASSPHRASE, "password1234")

    assert read_header(place.folder) == before
    assert read_case(vault, case_id) == CANARY
    vault.close()
    place.unlock().close()


def test_a_keychain_that_fails_half_way_leaves_the_old_passphrase_in_force(keychain_place: Place) -> None:
    backend = keychain_place.backend
    vault, case_id = keychain_place.vault_with_case()
    write_case(vault)
    for working in range(1, 6):
        before, real, calls = dict(backend.entries), backend.set_password, iter(range(99))

        def failing(
            service: str,
            user: str,
            secret: str,
            *,
            last: int = working,
            real: object = real,
            calls: object = calls,
        ) -> None:
            if next(calls) + 1 >= last:  # type: ignore[call-overload]
                raise RuntimeError
            real(service, user, secret)  # type: ignore[operator]

        backend.set_password = failing  # type: ignore[method-assign]
        try:
            if working <= 3:
                with pytest.raises(KeychainUnavailable):
                    vault.change_passphrase(PASSPHRASE, NEW)
                assert backend.entries == before
                assert read_case(vault, case_id) == CANARY
        finally:
            backend.set_password = real  # type: ignore[method-assign]
    vault.close()
    keychain_place.unlock().close()


def test_an_old_key_that_stays_at_first_goes_with_the_next_unlock(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    keychain_place.backend.keeps_deleted = True
    with pytest.raises(FacilitatorError, match="new passphrase"):
        vault.change_passphrase(PASSPHRASE, NEW)
    assert read_case(vault, case_id) == CANARY
    vault.close()
    assert len(keychain_place.backend.entries) == 4
    keychain_place.backend.keeps_deleted = False

    vault = keychain_place.unlock(NEW)

    assert len(keychain_place.backend.entries) == 2
    assert read_case(vault, case_id) == CANARY
    vault.close()


def test_a_case_without_a_key_does_not_hold_up_the_others(place: Place) -> None:
    vault, lost = place.vault_with_case()
    kept = write_case(vault, "kept")
    vault._keys.home.remove(lost, read_header(place.folder).generation)

    vault.change_passphrase(PASSPHRASE, NEW)

    assert read_case(vault, kept) == "kept"
    with pytest.raises(KeyMissing):
        vault.open_case(lost)
    vault.close()


def test_a_header_put_back_from_a_backup_costs_no_key(keychain_place: Place) -> None:
    vault, case_id = keychain_place.vault_with_case()
    old = read_header(keychain_place.folder)
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    new = read_header(keychain_place.folder)
    old.write(keychain_place.folder)
    changeover.begin(keychain_place.folder, old, new)

    with pytest.raises(KeyMissing):
        keychain_place.unlock()
    changeover.finish(keychain_place.folder, old, vault._keys.home)

    new.write(keychain_place.folder)
    vault = keychain_place.unlock(NEW)
    assert read_case(vault, case_id) == CANARY
    vault.close()
