"""Undo and redo on every screen of an open case, in the words of what they would take back or do again."""

from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from facilitator.acts.undo_words import redo_words, undo_words
from facilitator.changes import Changes
from ui.page.case_controller import CaseController
from ui.window.main_window import MainWindow

GROUP: Final = "Every stage"
UNDO_KEYS: Final = "Ctrl+Z"
REDO_KEYS: Final = ("Ctrl+Shift+Z", "Ctrl+Y")
# The clock ticks each second and can never be undone.
ONLY_TIME: Final = Changes(clock=True)


class UndoActions(QObject):
    """Adds the two acts to the window when a case opens, and takes them away with it.

    In a text box the keys take back typing first, as long as there is any.
    """

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        self._acts: tuple[QAction, QAction] | None = None
        controller.case_opened.connect(self._begin)
        controller.case_closed.connect(self._end)
        controller.changed.connect(self._show)
        if controller.case_file is not None:
            self._begin()

    def _begin(self) -> None:
        self._end()
        add, run = self._window.add_window_action, self._controller.run
        undo = add("Undo", UNDO_KEYS, lambda: run(lambda case: case.undo.undo()), group=GROUP)
        redo = add("Redo", REDO_KEYS, lambda: run(lambda case: case.undo.redo()), group=GROUP)
        for action in (undo, redo):
            action.setAutoRepeat(False)
            action.setProperty("undoes", True)
        self._acts = (undo, redo)
        self._window.header_bar.show_undo(self._acts)
        self._show(Changes.everything())

    def _end(self) -> None:
        if self._acts is None:
            return
        self._window.header_bar.show_undo(())
        for action in self._acts:
            self._window.removeAction(action)
            action.deleteLater()
        self._acts = None

    def _show(self, changes: Changes) -> None:
        case = self._controller.case_file
        if case is None or self._acts is None or not changes or changes == ONLY_TIME:
            return
        back, again = case.undo.labels()
        for action, label, words in zip(
            self._acts, (back, again), (undo_words(back), redo_words(again)), strict=True
        ):
            action.setText(words)
            action.setEnabled(bool(label))
