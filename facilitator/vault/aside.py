"""Setting a vault aside whole, so that another can begin in its place; nothing in it is changed."""

import re
from datetime import date
from pathlib import Path

from facilitator.errors import NotAllowed
from facilitator.held_files import patiently
from facilitator.platform_watch.folder_privacy import NEVER_INDEX
from facilitator.vault.disk import disk_errors, sync_folder
from facilitator.vault.folder import EVERYTHING, LOCK, vault_exists
from facilitator.vault.instance_lock import InstanceLock
from facilitator.vault_errors import VaultMissing

_OWN = re.compile(r"[0-9a-f]{16,32}(\.[0-9a-z-]+)+|[a-z]+\.json")
_OTHERS = (
    "The cases were not set aside. Files of another program are in the same folder, and the folder can only "
    "be moved whole. Nothing was changed. Move those files elsewhere, then try again."
)


def set_vault_aside(folder: Path, today: date) -> Path:
    """Rename the folder of a vault at one stroke and return its new place, beside the old one.

    The keys stay where they are, so the vault opens again at its new place, and at its old one when it is
    renamed back. Raises `VaultMissing`, `VaultInUse`, `NotAllowed` where other files lie among the cases, or
    another `VaultError` of the disk; nothing was changed then.
    """
    if not vault_exists(folder):
        raise VaultMissing
    # Whoever has it open goes on writing; what holds the lock while it is moved keeps nobody's file open.
    InstanceLock(folder).release()
    with disk_errors():
        real = folder.resolve(strict=True)
        if any(not _is_own(path) for path in real.iterdir()):
            raise NotAllowed(_OTHERS)
        target = _free_name(real, today)
        patiently(lambda: real.rename(target))
        sync_folder(target.parent)
    return target


def vaults_aside(folder: Path) -> tuple[Path, ...]:
    """Return the vaults that were set aside from `folder`, the oldest first."""
    beginning = f"{folder.resolve().name} set aside "
    try:
        beside = sorted(folder.resolve().parent.iterdir())
    except OSError:
        return ()
    return tuple(path for path in beside if path.name.startswith(beginning) and vault_exists(path))


def _is_own(path: Path) -> bool:
    return path.name in {LOCK, EVERYTHING, NEVER_INDEX} or bool(_OWN.fullmatch(path.name))


def _free_name(folder: Path, today: date) -> Path:
    name = f"{folder.name} set aside {today.isoformat()}"
    number, target = 1, folder.with_name(name)
    while target.exists() or target.is_symlink():
        number += 1
        target = folder.with_name(f"{name} ({number})")
    return target
