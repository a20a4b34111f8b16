"""What assistive technology can do with a part of the window: press it, turn it, give it the keyboard."""

# The names are Qt's.
# ruff: noqa: N802

from collections.abc import Callable, Mapping
from typing import Generic, TypeVar
from weakref import ref

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessibleActionInterface

from ui.widgets.still_there import still_there

T = TypeVar("T", bound=QObject)


class PressActs(QAccessibleActionInterface, Generic[T]):
    """Offers what `offered` says of a thing now, by Qt's names, and nothing once the thing is gone.

    An act is done once the question is answered: it may open what waits. `offered` must not hold the thing.
    """

    def __init__(self, thing: T, offered: Callable[[T], Mapping[str, Callable[[], object]]]) -> None:
        super().__init__()
        self._thing = ref(thing)
        self._offered = offered

    def actionNames(self) -> list[str]:
        """Return what can be done now."""
        thing = still_there(self._thing)
        return [] if thing is None else list(self._offered(thing))

    def doAction(self, name: str) -> None:
        """Do it."""
        thing = still_there(self._thing)
        act = None if thing is None else self._offered(thing).get(name)
        if thing is not None and act is not None:
            QTimer.singleShot(0, thing, act)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        """Return no key: they stand with the list."""
        return []
