"""The menu behind More."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.look.dressed import dress
from ui.page.actions import SIGHT, WINDOW, WRITING, group_of

# What hands on the mouse have no use for: they click into the part they mean.
FOR_KEYS_ALONE: Final = ("Next part of the window", "Part of the window before")
IN_ONE_ENTRY: Final = (SIGHT, WRITING)
LAST: Final = ("About Facilitator", "Quit")


def more_menu(parent: QWidget, actions: Sequence[QAction]) -> QMenu:
    """Return a menu of the window's acts by group, without the stages, which are on the rail."""
    menu = QMenu(parent)
    dress(menu)
    groups: dict[str, list[QAction]] = {}
    for action in actions:
        if action.text() not in FOR_KEYS_ALONE:
            groups.setdefault(group_of(action, ""), []).append(action)
    of_window = groups.get(WINDOW, [])
    menu.addActions(groups.get("Every stage", []))
    menu.addSeparator()
    for group in IN_ONE_ENTRY:
        if groups.get(group):
            menu.addMenu(group).addActions(groups[group])
    menu.addSeparator()
    menu.addActions(
        sorted((act for act in of_window if act.text() not in LAST), key=lambda act: act.text().casefold())
    )
    menu.addSeparator()
    menu.addActions([act for words in LAST for act in of_window if act.text() == words])
    return menu
