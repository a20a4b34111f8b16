"""The vault: one passphrase, one random key for each case, and a folder of encrypted files."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.vault import changeover
from facilitator.vault.destruction import Destruction
from facilitator.vault.destruction_report import DestructionReport, Step, silent
from facilitator.vault.emptied_folder import remove_folder
from facilitator.vault.folder import (
    CaseId,
    case_file,
    fresh_id,
    ids_with_file,
    ids_with_marker,
    marker,
    vault_exists,
)
from facilitator.vault.frames import forgets_frames
from facilitator.vault.header import USUAL, Cost, Protection
from facilitator.vault.instance_lock import InstanceLock
from facilitator.vault.key_owners import keys_without_file, owners_to_keep
from facilitator.vault.keychain import Keychain
from facilitator.vault.new_folder import make_private_folder
from facilitator.vault.passphrase import accept
from facilitator.vault.presence import Presence
from facilitator.vault.way_in import opens_again
from facilitator.vault_errors import KeyMissing, NotErased, VaultError, VaultMissing

if TYPE_CHECKING:
    from facilitator.vault.case_keys import CaseKeys
    from facilitator.vault.database_library import Database

    _Fill = Callable[[Database], None]

__all__ = ["CaseId", "Cost", "Protection", "Vault"]

# The libraries behind keys and connection cost more start-up time than a window may take.
# ruff: noqa: PLC0415


class Vault:
    """An unlocked vault. It holds the instance lock and, in a buffer that `close` wipes, the vault key."""

    def __init__(self, folder: Path, keys: "CaseKeys", lock: InstanceLock) -> None:
        self.folder = folder
        self._keys, self._lock = keys, lock

    @property
    def protection(self) -> Protection:
        """Where the wrapped keys live."""
        return self._keys.header.protection

    @staticmethod
    def exists(folder: Path) -> bool:
        """Tell whether there is a vault in `folder`."""
        return vault_exists(folder)

    @classmethod
    @forgets_frames
    def create(
        cls, folder: Path, passphrase: str, *, keychain: Keychain | None, cost: Cost = USUAL
    ) -> "Vault":
        """Make a new vault; without a keychain its protection is the passphrase alone.

        Raises `WeakPassphrase`, `NotAllowed` (there is one already) and every error of disk and keychain;
        then there is no vault, and another attempt may follow.
        """
        from facilitator.vault.unlocking import established

        accept(passphrase)
        make_private_folder(folder)
        lock = InstanceLock(folder)
        try:
            keys = established(folder, passphrase, keychain=keychain, cost=cost)
        except BaseException:
            lock.release()
            raise
        return cls(folder, keys, lock)

    @classmethod
    @forgets_frames
    def unlock(cls, folder: Path, passphrase: str, *, keychain: Keychain | None) -> "Vault":
        """Open the vault.

        Raises `WrongPassphrase`, `TooSoon`, `KeyMissing`, `KeychainUnavailable` (`KeychainLocked` and
        `KeychainAway` where the key may be in one that cannot be looked into), `VaultInUse`,
        `VaultMissing`, `FileDamaged`, `FileNewer`, `VaultReadOnly`; none of them changes anything
        but the count of wrong passphrases.
        """
        from facilitator.vault.unlocking import unlocked

        if not cls.exists(folder):
            raise VaultMissing
        lock = InstanceLock(folder)
        try:
            keys = unlocked(folder, passphrase, keychain=keychain)
        except BaseException:
            lock.release()
            raise
        return cls(folder, keys, lock)

    def case_ids(self) -> tuple[CaseId, ...]:
        """Return the cases that can be opened."""
        if not self.exists(self.folder):
            raise VaultMissing
        hidden = {*self.unfinished_destructions(), self._keys.header.common_id}
        return tuple(case_id for case_id in ids_with_file(self.folder) if case_id not in hidden)

    def keys_without_file(self) -> tuple[CaseId, ...]:
        """Return the cases whose key is here and whose file is not, as when somebody moved or removed it.

        Nothing is done about them: the file may come back. `destroy_case` destroys what is left of one.
        """
        return keys_without_file(self.folder, self._keys.header, self._keys.home)

    def many_cases(self) -> AbstractContextManager[None]:
        """Open many cases meanwhile: their keys are read from the keychain in one go, not one by one."""
        return self._keys.all_at_hand()

    @forgets_frames
    def create_case(self, *, fill: "_Fill | None" = None) -> "tuple[CaseId, Database]":
        """Make a case with a key and an encrypted file of its own, which counts once it is filled.

        After an error or a crash there is no trace of it.
        """
        case_id = CaseId(fresh_id())
        return case_id, self._created(case_id, fill)

    @forgets_frames
    def open_case(self, case_id: CaseId, *, whole: bool = True) -> "Database":
        """Open a case; raises `KeyMissing`, `FileDamaged` and every error of keychain and database.

        Unless `whole`, damage is found only in what is read: enough for a glance at one case of many.
        """
        from facilitator.vault.connection import open_database
        from facilitator.vault.keys import wipe

        if marker(self.folder, case_id).exists():
            raise KeyMissing
        key = self._keys.of(case_id)
        try:
            return open_database(case_file(self.folder, case_id), key, whole=whole)
        finally:
            wipe(key)

    def watch_case(self, case_id: CaseId) -> Presence:
        """Return what tells whether the file of an open case is still there under its name."""
        beside = partial(opens_again, self.folder, lambda: self._keys.header, self._keys.home, case_id)
        return Presence(case_file(self.folder, case_id), beside)

    def has_common(self) -> bool:
        """Tell whether anything that belongs to no case was ever kept."""
        return case_file(self.folder, CaseId(self._keys.header.common_id)).exists()

    @forgets_frames
    def open_common(self) -> "Database":
        """Open the encrypted file for what belongs to no case; it is made when there is none."""
        common = CaseId(self._keys.header.common_id)
        if marker(self.folder, common).exists():
            self.destroy_case(common)
        return self.open_case(common) if self.has_common() else self._created(common)

    @forgets_frames
    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the vault key and wrap every case key anew.

        At every instant one of the two passphrases opens everything. Raises `WeakPassphrase`,
        `WrongPassphrase`, `TooSoon` and every error of disk and keychain; and `NotErased` when the new
        passphrase is in force but an old key could not be removed at once.
        """
        from facilitator.vault.case_keys import CaseKeys
        from facilitator.vault.vault_key import replace_vault_key

        before = self._keys
        before.require_open()
        owners = owners_to_keep(self.folder, before.header, before.home)
        header, vault_key = replace_vault_key(self.folder, before.header, before.home, owners, old, new)
        before.wipe()
        self._keys = CaseKeys(header, before.home, vault_key)
        try:
            changeover.finish(self.folder, header, before.home)
        except VaultError:
            raise NotErased(
                "Your new passphrase is in force. The key of the old one could not be removed yet: "
                "this is tried again each time you unlock."
            ) from None

    def destroy_case(self, case_id: CaseId, *, report: Callable[[Step], None] = silent) -> DestructionReport:
        """Destroy a case whose database the caller has closed; returns only when it is erased.

        Raises `NotErased`, whose sentence says what is still there; it may be repeated, and is resumed by
        `resume_destructions`.
        """
        work = self._destruction(report)
        work.of_case(case_id)
        return work.outcome

    def unfinished_destructions(self) -> tuple[CaseId, ...]:
        """Return the cases whose destruction has begun and not ended."""
        return ids_with_marker(self.folder)

    def destroy_everything(self) -> DestructionReport:
        """Destroy every case, the vault key, the header and the folder, and close.

        Raises `NotErased` while a case or a key is there, and can then be repeated. A folder that stays when
        they are gone is the last step of the report, which is not `erased`; see `remove_folder`.
        """
        work = self._destruction()
        work.of_everything()
        self.close()
        return DestructionReport((*work.outcome.steps, remove_folder(self.folder)))

    def close(self) -> None:
        """Wipe the vault key and let another copy in; a second call does nothing."""
        self._keys.wipe()
        self._lock.release()

    def _created(self, owner: CaseId, fill: "_Fill | None" = None) -> "Database":
        from facilitator.vault.case_creation import created

        return created(self.folder, self._keys, owner, fill=fill, destroy=self.destroy_case)

    def _destruction(self, report: Callable[[Step], None] = silent) -> Destruction:
        self._keys.require_open()
        return Destruction(self.folder, self._keys.header, self._keys.home, report)
