"""Puts the case of this folder into a vault."""

from pathlib import Path

from facilitator.vault.connection import close_database
from facilitator.vault.database_library import Database
from facilitator.vault.vault import CaseId, Vault

FOLDER = Path(__file__).parent


def case_in(vault: Vault, *changes: str) -> CaseId:
    """Write the case, table by table as 0.2.0 wrote it, into a new file of the vault; then run SQL on it."""
    case_id, database = vault.create_case(fill=_fill)
    for change in changes:
        database.execute(change)
    close_database(database)
    return case_id


def _fill(database: Database) -> None:
    # No statement waits for the disk.
    database.execute("PRAGMA synchronous=OFF")
    script = (FOLDER / "case.sql").read_text("utf-8")
    database.conn.executescript(f"BEGIN; {script} COMMIT;")
