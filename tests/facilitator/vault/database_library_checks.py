"""What sqlite-utils promises of a database, each promise tried on a fresh encrypted file.

`python -m tests.facilitator.vault.database_library_checks FOLDER` tries them where nobody told sqlite-utils
of SQLCipher, and prints the names of those it does not keep.
"""

import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3

if TYPE_CHECKING:
    from facilitator.vault.database_library import Database

CHECKS: "dict[str, Callable[[Database], None]]" = {}
KEY = b"x'" + b"5a" * 32 + b"'"
MANY = 5000


def check(function: "Callable[[Database], None]") -> "Callable[[Database], None]":
    CHECKS[function.__name__] = function
    return function


class _Stop(Exception):
    """What ends a transaction."""


def _errors() -> Any:
    import sqlite_utils.utils  # noqa: PLC0415 - only after the choice of the database beneath it

    return vars(sqlite_utils.utils)["sqlite3"]


def _raises(kind: type[BaseException], act: Callable[[], object]) -> None:
    try:
        act()
    except kind:
        return
    raise AssertionError(f"{kind.__name__} was not raised")


def _notes(db: "Database") -> Any:
    table = db.table("note")
    table.insert_all(
        [
            {"id": 1, "party": "family", "text": "the morning journey"},
            {"id": 2, "party": "authority", "text": "cost"},
        ],
        pk="id",
    )
    return table


def _searchable(db: "Database") -> Any:
    table = _notes(db)
    table.enable_fts(["text"], create_triggers=True, tokenize="unicode61 remove_diacritics 2")
    return table


def _found(table: Any, word: str) -> list[int]:
    return [row["id"] for row in table.search(word)]


# tables and rows


@check
def makes_a_table_with_a_key(db: "Database") -> None:
    db.table("note").create({"id": int, "text": str}, pk="id")
    assert db.table("note").pks == ["id"]


@check
def makes_a_table_with_a_key_of_two_columns(db: "Database") -> None:
    db.table("piece").create({"paper": str, "number": int, "content": bytes}, pk=("paper", "number"))
    db.table("piece").insert({"paper": "a", "number": 2, "content": b"\0\xff"})
    assert db.table("piece").get(("a", 2))["content"] == b"\0\xff"


@check
def a_strict_table_refuses_the_wrong_type(db: "Database") -> None:
    db.table("count").create({"id": int, "number": int}, pk="id", strict=True)
    assert db.table("count").strict
    _raises(sqlcipher3.IntegrityError, lambda: db.table("count").insert({"id": 1, "number": "many"}))


@check
def inserts_a_row_and_reads_it_back(db: "Database") -> None:
    assert _notes(db).insert({"id": 3, "party": "school", "text": "Zoë 😀"}).get(3)["text"] == "Zoë 😀"


@check
def inserts_thousands_of_rows(db: "Database") -> None:
    db.table("note").insert_all(({"id": number, "text": f"note {number}"} for number in range(MANY)), pk="id")
    assert db.table("note").count == MANY


@check
def inserts_rows_with_more_values_than_one_statement_takes(db: "Database") -> None:
    db.table("wide").insert_all([{f"c{column}": row for column in range(300)} for row in range(50)])
    assert db.table("wide").count == 50


@check
def upserts_a_row_in_place(db: "Database") -> None:
    _notes(db).upsert({"id": 1, "text": "the way home"}, pk="id")
    assert db.table("note").get(1) == {"id": 1, "party": "family", "text": "the way home"}


@check
def replaces_or_ignores_a_row_that_is_there(db: "Database") -> None:
    _notes(db).insert({"id": 1, "text": "other"}, ignore=True)
    assert db.table("note").get(1)["text"] == "the morning journey"
    db.table("note").insert({"id": 1, "text": "other"}, replace=True)
    assert db.table("note").get(1) == {"id": 1, "party": None, "text": "other"}


