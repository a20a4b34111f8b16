"""Unlocking first ends what was interrupted, and asks for the keychain that holds the key of this vault."""

from pathlib import Path

import pytest

from facilitator.cases import unlocking
from facilitator.cases.unlocking import unlock_vault
from facilitator.vault.destruction_mark import Mark, write_mark
from facilitator.vault.folder import marker
from facilitator.vault.header import Protection
from facilitator.vault.keychain import FoundKeychain
from facilitator.vault.vault import Vault
from facilitator.vault_errors import KeychainUnavailable, WrongPassphrase
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE, Place, write_case

ONE_ENDED = (
    "The destruction of one case, which was interrupted, has been finished now. "
    "Its key and its files are gone for good."
)
TWO_ENDED = (
    "The destruction of 2 cases, which was interrupted, has been finished now. "
    "Their keys and their files are gone for good."
)


@pytest.fixture
def keychain_place(tmp_path: Path) -> Place:
    return Place(tmp_path / "vault", Protection.KEYCHAIN)


def unheard(_sentence: str) -> None:
    raise AssertionError("nothing was to be told")


@pytest.mark.parametrize(("count", "sentence"), [(1, ONE_ENDED), (2, TWO_ENDED)])
def test_destructions_that_end_now_are_told_even_where_the_passphrase_is_wrong(
    tmp_path: Path, count: int, sentence: str
) -> None:
    folder, told = tmp_path / "vault", list[str]()
    vault = Vault.create(folder, PASSPHRASE, keychain=None, cost=CHEAP)
    for _ in range(count):
        write_mark(marker(folder, write_case(vault)), Mark(asked=True))
    stays = write_case(vault)
    vault.close()

    with pytest.raises(WrongPassphrase):
        unlock_vault(folder, "another phrase altogether", told.append)

    assert told == [sentence]
    vault = unlock_vault(folder, PASSPHRASE, unheard)
    assert vault.case_ids() == (stays,)
    vault.close()


def test_the_keychain_is_asked_for_by_the_entry_of_the_vault(
    keychain_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain_place.create().close()
    asked: list[str] = []

    def find(*, holding: str) -> FoundKeychain:
        asked.append(holding)
        return FoundKeychain(keychain_place.keychain, "Test keychain keeps the keys.")

    monkeypatch.setattr(unlocking, "find_keychain", find)
    unlock_vault(keychain_place.folder, PASSPHRASE, unheard).close()

    assert asked == [next(service for service, _ in keychain_place.backend.entries)]


def test_without_the_keychain_of_the_vault_nothing_is_tried_and_its_own_words_say_why(
    keychain_place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    keychain_place.create().close()
    why = "No keychain is running for this login."
    monkeypatch.setattr(unlocking, "find_keychain", lambda **_: FoundKeychain(None, why))

    with pytest.raises(KeychainUnavailable) as refused:
        unlock_vault(keychain_place.folder, PASSPHRASE, unheard)

    assert str(refused.value) == (
        "The key to your cases is in this computer's keychain, which cannot be used now. "
        "No keychain is running for this login. Nothing was lost."
    )
