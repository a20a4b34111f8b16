"""The values of a case as plain lists and words, to be compared with the files of this folder."""

from dataclasses import asdict
from datetime import date, time
from typing import Any

from facilitator.vault.store import Store
from facilitator.vault.tables import TABLES

Plain = dict[str, Any]


def values(store: Store) -> dict[str, list[Plain]]:
    """Return every value by its table, in the order of the identities."""
    return {table: [_fields(value) for value in _held(store, kind)] for kind, table in TABLES.items()}


def steps(store: Store) -> list[Plain]:
    """Take every step back, last first; return its label and what that changed."""
    before = values(store)
    taken: list[Plain] = []
    while label := store.labels()[0]:
        store.undo()
        after = values(store)
        taken.append({"label": label, "changed": changed(before, after)})
        before = after
    return taken


def changed(before: dict[str, list[Plain]], after: dict[str, list[Plain]]) -> list[Plain]:
    """Return which values and which of their fields differ."""
    found: list[Plain] = []
    for table in before:
        old, new = ({row["id"]: row for row in rows[table]} for rows in (before, after))
        keys = (key for key in sorted(old.keys() | new.keys()) if old.get(key) != new.get(key))
        found += [{"table": table, "id": key, **_differing(old.get(key), new.get(key))} for key in keys]
    return found


def _differing(old: Plain | None, new: Plain | None) -> Plain:
    if old is None or new is None:
        return {"from": old, "to": new}
    names = [name for name in old if old[name] != new[name]]
    return {"from": {name: old[name] for name in names}, "to": {name: new[name] for name in names}}


def _held(store: Store, kind: type[Any]) -> tuple[Any, ...]:
    return store.all(kind, order="id")


def _fields(value: Any) -> Plain:
    return {name: _plain(each) for name, each in asdict(value).items()}


def _plain(value: Any) -> Any:
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value
