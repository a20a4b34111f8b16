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
EVERYTHING = "everything.destroying"

_CASE = ".case"
_MARKER = ".destroying"
_ID = re.compile(r"[0-9a-f]{32}")


def fresh_id() -> str:
    """Return a name that says nothing."""
    return secrets.token_hex(16)


def checked(case_id: str) -> CaseId:
    """Return the id, or raise `InvalidValue`: an id is never a path."""
    if not _ID.fullmatch(case_id):
        raise InvalidValue
    return CaseId(case_id)


def case_file(folder: Path, case_id: str) -> Path:
    """Return where the encrypted file of a case lies."""
    return folder / (checked(case_id) + _CASE)


def marker(folder: Path, case_id: str) -> Path:
    """Return the file that says: this case is to be destroyed, whatever happens.

    It is empty for what never became a case: one whose making was broken off, the scratch file of a copy.
    """
    return folder / (checked(case_id) + _MARKER)


def ids_asked_to_go(folder: Path) -> tuple[CaseId, ...]:
    """Return the ids of cases whose destruction a person has begun and which has not ended."""
    return tuple(case_id for case_id in ids_with_marker(folder) if _says_more(marker(folder, case_id)))


def require_outside_vaults(target: Path) -> None:
    """Raise `NotAllowed` where `target` would lie among encrypted cases, its own or another vault's.

    What is for the parties has no place there, and removing everything would not remove it.
    """
    if (target.parent / HEADER).is_file():
        raise NotAllowed("This cannot be saved among your cases. Nothing was saved. Choose another folder.")


def ids_with_file(folder: Path) -> tuple[CaseId, ...]:
    """Return the ids of all encrypted files, marked for destruction or not."""
    return _ids(folder, _CASE)


def ids_with_marker(folder: Path) -> tuple[CaseId, ...]:
    """Return the ids of all cases whose destruction has begun and not ended."""
    return _ids(folder, _MARKER)


def _says_more(path: Path) -> bool:
    try:
        return path.stat().st_size > 0
    except OSError:
        return False


def _ids(folder: Path, ending: str) -> tuple[CaseId, ...]:
    names = sorted(path.stem for path in folder.glob("*" + ending))
    return tuple(CaseId(name) for name in names if _ID.fullmatch(name))
