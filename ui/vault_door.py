"""The windows' way to the vault, whose libraries load only after the first window is painted."""

import sys
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from facilitator.errors import FacilitatorError
from facilitator.vault_errors import KeychainUnavailable, VaultMissing
from ui.listed_cases import Listed, destructions_ended

if TYPE_CHECKING:
    from facilitator.casefile import CaseFile, DueCase
    from facilitator.vault.destruction_report import DestructionReport
    from facilitator.vault.encrypted_copy import Copied
    from facilitator.vault.keychain import Keychain
    from facilitator.vault.passphrase import Strength
    from facilitator.vault.vault import CaseId, Vault

# Importing these libraries at the top would delay the first window by more than the window itself takes.
# ruff: noqa: PLC0415

REMOVAL_ENDED = (
    "Everything is removed now, as you asked before: every case and the keys to them. "
    "You can close Facilitator, or begin anew."
)

KEYCHAIN = "secretstorage" if sys.platform.startswith("linux") else "keyring"
HEAVY = ("facilitator.casefile", "facilitator.practice", "facilitator.vault.keys", KEYCHAIN, "argon2")


@dataclass(frozen=True, slots=True)
class FoundKeychain:
    """The keychain, if there is one, and what to tell a person about it."""

    keychain: "Keychain | None"
    sentence: str


def preload() -> None:
    """Import what unlocking will need; made for the worker, while the passphrase is being typed."""
    for name in HEAVY:
        import_module(name)


def default_folder() -> Path:
    """Return the folder of the vault when nobody chose one."""
    from facilitator.vault.location import default_folder

    return default_folder()


def vault_exists(folder: Path) -> bool:
    """Tell whether there is something to unlock."""
    from facilitator.vault.folder import HEADER

    return (folder / HEADER).is_file()


def require_outside_vaults(target: Path) -> None:
    """Raise `NotAllowed` where `target` would lie among encrypted cases."""
    from facilitator.vault.folder import require_outside_vaults

    require_outside_vaults(target)


def strength(passphrase: str) -> "Strength":
    """Return how hard a passphrase is to guess."""
    from facilitator.vault.passphrase import strength

    return strength(passphrase)


def same_passphrase(one: str, other: str) -> bool:
    """Tell whether two passphrases open the same."""
    from facilitator.vault.passphrase import same

    return same(one, other)


def find_keychain(holding: str = "") -> FoundKeychain:
    """Look for this computer's keychain; may take as long as the keychain asks to be unlocked.

    Where there are several it is the one with the entry of the service `holding`, or else the default one.
    """
    from facilitator.vault.keychain import find_keychain

    return FoundKeychain(*find_keychain(holding=holding))


def give_back_freed_memory() -> None:
    """Take what closed cases left in freed memory out of this process, as far as this system can."""
    from facilitator.platform_watch.freed_memory import give_back_freed_memory

    give_back_freed_memory()


def create_vault(folder: Path, passphrase: str, keychain: "Keychain | None") -> "Vault":
    """Make a vault; raises what `Vault.create` raises."""
    from facilitator.vault.vault import Vault

    return Vault.create(folder, passphrase, keychain=keychain)


def unlock_vault(folder: Path, passphrase: str, tell: "Callable[[str], None]" = lambda _: None) -> "Vault":
    """End interrupted destructions, then unlock; raises what `Vault.unlock` raises.

    `tell` is given a sentence about destructions that ended now, also where unlocking fails after that.
    Where that ends a removal of everything there is nothing to unlock: `VaultMissing` says so.
    """
    from facilitator.vault.destruction_mark import ids_asked_to_go
    from facilitator.vault.destruction_resumed import resume_destructions
    from facilitator.vault.vault import Vault

    keychain = _keychain_for(folder)
    asked = ids_asked_to_go(folder)
    resumed = resume_destructions(folder, keychain)
    ended = len(set(asked) - set(ids_asked_to_go(folder)))
    if ended and Vault.exists(folder):
        tell(destructions_ended(ended))
    if resumed.steps and not Vault.exists(folder):
        raise VaultMissing(REMOVAL_ENDED)
    return Vault.unlock(folder, passphrase, keychain=keychain)


def set_aside(folder: Path) -> Path:
    """Rename the folder of the cases and return its new place; raises what `set_vault_aside` raises."""
    from datetime import date

    from facilitator.vault.aside import set_vault_aside

    return set_vault_aside(folder, date.today())  # noqa: DTZ011 - the day of the person here


def vaults_aside(folder: Path) -> tuple[Path, ...]:
    """Return the folders of cases that were set aside from `folder`."""
    from facilitator.vault.aside import vaults_aside

    return vaults_aside(folder)


