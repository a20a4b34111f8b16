"""Frozen values as JSON and back, every type looked at: what a paper made its reader say may be anything."""

from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, cast, get_args, get_origin, get_type_hints

V = TypeVar("V")
# JSON as Python has it knows numbers that are none, and whole ones that are no lengths.
_MOST = 1e15


def to_plain(value: Any) -> Any:  # noqa: ANN401 - any value of `facts`
    """Return a value as lists, numbers and words; a dataclass as the list of its fields."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, str):
        # Half of a letter, which a file can hold, has no form in which it crosses a pipe.
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, tuple):
        return [to_plain(part) for part in value]
    if is_dataclass(value) and not isinstance(value, type):
        return [to_plain(getattr(value, f.name)) for f in fields(value)]
    return value


def from_plain(kind: type[V], plain: Any) -> V:  # noqa: ANN401 - JSON
    """Return the value of `kind`. Raises ValueError for anything that is none."""
    return cast("V", _made(kind, plain))


def _made(hint: Any, plain: Any) -> Any:  # noqa: ANN401
    if get_origin(hint) is tuple:
        if not isinstance(plain, list):
            raise ValueError
        part = get_args(hint)[0]
        return tuple(_made(part, each) for each in plain)
    if isinstance(hint, type) and is_dataclass(hint):
        hints = _hints(hint)
        if not isinstance(plain, list) or len(plain) != len(hints):
            raise ValueError
        return hint(*(_made(each, value) for each, value in zip(hints, plain, strict=True)))
    if hint is float:
        return _number(plain)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint(plain)
    if type(plain) is not hint:
        raise ValueError
    return plain


def _number(plain: Any) -> float:  # noqa: ANN401
    if type(plain) not in {int, float} or not abs(plain) <= _MOST:
        raise ValueError
    return float(plain)


@cache
def _hints(kind: type) -> tuple[Any, ...]:
    hints = get_type_hints(kind)
    return tuple(hints[f.name] for f in fields(kind))
