"""The menu of a row of people: everything that can be done with it, in words."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from facilitator.case.identity import ParticipantId
from ui.page.case_controller import CaseController
from ui.prepare.people_row_acts import move, remove
from ui.prepare.people_rows import CALL, KIND, Column, Row
from ui.widgets.system_keys import shown_keys


def menu_for(
    controller: CaseController,
    row: Row,
    parent: QWidget,
    *,
    change: Callable[[Column], object],
    more: Callable[[ParticipantId], object],
) -> QMenu:
    """Return the menu; `change` changes a cell in place and `more` shows everything about a person."""
    menu = QMenu(parent)

    def offer(words: str, do: Callable[[], object], keys: str = "") -> None:
        action = menu.addAction(f"{words}\t{shown_keys(keys)}" if keys else words)
        action.triggered.connect(lambda _=False: do())

    if row.person is not None:
        person_id = row.person.id
        offer("Change the name", lambda: change(Column.NAME), "F2")
        offer("Change who they are", lambda: change(Column.WHO))
        offer("Everything about them", lambda: more(person_id), "Alt+Return")
        offer("Move up", lambda: move(controller, row, -1), "Alt+Up")
        offer("Move down", lambda: move(controller, row, 1), "Alt+Down")
        offer("Remove this person", lambda: remove(controller, row), "Delete")
    elif row.chair is not None:
        offer(f"Name the {row.chair.who_they_are}", lambda: change(Column.NAME), "F2")
        offer("Remove this chair", lambda: remove(controller, row), "Delete")
    elif row.party is not None:
        offer("Change the name of the party", lambda: change(Column.NAME), "F2")
        offer("Change the day of the call", lambda: change(CALL))
        offer("Change the kind of party", lambda: change(KIND))
        offer("Remove party", lambda: remove(controller, row), "Delete")
    return menu
