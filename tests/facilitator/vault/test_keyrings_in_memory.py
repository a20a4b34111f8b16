"""A vault on a desktop with several keychains: which is asked, which is named, what is remembered of it."""

from pathlib import Path

import pytest

pytest.importorskip("secretstorage", reason="the Secret Service is of Linux desktops")

from facilitator.vault.folder import KEYCHAIN_PLACE
from facilitator.vault.header import read_header
from facilitator.vault.keychain import Keychain, find_keychain
from facilitator.vault.secret_service import SecretService
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import KeychainAway, KeychainLocked, NotErased
from tests.facilitator.vault.conftest import CANARY, CHEAP, PASSPHRASE, read_case, write_case
from tests.facilitator.vault.rings import Desktop, Ring


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    """A desktop with two keychains, of which the second is the default."""
    desktop = Desktop([Ring("/other", "Other"), Ring("/login", "Login")], default="/login")
    desktop.replace(monkeypatch)
    return desktop


@pytest.fixture
def keychain(desktop: Desktop) -> Keychain:
    assert desktop.offered
    return Keychain(SecretService(), "Test keychain", 10.0)


@pytest.fixture
def made(keychain: Keychain, tmp_path: Path) -> tuple[Vault, CaseId]:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    return vault, write_case(vault)


def entries(ring: Ring) -> set[str]:
    return {item.attributes["service"] for item in ring.items}


def test_every_key_lies_in_the_keychain_with_the_vaults_own_and_goes_from_there(
    desktop: Desktop, made: tuple[Vault, CaseId]
) -> None:
    vault, case_id = made
    other, login = desktop.rings
    own = f"Facilitator/{read_header(vault.folder).vault_id}"
    assert (entries(other), entries(login)) == (set(), {own, f"Facilitator/{case_id}"})

    desktop.default = "/other"
    later = write_case(vault)
    assert entries(login) == {own, f"Facilitator/{case_id}", f"Facilitator/{later}"}
    assert vault.destroy_case(case_id).erased
    assert entries(login) == {own, f"Facilitator/{later}"}

    assert vault.destroy_everything().erased
    assert (entries(other), entries(login)) == (set(), set())


def test_the_keychain_with_the_vaults_own_key_is_remembered_by_name(made: tuple[Vault, CaseId]) -> None:
    vault, _ = made

    assert (vault.folder / KEYCHAIN_PLACE).read_text() == '{"path": "/login", "name": "Login"}'
    vault.close()


def test_many_cases_are_opened_with_one_look(
    made: tuple[Vault, CaseId], monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, case_id = made
    monkeypatch.setattr(SecretService, "get_password", lambda *_names: pytest.fail("asked for by its name"))

    with vault.many_cases():
        assert read_case(vault, case_id) == CANARY
    vault.close()


def test_a_key_that_is_not_found_may_be_in_a_keychain_that_is_locked(
    desktop: Desktop, made: tuple[Vault, CaseId]
) -> None:
    vault, case_id = made
    other, login = desktop.rings
    login.items = [item for item in login.items if item.attributes["service"] != f"Facilitator/{case_id}"]
    other.locked = True

    with pytest.raises(KeychainLocked, match="“Other”"):
        vault.open_case(case_id)
    vault.close()


def test_a_key_that_is_not_found_may_be_in_the_keychain_that_is_gone(
    desktop: Desktop, made: tuple[Vault, CaseId], keychain: Keychain
) -> None:
    vault, _ = made
    vault.close()
    desktop.rings.pop()
    desktop.default = "/other"

    with pytest.raises(KeychainAway, match="“Login”"):
        Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain)


def test_a_locked_keychain_that_holds_the_key_is_told_when_it_is_looked_for(
    desktop: Desktop, made: tuple[Vault, CaseId], home: Path
) -> None:
    vault, _ = made
    own = f"Facilitator/{read_header(vault.folder).vault_id}"
    assert find_keychain(holding=own)[0] is not None
    assert home.is_dir()

    desktop.rings[1].locked = desktop.rings[1].refuses = True
    with pytest.raises(KeychainLocked, match="“Login”"):
        find_keychain(holding=own)
    vault.close()


def test_a_key_in_a_keychain_that_stays_locked_is_not_destroyed(
    desktop: Desktop, made: tuple[Vault, CaseId]
) -> None:
    vault, case_id = made
    desktop.rings[1].locked = desktop.rings[1].refuses = True

    with pytest.raises(NotErased, match="was not seen to go"):
        vault.destroy_case(case_id)
    assert f"Facilitator/{case_id}" in entries(desktop.rings[1])
    vault.close()
