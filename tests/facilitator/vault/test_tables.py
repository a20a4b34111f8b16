from dataclasses import fields

import pytest

from facilitator.vault.migrations import _FIRST
from facilitator.vault.tables import TABLES


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_a_table_has_exactly_the_columns_of_its_value(kind: type) -> None:
    assert list(_FIRST[TABLES[kind]]) == [field.name for field in fields(kind)]


def test_every_table_belongs_to_a_kind_of_value() -> None:
    assert set(_FIRST) == set(TABLES.values())
