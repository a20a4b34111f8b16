"""The Credential Manager lists what a vault has in it; the real class on what Windows' own calls do."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from keyring.backends import Windows

from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.folder import EVERYTHING
from facilitator.vault.header import read_header
from facilitator.vault.keychain import Keychain
from facilitator.vault.keychain_entry import Entry
from facilitator.vault.vault import Vault
from facilitator.vault.windows_credentials import WindowsCredentials
from facilitator.vault_errors import KeychainUnavailable, NotErased
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE, read_case, write_case

NEW = "velvet anchor thistle radio"
NOT_FOUND = 1168


class RefusedError(Exception):
    """Stands for `pywintypes.error`."""

    def __init__(self, number: int, name: str) -> None:
        super().__init__(number, name)
        self.winerror, self.funcname = number, name


class Calls:
    """What `win32cred` does, on a dictionary by target name; a filter is a beginning and an asterisk."""

    CRED_TYPE_GENERIC = 1
    CRED_PERSIST_ENTERPRISE = 3

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, Any]] = {}
        self.keeps_deleted = False

    def CredRead(self, TargetName: str, Type: int) -> dict[str, Any]:  # noqa: N802, N803 - Windows' names
        assert Type == self.CRED_TYPE_GENERIC
        if TargetName not in self.kept:
            raise RefusedError(NOT_FOUND, "CredRead")
        return self.kept[TargetName]

    def CredWrite(self, Credential: dict[str, Any], _flags: int) -> None:  # noqa: N802, N803 - as above
        blob = Credential["CredentialBlob"]
        self.kept[Credential["TargetName"]] = Credential | {"CredentialBlob": blob.encode("utf-16-le")}

    def CredDelete(self, TargetName: str, Type: int) -> None:  # noqa: N802, N803 - as above
        assert Type == self.CRED_TYPE_GENERIC
        if not self.keeps_deleted:
            del self.kept[TargetName]

    def CredEnumerate(self, Filter: str, _flags: int) -> list[dict[str, Any]]:  # noqa: N802, N803 - as above
        assert Filter.count("*") == 1
        assert Filter.endswith("*")
        found = [each for name, each in self.kept.items() if name.startswith(Filter[:-1])]
        if not found:
            raise RefusedError(NOT_FOUND, "CredEnumerate")
        return found


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    monkeypatch.setattr(Windows, "win32cred", calls, raising=False)
    monkeypatch.setattr(Windows, "pywintypes", SimpleNamespace(error=RefusedError), raising=False)
    return calls


@pytest.fixture
def keychain(calls: Calls) -> Keychain:
    assert calls.kept == {}
    return Keychain(WindowsCredentials(), "Windows Credential Manager")  # type: ignore[no-untyped-call]


def test_entries_are_listed_by_either_name_also_those_that_were_moved_aside(keychain: Keychain) -> None:
    keychain.set("Facilitator/one", "old", "a")
    keychain.set("Facilitator/one", "new", "b")
    keychain.set("Facilitator/two", "old", "c")
    keychain.set("Somebody else", "old", "d")

    assert keychain.listed("Facilitator/one", "old") == (Entry("Facilitator/one", "old"),)
    assert {entry.service for entry in keychain.listed(user="old")} == {"Facilitator/one", "Facilitator/two"}
    assert {entry.user for entry in keychain.listed("Facilitator/one")} == {"old", "new"}
    assert keychain.listed("Facilitator/three") == ()


def test_removing_everything_takes_the_keys_of_this_vault_and_of_no_other(
    keychain: Keychain, calls: Calls, tmp_path: Path
) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    lost = write_case(vault, "lost")
    write_case(vault)
    neighbour = Vault.create(tmp_path / "neighbour", PASSPHRASE, keychain=keychain, cost=CHEAP)
    theirs = write_case(neighbour, "theirs")
    (vault.folder / f"{lost}.case").unlink()

    assert vault.destroy_everything().erased

    assert {each["UserName"] for each in calls.kept.values()} == {read_header(neighbour.folder).generation}
    assert read_case(neighbour, theirs) == "theirs"
    neighbour.close()


def test_a_removal_beside_an_older_header_takes_the_newer_keys(
    keychain: Keychain, calls: Calls, tmp_path: Path
) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    write_case(vault)
    older = (vault.folder / "vault.json").read_bytes()
    vault.change_passphrase(PASSPHRASE, NEW)
    vault.close()
    (vault.folder / "vault.json").write_bytes(older)
    (vault.folder / EVERYTHING).touch()

    assert resume_destructions(vault.folder, keychain).erased

    assert calls.kept == {}


def test_an_entry_that_stays_or_went_by_itself_is_not_erased(
    keychain: Keychain, calls: Calls, tmp_path: Path
) -> None:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=keychain, cost=CHEAP)
    stays, went = write_case(vault), write_case(vault)
    calls.keeps_deleted = True
    with pytest.raises(NotErased, match="not seen to go"):
        vault.destroy_case(stays)
    calls.keeps_deleted = False
    del calls.kept[f"Facilitator/{went}"]

    with pytest.raises(NotErased, match="Facilitator did not remove it"):
        vault.destroy_case(went)
    vault.close()


def test_what_windows_refuses_for_another_reason_is_not_taken_for_nothing_found(
    keychain: Keychain, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_filter: str, _flags: int) -> None:
        raise RefusedError(5, "CredEnumerate")

    monkeypatch.setattr(calls, "CredEnumerate", refuse)

    with pytest.raises(KeychainUnavailable):
        keychain.listed("Facilitator/0123")
