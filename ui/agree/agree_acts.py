"""What can be done on Agree, with the keys."""

from functools import partial
from typing import Final

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.page.actions import act

GROUP: Final = "Agree"


class AgreeActs:
    """The acts of the page `owner`, which connects what each of them does."""

    def __init__(self, owner: QWidget) -> None:
        make = partial(act, owner, group=GROUP)
        self.speak = make("Write an action in one line", "Alt+I")
        self.add = make("Add action", "Ctrl+N")
        self.change = make("Edit this action", "Ctrl+E")
        self.by_law = make("Add the actions with a date set by law", "Alt+T")
        self.read = make("Read back", "Ctrl+R")
        self.to_room = make("Show the plan to the room", "Ctrl+Shift+P")
        self.to_room.setCheckable(True)
        self.ask = make("Say how far the parties came", "Ctrl+O")
        self.to_issues = make("Issues and options", "Ctrl+I")
        self.to_terms = make("Sharing and review", "")
        self.to_manners = make("How each party agreed", "")
        self.change_list = make("Change the list of vague words", "")
        self.other = make("The plan, or the actions", "Ctrl+Tab")
        self.save = make("Save this wording", ("Ctrl+Return", "Ctrl+Enter"))
        self.back = make("Back to the actions", "Esc")

    def everything(self) -> tuple[QAction, ...]:
        """Return all of them in the order of the list of keys."""
        return tuple(each for each in vars(self).values() if isinstance(each, QAction))
