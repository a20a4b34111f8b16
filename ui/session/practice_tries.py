"""Shows what there is to try while a practice meeting is open, and ticks what was tried."""

from typing import Final

from PySide6.QtCore import QObject

from facilitator.changes import Changes
from facilitator.practice_tries import Tries
from ui.page.case_controller import CaseController
from ui.widgets.announcement import announce
from ui.widgets.discard import discard
from ui.window.main_window import MainWindow
from ui.window.tries_panel import HEADING, TriesPanel

DONE: Final = "All of them tried"


class PracticeTries(QObject):
    """Lives as long as the practice case is open; keeps nothing of it."""

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        self._tries = Tries(controller.case_file)
        self._panel = TriesPanel(window, window.practice)
        # What was done in the meeting before stays in sight where it is opened again.
        self._is_new = not any(controller.case_file.undo.labels())
        self._panel.put_away.connect(window.keys.give_keyboard_to_page)
        self._act = window.add_window_action(HEADING, "", self._open_or_put_away)
        window.practice.tries_asked.connect(self._open_or_put_away)
        controller.changed.connect(self._look)
        controller.ended.connect(self._end)
        window.pages.shown.connect(self._follow_page)
        self._show()

    def _follow_page(self, key: str) -> None:
        """Open by itself once, on Meet, where the words of the things to try are meant."""
        is_new, self._is_new = self._is_new, False
        if is_new and key == "meet" and self._panel.fits():
            self._panel.open(take_keyboard=False)
        else:
            self._panel.fold()

    def _look(self, _changes: Changes) -> None:
        if self._tries.look(self._controller.case_file):
            self._show()
            announce(self._window.practice, self._counted())

    def _show(self) -> None:
        self._panel.show_tries([(each.words, each.tried) for each in self._tries.all()])
        self._window.practice.show_tries(self._counted())

    def _counted(self) -> str:
        tries = self._tries.all()
        tried = sum(each.tried for each in tries)
        return DONE if tried == len(tries) else f"{HEADING}: {tried} of {len(tries)} tried"

    def _open_or_put_away(self) -> None:
        if self._panel.isVisible():
            self._panel.fold()
            self._window.keys.give_keyboard_to_page()
        else:
            self._panel.open(take_keyboard=True)

    def _end(self) -> None:
        self._window.practice.tries_asked.disconnect(self._open_or_put_away)
        self._window.pages.shown.disconnect(self._follow_page)
        self._window.practice.show_tries("")
        self._window.removeAction(self._act)
        self._act.deleteLater()
        discard(self._panel)
