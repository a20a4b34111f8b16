"""Making a case's key and encrypted file, so that a crash leaves a whole case or none."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from facilitator.vault.case_keys import CaseKeys
from facilitator.vault.connection import create_database
from facilitator.vault.database_library import Database
from facilitator.vault.destruction_mark import Mark, write_mark
from facilitator.vault.disk import disk_errors, remove
from facilitator.vault.folder import CaseId, case_file, marker
from facilitator.vault_errors import VaultError


def created(
    folder: Path,
    keys: CaseKeys,
    owner: CaseId,
    *,
    fill: Callable[[Database], None] | None,
    destroy: Callable[[CaseId], object],
) -> Database:
    """Make the file of a case, filled if there is something to fill it with, and return it open.

    Raises every error of disk, keychain and database, and what `fill` raises; then it is given to `destroy`.
    """
    keys.require_open()
    try:
        # Marked for destruction until it is whole: what a crash leaves is removed at the next start.
        mark = Mark(places=(keys.home.place_for_new(),))
        with disk_errors():
            write_mark(marker(folder, owner), mark)
        with keys.made_for(owner) as key:
            database = create_database(case_file(folder, owner), key)
            try:
                if fill is not None:
                    fill(database)
                with disk_errors():
                    remove(marker(folder, owner))
            except BaseException:
                database.close()
                raise
    except BaseException:
        with suppress(VaultError):
            destroy(owner)
        raise
    return database
