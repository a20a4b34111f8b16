"""Removing everything where one thing refuses: every other key goes, and what stays is told."""

import os
from pathlib import Path

import pytest

from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.header import Protection
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import NotErased
from tests.facilitator.vault.conftest import Place, write_case


@pytest.fixture
def two_cases(keychain_place: Place) -> tuple[Vault, tuple[CaseId, ...]]:
    vault, _ = keychain_place.vault_with_case()
    write_case(vault)
    return vault, vault.case_ids()


def _refuse_to_move(monkeypatch: pytest.MonkeyPatch, stuck: Path) -> None:
    replace = Path.replace

    def refusing(path: Path, target: Path) -> Path:
        if path == stuck:
            raise PermissionError
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", refusing)


@pytest.mark.parametrize("which", [0, 1])
def test_a_file_that_cannot_be_removed_leaves_no_case_its_key(
    keychain_place: Place,
    two_cases: tuple[Vault, tuple[CaseId, ...]],
    monkeypatch: pytest.MonkeyPatch,
    which: int,
) -> None:
    vault, case_ids = two_cases
    with monkeypatch.context() as patch:
        _refuse_to_move(patch, keychain_place.folder / f"{case_ids[which]}.case")
        with pytest.raises(NotErased, match="key is gone"):
            vault.destroy_everything()

    kept = {service for service, _ in keychain_place.backend.entries}
    assert not any(case_id in service for case_id in case_ids for service in kept)
    vault.close()
    assert resume_destructions(keychain_place.folder, keychain_place.keychain).erased
    assert not keychain_place.folder.exists()
    assert keychain_place.backend.entries == {}


def test_a_keychain_that_refuses_is_never_told_as_a_key_that_is_gone(
    keychain_place: Place, two_cases: tuple[Vault, tuple[CaseId, ...]]
) -> None:
    vault, case_ids = two_cases
    keychain_place.backend.refuses = True
    with pytest.raises(NotErased, match=r"can still be read\. Unlock your keychain"):
        vault.destroy_everything()
    vault.close()

    assert all((keychain_place.folder / f"{case_id}.case").stat().st_size for case_id in case_ids)


@pytest.mark.skipif(os.name == "nt", reason="the rights of a folder are others there")
def test_without_a_keychain_nobody_is_sent_to_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = Place(tmp_path / "vault", Protection.PASSPHRASE_ONLY)
    vault, case_id = place.vault_with_case()
    key = next(path for path in place.folder.glob(f"{case_id}.*.key"))
    _refuse_to_move(monkeypatch, key)

    with pytest.raises(NotErased, match="can still be read") as told:
        vault.destroy_case(case_id)
    assert "keychain" not in str(told.value)
    vault.close()
