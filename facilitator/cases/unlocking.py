"""Unlocking on this computer: what was to be destroyed goes first, and the keychain with the key is found."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from facilitator.vault.destruction_mark import ids_asked_to_go
from facilitator.vault.destruction_resumed import resume_destructions
from facilitator.vault.folder import vault_exists
from facilitator.vault.header import Protection, read_header
from facilitator.vault.keychain import Keychain, find_keychain
from facilitator.vault.keychain_home import service_of
from facilitator.vault.vault import Vault
from facilitator.vault_errors import KeychainUnavailable, VaultMissing

REMOVAL_ENDED: Final = (
    "Everything is removed now, as you asked before: every case and the keys to them. "
    "You can close Facilitator, or begin anew."
)


def unlock_vault(folder: Path, passphrase: str, tell: Callable[[str], None]) -> Vault:
    """End interrupted destructions, then unlock; raises what `Vault.unlock` raises.

    `tell` is given a sentence about destructions that ended now, also where unlocking fails after that.
    Where that ends a removal of everything there is nothing to unlock: `VaultMissing` says so.
    """
    keychain = _keychain_for(folder)
    asked = ids_asked_to_go(folder)
    resumed = resume_destructions(folder, keychain)
    ended = len(set(asked) - set(ids_asked_to_go(folder)))
    if ended and vault_exists(folder):
        tell(destructions_ended(ended))
    if resumed.steps and not vault_exists(folder):
        raise VaultMissing(REMOVAL_ENDED)
    return Vault.unlock(folder, passphrase, keychain=keychain)


def destructions_ended(count: int) -> str:
    """Return what is said of destructions that were interrupted and have ended now."""
    what, whose = (
        ("one case", "Its key and its files are")
        if count == 1
        else (f"{count} cases", "Their keys and their files are")
    )
    return f"The destruction of {what}, which was interrupted, has been finished now. {whose} gone for good."


def _keychain_for(folder: Path) -> Keychain | None:
    if not vault_exists(folder):
        return None
    header = read_header(folder)
    if header.protection is not Protection.KEYCHAIN:
        return None
    found = find_keychain(holding=service_of(header.vault_id))
    if found.keychain is None:
        raise KeychainUnavailable(
            f"The key to your cases is in this computer's keychain, which cannot be used now. "
            f"{found.sentence} Nothing was lost."
        )
    return found.keychain
