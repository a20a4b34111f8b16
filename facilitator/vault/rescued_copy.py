"""An encrypted copy of a case out of its open connection, when its file is no longer where it was.

`make_copy` opens the file anew and works in the vault's folder, neither of which is there then. What is made
is the same: a copy that its words open, to be brought in on any computer.
"""

import secrets
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from facilitator.vault.connection import close_database, create_database, side_files
from facilitator.vault.copy_words import CopyHead, accept_words
from facilitator.vault.copy_writing import read_back, require_free, write_copy
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.disk import FRAGMENT, overwrite_then_remove
from facilitator.vault.encrypted_copy import Copied
from facilitator.vault.folder import require_outside_vaults
from facilitator.vault.header import USUAL, Cost
from facilitator.vault.keys import new_key, wipe
from facilitator.vault.store import Store
from facilitator.vault_errors import VaultError

_NAME_BYTES = 8


@dataclass(frozen=True, slots=True)
class Rescue:
    """An encrypted database that was written out of an open case, and its key, which is in memory alone."""

    inner: Path
    key: bytearray
    target: Path


def begin_rescue(store: Store, target: Path) -> Rescue:
    """Write all that an open case holds into an encrypted file beside `target`, on the case's own thread.

    Raises `NotAllowed` for a name that is taken, and every error of disk and database; then no file is left.
    """
    require_free(target, target.parent / "none of the cases")
    require_outside_vaults(target)
    inner, key = target.with_name(secrets.token_hex(_NAME_BYTES) + FRAGMENT), new_key()
    rescue = Rescue(inner, key, target)
    try:
        written = create_database(inner, key)
        try:
            with translated_errors():
                store.db.conn.backup(written.conn)
        finally:
            close_database(written)
    except BaseException:
        _drop(rescue)
        raise
    return rescue


def finish(rescue: Rescue, words: str, *, cost: Cost = USUAL) -> Copied:
    """Make the encrypted copy that `words` open, and read it back; the file beside it goes, whatever happens.

    Raises what `make_copy` raises; then no part of a copy is left, or `NotErased` says so.
    """
    key = bytearray()
    try:
        accept_words(words)
        head, key = CopyHead.fresh(cost).affordable(words)
        write_copy(rescue.target, rescue.inner, head.written(), key, rescue.key)
        read_back(rescue.target, key, rescue.inner.stat().st_size)
        return Copied(rescue.target, rescue.target.stat().st_size)
    finally:
        wipe(key)
        _drop(rescue)


def _drop(rescue: Rescue) -> None:
    """Remove the file beside the copy; its key, without which it says nothing, goes in any case."""
    for path in (rescue.inner, *side_files(rescue.inner)):
        with suppress(OSError, VaultError):
            overwrite_then_remove(path)
    wipe(rescue.key)
