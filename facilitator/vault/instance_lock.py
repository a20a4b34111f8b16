"""One running copy at a time: two would overwrite each other's keys."""

from pathlib import Path

from facilitator.vault.disk import disk_errors
from facilitator.vault.folder import LOCK
from facilitator.vault_errors import VaultInUse


class InstanceLock:
    """Held from the moment it is made until `release`; the system lets go of it when the process dies."""

    def __init__(self, folder: Path) -> None:
        from filelock import FileLock, Timeout  # noqa: PLC0415 - costs start-up time

        # One lock for all threads: workers take it and the window releases it.
        self._lock = FileLock(folder / LOCK, timeout=0, mode=0o600, thread_local=False)
        with disk_errors():
            try:
                self._lock.acquire()
            except Timeout:
                raise VaultInUse from None

    def release(self) -> None:
        """Let another copy in; a second call does nothing."""
        with disk_errors():
            self._lock.release()
