"""Loading the code of the pages before they are wanted."""

from importlib import import_module
from typing import Final

from PySide6.QtCore import QObject, QTimer

from ui.session.stages import STAGES

# What keeps going is made whatever stage the case was left at.
PAGES: Final = (
    "ui.session.session",
    *(stage.module for stage in sorted(STAGES, key=lambda stage: not stage.keeps_going)),
)


def load_pages(owner: QObject, pages: tuple[str, ...] = PAGES) -> None:
    """Load one page's code in each turn of the event loop, for as long as `owner` exists.

    Meant for the half second in which the worker derives the key and the window has nothing to do: there it
    costs nobody time, and the first case that is opened is shown some 70 ms sooner.
    """
    if pages:
        import_module(pages[0])
        QTimer.singleShot(0, owner, lambda: load_pages(owner, pages[1:]))