@check
def updates_and_deletes_rows(db: "Database") -> None:
    _notes(db).update(1, {"text": "shorter"}).delete(2)
    assert [row["text"] for row in db.table("note").rows] == ["shorter"]


@check
def deletes_and_counts_by_a_condition(db: "Database") -> None:
    assert _notes(db).count_where("party = ?", ["family"]) == 1
    db.table("note").delete_where("party = ?", ["family"])
    assert db.table("note").count == 1


@check
def a_row_that_is_not_there_is_said(db: "Database") -> None:
    from sqlite_utils.db import NotFoundError  # noqa: PLC0415 - as above

    _raises(NotFoundError, lambda: _notes(db).get(99))


@check
def lists_rows_by_a_condition_in_order(db: "Database") -> None:
    rows = _notes(db).rows_where("id > ?", [0], order_by="id desc", select="id")
    assert list(rows) == [{"id": 2}, {"id": 1}]


@check
def keeps_lists_and_mappings_as_json(db: "Database") -> None:
    db.table("act").insert({"id": 1, "before": {"text": "a"}, "parties": ["b", "c"]}, pk="id")
    assert db.table("act").get(1)["before"] == '{"text": "a"}'


@check
def looks_up_a_value_or_makes_it(db: "Database") -> None:
    first = db.table("kind").lookup({"name": "need"})
    assert db.table("kind").lookup({"name": "need"}) == first
    assert db.table("kind").count == 1


# full text


@check
def finds_by_words(db: "Database") -> None:
    assert _found(_searchable(db), "journey") == [1]


@check
def finds_words_without_their_accents(db: "Database") -> None:
    _searchable(db).insert({"id": 3, "party": "school", "text": "Zoë"})
    assert _found(db.table("note"), "zoe") == [3]


@check
def finds_what_was_changed_and_no_longer_what_it_was(db: "Database") -> None:
    table = _searchable(db)
    table.update(1, {"text": "the afternoon"})
    assert (_found(table, "afternoon"), _found(table, "morning")) == ([1], [])


@check
def finds_nothing_of_a_deleted_row(db: "Database") -> None:
    table = _searchable(db)
    table.delete(1)
    assert _found(table, "journey") == []


@check
def finds_what_was_there_before_a_table_was_transformed(db: "Database") -> None:
    table = _searchable(db)
    table.transform(rename={"party": "side"})
    assert _found(table, "journey") == [1]


@check
def the_word_index_is_rebuilt_and_taken_away(db: "Database") -> None:
    table = _searchable(db)
    table.rebuild_fts()
    table.optimize()
    assert _found(table, "cost") == [2]
    table.disable_fts()
    assert table.detect_fts() is None


# shape


@check
def adds_a_column(db: "Database") -> None:
    _notes(db).add_column("kind", str)
    assert db.table("note").get(1)["kind"] is None


@check
def transforms_a_table_and_keeps_its_rows(db: "Database") -> None:
    _notes(db).transform(rename={"party": "side"}, drop={"text"}, types={"id": str})
    assert list(db.table("note").rows) == [{"id": "1", "side": "family"}, {"id": "2", "side": "authority"}]


@check
def makes_an_index(db: "Database") -> None:
    _notes(db).create_index(["party"])
    assert [index.columns for index in db.table("note").indexes] == [["party"]]


@check
def makes_an_index_of_another_name_where_one_is_there(db: "Database") -> None:
    table = _notes(db)
    table.create_index(["party"])
    table.create_index(["party"], find_unique_name=True)
    assert len({index.name for index in table.indexes}) == 2


@check
def a_foreign_key_is_kept_to(db: "Database") -> None:
    _notes(db)
    db.execute("PRAGMA foreign_keys = ON")
    db.table("action").create({"id": int, "note": int}, pk="id", foreign_keys=[("note", "note", "id")])
    db.table("action").insert({"id": 1, "note": 2})
    _raises(sqlcipher3.IntegrityError, lambda: db.table("action").insert({"id": 2, "note": 99}))


