"""Whether what is kept by a weak reference can still be asked: Python and Qt let go of it apart."""

from typing import TypeVar
from weakref import ref

from PySide6.QtCore import QObject
from shiboken6 import isValid

T = TypeVar("T", bound=QObject)


def still_there(kept: "ref[T]") -> T | None:
    """Return the thing, None where it is gone, which a program may ask about all the same."""
    thing = kept()
    return thing if thing is not None and isValid(thing) else None
