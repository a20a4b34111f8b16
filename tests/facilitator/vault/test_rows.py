"""Every kind of domain value comes back from its row as it went in."""

from dataclasses import MISSING, fields, is_dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from facilitator.case.papers import MOST_PAGES, Paper
from facilitator.casefile import CaseFile
from facilitator.vault.rows import from_row, to_row
from facilitator.vault.tables import TABLES

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20).map(lambda words: f"w{words}")
SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: WORDS,
    bool: st.booleans(),
    int: st.integers(-(2**62), 2**62),
    date: st.dates(),
    time: st.times(),
    datetime: st.datetimes(timezones=st.just(UTC)),
}
# Fields that take less than their type.
LIMITED: dict[type, dict[str, st.SearchStrategy[Any]]] = {Paper: {"pages": st.integers(0, MOST_PAGES)}}


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Return values of a field's type."""
    hint = getattr(hint, "__supertype__", hint)
    if hint in SIMPLE:
        return SIMPLE[hint]
    if get_origin(hint) in {Union, UnionType}:
        return st.none() | any_of(next(part for part in get_args(hint) if part is not type(None)))
    if get_origin(hint) is tuple:
        return st.lists(any_of(get_args(hint)[0]), max_size=3).map(tuple)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    assert isinstance(hint, type)
    assert is_dataclass(hint), f"no way to make a {hint}"
    hints = get_type_hints(hint)
    every = {field.name: any_of(hints[field.name]) for field in fields(hint)}
    return st.builds(hint, **every | LIMITED.get(hint, {}))


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
@settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_value_comes_back_from_its_row(kind: type, data: st.DataObject) -> None:
    value = data.draw(any_of(kind))
    row = to_row(value)
    assert from_row(kind, row) == value
    assert {type(column) for column in row.values()} <= {str, int, bytes, type(None)}


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_value_comes_back_from_the_file_and_replaces_the_one_before(
    ready: CaseFile, data: st.DataObject
) -> None:
    kind = data.draw(st.sampled_from(list(TABLES)))
    first, second = data.draw(any_of(kind)), data.draw(any_of(kind))
    store = ready._store
    for value in (first, second):
        store.put(value)
        assert store.get(kind, value.id) == value
    store.remove(kind, second.id)
    assert store.get(kind, second.id) is None


@pytest.mark.parametrize("kind", TABLES, ids=lambda kind: kind.__name__)
def test_a_row_of_an_older_version_gets_the_default_of_what_it_lacks(kind: type) -> None:
    value: object = from_row(kind, {"id": "an id"})
    defaults = {f.name: f.default for f in fields(kind) if f.name != "id" and f.default is not MISSING}
    assert {name: getattr(value, name) for name in defaults} == defaults


def test_a_column_that_is_not_known_is_left_out() -> None:
    kind = next(iter(TABLES))
    assert from_row(kind, {**to_row(kind()), "from the future": 1}) == kind()
