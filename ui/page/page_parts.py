"""What the page of every stage is made with."""

from dataclasses import dataclass

from ui.page.case_controller import CaseController
from ui.page.navigation import Navigation
from ui.tasks import Tasks


@dataclass(frozen=True, slots=True, kw_only=True)
class PageParts:
    """The way to the case, the worker for what is slow, and the way to the other stages."""

    controller: CaseController
    tasks: Tasks
    navigation: Navigation
