"""Whether a copy of the folder of cases opens."""

from pathlib import Path

from facilitator.computer_check.result import FailedError
from facilitator.errors import FacilitatorError
from facilitator.vault.keychain import Keychain
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import KeyMissing


def require_locked(
    folder: Path, passphrase: str, keychain: Keychain | None, otherwise: str, *, case_id: CaseId | None
) -> None:
    """Raise `FailedError` with the sentence `otherwise` where a case in a copied folder opens.

    One case where it is named, or else any.
    """
    try:
        copied = Vault.unlock(folder, passphrase, keychain=keychain)
    except FacilitatorError:
        return
    try:
        for each in (case_id,) if case_id else copied.case_ids():
            copied.open_case(each)
            raise FailedError(otherwise)
    except KeyMissing:
        return
    finally:
        copied.close()
