"""The menu behind More."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.look.dressed import dress
from ui.page.actions import group_of


def more_menu(parent: QWidget, actions: Sequence[QAction]) -> QMenu:
    """Return a menu of the window's acts by group, without the stages, which are on the rail."""
    menu = QMenu(parent)
    dress(menu)
    groups: dict[str, list[QAction]] = {}
    for action in actions:
        groups.setdefault(group_of(action, ""), []).append(action)
    for group in ("Every stage", "Text and colours", "Writing", "Window"):
        menu.addActions(groups.get(group, []))
        menu.addSeparator()
    return menu
