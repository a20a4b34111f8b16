"""The word index of notes: made anew in older cases, and as quick and as secret as before."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from facilitator.case.finding import folded
from facilitator.vault.connection import close_database, create_database
from facilitator.vault.database_library import Database
from facilitator.vault.keys import new_key
from facilitator.vault.migrations import bring_up_to_date, case_schema
from facilitator.vault.word_index import holding, index_words

NOTES = 10_000
WRITTEN = "2026-12-04T10:00:00+00:00"


@pytest.fixture
def older(tmp_path: Path) -> Iterator[Database]:
    """A case as it was before its words were folded, with many notes."""
    database = create_database(tmp_path / "older.case", new_key())
    case_schema.apply(database, stop_before="words_found_as_folded")
    with database.atomic():
        for number in range(NOTES):
            words = f"O\u2019Brien\u2019s o\ufb03ce, agree\u00adment {number}"
            row = {"id": f"n{number}", "text": words, "kind": "note", "written_at": WRITTEN}
            database.table("note").insert(row | {"may_share": 0, "struck": 0})
    yield database
    close_database(database)


def test_the_notes_of_an_older_case_are_indexed_anew_in_a_moment(older: Database) -> None:
    began = time.monotonic()
    bring_up_to_date(older)
    assert time.monotonic() - began < 10
    question = "SELECT count(*) FROM note_words_fts WHERE note_words_fts MATCH ?"
    for words in ("O'Brien", "office", "AGREEMENT"):
        assert older.execute(question, (f'"{folded(words)}"*',)).fetchone() == (NOTES,)
    assert not [name for name in older.table_names() if name.startswith("note_fts")]


def test_the_index_forgets_the_words_of_what_is_deleted(older: Database) -> None:
    bring_up_to_date(older)
    setting = "SELECT v FROM note_words_fts_config WHERE k = 'secure-delete'"
    assert older.execute(setting).fetchone() == (1,)
    older.execute("DELETE FROM note WHERE id = 'n7'")
    assert older.execute("SELECT count(*) FROM note_words").fetchone() == (NOTES - 1,)
    matching = "SELECT count(*) FROM note_words_fts WHERE note_words_fts MATCH '\"7\"'"
    assert older.execute(matching).fetchone() == (0,)


def test_signs_count_only_where_there_is_no_word(older: Database) -> None:
    bring_up_to_date(older)
    row = {"kind": "note", "written_at": WRITTEN, "may_share": 0, "struck": 0}
    for key, text in (("s1", "Is it \u00a35 or more?"), ("s2", "5 \u2026 or less")):
        older.table("note").insert({"id": key, "text": text} | row)
        index_words(older, "note", key, {"text": text})

    def found(wanted: str) -> list[str]:
        condition, values = holding(wanted) or ("0", [])
        query = f"SELECT id FROM note WHERE {condition} ORDER BY id"  # noqa: S608  ours
        return [row[0] for row in older.execute(query, values)]

    assert found("\u00a3") == ["s1"]
    assert found("? \u00a3") == ["s1"]
    assert found("\u2026") == ["s2"]
    assert found("less \u00a3") == ["s2"]
    assert holding("  ") is None
