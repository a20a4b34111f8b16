"""What a screen reader could not tell of a screen: lists, pictures and painted parts without name or role."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedWidget,
    QTextEdit,
    QWidget,
)

from tests.ui.every_screen.geometry import called
from ui.widgets.dimmed import Dimmed
from ui.widgets.neighbours import keyboard_proxy

Role = QAccessible.Role
LISTS: Final = {Role.List, Role.Table, Role.Tree}
# A container is named before each page, a bar says every percent.
NOISE: Final = {Role.LayeredPane, Role.ProgressBar}
# Nothing that could be told of a part, though it can be painted.
SAYS_NOTHING: Final = {Role.Client, Role.NoRole, Role.Pane}
# Words beside them say what these show.
DECORATION: Final = {"ui.unlock.strength_bar._Parts"}
MOST_ROWS: Final = 40


def spoken_faults(window: QWidget) -> list[str]:
    """Return a sentence for each part that is shown and that a screen reader could not tell of."""
    shown = [part for part in window.findChildren(QWidget) if part.isVisibleTo(window) and _is_own(part)]
    return [f"{fault}: {called(part)}" for part in shown for fault in _faults(part)]


def _is_own(part: QWidget) -> bool:
    """Tell apart what the app shows from the insides of Qt's own controls."""
    inside = part.parentWidget()
    while inside is not None:
        if isinstance(inside, QComboBox):
            return False
        inside = inside.parentWidget()
    return True


def _faults(part: QWidget) -> Iterator[str]:
    told = QAccessible.queryAccessibleInterface(part)
    name, role = told.text(QAccessible.Text.Name).strip(), told.role()
    if role in NOISE:
        yield f"a role that is spoken again and again ({role.name})"
    if isinstance(part, QHeaderView):
        return
    if isinstance(part, QAbstractItemView):
        yield from _list_faults(told, part, name)
    elif isinstance(part, QLabel):
        if not part.text() and not part.pixmap().isNull() and not name:
            yield "a picture without a name"
    elif not name and _takes_keyboard(part) and not isinstance(part, QStackedWidget):
        yield f"takes the keyboard without a name ({role.name})"
    elif _is_painted(part) and not name and role in SAYS_NOTHING and not _is_said_by_parent(part):
        yield "painted, and nothing says what it shows"


def _list_faults(told: QAccessibleInterface, part: QAbstractItemView, name: str) -> Iterator[str]:
    if not name:
        yield "a list without a name"
    if told.role() not in LISTS:
        yield f"a list that is told as {told.role().name}"
    model = part.model()
    for row in range(min(MOST_ROWS, model.rowCount(part.rootIndex()))):
        index = model.index(row, 0, part.rootIndex())
        said = model.data(index, Qt.ItemDataRole.AccessibleTextRole) or model.data(index)
        if not str(said or "").strip():
            yield f"row {row + 1} says nothing"
            return


def _takes_keyboard(part: QWidget) -> bool:
    if keyboard_proxy(part) is not None or not part.isEnabled():
        return False
    if isinstance(part, QAbstractScrollArea) and not isinstance(part, QPlainTextEdit | QTextEdit):
        return False
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and not isinstance(
        part.parentWidget(), QLineEdit
    )


def _is_said_by_parent(part: QWidget) -> bool:
    parent = part.parentWidget()
    kind = type(part)
    return f"{kind.__module__}.{kind.__name__}" in DECORATION or bool(parent and parent.accessibleName())


def _is_painted(part: QWidget) -> bool:
    """Return whether the app paints it itself and nothing that could be told of lies in it.

    What only darkens the rest of the window below a question shows nothing.
    """
    if isinstance(part, Dimmed):
        return False
    own = next((each for each in type(part).__mro__ if "paintEvent" in vars(each)), QWidget)
    has_parts = any(isinstance(child, QWidget) and child.isVisibleTo(part) for child in part.children())
    return own.__module__.startswith("ui.") and not has_parts
