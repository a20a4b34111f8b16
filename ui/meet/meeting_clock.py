"""What makes the shown time move, and makes it durable."""

from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from facilitator.acts.meeting_time import SLEPT_AFTER_MS
from facilitator.meeting.state import Status
from ui.page.case_controller import CaseController

BEAT_MS: Final = 250
BEATS_A_TICK: Final = 3
LATE_MS: Final = 700
BEATS_AFTER_REFUSAL: Final = 120


class MeetingClock(QObject):
    """Beats four times a second while a meeting or its break goes on, and ticks the running case.

    It ticks at every third beat, or sooner where beats come late: a kill then loses less than the second that
    is promised.

    A tick that the store refuses (a full disk) is told once and tried again after half a minute, so that the
    refusal is not repeated every second.

    Signals:
        beat(): show the time anew; nothing else has changed
    """

    beat = Signal()

    def __init__(self, controller: CaseController, parent: QObject) -> None:
        super().__init__(parent)
        self._controller = controller
        self._runs = False
        self._until_tick = BEATS_A_TICK
        self._since_tick = QElapsedTimer()
        self._since_tick.start()
        self._timer = QTimer(self)
        self._timer.setInterval(BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        controller.ended.connect(self._timer.stop)

    def follow(self, status: Status) -> None:
        """Beat or rest, as the meeting stands."""
        self._runs = status is Status.RUNNING
        if status.goes_on:
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._timer.stop()

    def _on_beat(self) -> None:
        self._until_tick -= 1
        is_late = self._until_tick < BEATS_A_TICK and self._since_tick.elapsed() >= LATE_MS
        if self._until_tick <= 0 or is_late:
            self._until_tick = BEATS_A_TICK
            self._since_tick.start()
            if self._runs and not self._controller.run(
                lambda case: case.meeting.tick(slept_after_ms=SLEPT_AFTER_MS)
            ):
                self._until_tick = BEATS_AFTER_REFUSAL
        self.beat.emit()
