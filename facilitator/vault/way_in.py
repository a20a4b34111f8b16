"""What must lie in the folder beside a case, so that the case can be opened after a lock."""

from collections.abc import Callable
from pathlib import Path

from facilitator.vault.header import Header, Protection, read_header
from facilitator.vault.key_home import KeyHome
from facilitator.vault_errors import VaultError


def opens_again(folder: Path, in_force: Callable[[], Header], home: KeyHome, owner: str) -> bool:
    """Tell whether the header and, where they lie in the folder, the keys still let a case be opened.

    A keychain is not asked: it may ask the person, and its entries do not go with the folder.
    """
    try:
        header = in_force()
        if read_header(folder) != header:
            return False
        if header.protection is Protection.PASSPHRASE_ONLY:
            return all(home.get(each, header.generation) is not None for each in (header.vault_id, owner))
    except VaultError:
        return False
    return True
