"""Encrypted copies that carry a case: the head, the sealed pieces, and a case that its sender made up."""

import random
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from hypothesis import strategies as st

from facilitator.casefile import CaseFile
from facilitator.cases.summary import summary_of
from facilitator.vault.connection import close_database, create_database
from facilitator.vault.copy_words import CopyHead
from facilitator.vault.database_library import Database
from facilitator.vault.encrypted_copy import import_copy, make_copy
from facilitator.vault.folder import CaseId
from facilitator.vault.header import USUAL
from facilitator.vault.keys import new_key
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.sealed_pieces import SealedPieces
from facilitator.vault.tables import TABLES
from tests.facilitator.builders import FakeClock, a_case
from tests.facilitator.fuzz.door import Door
from tests.facilitator.fuzz.doors.vault_files import ODD, Vaults
from tests.facilitator.fuzz.mutation import mutated

NOW = datetime(2026, 12, 4, tzinfo=UTC)
WORDS = Vaults.PASSPHRASE
STATEMENTS = (
    "CREATE TRIGGER t AFTER INSERT ON [case_copy] BEGIN DELETE FROM note; END",
    "CREATE TRIGGER t BEFORE INSERT ON [case_copy] BEGIN SELECT RAISE(ABORT, 'no'); END",
    "CREATE TRIGGER t AFTER UPDATE ON [place] BEGIN INSERT INTO note(id) VALUES (hex(randomblob(9))); END",
    "DROP TABLE [{table}]",
    "DROP TABLE note_words_fts",
    "DELETE FROM [{table}]",
    "ALTER TABLE [{table}] RENAME TO elsewhere",
    "ALTER TABLE [{table}] ADD COLUMN extra",
    "DROP TABLE [{table}]; CREATE VIEW [{table}] AS SELECT * FROM matter",
    "DROP TABLE [{table}]; CREATE TABLE [{table}] (id)",
    (
        "DROP TABLE [{table}]; CREATE VIEW [{table}] AS WITH RECURSIVE n(id) AS"
        " (SELECT 1 UNION ALL SELECT id + 1 FROM n) SELECT id FROM n"
    ),
    "INSERT INTO [{table}](id) VALUES ('made up')",
    "INSERT INTO [{table}](id) VALUES (NULL)",
    "UPDATE [{table}] SET id = randomblob(9)",
    "DELETE FROM _sqlite_migrations",
    "DROP TABLE _sqlite_migrations",
    "UPDATE _sqlite_migrations SET name = 'later'",
    "INSERT INTO history(label, undone, images) VALUES ('x', 0, '{{')",
    "INSERT INTO paper_piece VALUES ('x', 0, zeroblob(2000000))",
    "PRAGMA user_version = 99",
)


