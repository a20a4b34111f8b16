"""What the facilitator keeps for every case: templates, opening words, profile, in a file of no case."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from facilitator.agreement.vague_words import STANDARD, VagueWords
from facilitator.case.agenda import AgendaTemplate
from facilitator.case.matter import Process
from facilitator.case.opening_script import OpeningWords
from facilitator.case.profile import Profile
from facilitator.vault.connection import close_database
from facilitator.vault.database_errors import translated_errors
from facilitator.vault.database_library import Database
from facilitator.vault.migrations import bring_up_to_date, common_schema
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.vault import Vault

TABLE = "agenda_template"
OPENING = "opening_words"
VAGUE = "vague_words"
PROFILE = "profile"


class TemplateStore:
    """Opens the file for each act and closes it again; use it in a worker, since the keychain may ask first.

    Until the first template, wording or profile is kept there is no file. Every
    method raises the VaultError that says why the file cannot be used.
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

    def opening_words(self) -> tuple[OpeningWords, ...]:
        """Return the own words for the opening of every process."""
        if not self._vault.has_common():
            return ()
        with self._opened() as db:
            rows = list(db.query(f"SELECT * FROM [{OPENING}] ORDER BY rowid"))  # noqa: S608  ours
        return tuple(from_row(OpeningWords, row) for row in rows)

    def save_opening(self, process: Process, words: Iterable[OpeningWords]) -> None:
        """Keep these words for the opening of `process`, in place of those kept before."""
        kept = tuple(words)
        if not kept and not self._vault.has_common():
            return
        with self._opened() as db, db.atomic():
            db.execute(f"DELETE FROM [{OPENING}] WHERE id LIKE ?", (f"{process.value}:%",))  # noqa: S608  ours
            for each in kept:
                db.table(OPENING).insert(to_row(each))

    def vague_words(self) -> VagueWords:
        """Return the list of vague words with the own changes."""
        if not self._vault.has_common():
            return STANDARD
        with self._opened() as db:
            rows = list(db.query(f"SELECT * FROM [{VAGUE}]"))  # noqa: S608  ours
        return from_row(VagueWords, rows[0]) if rows else STANDARD

    def save_vague_words(self, listed: VagueWords) -> None:
        """Keep the own changes to the list of vague words."""
        if listed.is_standard and not self._vault.has_common():
            return
        with self._opened() as db, db.atomic():
            db.table(VAGUE).upsert(to_row(listed), pk="id")

    def profile(self) -> Profile:
        """Return who the facilitator is, as far as it was said."""
        if not self._vault.has_common():
            return Profile()
        with self._opened() as db:
            rows = list(db.query(f"SELECT * FROM [{PROFILE}]"))  # noqa: S608  ours
        return from_row(Profile, rows[0]) if rows else Profile()

    def was_asked_for_profile(self) -> bool:
        """Return whether the facilitator said who they are, or would not; both are kept as a profile."""
        if not self._vault.has_common():
            return False
        with self._opened() as db:
            return bool(db.table(PROFILE).count)

    def save_profile(self, profile: Profile) -> None:
        """Keep who the facilitator is; that nothing was said is kept too, so that it is asked once."""
        with self._opened() as db, db.atomic():
            db.table(PROFILE).upsert(to_row(profile), pk="id")

    @contextmanager
    def _opened(self) -> Iterator[Database]:
        db = self._vault.open_common()
        try:
            bring_up_to_date(db, common_schema)
            with translated_errors():
                yield db
        finally:
            close_database(db)
