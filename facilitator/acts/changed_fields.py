"""Changing the fields of a value that an act lets be changed, and no others."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

    D = TypeVar("D", bound=DataclassInstance)
else:
    D = TypeVar("D")


def changed(value: D, changes: Mapping[str, object], allowed: type) -> D:
    """Return `value` with its fields named in `changes` replaced.

    Raises TypeError, as an unexpected argument does, for a field that the TypedDict `allowed` does not name:
    identity, order, consent, who may see it and time are changed by acts of their own.
    """
    refuse_others(changes, allowed)
    return replace(value, **changes)


def refuse_others(changes: Mapping[str, object], allowed: type) -> None:
    """Raise TypeError for a field that the TypedDict `allowed` does not name; nothing is changed then."""
    others = sorted(changes.keys() - allowed.__annotations__.keys())
    if others:
        message = f"not to be changed here: {', '.join(others)}"
        raise TypeError(message)
