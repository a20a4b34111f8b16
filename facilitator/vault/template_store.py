"""The facilitator's own agenda templates, in the encrypted file that belongs to no case."""

from collections.abc import Iterator
from contextlib import contextmanager

from facilitator.case.agenda import AgendaTemplate
from facilitator.vault.connection import Database, close_database, translated_errors
from facilitator.vault.migrations import bring_up_to_date, common_schema
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.vault import Vault

TABLE = "agenda_template"


class TemplateStore:
    """Opens the file for each act and closes it again; use it in a worker, since the keychain may ask first.

    Until the first template is kept there is no file: who keeps none leaves none behind. Every method
    raises the VaultError that says why the file cannot be used.
    """

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def templates(self) -> tuple[AgendaTemplate, ...]:
        """Return the own templates by name."""
        if not self._vault.has_common():
            return ()
        with self._opened() as db:
            rows = list(db.query(f"SELECT * FROM [{TABLE}] ORDER BY name COLLATE NOCASE, rowid"))  # noqa: S608  ours
        return tuple(from_row(AgendaTemplate, row) for row in rows)

    def save(self, template: AgendaTemplate) -> None:
        """Keep a template, in place of the one with its identity."""
        with self._opened() as db, db.atomic():
            db.table(TABLE).upsert(to_row(template), pk="id")

    def remove(self, template_id: str) -> None:
        """Remove a template; nothing happens when it is not there."""
        if not self._vault.has_common():
            return
        with self._opened() as db, db.atomic():
            db.execute(f"DELETE FROM [{TABLE}] WHERE id = ?", (template_id,))  # noqa: S608  ours

    @contextmanager
    def _opened(self) -> Iterator[Database]:
        db = self._vault.open_common()
        try:
            bring_up_to_date(db, common_schema)
            with translated_errors():
                yield db
        finally:
            close_database(db)
