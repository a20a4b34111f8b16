"""Single rows of a case file's tables: read, written and deleted, with the word index kept right.

Nothing here begins a transaction or turns the database's errors into sentences: whoever calls it does.
"""

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from facilitator.vault.database_library import Database
from facilitator.vault.word_index import index_words

Row: TypeAlias = dict[str, Any]


def read_rows(db: Database, sql: str, values: Sequence[Any]) -> list[Row]:
    """Return what the query finds, by the names of the columns."""
    # Not `query`: it puts a savepoint around each read, and a clock reads several times a second.
    cursor = db.execute(sql, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def read_row(db: Database, table: str, key: str) -> Row | None:
    """Return the row with that identity, or None."""
    sql = f"SELECT * FROM [{table}] WHERE id = ?"  # noqa: S608  the table is ours
    return next(iter(read_rows(db, sql, (key,))), None)


def write_row(db: Database, table: str, row: Row) -> None:
    """Insert a row, or replace the one with its identity."""
    names = ", ".join(f"[{name}]" for name in row)
    marks = ", ".join("?" for _ in row)
    changes = ", ".join(f"[{name}] = excluded.[{name}]" for name in row if name != "id")
    sql = f"INSERT INTO [{table}] ({names}) VALUES ({marks}) ON CONFLICT(id) DO UPDATE SET {changes}"  # noqa: S608  names are ours
    db.execute(sql, tuple(row.values()))
    index_words(db, table, str(row["id"]), row)


def change_row(db: Database, table: str, key: str, changed: Mapping[str, Any]) -> None:
    """Give the row with that identity these columns, and leave the others."""
    changes = ", ".join(f"[{name}] = ?" for name in changed)
    sql = f"UPDATE [{table}] SET {changes} WHERE id = ?"  # noqa: S608  names are ours
    db.execute(sql, (*changed.values(), key))
    index_words(db, table, key, changed)


def delete_row(db: Database, table: str, key: str) -> None:
    """Delete the row with that identity; nothing happens when it is not there."""
    db.execute(f"DELETE FROM [{table}] WHERE id = ?", (key,))  # noqa: S608  the table is ours
