"""Domain values to database rows and back, by the fields of their dataclasses."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

V = TypeVar("V")


def to_row(value: Any) -> dict[str, str | int | bytes | None]:
    """Return the columns for a domain value; nested values become JSON text."""
    return {f.name: _column(getattr(value, f.name)) for f in fields(value)}


def from_row(kind: type[V], row: dict[str, Any]) -> V:
    """Return the domain value of `kind` that a row holds; unknown columns are left out.

    What was valid when it was written is not checked again: a list of notes is read many times a minute.
    """
    value = object.__new__(kind)
    for name, read, otherwise in _readers(kind):  # type: ignore[arg-type]  # a class can be hashed
        if name in row:
            stored = row[name]
            object.__setattr__(value, name, stored if read is None else read(stored))
        else:
            object.__setattr__(value, name, otherwise)
    return value


def to_json(value: Any) -> str:
    """Return a domain value as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


@cache
def _readers(kind: Any) -> tuple[tuple[str, Callable[[Any], Any] | None, Any], ...]:
    hints = get_type_hints(kind)
    return tuple((f.name, _reader(hints[f.name]), f.default) for f in fields(kind))


def _column(value: Any) -> str | int | bytes | None:
    if value is None or isinstance(value, (int, bytes)):
        return int(value) if isinstance(value, bool) else value
    if isinstance(value, tuple) or is_dataclass(value):
        return to_json(value)
    plain = _plain(value)
    return plain if isinstance(plain, str) else json.dumps(plain)


def _plain(value: Any) -> Any:
    if isinstance(value, (date, time)):
        return value.isoformat()
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value


def _reader(hint: Any) -> Callable[[Any], Any] | None:
    """Return what turns a column into a field of this type, or None where nothing needs to be done."""
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        inner = _reader(next(a for a in get_args(hint) if a is not type(None)))
        return None if inner is None else lambda stored: None if stored is None else inner(stored)
    if origin is tuple:
        part = _reader(get_args(hint)[0]) or _same
        return lambda stored: tuple(map(part, _parsed(stored)))
    base = getattr(hint, "__supertype__", hint)
    if base in {datetime, date, time}:
        return cast("Callable[[Any], Any]", base.fromisoformat)
    if base is bool or (isinstance(base, type) and issubclass(base, StrEnum)):
        return base
    if is_dataclass(base):
        return lambda stored: from_row(base, _parsed(stored))  # type: ignore[arg-type]  # it is a class here
    return None


def _parsed(stored: Any) -> Any:
    return json.loads(stored) if isinstance(stored, str) else stored


def _same(stored: Any) -> Any:
    return stored
