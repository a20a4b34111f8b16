"""In which keychain this vault's keys were last seen, kept beside the cases; a path on a bus, no secret.

Without it nobody could say, where the key is not found, whether its keychain is only closed.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from facilitator.regular_file import small_file
from facilitator.vault.disk import disk_errors, write_whole
from facilitator.vault.folder import KEYCHAIN_PLACE
from facilitator.vault.keychain_entry import Place

_MOST_BYTES = 4096


@dataclass(frozen=True, slots=True)
class Remembered:
    """The path of a keychain, and what people saw it called."""

    path: str = ""
    name: str = ""


def remembered(folder: Path) -> Remembered:
    """Return what was remembered; an earlier version, or a system with one keychain, remembers nothing."""
    try:
        stored = json.loads(small_file(folder / KEYCHAIN_PLACE, _MOST_BYTES))
        path, name = stored["path"], stored["name"]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return Remembered()
    return Remembered(path, name) if isinstance(path, str) and isinstance(name, str) else Remembered()


def remember(folder: Path, place: Place) -> None:
    """Remember a keychain, unless that is what is remembered."""
    if place.path and remembered(folder) != Remembered(place.path, place.name):
        with disk_errors():
            content = {"path": place.path, "name": place.name}
            write_whole(folder / KEYCHAIN_PLACE, json.dumps(content).encode())
