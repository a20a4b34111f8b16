"""A deleted note is gone for whoever holds the key: from rows, word index, undo steps and log."""

import re
import secrets
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3

from facilitator.casefile import CaseFile
from facilitator.meeting.notes import NoteKind
from facilitator.vault.vault import Vault
from tests.canary_case import PASSPHRASE, QUICK
from tests.residue.encrypted_pages import readable_content

WORD = re.compile(rb"zqgone\d{3}")
MANY = 40


@pytest.fixture
def case(tmp_path: Path) -> Iterator[CaseFile]:
    vault = Vault.create(tmp_path / "vault", PASSPHRASE, keychain=None, cost=QUICK)
    opened = CaseFile.create(vault)
    opened.notes.write("zqkept stays")
    opened.key = bytes(vault._keys.of(opened.case_id))  # type: ignore[attr-defined]  # for looking at the pages
    opened.path = vault.folder / f"{opened.case_id}.case"  # type: ignore[attr-defined]
    yield opened
    opened.close()
    vault.close()


def on_the_disk(case: CaseFile) -> bytes:
    return readable_content(case.path, case.key)  # type: ignore[attr-defined]


def words_on_the_disk(case: CaseFile) -> set[bytes]:
    return set(WORD.findall(on_the_disk(case)))


def test_nothing_of_deleted_notes_can_be_decrypted(case: CaseFile) -> None:
    for number in range(MANY):
        case.notes.write(f"zqgone{number:03} and what else was said", NoteKind.NEED)
    assert len(words_on_the_disk(case)) == MANY, "the pages are not read: the test would be blind"

    for note in case.notes.all()[1:]:
        case.notes.delete(note.id)

    content = on_the_disk(case)
    assert set(WORD.findall(content)) == set()
    assert b"zqkept" in content


def test_nothing_of_its_drafts_earlier_wordings_and_undone_changes_can_be_decrypted(case: CaseFile) -> None:
    case.drafts.save("note", "zqgone001 half typed")
    case.notes.write("zqgone002 as it was first kept")
    note = case.notes.all()[-1]
    case.notes.change(note.id, text="zqgone003 as it was changed")
    case.notes.change(note.id, text="zqgone004 as it was changed again")
    case.undo.undo()
    case.notes.strike(note.id)
    case.notes_in_sight.find("zqgone003", revealed=True)
    assert {b"zqgone002", b"zqgone003"} <= words_on_the_disk(case)

    case.notes.delete(note.id)
    case.drafts.save("note", "")

    assert words_on_the_disk(case) == set()
    assert case.notes_in_sight.find("zqgone003", revealed=True) == ()


def test_a_long_note_over_many_pages_is_gone_too(case: CaseFile) -> None:
    case.notes.write(" ".join(f"zqgone{number:03} {'word ' * 12}" for number in range(300))[:19_000])
    assert len(words_on_the_disk(case)) > 200

    case.notes.delete(case.notes.all()[-1].id)

    assert words_on_the_disk(case) == set()


def test_a_store_that_only_deletes_the_row_would_be_caught(tmp_path: Path) -> None:
    file, key = tmp_path / "naive.db", secrets.token_bytes(32)
    with closing(sqlcipher3.connect(str(file), isolation_level=None)) as naive:
        naive.set_key(f"x'{key.hex()}'")
        naive.execute("PRAGMA journal_mode = WAL")
        naive.execute("PRAGMA secure_delete = ON")
        naive.execute("CREATE VIRTUAL TABLE note USING fts5(text)")
        naive.execute("INSERT INTO note VALUES ('zqgone001 said')")
        naive.execute("DELETE FROM note")
        assert naive.execute("SELECT count(*) FROM note").fetchone() == (0,)
        assert set(WORD.findall(readable_content(file, key))) == {b"zqgone001"}
        naive.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        naive.execute("VACUUM")
        naive.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        assert set(WORD.findall(readable_content(file, key))) == {b"zqgone001"}
