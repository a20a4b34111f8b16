"""The word index of the notes: their words as `case.finding` folds them, in the case's file."""

from collections.abc import Mapping
from typing import Any, Final

from facilitator.case.finding import folded, signs, words
from facilitator.vault.database_library import Database

_OF_TABLE: Final = {"note": "text"}


def make_word_index(db: Database) -> None:
    """Index what is there, and take away the index of the words as they were typed."""
    db.table("note").disable_fts()
    db.table("note_words").create({"id": int, "words": str}, pk="id")
    # Blanks are all that parts words once they are folded, and this way of parting them knows no others.
    db.table("note_words").enable_fts(["words"], create_triggers=True, tokenize="ascii")
    # Without the next line, full-text search keeps the words of deleted notes in its segments.
    db.execute("INSERT INTO note_words_fts(note_words_fts, rank) VALUES ('secure-delete', 1)")
    db.execute(
        "CREATE TRIGGER note_words_go AFTER DELETE ON note"
        " BEGIN DELETE FROM note_words WHERE id = old.rowid; END"
    )
    for key, text in db.execute("SELECT id, text FROM note").fetchall():
        index_words(db, "note", key, {"text": text})


def index_words(db: Database, table: str, key: str, row: Mapping[str, Any]) -> None:
    """Index the words of a row that was written, where its table has an index and its text is among it."""
    text = row.get(_OF_TABLE.get(table, ""))
    if text is None:
        return
    db.execute(
        "INSERT INTO note_words (id, words) SELECT rowid, ? FROM note WHERE id = ?"
        " ON CONFLICT(id) DO UPDATE SET words = excluded.words",
        (folded(text), key),
    )


def holding(wanted: str) -> tuple[str, list[str]] | None:
    """Return SQL for the notes that hold every word of `wanted`, or its beginning, and its values.

    Signs count only where there is no word. None when nothing is looked for.
    """
    looked_for = words(wanted)
    if looked_for:
        # Not a join in the order of the word index: for the beginning of a word that is twenty times slower.
        answers = "rowid IN (SELECT rowid FROM note_words_fts WHERE note_words_fts MATCH ?)"
        return answers, [" AND ".join(f'"{word}"*' for word in looked_for)]
    groups = signs(wanted)
    if not groups:
        return None
    each = (f"({' OR '.join('instr(text, ?) > 0' for _ in group)})" for group in groups)
    return " AND ".join(each), [sign for group in groups for sign in sorted(group)]
