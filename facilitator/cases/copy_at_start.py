"""An encrypted copy that the program was started with: whether it can be brought in."""

from pathlib import Path
from typing import Final

from facilitator.vault.copy_reading import require_copy
from facilitator.vault.folder import vault_exists
from facilitator.vault.instance_lock import InstanceLock
from facilitator.vault_errors import VaultInUse

OPEN_ALREADY: Final = (
    "Facilitator is already open. Bring the copy in there: on Home, press Bring in an encrypted copy. "
    "You can close this window."
)


def require_bringable(source: Path, folder: Path | None) -> None:
    """Raise what stands against bringing `source` into the cases of `folder`; None: this process has them.

    Raises `StorageFailed` for a file that is not there or cannot be read, `FileHeld`, `FileDamaged` for what
    is no copy, `FileNewer`, and `VaultInUse` where another process has the cases open.
    """
    require_copy(source)
    if folder is None or not vault_exists(folder):
        return
    try:
        InstanceLock(folder).release()
    except VaultInUse:
        raise VaultInUse(OPEN_ALREADY) from None
