"""A key is destroyed in order, and what is only absent is called gone only where that is known."""

import pytest

from facilitator.vault.destruction_mark import Mark, ids_asked_to_go, read_mark, write_mark
from facilitator.vault.folder import EVERYTHING, marker
from facilitator.vault.header import read_header
from facilitator.vault.key_destruction import KeyDestruction
from facilitator.vault.key_home import key_home
from facilitator.vault_errors import NotErased
from tests.facilitator.vault.conftest import PASSPHRASE, Place, write_case


def test_the_vaults_own_key_goes_only_after_every_other(place: Place) -> None:
    vault, case_id = place.vault_with_case()
    header = read_header(place.folder)
    home = key_home(place.folder, header, place.keychain)
    keys = KeyDestruction(place.folder, header, home)

    with pytest.raises(NotErased):
        keys.erase(header.vault_id, place.folder / EVERYTHING, with_all=False, is_known=True)
    assert home.get(header.vault_id, header.generation) is not None

    vault.destroy_case(case_id)
    assert keys.erase(header.vault_id, place.folder / EVERYTHING, with_all=False, is_known=True) == home.gone
    assert home.get(header.vault_id, header.generation) is None
    vault.close()


def test_a_key_that_is_not_found_opens_nothing_once_the_vaults_own_is_gone(keychain_place: Place) -> None:
    vault, lost = keychain_place.vault_with_case()
    write_case(vault)
    del keychain_place.backend.entries[f"Facilitator/{lost}", read_header(keychain_place.folder).generation]

    report = vault.destroy_everything()

    assert report.erased
    assert "The key was not found. Without the key to all cases, which goes last, it opens nothing." in [
        step.sentence for step in report.steps
    ]


def test_a_person_asked_only_for_what_is_marked_so(place: Place) -> None:
    vault = place.create()
    asked, broken_off = write_case(vault), write_case(vault)
    write_mark(marker(place.folder, asked), Mark(asked=True))
    write_mark(marker(place.folder, broken_off), Mark(places=()))

    assert ids_asked_to_go(place.folder) == (asked,)
    vault.close()


def test_a_key_that_is_not_found_opens_nothing_once_the_passphrase_is_another(keychain_place: Place) -> None:
    vault, lost = keychain_place.vault_with_case()
    del keychain_place.backend.entries[f"Facilitator/{lost}", read_header(keychain_place.folder).generation]
    for _ in range(2):
        with pytest.raises(NotErased, match="change your passphrase first"):
            vault.destroy_case(lost)
    noted = read_mark(marker(keychain_place.folder, lost))
    assert noted == Mark(missing=read_header(keychain_place.folder).generation, asked=True)

    vault.change_passphrase(PASSPHRASE, "velvet anchor thistle radio")
    report = vault.destroy_case(lost)

    assert report.erased
    assert report.steps[1].sentence == (
        "The key was not found. It was under your earlier passphrase, whose own key is gone, "
        "so it opens nothing."
    )
    vault.close()