@check
def a_transformed_table_may_not_break_a_foreign_key(db: "Database") -> None:
    _notes(db)
    db.execute("PRAGMA foreign_keys = OFF")
    db.table("action").create({"id": int, "note": int}, pk="id", foreign_keys=[("note", "note", "id")])
    db.table("action").insert({"id": 1, "note": 99})
    db.execute("PRAGMA foreign_keys = ON")
    _raises(_errors().IntegrityError, lambda: db.table("action").transform(rename={"id": "number"}))


@check
def a_view_is_made_and_read(db: "Database") -> None:
    _notes(db)
    db.create_view("family", "SELECT id FROM note WHERE party = 'family'")
    assert list(db.view("family").rows) == [{"id": 1}]


@check
def a_missing_table_is_dropped_without_a_word(db: "Database") -> None:
    db.table("absent").drop(ignore=True)
    _notes(db)


@check
def a_new_column_is_made_by_a_row_that_has_it(db: "Database") -> None:
    _notes(db).insert({"id": 3, "party": "school", "text": "a", "kind": "need"}, alter=True)
    assert db.table("note").get(3)["kind"] == "need"


@check
def a_new_column_is_made_by_a_change_that_has_it(db: "Database") -> None:
    _notes(db).update(1, {"kind": "concern"}, alter=True)
    assert db.table("note").get(1)["kind"] == "concern"


# transactions


@check
def what_stops_half_way_is_taken_back(db: "Database") -> None:
    table = _notes(db)
    with suppress(_Stop), db.atomic():
        table.insert({"id": 3, "party": "school", "text": "a"})
        raise _Stop
    assert table.count == 2


@check
def what_stops_within_another_transaction_is_taken_back_alone(db: "Database") -> None:
    table = _notes(db)
    with db.atomic():
        table.insert({"id": 3, "party": "school", "text": "a"})
        with suppress(_Stop), db.atomic():
            table.insert({"id": 4, "party": "school", "text": "b"})
            raise _Stop
    assert [row["id"] for row in table.rows] == [1, 2, 3]


@check
def a_refused_row_leaves_no_transaction_open(db: "Database") -> None:
    table = _notes(db)
    _raises(_errors().IntegrityError, lambda: table.insert({"id": 1, "party": "a", "text": "b"}))
    assert not db.conn.in_transaction
    assert table.insert({"id": 3, "party": "school", "text": "a"}).count == 3


# migrations


@check
def migrations_are_applied_once(db: "Database") -> None:
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415 - as above

    steps = Migrations("checks")
    steps(name="first")(lambda db: db.table("one").create({"id": int}, pk="id"))
    steps(name="second")(lambda db: db.table("one").add_column("text", str))
    steps.apply(db)
    steps.apply(db)
    assert list(steps.pending(db)) == []
    assert [column.name for column in db.table("one").columns] == ["id", "text"]


@check
def a_migration_that_fails_leaves_nothing_and_is_tried_again(db: "Database") -> None:
    from sqlite_utils.migrations import Migrations  # noqa: PLC0415 - as above

    stops = [True]

    def fill(db: "Database") -> None:
        db.table("one").insert({"id": 1})
        if stops:
            raise _Stop

    steps = Migrations("checks")
    steps(name="first")(lambda db: db.table("one").create({"id": int}, pk="id"))
    steps(name="second")(fill)
    _raises(_Stop, lambda: steps.apply(db))
    assert db.table("one").count == 0
    stops.clear()
    steps.apply(db)
    assert db.table("one").count == 1


# statements and functions


@check
def a_query_gives_mappings(db: "Database") -> None:
    _notes(db)
    assert list(db.query("SELECT id FROM note WHERE party = :party", {"party": "family"})) == [{"id": 1}]


