"""The scratch vault of one run of the checks: made, unlocked, copied and removed, with the one case in it."""

import secrets
import shutil
import tempfile
from pathlib import Path

from facilitator.casefile import CaseFile
from facilitator.computer_check.copied_folder import require_locked
from facilitator.computer_check.result import must
from facilitator.document_errors import DocumentError
from facilitator.vault.header import USUAL
from facilitator.vault.keychain import Keychain, find_keychain
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import NotErased, WrongPassphrase

COST = USUAL


class ScratchVault:
    """A vault in a folder of its own for made-up words; nothing of it stays after `remove`."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="facilitator-check-"))
        self.folder = self.root / "vault"
        self.keychain: Keychain | None = None
        self._copy = self.root / "copy"
        self._passphrase = secrets.token_urlsafe(24)
        self._vault: Vault | None = None
        self._case: CaseFile | None = None

    def find_keychain(self) -> str:
        """Look for the keychain of this computer; return what is to be said where there is none."""
        self.keychain, sentence = find_keychain()
        return sentence

    def create(self) -> None:
        """Make the vault and leave it locked."""
        Vault.create(self.folder, self._passphrase, keychain=self.keychain, cost=COST).close()

    def opens_with_another(self) -> bool:
        """Return whether a passphrase that is not its own unlocks it."""
        try:
            Vault.unlock(self.folder, self._passphrase + "x", keychain=self.keychain).close()
        except WrongPassphrase:
            return False
        return True

    def unlock(self) -> None:
        """Unlock it with its own passphrase."""
        self._vault = Vault.unlock(self.folder, self._passphrase, keychain=self.keychain)

    def vault(self) -> Vault:
        """Return the unlocked vault. Raises NotErased where it is not."""
        if self._vault is None:
            raise NotErased
        return self._vault

    def keep(self, case: CaseFile) -> None:
        """Take over the open case that was made in it."""
        self._case = case

    def case(self) -> CaseFile:
        """Return its open case. Raises DocumentError where none is open."""
        if self._case is None:
            raise DocumentError
        return self._case

    def close_case(self) -> CaseId:
        """Close the case and return its identity."""
        case = self.case()
        case.close()
        self._case = None
        return case.case_id

    def copy_folder(self) -> None:
        """Copy the folder as it is now, as somebody might who finds the computer on."""
        shutil.copytree(self.folder, self._copy, ignore=shutil.ignore_patterns("*.lock"))

    def require_copy_locked(
        self, with_keychain: Keychain | None, otherwise: str, case_id: CaseId | None = None
    ) -> None:
        """Raise FailedError with the sentence `otherwise` where the copy, or that case in it, opens."""
        require_locked(self._copy, self._passphrase, with_keychain, otherwise, case_id=case_id)

    def remove(self) -> None:
        """Close everything and remove it. Raises FailedError where a part of the vault stays."""
        if self._case is not None:
            self._case.close()
        if self._vault is None and Vault.exists(self.folder):
            self._vault = Vault.unlock(self.folder, self._passphrase, keychain=self.keychain)
        if self._vault is not None:
            report = self._vault.destroy_everything()
            must(report.erased, "The scratch vault could not be removed.")
        shutil.rmtree(self.root)
