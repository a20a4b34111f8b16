"""The question before the window is closed over a meeting that goes on."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.widgets.confirm_dialog import ConfirmDialog
from ui.window.main_window import MainWindow

QUESTION = "Close Facilitator while the meeting goes on?"
SENTENCE = (
    "Everything written is saved and locked. The meeting's clock stands still until the case is unlocked."
)


class ClosingQuestion(QObject):
    """Asks where a meeting runs or is on a break; an adjourned or ended one has nothing to interrupt.

    The system's own end (a shutdown, a signal) asks nothing: it does not come through the window.
    """

    def __init__(self, window: MainWindow, meeting_goes_on: Callable[[], bool]) -> None:
        super().__init__(window)
        self._window = window
        self._goes_on = meeting_goes_on
        self._is_answered = False
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keep the window open until the question is answered."""
        if event.type() != QEvent.Type.Close or self._is_answered or not self._goes_on():
            return False
        event.ignore()
        self._ask()
        return True

    def _ask(self) -> None:
        dialog = ConfirmDialog(QUESTION, SENTENCE, "Close it now", "Stay in the meeting", self._window)
        dialog.accepted.connect(lambda: QTimer.singleShot(0, self, self._close))
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(self._window.activateWindow)
        dialog.open()
        dialog.no.setFocus()

    def _close(self) -> None:
        self._is_answered = True
        self._window.close()
