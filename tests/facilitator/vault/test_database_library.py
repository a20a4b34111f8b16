"""sqlite-utils over SQLCipher keeps every promise but three, and needs to be told of SQLCipher for that."""

import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.vault.connection import create_database, side_files
from facilitator.vault.keys import new_key
from tests.facilitator.vault.database_library_checks import CHECKS, not_kept

# The product asks for none: it copies with `backup`, catches through `translated_errors`, and transforms no
# table that is searched (whose triggers go, over any database).
EXCEPTIONS = {
    "finds_what_came_after_a_table_was_transformed": "the triggers of the word index are gone",
    "writes_the_whole_database_out_as_statements": "iterdump",
    "what_is_wrong_is_told_in_errors_of_the_standard_library": "no such table",
}
# Where sqlite-utils waits for an error of the standard library, and so does not catch the one that comes.
NEEDS_TO_BE_TOLD = {
    "a_missing_table_is_dropped_without_a_word",
    "a_new_column_is_made_by_a_row_that_has_it",
    "a_new_column_is_made_by_a_change_that_has_it",
    "makes_an_index_of_another_name_where_one_is_there",
    "a_query_that_inserts_returns_its_rows_and_ends_its_savepoint",
    "counts_are_cached_or_not_there",
    "what_is_wrong_is_told_in_errors_of_the_module_it_found",
}


def tried(name: str, path: Path) -> str:
    database = create_database(path, new_key())
    try:
        return not_kept(name, database)
    finally:
        database.close()
        assert not path.read_bytes().startswith(b"SQLite format 3")
        assert not any(file.exists() for file in side_files(path))


@pytest.mark.parametrize("name", [name for name in CHECKS if name not in EXCEPTIONS])
def test_over_the_encrypted_database_sqlite_utils(name: str, tmp_path: Path) -> None:
    assert tried(name, tmp_path / "case") == ""


@pytest.mark.parametrize("name", EXCEPTIONS)
def test_the_exceptions_are_still_exceptions(name: str, tmp_path: Path) -> None:
    assert EXCEPTIONS[name] in tried(name, tmp_path / "case")


def test_where_nobody_tells_it_of_the_encrypted_database_the_same_checks_say_so(tmp_path: Path) -> None:
    outcome = subprocess.run(
        [sys.executable, "-m", "tests.facilitator.vault.database_library_checks", str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )

    not_kept_there = set(outcome.stdout.split())
    assert not_kept_there >= NEEDS_TO_BE_TOLD | set(EXCEPTIONS)
    assert "makes_a_table_with_a_key" not in not_kept_there
