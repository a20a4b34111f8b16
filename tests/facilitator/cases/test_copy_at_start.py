"""A copy that the program is started with is looked at before anybody types a word."""

from pathlib import Path

import pytest

from facilitator.cases.cases import Cases
from facilitator.cases.copy_at_start import require_bringable
from facilitator.vault.vault import Vault
from facilitator.vault_errors import FileDamaged, StorageFailed, VaultInUse
from tests.facilitator.acts.retention.conftest import WORDS
from tests.facilitator.builders import PASSPHRASE
from tests.facilitator.cases.conftest import closed


@pytest.fixture
def copy(cases: Cases, tmp_path: Path) -> Path:
    return cases.copies.make(closed(cases.create(), left_open=False), tmp_path / "copy", WORDS).path


def test_a_copy_may_come_where_there_are_no_cases_or_they_are_open_here(copy: Path, tmp_path: Path) -> None:
    require_bringable(copy, None)
    require_bringable(copy, tmp_path / "nothing yet")
    assert not (tmp_path / "nothing yet").exists()


def test_cases_that_are_open_elsewhere_send_to_the_window_that_has_them(copy: Path, vault: Vault) -> None:
    with pytest.raises(VaultInUse, match="Bring the copy in there: on Home"):
        require_bringable(copy, vault.folder)


def test_cases_that_are_locked_stay_free_to_be_unlocked(copy: Path, vault: Vault) -> None:
    vault.close()
    require_bringable(copy, vault.folder)
    require_bringable(copy, vault.folder)
    Vault.unlock(vault.folder, PASSPHRASE, keychain=None).close()


def test_what_is_not_there_is_told_as_unreadable(tmp_path: Path) -> None:
    for name in ("not there", "a\0name"):
        with pytest.raises(StorageFailed, match="cannot be read"):
            require_bringable(tmp_path / name, None)
    with pytest.raises(StorageFailed, match="cannot be read"):
        require_bringable(tmp_path, None)


@pytest.mark.parametrize("content", [b"", b"a letter", b"Facilitator case copy\n"])
def test_what_is_no_copy_is_told(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "letter").write_bytes(content)
    with pytest.raises(FileDamaged, match="not an encrypted copy"):
        require_bringable(tmp_path / "letter", None)
