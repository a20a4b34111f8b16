"""From one vault key to the next without a moment in which a case has no key.

Every key of the new generation is put beside the old one; replacing the header is the one step that decides;
only then is the old generation removed. The record of both generations outlives a crash, and what is not in
force is removed at the next start.
"""

import json
import re
from pathlib import Path
from typing import Any

from facilitator.errors import InvalidValue
from facilitator.regular_file import small_file
from facilitator.vault.disk import disk_errors, remove, write_whole
from facilitator.vault.folder import CHANGEOVER, HEADER, checked, ids_with_file, ids_with_marker
from facilitator.vault.header import Header
from facilitator.vault.key_home import KeyHome

_MOST_BYTES = 64 * 1024
_GENERATION = re.compile(r"[0-9a-f]{16}")


def begin(folder: Path, *headers: Header) -> None:
    """Record the generations that may now exist side by side."""
    record = {"vault": headers[0].vault_id, "generations": [header.generation for header in headers]}
    with disk_errors():
        write_whole(folder / CHANGEOVER, json.dumps(record).encode())


def abandon(folder: Path, home: KeyHome) -> None:
    """Remove the key of a vault whose making was broken off before it had a header."""
    path = folder / CHANGEOVER
    if not path.exists() or (folder / HEADER).exists():
        return
    try:
        record = _record(folder)
        for generation in _named(record):
            home.remove(checked(record["vault"]), generation)
    except (OSError, ValueError, KeyError, TypeError, RecursionError, InvalidValue):
        # A record that was never whole belongs to no key.
        pass
    with disk_errors():
        remove(path)


def generations(folder: Path, header: Header) -> tuple[str, ...]:
    """Return every generation of which a key may exist; the one in force comes last."""
    try:
        others = [name for name in _named(_record(folder)) if name != header.generation]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        others = []
    return (*others, header.generation)


def finish(folder: Path, header: Header, home: KeyHome) -> None:
    """Remove every key that is not of the generation in force, then the record.

    A key goes only where the one in force is there, so that a header put back from a backup costs nothing.
    """
    path = folder / CHANGEOVER
    if not path.exists():
        return
    *others, present = generations(folder, header)
    owners = dict.fromkeys((header.common_id, *ids_with_file(folder), *ids_with_marker(folder)))
    for generation in others:
        # A case whose file is elsewhere for now has a key here all the same.
        owners |= dict.fromkeys(home.owners(generation))
    # The vault's own key goes last: by it the others are found.
    for owner in (*(each for each in owners if each != header.vault_id), header.vault_id):
        if home.places_of(owner, (present,)):
            for generation in others:
                home.remove(owner, generation)
    with disk_errors():
        remove(path)


def _record(folder: Path) -> dict[str, Any]:
    record = json.loads(small_file(folder / CHANGEOVER, _MOST_BYTES))
    if not isinstance(record, dict):
        raise TypeError
    return record


def _named(record: dict[str, Any]) -> list[str]:
    """Return the generations of a record; what is none could name a file elsewhere."""
    return [name for name in record["generations"] if isinstance(name, str) and _GENERATION.fullmatch(name)]
