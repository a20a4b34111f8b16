"""A folder of cases may hold files of somebody else: they stay, and they hold nothing up."""

import sys
from pathlib import Path

import pytest

from facilitator.vault.vault import Vault
from facilitator.vault_errors import VaultMissing
from tests.facilitator.vault.conftest import CHEAP, PASSPHRASE

THEIRS = ("thesis.tmp", "film.gone", "0123456789abcdeF.tmp", "letter.txt")


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder in which somebody else's files lay before there were cases."""
    folder = tmp_path / "documents"
    folder.mkdir()
    for name in THEIRS:
        (folder / name).write_text("of somebody else")
    return folder


def test_files_of_somebody_else_stay_whatever_is_done_with_the_cases(
    shared: Path,
) -> None:
    Vault.create(shared, PASSPHRASE, keychain=None, cost=CHEAP).close()
    vault = Vault.unlock(shared, PASSPHRASE, keychain=None)
    vault.destroy_everything()

    assert {path.name: path.read_text() for path in shared.iterdir()} == dict.fromkeys(
        THEIRS, "of somebody else"
    )


def test_a_folder_with_the_name_of_a_fragment_does_not_keep_the_cases_locked(shared: Path) -> None:
    Vault.create(shared, PASSPHRASE, keychain=None, cost=CHEAP).close()
    (shared / "fedcba9876543210.tmp").mkdir()

    Vault.unlock(shared, PASSPHRASE, keychain=None).close()

    assert (shared / "fedcba9876543210.tmp").is_dir()


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs a right of its own there")
def test_what_a_link_points_to_is_never_overwritten(shared: Path) -> None:
    Vault.create(shared, PASSPHRASE, keychain=None, cost=CHEAP).close()
    (shared / "0123456789abcdef.gone").symlink_to(shared / "letter.txt")

    Vault.unlock(shared, PASSPHRASE, keychain=None).close()

    assert (shared / "letter.txt").read_text() == "of somebody else"


@pytest.mark.skipif(sys.platform == "win32", reason="a link needs a right of its own there")
@pytest.mark.parametrize("what", ["a link to a drive that is not connected", "a file"])
def test_where_no_folder_can_be_made_the_drive_is_named_as_the_cause(tmp_path: Path, what: str) -> None:
    path = tmp_path / "cases"
    if what == "a file":
        path.write_text("of somebody else")
    else:
        path.symlink_to(tmp_path / "drive" / "cases")

    with pytest.raises(VaultMissing, match="connect that drive"):
        Vault.create(path, PASSPHRASE, keychain=None, cost=CHEAP)

    assert [entry.name for entry in tmp_path.iterdir()] == ["cases"]
