"""The folder of a new vault: private, and with no other vault in it."""

from pathlib import Path

from facilitator.errors import NotAllowed
from facilitator.platform_watch.folder_privacy import keep_out_of_sight
from facilitator.vault.disk import disk_errors, remove, sync_folder
from facilitator.vault.folder import EVERYTHING, ids_with_file, ids_with_marker, vault_exists
from facilitator.vault_errors import FileDamaged


def make_private_folder(folder: Path) -> None:
    """Make the folder, for its owner alone and out of sight of search services."""
    with disk_errors():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder.chmod(0o700)
        sync_folder(folder.parent)
    keep_out_of_sight(folder)


def require_none(folder: Path) -> None:
    """Raise `NotAllowed` where there is a vault, `FileDamaged` where encrypted notes lie without a header."""
    if vault_exists(folder):
        raise NotAllowed("There are cases in this folder already. Nothing was changed. Unlock them.")
    # Left by a destruction of everything, or it would destroy the new vault as well.
    with disk_errors():
        remove(folder / EVERYTHING)
    if set(ids_with_file(folder)) - set(ids_with_marker(folder)):
        raise FileDamaged(
            "This folder holds encrypted notes, but the file vault.json is missing. Nothing was changed. "
            "Put that file back, or choose another folder."
        )
