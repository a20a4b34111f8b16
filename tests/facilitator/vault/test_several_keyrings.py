"""A desktop with several keyrings: whichever is the default, "gone" is said only of what was seen to go."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

pytest.importorskip("secretstorage", reason="the Secret Service is of Linux desktops")

from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.folder import EVERYTHING, KEYCHAIN_PLACE
from facilitator.vault.header import read_header
from facilitator.vault.keychain import Keychain, find_keychain
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import KeychainAway, KeychainLocked, KeyMissing, NotErased
from tests.desktop.keyrings import (
    LOGIN,
    found_in,
    lock_keyring,
    make_default,
    make_keyring,
    put_by_hand,
    remove_by_hand,
    remove_keyring,
)
from tests.desktop.session import DesktopSession
from tests.facilitator.vault.conftest import CANARY, CHEAP, PASSPHRASE, read_case, write_case

pytestmark = pytest.mark.system("dbus-daemon", "gnome-keyring-daemon")
NEW = "velvet anchor thistle radio"


@pytest.fixture
def keychain(keychain_session: DesktopSession) -> Keychain:
    assert "DBUS_SESSION_BUS_ADDRESS" in keychain_session.environment
    keychain, sentence = find_keychain()
    assert keychain is not None, sentence
    return keychain


@pytest.fixture
def vault(keychain: Keychain, tmp_path: Path) -> Vault:
    """An open vault whose key is in the login keyring."""
    return Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)


@pytest.fixture
def another(vault: Vault) -> str:
    """A second keyring, which is the default from now on."""
    assert vault.folder.is_dir()
    path = make_keyring("Other ring")
    make_default(path)
    return path


def service(owner: str) -> str:
    return f"Facilitator/{owner}"


def generation(vault: Vault) -> str:
    return read_header(vault.folder).generation


def in_login(owner: str) -> int:
    return found_in(LOGIN, service=service(owner))


def test_a_case_is_destroyed_with_its_key_after_another_keyring_became_the_default(
    vault: Vault, keychain: Keychain, tmp_path: Path
) -> None:
    case_id = write_case(vault)
    copy = tmp_path / "copy"
    shutil.copytree(vault.folder, copy)
    make_default(make_keyring("Other ring"))

    assert vault.destroy_case(case_id).erased

    assert in_login(case_id) == 0
    vault.close()
    copied = Vault.unlock(copy, PASSPHRASE, keychain=keychain)
    with pytest.raises(KeyMissing):
        copied.open_case(case_id)
    copied.close()


def test_a_new_case_keeps_its_key_beside_the_vaults_own(vault: Vault, another: str) -> None:
    case_id = write_case(vault)

    assert in_login(case_id) == 1
    assert found_in(another, username=generation(vault)) == 0


def test_a_changed_passphrase_keeps_every_key_where_the_first_was(vault: Vault, another: str) -> None:
    case_id = write_case(vault)
    vault.change_passphrase(PASSPHRASE, NEW)

    assert in_login(case_id) == 1
    assert found_in(LOGIN, username=generation(vault)) == 2
    assert found_in(another, username=generation(vault)) == 0
    assert read_case(vault, case_id) == CANARY


@pytest.mark.usefixtures("another")
def test_the_right_passphrase_opens_whichever_keyring_is_the_default_now(vault: Vault) -> None:
    case_id = write_case(vault)
    vault.close()
    keychain, sentence = find_keychain(holding=service(read_header(vault.folder).vault_id))
    assert keychain is not None, sentence

    opened = Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain)

    assert read_case(opened, case_id) == CANARY
    opened.close()


def test_a_locked_default_keyring_does_not_matter_where_the_key_is_in_another(
    vault: Vault, another: str
) -> None:
    vault.close()
    lock_keyring(another)

    keychain, sentence = find_keychain(holding=service(read_header(vault.folder).vault_id))

    assert keychain is not None, sentence
    Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain).close()


@pytest.mark.usefixtures("another")
def test_a_locked_keyring_with_the_key_is_named_and_nothing_is_said_of_another_computer(
    vault: Vault, keychain: Keychain
) -> None:
    vault.close()
    lock_keyring(LOGIN)

    with pytest.raises(KeychainLocked, match=r"The key is here, in the keychain “Login”.* locked"):
        find_keychain(holding=service(read_header(vault.folder).vault_id))
    with pytest.raises(KeychainLocked, match="Login"):
        Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain)


def test_a_key_in_no_open_keyring_may_be_in_one_that_is_locked(
    vault: Vault, another: str, keychain: Keychain
) -> None:
    vault.close()
    remove_by_hand(LOGIN, username=generation(vault))
    lock_keyring(another)

    with pytest.raises(KeychainLocked, match="may be in “Other ring”"):
        Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain)


def test_a_keyring_that_is_not_there_now_is_told_by_its_name(keychain: Keychain, tmp_path: Path) -> None:
    other = make_keyring("Passwords")
    make_default(other)
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    vault.close()
    assert (vault.folder / KEYCHAIN_PLACE).exists()
    make_default(LOGIN)
    remove_keyring(other)

    with pytest.raises(KeychainAway, match="“Passwords”"):
        Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain)


def test_a_key_in_no_keyring_at_all_is_missing(vault: Vault, keychain: Keychain) -> None:
    vault.close()
    remove_by_hand(LOGIN, username=generation(vault))

    with pytest.raises(KeyMissing):
        Vault.unlock(vault.folder, PASSPHRASE, keychain=keychain)


def test_every_copy_of_a_key_goes_from_every_keyring(vault: Vault, another: str) -> None:
    case_id = write_case(vault)
    wrapped = vault._keys.home.get(case_id, generation(vault))
    assert wrapped is not None
    put_by_hand(another, wrapped, service=service(case_id), username=generation(vault))

    assert vault.destroy_case(case_id).erased

    assert in_login(case_id) == 0
    assert found_in(another, service=service(case_id)) == 0


def test_a_copy_in_a_locked_keyring_is_not_taken_for_gone(vault: Vault, another: str) -> None:
    case_id = write_case(vault)
    put_by_hand(another, "a copy", service=service(case_id), username=generation(vault))
    lock_keyring(another)

    with pytest.raises(NotErased, match="Unlock your keychain"):
        vault.destroy_case(case_id)

    assert vault.unfinished_destructions() == (case_id,)


def test_a_key_that_somebody_else_removed_is_not_called_erased(vault: Vault) -> None:
    case_id = write_case(vault)
    assert read_case(vault, case_id) == CANARY
    remove_by_hand(LOGIN, service=service(case_id))

    with pytest.raises(NotErased, match="Facilitator did not remove it"):
        vault.destroy_case(case_id)
    with pytest.raises(NotErased, match="change your passphrase"):
        vault.destroy_case(case_id)

    assert (vault.folder / f"{case_id}.case").exists()


def test_what_the_sentence_advises_ends_such_a_destruction(vault: Vault) -> None:
    case_id = write_case(vault)
    remove_by_hand(LOGIN, service=service(case_id))
    with pytest.raises(NotErased):
        vault.destroy_case(case_id)

    vault.change_passphrase(PASSPHRASE, NEW)
    report = vault.destroy_case(case_id)

    assert report.erased
    assert any("earlier passphrase" in step.sentence for step in report.steps)


def test_keys_that_went_elsewhere_with_their_whole_keyring_are_not_called_erased(
    keychain: Keychain, tmp_path: Path
) -> None:
    other = make_keyring("Passwords")
    make_default(other)
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    case_id = write_case(vault)
    make_default(LOGIN)
    remove_keyring(other)

    with pytest.raises(NotErased):
        vault.destroy_case(case_id)
    with pytest.raises(NotErased):
        vault.destroy_everything()
    with pytest.raises(KeychainAway):
        vault.create_case()

    assert (vault.folder / f"{case_id}.case").exists()


def test_removing_everything_takes_every_key_of_this_vault_and_none_of_another(
    vault: Vault, keychain: Keychain, tmp_path: Path
) -> None:
    case_id, lost = write_case(vault), write_case(vault, "lost")
    neighbour = Vault.create(tmp_path / "neighbour", PASSPHRASE, keychain=keychain, cost=CHEAP)
    theirs = write_case(neighbour, "theirs")
    (vault.folder / f"{lost}.case").unlink()
    own = generation(vault)
    vault_id = read_header(vault.folder).vault_id
    make_default(make_keyring("Other ring"))

    assert vault.destroy_everything().erased

    assert found_in(LOGIN, username=own) == 0
    assert [in_login(owner) for owner in (case_id, lost, vault_id)] == [0, 0, 0]
    assert read_case(neighbour, theirs) == "theirs"
    assert found_in(LOGIN, username=generation(neighbour)) == 2
    assert not vault.folder.exists()


def test_removing_everything_waits_for_a_locked_keyring_that_holds_a_key(vault: Vault, another: str) -> None:
    case_id = write_case(vault)
    put_by_hand(another, "a copy", service=service(case_id), username=generation(vault))
    lock_keyring(another)

    with pytest.raises(NotErased, match="Unlock your keychain"):
        vault.destroy_everything()

    assert (vault.folder / EVERYTHING).exists()


def test_a_case_whose_file_was_lost_is_told_and_its_key_goes_only_when_asked(vault: Vault) -> None:
    kept, lost = write_case(vault), write_case(vault, "lost")
    file = vault.folder / f"{lost}.case"
    aside = vault.folder.with_name("aside.case")
    file.rename(aside)

    assert vault.keys_without_file() == (lost,)
    vault.change_passphrase(PASSPHRASE, NEW)
    aside.rename(file)
    assert read_case(vault, lost) == "lost"
    assert vault.keys_without_file() == ()

    file.unlink()
    assert vault.destroy_case(lost).erased
    assert in_login(lost) == 0
    assert vault.keys_without_file() == ()
    assert read_case(vault, kept) == CANARY


@pytest.fixture
def older_header(vault: Vault) -> tuple[Vault, CaseId, Callable[[], object]]:
    """A vault whose passphrase was changed, and what puts the header before the change back."""
    case_id = write_case(vault)
    older = (vault.folder / "vault.json").read_bytes()
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    return vault, case_id, lambda: (vault.folder / "vault.json").write_bytes(older)


def test_a_mark_beside_an_older_header_takes_the_newer_key_as_well(
    older_header: tuple[Vault, CaseId, Callable[[], object]], keychain: Keychain, tmp_path: Path
) -> None:
    vault, case_id, put_back = older_header
    copy = tmp_path / "copy"
    shutil.copytree(vault.folder, copy)
    put_back()
    (vault.folder / f"{case_id}.destroying").touch()

    report = resume_destructions(vault.folder, keychain)

    assert report.erased
    assert in_login(case_id) == 0
    opened = Vault.unlock(copy, NEW, keychain=keychain)
    with pytest.raises(KeyMissing):
        opened.open_case(case_id)
    opened.close()


def test_a_removal_of_everything_beside_an_older_header_takes_the_newer_keys_as_well(
    older_header: tuple[Vault, CaseId, Callable[[], object]], keychain: Keychain
) -> None:
    vault, case_id, put_back = older_header
    vault_id, newer = read_header(vault.folder).vault_id, generation(vault)
    put_back()
    (vault.folder / EVERYTHING).touch()

    assert resume_destructions(vault.folder, keychain).erased

    assert in_login(case_id) == in_login(vault_id) == found_in(LOGIN, username=newer) == 0
    assert not vault.folder.exists()


def test_a_destruction_that_waits_for_a_locked_keyring_is_not_ended_by_the_next_start(
    vault: Vault, another: str, keychain: Keychain
) -> None:
    case_id = write_case(vault)
    put_by_hand(another, "a copy", service=service(case_id), username=generation(vault))
    lock_keyring(another)
    with pytest.raises(NotErased):
        vault.destroy_case(case_id)
    vault.close()

    assert not resume_destructions(vault.folder, keychain).erased
    assert (vault.folder / f"{case_id}.case").exists()


def test_many_cases_are_read_in_one_look(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    cases = [write_case(vault, f"case {number}") for number in range(3)]
    monkeypatch.setattr(Keychain, "get", lambda *_names: pytest.fail("a key was asked for by its name"))

    with vault.many_cases():
        assert [read_case(vault, case_id) for case_id in cases] == ["case 0", "case 1", "case 2"]