def list_cases(vault: "Vault") -> Listed:
    """Return the open cases, each seen today; one that cannot be read is told of and hides no other."""
    from facilitator.casefile import CaseFile
    from facilitator.vault.folder import EVERYTHING

    cases, unreadable, copies, at_unlock = [], [], {}, {}
    with vault.many_cases():
        for case_id in vault.case_ids():
            try:
                case_file = CaseFile.open(vault, case_id, whole=False)
                summary = case_file.summary()
                outstanding = case_file.copies_outstanding()
                done = case_file.at_unlock()
                case_file.close(left_open=summary.left_open)
            except FacilitatorError as error:
                unreadable.append(str(error))
            else:
                cases.append(summary)
                copies[case_id] = outstanding
                at_unlock[case_id] = done
    give_back_freed_memory()
    return Listed(
        tuple(cases),
        tuple(unreadable),
        vault.unfinished_destructions(),
        copies,
        at_unlock,
        removal_unfinished=(vault.folder / EVERYTHING).exists(),
        without_file=_without_file(vault),
    )


def _without_file(vault: "Vault") -> "tuple[CaseId, ...]":
    try:
        return vault.keys_without_file()
    except FacilitatorError:
        # Whatever keeps the keychain from telling is told where a key is needed.
        return ()


def open_case(vault: "Vault", case_id: "CaseId") -> "CaseFile":
    """Open a case."""
    from facilitator.casefile import CaseFile

    return CaseFile.open(vault, case_id)


def create_case(vault: "Vault") -> "CaseFile":
    """Make a new case."""
    from facilitator.casefile import CaseFile

    return CaseFile.create(vault)


def create_practice_case(vault: "Vault") -> "CaseFile":
    """Make the made-up case."""
    from facilitator.practice import create_practice_case

    return create_practice_case(vault)


def destroy_again(vault: "Vault", case_ids: "tuple[CaseId, ...]") -> "tuple[DestructionReport, ...]":
    """Carry interrupted destructions to their end; raises `NotErased`."""
    return tuple(vault.destroy_case(case_id) for case_id in case_ids)


def one_time_words() -> str:
    """Return six words for one encrypted copy."""
    from facilitator.vault.copy_words import one_time_words

    return one_time_words()


def make_copy(vault: "Vault", case_id: "CaseId", target: Path, words: str) -> "Copied":
    """Write an encrypted copy of a closed case; raises what `CaseFile.make_copy` raises."""
    with _lent(vault, case_id) as case_file:
        return case_file.make_copy(vault, target, words)


def import_copy(vault: "Vault", source: Path, words: str) -> "CaseId":
    """Take in the case of an encrypted copy; raises what `encrypted_copy.import_copy` raises."""
    from facilitator.case.clock import SystemClock
    from facilitator.vault.encrypted_copy import import_copy

    return import_copy(vault, source, words, now=SystemClock().now())


def reference_used_twice(vault: "Vault", case_id: "CaseId") -> str:
    """Return the reference of a case if another case here has the same one, else nothing."""
    references = {case.case_id: case.reference for case in list_cases(vault).cases}
    own = references.pop(case_id, "")
    return own if own in references.values() else ""


def record_copy_gone(vault: "Vault", case_id: "CaseId", copy_id: str) -> None:
    """Record in a closed case the facilitator's word that a copy of it is destroyed."""
    with _lent(vault, case_id) as case_file:
        case_file.copy_destroyed(copy_id)


def destroy_due(
    vault: "Vault", case_ids: "Collection[CaseId]"
) -> "tuple[tuple[DueCase, DestructionReport], ...]":
    """Destroy those of the cases whose day has come; return each with what was done.

    Raises `NotErased` at the first that stays.
    """
    from facilitator.casefile import cases_due

    return tuple(
        (case, vault.destroy_case(case.case_id)) for case in cases_due(vault) if case.case_id in case_ids
    )


def ends_put_off(vault: "Vault", case_ids: "Collection[CaseId]") -> None:
    """Record in closed cases that a person, asked whether they may go, said not now."""
    for case_id in case_ids:
        with _lent(vault, case_id) as case_file:
            case_file.end_put_off()


def clock_is_right(vault: "Vault", case_ids: "Collection[CaseId]") -> None:
    """Record in closed cases a person's word that today's date is right."""
    for case_id in case_ids:
        with _lent(vault, case_id) as case_file:
            case_file.clock_is_right()


@contextmanager
def _lent(vault: "Vault", case_id: "CaseId") -> "Iterator[CaseFile]":
    """Open a case for one act and leave it as it was found, open or not."""
    case_file = open_case(vault, case_id)
    left_open = case_file.place().left_open
    try:
        yield case_file
    finally:
        case_file.close(left_open=left_open)


def _keychain_for(folder: Path) -> "Keychain | None":
    from facilitator.vault.header import Protection, read_header
    from facilitator.vault.keychain_home import service_of
    from facilitator.vault.vault import Vault

    if not Vault.exists(folder):
        return None
    header = read_header(folder)
    if header.protection is not Protection.KEYCHAIN:
        return None
    found = find_keychain(service_of(header.vault_id))
    if found.keychain is None:
        raise KeychainUnavailable(
            f"The key to your cases is in this computer's keychain, which cannot be used now. "
            f"{found.sentence} Nothing was lost."
        )
    return found.keychain
