"""The interfaces by which assistive technology asks about what is painted in cells, and acts on it."""

# The names are Qt's.
# ruff: noqa: N802

from collections.abc import Callable
from functools import cache
from typing import Any, Final, TypeVar, cast
from weakref import ref

from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleInterface,
    QAccessibleObject,
)
from PySide6.QtWidgets import QAccessibleWidget

from facilitator.case.direction import without_isolates
from ui.widgets.heard_cells import HeardCell, HeardCells
from ui.widgets.painted_rows import Index
from ui.widgets.press_acts import PressActs
from ui.widgets.secret_accessible import NOTHING
from ui.widgets.still_there import still_there

T = TypeVar("T", bound=QObject)
# Qt takes it for nothing; PySide's types do not say so.
NOBODY: Final = cast("QAccessibleInterface", None)
PRESSED: Final = (QAccessibleActionInterface.pressAction(), QAccessibleActionInterface.toggleAction())
FOCUS: Final = QAccessibleActionInterface.setFocusAction()


def _offered(cell: HeardCell) -> dict[str, Callable[[], object]]:
    if cell.is_gone or not cell.is_used():
        return {}
    pressed = PRESSED if cell.is_tick() else PRESSED[:1]
    return {**dict.fromkeys(pressed, cell.press), FOCUS: cell.take_keyboard}


class _Cell(QAccessibleObject):
    """The interface of one cell. A program may ask about one that is gone."""

    def __init__(self, cell: HeardCell) -> None:
        super().__init__(cell)
        self._cell = ref(cell)
        self._acts = PressActs(cell, _offered)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401 - an address, or what has one
        """Return what can be done with it; a cell is nothing else."""
        return self._acts if kind == QAccessible.InterfaceType.ActionInterface else NOTHING

    def role(self) -> QAccessible.Role:
        """Return that it is a tick, or else a row."""
        cell = _there(self._cell)
        return QAccessible.Role.CheckBox if cell and cell.is_tick() else QAccessible.Role.ListItem

    def text(self, kind: QAccessible.Text) -> str:
        """Return the name, and what is known besides."""
        cell = _there(self._cell)
        if cell is not None and kind == QAccessible.Text.Name:
            return without_isolates(cell.view().heard_name(cell.index()))
        if cell is not None and kind == QAccessible.Text.Description:
            return without_isolates(cell.view().heard_description(cell.index()))
        return ""

    def state(self) -> QAccessible.State:
        """Return whether it has the keyboard, is in sight, and is ticked."""
        state = QAccessible.State()
        cell = _there(self._cell)
        if cell is None:
            state.invalid = True
            return state
        view, index = cell.view(), cell.index()
        state.invisible = not view.isVisible()
        state.offscreen = not view.viewport().rect().intersects(view.visualRect(index))
        state.disabled = not view.isEnabled()
        state.focusable = cell.is_used()
        state.focused = view.hasFocus() and index == view.currentIndex()
        state.checkable = cell.is_tick()
        state.checked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        return state

    def rect(self) -> QRect:
        """Return its place on the screen."""
        cell = _there(self._cell)
        if cell is None:
            return QRect()
        place = cell.view().visualRect(cell.index())
        return QRect(cell.view().viewport().mapToGlobal(place.topLeft()), place.size())

    def parent(self) -> QAccessibleInterface:
        """Return the list."""
        cell = _there(self._cell)
        return NOBODY if cell is None else QAccessible.queryAccessibleInterface(cell.view())

    def child(self, _index: int) -> QAccessibleInterface:
        """Return nothing: a cell has no parts."""
        return NOBODY

    def childCount(self) -> int:
        """Return that it has no parts."""
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        """Return that it has no parts."""
        return -1


class _View(QAccessibleWidget):
    """The interface of the view."""

    def __init__(self, view: HeardCells) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = ref(view)

    def childCount(self) -> int:
        """Return how many cells there are."""
        view = _there(self._view)
        return 0 if view is None else len(view.heard_places())

    def child(self, number: int) -> QAccessibleInterface:
        """Return a cell."""
        view = _there(self._view)
        places = [] if view is None else view.heard_places()
        if view is None or not 0 <= number < len(places):
            return NOBODY
        return _told(view, view.model().index(*places[number]))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Return which cell it is, -1 for none of this view."""
        view, cell = _there(self._view), child.object()
        if view is None or not isinstance(cell, HeardCell) or cell.view() is not view:
            return -1
        places = view.heard_places()
        return places.index(cell.place) if cell.place in places else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface:
        """Return the cell at a place on the screen."""
        view = _there(self._view)
        if view is None:
            return NOBODY
        index = view.indexAt(view.viewport().mapFromGlobal(QPoint(x, y)))
        return _told(view, index) if (index.row(), index.column()) in view.heard_places() else NOBODY

    def focusChild(self) -> QAccessibleInterface:
        """Return the cell with the keyboard."""
        view = _there(self._view)
        if view is None or not view.hasFocus() or not view.currentIndex().isValid():
            return NOBODY
        return _told(view, view.currentIndex())


def _there(kept: "ref[T]") -> T | None:
    thing = still_there(kept)
    return None if isinstance(thing, HeardCell) and thing.is_gone else thing


def _told(view: HeardCells, index: Index) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(view.heard_cell(index))


@cache
def tell_cells() -> None:
    """Have Qt use these interfaces; once for the whole program."""
    QAccessible.installFactory(_interface)


def _interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
    if isinstance(thing, HeardCell):
        return _Cell(thing)
    return _View(thing) if isinstance(thing, HeardCells) else None
