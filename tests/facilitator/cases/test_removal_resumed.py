"""A removal of everything that was interrupted ends at the next unlock, and is told as what it is."""

from pathlib import Path

import pytest

from facilitator.cases.unlocking import unlock_vault
from facilitator.vault.folder import EVERYTHING
from facilitator.vault.vault import Vault
from facilitator.vault_errors import VaultMissing
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE


def unheard(_sentence: str) -> None:
    raise AssertionError("nothing was to be told")


@pytest.mark.parametrize("theirs", [(), ("letter.txt",)])
def test_the_unlock_that_ends_a_removal_says_that_everything_is_removed(
    tmp_path: Path, theirs: tuple[str, ...]
) -> None:
    folder = tmp_path / "vault"
    Vault.create(folder, PASSPHRASE, keychain=None, cost=CHEAP).close()
    for name in (EVERYTHING, *theirs):
        (folder / name).touch()

    with pytest.raises(VaultMissing, match="Everything is removed now, as you asked"):
        unlock_vault(folder, PASSPHRASE, unheard)

    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == list(theirs)


def test_a_folder_that_is_gone_is_still_told_as_gone(tmp_path: Path) -> None:
    with pytest.raises(VaultMissing, match="cannot be found"):
        unlock_vault(tmp_path / "vault", PASSPHRASE, unheard)