@check
def a_query_that_inserts_returns_its_rows_and_ends_its_savepoint(db: "Database") -> None:
    table = _notes(db)
    assert list(db.query("INSERT INTO note (id) VALUES (7) RETURNING id")) == [{"id": 7}]
    assert not db.conn.in_transaction
    assert table.insert({"id": 8, "party": "school", "text": "a"}).count == 4


@check
def a_query_without_rows_is_refused_and_changes_nothing(db: "Database") -> None:
    _notes(db)
    _raises(ValueError, lambda: list(db.query("UPDATE note SET text = 'z'")))
    assert db.table("note").get(1)["text"] == "the morning journey"


@check
def a_function_of_python_is_used_in_a_statement(db: "Database") -> None:
    db.register_function(lambda text: text[::-1], name="backwards", deterministic=True)
    assert db.execute("SELECT backwards('abc')").fetchone()[0] == "cba"


@check
def converts_a_column(db: "Database") -> None:
    _notes(db).convert("party", lambda party: party.upper())
    assert [row["party"] for row in db.table("note").rows] == ["FAMILY", "AUTHORITY"]


@check
def counts_are_cached_or_not_there(db: "Database") -> None:
    assert db.cached_counts() == {}
    _notes(db).enable_counts()
    assert db.cached_counts(["note"]) == {"note": 2}


@check
def tells_what_the_database_can_do(db: "Database") -> None:
    assert db.supports_strict
    assert db.supports_on_conflict
    assert db.sqlite_version >= (3, 42), "full-text search deletes for good from there on"


@check
def the_log_of_writes_is_turned_off_and_on(db: "Database") -> None:
    db.disable_wal()
    assert db.journal_mode == "delete"
    db.enable_wal()
    assert db.journal_mode == "wal"


@check
def the_file_is_analysed_and_packed(db: "Database") -> None:
    _notes(db)
    db.analyze()
    db.vacuum()
    assert db.table("note").count == 2


@check
def another_file_is_attached_with_the_same_key(db: "Database") -> None:
    path = Path(db.execute("PRAGMA database_list").fetchone()[2])
    other = path.with_name("attached")
    db.attach("other", other)
    db.execute("CREATE TABLE other.note (text)")
    db.execute("INSERT INTO other.note VALUES ('the morning journey')")
    db.conn.commit()
    assert not other.read_bytes().startswith(b"SQLite format 3")


@check
def what_is_wrong_is_told_in_errors_of_the_module_it_found(db: "Database") -> None:
    _raises(_errors().OperationalError, lambda: db.execute("SELECT * FROM absent"))


# what it cannot do


@check
def finds_what_came_after_a_table_was_transformed(db: "Database") -> None:
    table = _searchable(db)
    table.transform(rename={"party": "side"})
    table.insert({"id": 3, "side": "school", "text": "lunch"})
    assert _found(table, "lunch") == [3], "the triggers of the word index are gone"


@check
def writes_the_whole_database_out_as_statements(db: "Database") -> None:
    _notes(db)
    assert any("morning" in line for line in db.iterdump())


@check
def what_is_wrong_is_told_in_errors_of_the_standard_library(db: "Database") -> None:
    import sqlite3  # noqa: PLC0415 - as above

    _raises(sqlite3.Error, lambda: db.execute("SELECT * FROM absent"))


def not_kept(name: str, db: "Database") -> str:
    """Try one promise; return what spoke against it, nothing where it holds."""
    try:
        CHECKS[name](db)
    except Exception as error:  # noqa: BLE001 - whatever comes is what is asked for
        return f"{type(error).__module__}.{type(error).__name__}: {error}"
    return ""


def _without_the_substitution(path: Path) -> "Database":
    from sqlite_utils import Database  # noqa: PLC0415 - as above

    connection = sqlcipher3.connect(str(path))
    connection.set_key(bytearray(KEY))
    return Database(connection, execute_plugins=False)


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    for number, each in enumerate(CHECKS):
        database = _without_the_substitution(folder / str(number))
        if not_kept(each, database):
            sys.stdout.write(f"{each}\n")
        database.close()
