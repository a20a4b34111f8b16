"""Domain values to database rows and back, by the fields of their dataclasses."""

import json
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

V = TypeVar("V")


def to_row(value: Any) -> dict[str, str | int | bytes | None]:
    """Return the columns for a domain value; nested values become JSON text."""
    return {f.name: _column(getattr(value, f.name)) for f in fields(value)}


def from_row(kind: type[V], row: dict[str, Any]) -> V:
    """Return the domain value of `kind` that a row holds; unknown columns are left out."""
    hints = _hints(kind)  # type: ignore[arg-type]  # a class can be hashed
    return kind(**{name: _value(hints[name], row[name]) for name in hints if name in row})


def to_json(value: Any) -> str:
    """Return a domain value as JSON text."""
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    hints = get_type_hints(kind)
    return {f.name: hints[f.name] for f in fields(kind)}


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


def _value(hint: Any, stored: Any) -> Any:
    origin = get_origin(hint)
    if origin in {Union, UnionType}:
        if stored is None:
            return None
        return _value(next(a for a in get_args(hint) if a is not type(None)), stored)
    if origin is tuple:
        parts = json.loads(stored) if isinstance(stored, str) else stored
        return tuple(_value(get_args(hint)[0], part) for part in parts)
    base = getattr(hint, "__supertype__", hint)
    return _single(base, stored)


def _single(base: Any, stored: Any) -> Any:
    if base in {datetime, date, time}:
        return base.fromisoformat(stored)
    if base is bool:
        return bool(stored)
    if is_dataclass(base):
        parts = json.loads(stored) if isinstance(stored, str) else stored
        return from_row(base, parts)  # type: ignore[arg-type]  # a dataclass type is what it is here
    if isinstance(base, type) and issubclass(base, StrEnum):
        return base(stored)
    return stored
