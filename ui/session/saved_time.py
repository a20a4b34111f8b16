"""When the open case was last saved, for the foot of the window."""

from typing import Final

from PySide6.QtCore import QObject

from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.window.main_window import MainWindow

# Saved each second too, but nobody did it: a time that runs like a clock would say nothing.
ONLY_TIME: Final = Changes(clock=True)


class SavedTime(QObject):
    """Keeps the window's foot in step with what the person did and typed in the open case."""

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        controller.changed.connect(self._changed)
        self._changed(Changes())

    def _changed(self, changes: Changes) -> None:
        if changes != ONLY_TIME:
            self._window.foot.saved.show_saved_at(self._controller.case_file.now())
