"""Undo and redo on every screen of an open case, in the words of what they would take back or do again.

What was taken back is told at the foot of the window, for a moment, and to screen readers.
"""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from facilitator.acts.undo_words import done_again_words, redo_words, taken_back_words, undo_words
from facilitator.changes import Changes
from ui.page.case_controller import CaseController, CaseWork
from ui.window.main_window import MainWindow

GROUP: Final = "Every stage"
UNDO_KEYS: Final = "Ctrl+Z"
REDO_KEYS: Final = ("Ctrl+Shift+Z", "Ctrl+Y")
# The clock ticks each second and can never be undone.
ONLY_TIME: Final = Changes(clock=True)


class UndoActions(QObject):
    """Adds the two acts to the window, and takes them away when the case ends.

    In a text box the keys take back typing first, as long as there is any.

    Signals:
        telling(str): what is about to be taken back or done again, told as done; "" where that was refused
    """

    telling = Signal(str)

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        add = window.add_window_action
        undo = add("Undo", UNDO_KEYS, self._take_back, group=GROUP)
        redo = add("Redo", REDO_KEYS, self._do_again, group=GROUP)
        for action in (undo, redo):
            action.setAutoRepeat(False)
            action.setProperty("undoes", True)
        self._acts: tuple[QAction, QAction] = (undo, redo)
        window.foot.show_undo(self._acts)
        self._show(Changes.everything())
        controller.changed.connect(self._show)
        controller.ended.connect(self._end)

    def _take_back(self) -> None:
        label, _ = self._controller.case_file.undo.labels()
        self._do(lambda case: case.undo.undo(), taken_back_words(label))

    def _do_again(self) -> None:
        _, label = self._controller.case_file.undo.labels()
        self._do(lambda case: case.undo.redo(), done_again_words(label))

    def _do(self, work: CaseWork, told: str) -> None:
        self.telling.emit(told)
        if self._controller.run(work):
            self._window.foot.saved.tell(told)
        else:
            self.telling.emit("")

    def _end(self) -> None:
        self._window.foot.show_undo(())
        for action in self._acts:
            self._window.removeAction(action)
            action.deleteLater()

    def _show(self, changes: Changes) -> None:
        case = self._controller.case_file
        if not changes or changes == ONLY_TIME:
            return
        back, again = case.undo.labels()
        for action, label, words in zip(
            self._acts, (back, again), (undo_words(back), redo_words(again)), strict=True
        ):
            action.setText(words)
            action.setEnabled(bool(label))
