"""Whose keys this vault has, with or without a file in its folder."""

from pathlib import Path

from facilitator.vault.folder import CaseId, ids_with_file, ids_with_marker
from facilitator.vault.header import Header
from facilitator.vault.key_home import KeyHome


def keys_without_file(folder: Path, header: Header, home: KeyHome) -> tuple[CaseId, ...]:
    """Return the cases whose key is here and whose file is not; none where keys cannot be listed."""
    known: set[str] = {*ids_with_file(folder), *ids_with_marker(folder), header.vault_id, header.common_id}
    return tuple(owner for owner in home.owners(header.generation) if owner not in known)


def owners_to_keep(folder: Path, header: Header, home: KeyHome) -> tuple[CaseId, ...]:
    """Return every case whose key a new vault key must open; not those that are being destroyed.

    A case whose file is elsewhere for now has a key all the same, and must open when it is back.
    """
    going = ids_with_marker(folder)
    owners = dict.fromkeys((*ids_with_file(folder), *keys_without_file(folder, header, home)))
    return tuple(owner for owner in owners if owner not in going)
