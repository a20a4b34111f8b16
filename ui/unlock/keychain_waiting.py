"""Shows, on whatever page is shown, that the keychain keeps us waiting, how long, and how to stop that."""

from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

from facilitator.vault import keychain_wait
from ui.window.main_window import MainWindow

WAITING: Final = (
    "Waiting for your keychain. If it is locked, unlock it: its window may be behind this one. "
    "Facilitator waits up to 30 seconds and then says how it went."
)
STOP: Final = "Stop waiting"


class KeychainWaiting(QObject):
    """Listens to every wait for a keychain, wherever it is made: unlocking, a first run, a case, its end.

    Signals:
        changed(bool): internal, carries across the threads whether it keeps us waiting
    """

    changed = Signal(bool)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.changed.connect(self._show, Qt.ConnectionType.QueuedConnection)
        window.messages.acted.connect(self._acted)
        self._deafen = keychain_wait.listen(self._hear)

    def end(self) -> None:
        """Listen no more, and break off what is still waited for; a second call does nothing."""
        self._deafen()
        self.break_off()

    def break_off(self) -> None:
        """End every wait now, as if its time were over: what was to be done is not done."""
        keychain_wait.break_off()

    def _hear(self, waiting: bool) -> None:
        if isValid(self):
            self.changed.emit(waiting)

    def _show(self, waiting: bool) -> None:
        bar = self._window.messages
        if waiting:
            bar.show_sentence(WAITING, act=STOP)
        elif bar.sentence() == WAITING:
            bar.clear()

    def _acted(self) -> None:
        if self._window.messages.sentence() == WAITING:
            self.break_off()
