"""Making a vault and opening one: what lies in its folder and the passphrase become the keys to its cases."""

from contextlib import suppress
from pathlib import Path

from facilitator.vault import changeover
from facilitator.vault.case_keys import CaseKeys
from facilitator.vault.disk import disk_errors, sweep
from facilitator.vault.header import Cost, Header, Protection, read_header
from facilitator.vault.key_home import key_home
from facilitator.vault.keychain import Keychain
from facilitator.vault.new_folder import require_none
from facilitator.vault.vault_key import establish_vault_key, open_vault_key
from facilitator.vault_errors import NotErased


def established(folder: Path, passphrase: str, *, keychain: Keychain | None, cost: Cost) -> CaseKeys:
    """Put a new vault in force in a folder that the caller has locked; `Vault.create` says what is raised."""
    require_none(folder)
    protection = Protection.PASSPHRASE_ONLY if keychain is None else Protection.KEYCHAIN
    header = Header.fresh(protection, cost)
    home = key_home(folder, header, keychain)
    changeover.abandon(folder, home)
    header, vault_key = establish_vault_key(folder, header, passphrase, home)
    home.note_place()
    return CaseKeys(header, home, vault_key)


def unlocked(folder: Path, passphrase: str, *, keychain: Keychain | None) -> CaseKeys:
    """Open the vault in a folder that the caller has locked; `Vault.unlock` says what is raised."""
    header = read_header(folder)
    home = key_home(folder, header, keychain)
    vault_key = open_vault_key(folder, header, home, passphrase)
    home.note_place()
    with suppress(NotErased):
        # An old key that stays is no reason to lock the facilitator out; the next unlock tries again.
        changeover.finish(folder, header, home)
    with disk_errors():
        sweep(folder)
    return CaseKeys(header, home, vault_key)