class CopyHeads(Door):
    """The first bytes of a copy: they say how much memory and time its words are to cost."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._good = CopyHead.fresh(USUAL).written()

    def make(self, chance: random.Random) -> bytes:
        if chance.random() < 0.5:
            start = len(self._good) - 22
            return self._good[:start] + mutated([self._good[start:]], chance)[:22].ljust(22, b"\0")
        return mutated([self._good], chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        return st.binary(max_size=80) | st.binary(min_size=23, max_size=23).map(
            lambda rest: self._good[: len(self._good) - 23] + rest
        )

    def knock(self, made: bytes) -> None:
        cost = CopyHead.read(made).cost
        assert cost.memory <= 512 * 1024
        assert cost.passes <= 4


class _Copies(Door):
    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._vault = Vaults(folder / "vault").vault
        self._path = folder / "from elsewhere"
        case = a_case(self._vault, FakeClock())
        self._rows = {
            table: [dict(row) for row in case._store.db.table(table).rows] for table in TABLES.values()
        }
        case_id = case.case_id
        case.close()
        self._good = make_copy(self._vault, case_id, folder / "copy", WORDS).path.read_bytes()
        self._vault.destroy_case(case_id)

    def knock(self, made: bytes) -> None:
        self._path.write_bytes(made)
        case_id = import_copy(self._vault, self._path, WORDS, now=NOW)
        try:
            self._use(case_id)
        finally:
            self._vault.destroy_case(case_id)

    def _use(self, case_id: CaseId) -> None:
        """Do with the case what everybody will do next."""

    def kept(self) -> object:
        return (
            self._vault.case_ids(),
            self._vault.unfinished_destructions(),
            sorted(path.name for path in self.folder.rglob("*") if path != self._path),
        )

    def close(self) -> None:
        self._vault.close()


class DamagedCopies(_Copies):
    def make(self, chance: random.Random) -> bytes:
        return mutated([self._good], chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        places = st.tuples(st.integers(0, len(self._good)), st.binary(max_size=40))
        return st.binary(max_size=200) | places.map(
            lambda each: self._good[: each[0]] + each[1] + self._good[each[0] + len(each[1]) :]
        )


class CopiesOfHostileCases(_Copies):
    """Copies that are whole and open with their words, and hold a case that no Facilitator ever wrote."""

    def make(self, chance: random.Random) -> bytes:
        return self._sealed(lambda database: self._spoil(database, chance), chance)

    def anything(self) -> st.SearchStrategy[bytes]:
        table = st.sampled_from([name for name, rows in self._rows.items() if rows])
        value = (
            st.none()
            | st.integers(-(2**63), 2**63 - 1)
            | st.floats()
            | st.binary(max_size=9)
            | st.text(max_size=9)
        )
        return st.tuples(table, st.integers(0, 30), value).map(
            lambda each: self._sealed(lambda database: self._put(database, *each))
        )

    def _spoil(self, database: Database, chance: random.Random) -> None:
        for _ in range(chance.choice((1, 1, 2))):
            table = chance.choice([name for name, rows in self._rows.items() if rows])
            if chance.random() < 0.3:
                with suppress(Exception):
                    database.executescript(chance.choice(STATEMENTS).format(table=table))
                continue
            value: object = chance.choice(ODD)
            if isinstance(value, (list, dict)):
                value = str(value).replace("'", '"')
            if isinstance(value, int) and abs(value) > 2**63:
                value = b"\xff\xfe"
            if value == "\ud800":
                value = chance.choice(
                    ("2026-99-99", "99:99", "9" * 400, "[" * 5000, '{"id": "x"}', "[1]", '["x"]')
                )
            self._put(database, table, chance.randint(0, 30), value)

    def _put(self, database: Database, table: str, which: int, value: object) -> None:
        columns = list(self._rows[table][0])
        with suppress(Exception):
            column = columns[which % len(columns)]
            database.execute(f"UPDATE [{table}] SET [{column}] = ?", (value,))  # noqa: S608  ours
            database.conn.commit()

    def _sealed(self, spoil: Callable[[Database], None], chance: random.Random | None = None) -> bytes:
        """Return a copy as its maker would write it who knows the words and writes the case by hand."""
        key, inner = new_key(), self.folder / "inner"
        database = create_database(inner, key)
        bring_up_to_date(database)
        for table, rows in self._rows.items():
            for row in rows:
                database.table(table).insert(row)
        spoil(database)
        with suppress(Exception):
            close_database(database)
        database.close()
        content = inner.read_bytes()
        if chance is not None and chance.random() < 0.05:
            content = mutated([content], chance)
        for path in self.folder.glob("inner*"):
            path.unlink()
        head = CopyHead.fresh(USUAL)
        pieces = SealedPieces(head.key(WORDS), head.written())
        return head.written() + pieces.seal(key) + b"".join(pieces.seal_all(BytesIO(content)))

    def _use(self, case_id: CaseId) -> None:
        case = CaseFile.open(self._vault, case_id, clock=FakeClock())
        try:
            use(case)
        finally:
            case._store.db.close()
            case._store.watch_no_more()


def use(case: CaseFile) -> None:
    """Read all that a window reads of a case which is opened, change a little and take it back."""
    summary_of(case)
    (
        case.matter.current(),
        case.parties.all(),
        case.people.all(),
        case.agenda.items(),
        case.papers.all(),
        case.notes.all(),
    )
    (
        case.actions.all(),
        case.issues.all(),
        case.terms.choices(),
        case.meeting.current(),
        case.meeting.turns(),
        case.meeting.progress(),
    )
    case.place.current(), case.readiness.missing()
    case.notes.write("a note of this hour")
    case.undo.undo()
