"""Has screen readers say what changes in an open case, whatever page is shown and whichever key did it."""

from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from facilitator.changes import Changes
from facilitator.spoken.listener import TIME, Listener
from facilitator.spoken.pages_told import page_told
from ui.page.case_controller import CaseController
from ui.room.shared_window import SharedWindow
from ui.widgets.announcement import announce
from ui.window.main_window import MainWindow

BEAT_MS: Final = 1000


class SpokenChanges(QObject):
    """Lives as long as a case is open. All that one act changed is one announcement."""

    def __init__(self, window: MainWindow, controller: CaseController) -> None:
        super().__init__(controller)
        self._window = window
        self._controller = controller
        self._listener = Listener(controller.case_file)
        self._first = ""
        self._timer = QTimer(self, interval=BEAT_MS)
        self._timer.timeout.connect(lambda: self._hear(TIME))
        controller.changed.connect(self._hear)
        controller.ended.connect(self._end)
        window.pages.shown.connect(self._on_page)
        self._follow_time()

    def say_first(self, sentence: str) -> None:
        """Say `sentence` before what the next act changes; with "" nothing, where it was refused."""
        self._first = sentence

    def _end(self) -> None:
        self._timer.stop()
        # It holds the case, which is closed before this object goes.
        del self._listener

    def _hear(self, changes: Changes) -> None:
        if self._controller.has_ended or not changes:
            return
        discreetly = isinstance(QApplication.activeWindow(), SharedWindow)
        told = self._listener.told(changes, discreetly=discreetly)
        first, self._first = self._first, ""
        sentence = ". ".join(part for part in (first, told) if part)
        if sentence:
            announce(self._window, sentence)
        self._follow_time()

    def _on_page(self, stage: str) -> None:
        sentence = "" if self._controller.has_ended else page_told(self._controller.case_file, stage)
        if sentence:
            announce(self._window, sentence)

    def _follow_time(self) -> None:
        if self._listener.time_passes() != self._timer.isActive():
            (self._timer.stop if self._timer.isActive() else self._timer.start)()
