"""A copy whose words are right and whose case no Facilitator wrote is refused whole, before anything acts."""

import hashlib
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest

from facilitator.case.identity import PaperId
from facilitator.casefile import CaseFile
from facilitator.vault import carried_case, copy_words, vault_key
from facilitator.vault.connection import close_database, create_database
from facilitator.vault.copy_words import CopyHead
from facilitator.vault.database_library import Database
from facilitator.vault.encrypted_copy import import_copy, make_copy
from facilitator.vault.header import USUAL, Protection
from facilitator.vault.keys import new_key
from facilitator.vault.sealed_pieces import SealedPieces
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import DiskFull, FileDamaged
from tests.facilitator.vault.conftest import Place
from tests.facilitator.vault.small_case import fill

WORDS = "badger lantern velvet orchard thistle quay"
NOW = datetime(2026, 12, 4, 9, 30, tzinfo=UTC)
HISTORY = "INSERT INTO history (label, undone, images) VALUES ('x', 0, '[[\"{}\", \"n1\", null, {}]]')"
PLACE = "INSERT INTO paper_place (id, at, down, zoom, quarters, turns) VALUES ('{}', {}, 0, 0, {}, '{}')"
TO_COME = (
    "INSERT INTO place (id, stage, section, left_open, focus, expected) "
    "VALUES ('place', 'prepare', 'papers', 1, '', '[\"' || {} || '\"]')"
)
SPOILT = {
    "a kind of note that is none": "UPDATE note SET kind = 'rumour'",
    "a time that is none": "UPDATE note SET written_at = 'soon'",
    "a time of no place": "UPDATE note SET written_at = '2026-12-03T09:00:00'",
    "a year that no calendar shows": "UPDATE note SET written_at = '0001-01-01T00:00:00+00:00'",
    "bytes for words": "UPDATE note SET text = x'ff00'",
    "bytes that are no words": "UPDATE note SET text = CAST(x'ff' AS TEXT)",
    "words for a number": "UPDATE meeting SET elapsed_ms = 'long'",
    "a number that no meeting reaches": "UPDATE meeting SET elapsed_ms = 1 << 60",
    "a list that nests without end": "UPDATE meeting SET hands = replace(hex(zeroblob(50000)), '0', '[')",
    "a second matter": "INSERT INTO matter SELECT 'other', reference, title, process FROM matter",
    "no meeting": "DELETE FROM meeting",
    "a name that is too long": "UPDATE paper SET name = hex(zeroblob(500))",
    "a paper of another size": "UPDATE paper SET size = 1 << 50",
    "a half-added paper without end": "UPDATE paper SET size = 1 << 50, whole = 0",
    "a half-added paper that is too large": "UPDATE paper SET size = 1 << 30, whole = 0",
    "a name in two lines": "UPDATE paper SET name = 'One' || char(10) || 'two'",
    "a number of pages that no paper has": "UPDATE paper SET pages = -1",
    "first words without end": "UPDATE paper SET begins = hex(zeroblob(500))",
    "a notice that is none": "UPDATE paper SET notice = 'mined'",
    "a place in no paper": PLACE.format("p2", 7, 3, "[]"),
    "a place before the first page": PLACE.format("p1", -7, 3, "[]"),
    "a file to come whose name is in two lines": TO_COME.format("'One' || char(92) || 'ntwo'"),
    "files to come whose names never end": TO_COME.format("hex(zeroblob(500))"),
    "a page turned a fifth time": PLACE.format("p1", 7, 5, "[]"),
    "one page turned a fifth time": PLACE.format("p1", 7, 3, '[{"page": 1, "quarters": 5}]'),
    "a page turned that is before the first": PLACE.format("p1", 7, 3, '[{"page": -1, "quarters": 1}]'),
    "a drawing for a picture": "UPDATE paper SET kind = 'image'",
    "a piece far away": "UPDATE paper_piece SET number = 1 << 40 WHERE number = 1",
    "a number for a piece": "UPDATE paper_piece SET content = 1000000000",
    "pieces of no paper": "DELETE FROM paper",
    "a step on another table": HISTORY.format("note] WHERE 1 --", "null"),
    "a step to a note that is none": HISTORY.format("note", '{"id": "n1"}'),
    "a step whose name is no words": "INSERT INTO history (label, undone, images) VALUES (x'00', 0, '[]')",
    "a step that is half taken back": "INSERT INTO history (label, undone, images) VALUES ('x', 2, '[]')",
    "a step to a value without a name": (
        "INSERT INTO history (label, undone, images) VALUES ('x', 0, '[[\"note\", 1, null, null]]')"
    ),
    "a step with one side": (
        "INSERT INTO history (label, undone, images) VALUES ('x', 0, '[[\"note\", \"n1\", null]]')"
    ),
    "a page in two tables": (
        "PRAGMA writable_schema = ON; UPDATE sqlite_master SET rootpage = "
        "(SELECT rootpage FROM sqlite_master WHERE name = 'party') WHERE name = 'readiness'"
    ),
    "a table more": "CREATE TABLE more (id)",
    "a table less": "DROP TABLE readiness",
    "a column more": "ALTER TABLE note ADD COLUMN more",
    "a view for a table": "DROP TABLE readiness; CREATE VIEW readiness AS SELECT * FROM note",
    "a trigger": "CREATE TRIGGER t AFTER INSERT ON case_copy BEGIN DELETE FROM note; END",
    "a check that takes hours": (
        "DROP TABLE readiness; PRAGMA ignore_check_constraints = ON;"
        "CREATE TABLE readiness (id, CHECK (length(hex(zeroblob(20000000))) > 0));"
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 9000) "
        "INSERT INTO readiness SELECT i FROM n; PRAGMA ignore_check_constraints = OFF"
    ),
    "an index that reckons": "CREATE INDEX more ON note (length(hex(zeroblob(9))))",
    "a trigger on what is brought up to date": (
        "CREATE TRIGGER t AFTER INSERT ON _sqlite_migrations BEGIN DELETE FROM note; END"
    ),
}


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Argon2 is slow on purpose, and not what is tried here."""

    def not_slow(secret: bytes, salt: bytes, _cost: object) -> bytearray:
        return bytearray(hashlib.sha256(salt + secret).digest())

    monkeypatch.setattr(vault_key, "derive", not_slow)
    monkeypatch.setattr(copy_words, "derive", not_slow)


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return Place(tmp_path / "vault", Protection.PASSPHRASE_ONLY).create()


def carried(vault: Vault, case_id: CaseId, place: Path) -> CaseId:
    """Destroy the case once it is copied, and take the copy in."""
    copied = make_copy(vault, case_id, place / "copy", WORDS)
    vault.destroy_case(case_id)
    return import_copy(vault, copied.path, WORDS, now=NOW)


def made(vault: Vault, act: Callable[[Database], object]) -> CaseId:
    case_id, database = vault.create_case()
    fill(database, "mornings at the gate", pieces=2, piece_bytes=100)
    act(database)
    close_database(database)
    return case_id


def test_a_case_that_is_one_is_taken_in(vault: Vault, tmp_path: Path) -> None:
    arrived = carried(vault, made(vault, lambda _: None), tmp_path)

    assert vault.case_ids() == (arrived,)


def test_a_place_in_a_paper_is_taken_in(vault: Vault, tmp_path: Path) -> None:
    turned = PLACE.format("p1", 7, 3, '[{"page":1,"quarters":1}]')
    arrived = carried(vault, made(vault, lambda database: database.execute(turned)), tmp_path)

    case = CaseFile.open(vault, arrived)
    place = case.papers.place(PaperId("p1"))
    case.close()
    assert (place.at, place.quarters_of(1)) == (7, 0)


def test_names_of_files_that_were_being_added_are_taken_in(vault: Vault, tmp_path: Path) -> None:
    to_come = TO_COME.format("'Letter.pdf'")
    arrived = carried(vault, made(vault, lambda database: database.execute(to_come)), tmp_path)

    case = CaseFile.open(vault, arrived)
    expected = case.papers.expected()
    case.close()
    assert expected == ("Letter.pdf",)


def test_a_case_that_was_worked_on_is_taken_in_with_what_can_be_undone(vault: Vault, tmp_path: Path) -> None:
    case = CaseFile.create(vault)
    case.notes.write("first wording")
    case.notes.change(case.notes.all()[0].id, text="second wording")
    case.agenda.add("One more", 10)
    case_id = case.case_id
    case.close()

    arrived = CaseFile.open(vault, carried(vault, case_id, tmp_path))

    arrived.undo.undo()
    arrived.undo.undo()
    assert [note.text for note in arrived.notes.all()] == ["first wording"]
    arrived.close()


def sealed(place: Path, spoil: Callable[[Database], object]) -> Path:
    """Write a copy as somebody does who knows its words and makes the case by hand."""
    key, inner, head = new_key(), place / "inner", CopyHead.fresh(USUAL)
    database = create_database(inner, key)
    fill(database, "mornings at the gate", pieces=2, piece_bytes=100)
    spoil(database)
    close_database(database)
    pieces = SealedPieces(head.key(WORDS), head.written())
    content = head.written() + pieces.seal(key) + b"".join(pieces.seal_all(BytesIO(inner.read_bytes())))
    copy = place / "copy"
    copy.write_bytes(content)
    return copy


@pytest.mark.parametrize("what", SPOILT)
def test_what_no_facilitator_wrote_is_refused_and_nothing_of_it_stays(
    what: str, vault: Vault, tmp_path: Path
) -> None:
    copy = sealed(tmp_path, lambda database: _spoil(database, SPOILT[what]))

    with pytest.raises(FileDamaged, match="nothing of it was imported"):
        import_copy(vault, copy, WORDS, now=NOW)

    assert vault.case_ids() == ()
    assert vault.unfinished_destructions() == ()


def _spoil(database: Database, statements: str) -> None:
    if statements.startswith("INSERT INTO matter"):
        (row,) = database.query("SELECT * FROM matter")
        database.table("matter").insert(row | {"id": "other"})
        return
    database.executescript(statements)


def test_a_full_disk_is_not_told_as_a_copy_that_nobody_wrote(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_room(_database: Database) -> None:
        raise DiskFull

    copy = sealed(tmp_path, lambda _: None)
    monkeypatch.setattr(carried_case, "_require_papers", no_room)

    with pytest.raises(DiskFull):
        import_copy(vault, copy, WORDS, now=NOW)


def test_a_paper_that_was_half_added_when_it_was_copied_is_taken_in(vault: Vault, tmp_path: Path) -> None:
    case_id = made(vault, lambda database: database.execute("UPDATE paper SET whole = 0"))

    assert vault.case_ids() == (case_id,)
    assert carried(vault, case_id, tmp_path) in vault.case_ids()
