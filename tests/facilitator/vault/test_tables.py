"""What the steps of the schema make is what the values of the domain are."""

from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from facilitator.vault.connection import close_database, create_database
from facilitator.vault.database_library import Database
from facilitator.vault.keys import new_key
from facilitator.vault.migrations import bring_up_to_date
from facilitator.vault.tables import TABLES

OF_THE_STORE = {"paper_piece", "history", "note_words", "_sqlite_migrations"}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    path: Path = tmp_path_factory.mktemp("tables") / "new.case"
    database = create_database(path, new_key())
    bring_up_to_date(database)
    yield database
    close_database(database)


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_a_table_has_exactly_the_columns_of_its_value(kind: type, database: Database) -> None:
    columns = [column.name for column in database.table(TABLES[kind]).columns]
    assert sorted(columns) == sorted(field.name for field in fields(kind))


def test_every_table_belongs_to_a_kind_of_value_or_to_the_store(database: Database) -> None:
    made = {name for name in database.table_names() if not name.startswith("note_words_fts")}
    assert made - OF_THE_STORE == set(TABLES.values())
