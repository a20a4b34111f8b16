"""Carrying destructions that a crash or an error broke off to their end, without a passphrase."""

from pathlib import Path

from facilitator.vault.destruction import Destruction
from facilitator.vault.destruction_report import DestructionReport, Step, silent
from facilitator.vault.emptied_folder import remove_folder
from facilitator.vault.folder import EVERYTHING, HEADER, ids_with_marker
from facilitator.vault.header import read_header
from facilitator.vault.instance_lock import InstanceLock
from facilitator.vault.key_home import key_home
from facilitator.vault.keychain import Keychain
from facilitator.vault_errors import KeychainUnavailable, NotErased


def resume_destructions(folder: Path, keychain: Keychain | None) -> DestructionReport:
    """Carry every interrupted destruction to its end; no passphrase is needed, and it may be repeated.

    What could not be destroyed is in the report, which is then not `erased`.
    Raises `VaultInUse`, or what `read_header` raises.
    """
    everything = (folder / EVERYTHING).exists()
    if not everything and not ids_with_marker(folder):
        return DestructionReport(())
    lock = InstanceLock(folder)
    try:
        steps = _resumed(folder, keychain, everything)
    finally:
        lock.release()
    if everything and all(step.done for step in steps):
        steps = (*steps, remove_folder(folder))
    return DestructionReport(steps)


def _resumed(folder: Path, keychain: Keychain | None, everything: bool) -> tuple[Step, ...]:
    if everything and not (folder / HEADER).exists():
        # The header goes last, so the keys went before it.
        return ()
    header = read_header(folder)
    try:
        home = key_home(folder, header, keychain)
    except KeychainUnavailable:
        return (Step("key", False, "The keychain cannot be reached, so the key is not destroyed yet."),)
    if everything:
        return _attempt(Destruction(folder, header, home, silent), None)
    steps: tuple[Step, ...] = ()
    for case_id in ids_with_marker(folder):
        steps += _attempt(Destruction(folder, header, home, silent), case_id)
    return steps


def _attempt(work: Destruction, case_id: str | None) -> tuple[Step, ...]:
    try:
        if case_id is None:
            work.of_everything()
        else:
            work.of_case(case_id)
    except NotErased:
        # Its last step says what is still there.
        return work.outcome.steps
    return work.outcome.steps
