"""Keys in the folder or in a keychain: kept as written, and called gone only where that was seen."""

from pathlib import Path

import pytest

from facilitator.vault import key_home
from facilitator.vault.folder import fresh_id
from facilitator.vault.key_home import FolderHome
from facilitator.vault.keychain import Keychain
from facilitator.vault.keychain_entry import Entry
from facilitator.vault.keychain_home import KeychainHome
from facilitator.vault_errors import KeychainUnavailable, NotErased, StorageFailed
from tests.facilitator.vault.conftest import CANARY, Place, read_case, write_case
from tests.facilitator.vault.keychains import MemoryBackend, UnsearchableBackend, keychain_on

VAULT, CASE = fresh_id(), fresh_id()
GENERATION, EARLIER = "0123456789abcdef", "fedcba9876543210"
PLAIN = "Not erased. Part of this case is still on this computer. Try again."


def keychain_home(folder: Path, backend: object) -> KeychainHome:
    return KeychainHome(folder, VAULT, Keychain(backend, "Test keychain", 10.0))


def told(home: KeychainHome | FolderHome, owner: str, *places: str) -> str:
    with pytest.raises(NotErased) as error:
        home.confirm_gone(owner, (GENERATION,), places)
    return str(error.value)


def test_a_key_file_that_is_not_as_it_was_written_is_no_kept_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_home, "write_whole", lambda path, _content: path.write_bytes(b"another"))

    with pytest.raises(StorageFailed):
        FolderHome(tmp_path, VAULT).put(CASE, GENERATION, "wrapped")


def test_a_key_file_is_gone_only_where_the_vaults_own_is_there(tmp_path: Path) -> None:
    home = FolderHome(tmp_path, VAULT)
    assert told(home, CASE) == home.unseen

    home.put(VAULT, GENERATION, "own")
    home.confirm_gone(CASE, (GENERATION,), ())
    home.put(CASE, GENERATION, "wrapped")
    assert told(home, CASE) == PLAIN


def test_a_keychain_that_keeps_nothing_makes_no_vault(keychain_place: Place) -> None:
    keychain_place.backend.keeps_nothing = True

    with pytest.raises(KeychainUnavailable):
        keychain_place.create()


def test_a_case_gets_no_key_apart_from_the_vaults_own(keychain_place: Place) -> None:
    vault = keychain_place.create()
    keychain_place.backend.entries.clear()

    with pytest.raises(KeychainUnavailable):
        vault.create_case()
    assert keychain_place.backend.entries == {}
    vault.close()


@pytest.mark.parametrize("generation", [GENERATION, EARLIER])
def test_a_key_that_is_still_seen_is_not_gone_whatever_its_generation(
    tmp_path: Path, generation: str
) -> None:
    backend = MemoryBackend()
    home = keychain_home(tmp_path, backend)
    backend.entries[f"Facilitator/{VAULT}", GENERATION] = "own"
    backend.entries[f"Facilitator/{CASE}", generation] = "wrapped"

    assert told(home, CASE) == PLAIN


def test_a_key_is_not_gone_where_the_vaults_own_is_not_seen(tmp_path: Path) -> None:
    home = keychain_home(tmp_path, MemoryBackend())

    assert told(home, CASE) == home.unseen


def test_a_key_is_not_gone_where_the_keychain_that_held_it_is_not_open(tmp_path: Path) -> None:
    backend = MemoryBackend()
    home = keychain_home(tmp_path, backend)
    backend.entries[f"Facilitator/{VAULT}", GENERATION] = "own"

    home.confirm_gone(CASE, (GENERATION,), ("",))
    assert told(home, CASE, "/one/that/is/closed") == home.unseen


def test_the_vaults_own_key_is_not_gone_while_it_is_seen(tmp_path: Path) -> None:
    backend = MemoryBackend()
    home = keychain_home(tmp_path, backend)
    home.confirm_gone(VAULT, (GENERATION,), ("",))

    backend.entries[f"Facilitator/{VAULT}", GENERATION] = "own"
    assert told(home, VAULT, "") == PLAIN
    assert set(backend.entries) == {(f"Facilitator/{VAULT}", GENERATION)}


def test_the_vaults_own_key_is_not_gone_where_a_test_entry_is_not_seen(tmp_path: Path) -> None:
    class Elsewhere(MemoryBackend):
        """Keeps in its one keychain what is meant for another."""

        def set_password(self, service: str, user: str, secret: str, _place: str = "") -> None:
            super().set_password(service, user, secret)

    backend = Elsewhere()
    home = keychain_home(tmp_path, backend)

    assert told(home, VAULT, "/another") == home.unseen
    assert backend.entries == {}


def test_a_locked_keychain_that_keeps_its_entries_to_itself_stops_the_removal_of_everything(
    keychain_place: Place,
) -> None:
    class Hiding(MemoryBackend):
        """Has one keychain more, which is locked and says of an entry no more than its generation."""

        hides = False

        def listed(self, service: str = "", user: str = "") -> tuple[Entry, ...]:
            hidden = (Entry("", user, "/locked", locked=True),) if self.hides and not service else ()
            return (*super().listed(service, user), *hidden)

    keychain_place.backend = backend = Hiding()
    vault, case_id = keychain_place.vault_with_case()
    backend.hides = True

    with pytest.raises(NotErased, match=r"can still be read\. Unlock your keychain"):
        vault.destroy_everything()
    assert (keychain_place.folder / f"{case_id}.case").exists()
    vault.close()


def test_a_keychain_that_cannot_be_searched_keeps_and_loses_keys_all_the_same(keychain_place: Place) -> None:
    keychain_place.backend = backend = UnsearchableBackend()
    vault, case_id = keychain_place.vault_with_case()
    assert read_case(vault, case_id) == CANARY
    with vault.many_cases():
        assert read_case(vault, case_id) == CANARY
    other = write_case(vault, "other")
    vault.close()

    vault = keychain_place.unlock()
    assert vault.keys_without_file() == ()
    assert vault.destroy_case(case_id).erased
    assert not any(case_id in service for service, _ in backend.entries)
    assert read_case(vault, other) == "other"

    assert vault.destroy_everything().erased
    assert backend.entries == {}
    assert keychain_on(backend).listed(user=GENERATION) == ()
