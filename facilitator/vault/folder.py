"""What lies in the vault folder and how it is named: nothing in a name says what a case is about."""

import re
import secrets
from pathlib import Path
from typing import NewType

from facilitator.errors import InvalidValue, NotAllowed

CaseId = NewType("CaseId", str)
"""32 random hexadecimal characters."""

HEADER = "vault.json"
TRIES = "tries.json"
CHANGEOVER = "changeover.json"
LOCK = "instance.lock"
KEYCHAIN_PLACE = "keychain.json"
EVERYTHING = "everything.destroying"

_CASE = ".case"
_MARKER = ".destroying"
_ID = re.compile(r"[0-9a-f]{32}")


def fresh_id() -> str:
    """Return a name that says nothing."""
    return secrets.token_hex(16)


def is_id(text: str) -> bool:
    """Tell whether a text is an id of a case or vault."""
    return _ID.fullmatch(text) is not None


def checked(case_id: str) -> CaseId:
    """Return the id, or raise `InvalidValue`: an id is never a path."""
    if not is_id(case_id):
        raise InvalidValue
    return CaseId(case_id)


def case_file(folder: Path, case_id: str) -> Path:
    """Return where the encrypted file of a case lies."""
    return folder / (checked(case_id) + _CASE)


def marker(folder: Path, case_id: str) -> Path:
    """Return the file that says: this case is to be destroyed, whatever happens; see `destruction_mark`."""
    return folder / (checked(case_id) + _MARKER)


def vault_exists(folder: Path) -> bool:
    """Tell whether there is a vault in `folder`, so that there is something to unlock."""
    return (folder / HEADER).is_file()


def require_outside_vaults(target: Path) -> None:
    """Raise `NotAllowed` where `target` would lie among encrypted cases, its own or another vault's.

    What is for the parties has no place there, and removing everything would not remove it.
    """
    if vault_exists(target.parent):
        raise NotAllowed("This cannot be saved among your cases. Nothing was saved. Choose another folder.")


def ids_with_file(folder: Path) -> tuple[CaseId, ...]:
    """Return the ids of all encrypted files, marked for destruction or not."""
    return _ids(folder, _CASE)


def ids_with_marker(folder: Path) -> tuple[CaseId, ...]:
    """Return the ids of all cases whose destruction has begun and not ended."""
    return _ids(folder, _MARKER)


def _ids(folder: Path, ending: str) -> tuple[CaseId, ...]:
    names = sorted(path.stem for path in folder.glob("*" + ending))
    return tuple(CaseId(name) for name in names if _ID.fullmatch(name))
