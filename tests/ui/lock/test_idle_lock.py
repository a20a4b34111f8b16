"""Nobody there: a visible countdown, then locked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from ui.lock.idle_lock import COUNTDOWN_SECONDS, IDLE_SECONDS, MEETING_IDLE_SECONDS, IdleLock


class Clock:
    def __init__(self) -> None:
        self.awake = 1000.0
        self.wall_ahead = 5000.0

    def monotonic(self) -> float:
        return self.awake

    def wall(self) -> float:
        return self.awake + self.wall_ahead


class Watched:
    def __init__(self, app: QApplication) -> None:
        self.clock = Clock()
        self.is_meeting = False
        self.counted: list[int] = []
        self.due = 0
        self.lock = IdleLock(
            app, lambda: self.is_meeting, monotonic=self.clock.monotonic, wall=self.clock.wall
        )
        self.lock.counting.connect(self.counted.append)
        self.lock.due.connect(self._count)
        self.lock.start()

    def let_pass(self, seconds: float) -> None:
        self.clock.awake += seconds
        self.lock.look()

    def _count(self) -> None:
        self.due += 1


@pytest.fixture
def watched(qapp: QApplication) -> Watched:
    return Watched(qapp)


def test_it_counts_down_before_it_locks(watched: Watched) -> None:
    watched.let_pass(IDLE_SECONDS - COUNTDOWN_SECONDS - 1)
    before = list(watched.counted)
    watched.let_pass(2)
    watched.let_pass(COUNTDOWN_SECONDS)

    assert before == []
    assert watched.counted == [COUNTDOWN_SECONDS - 1]
    assert watched.due == 1


def test_a_key_press_stops_the_countdown(watched: Watched, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    qtbot.waitUntil(lambda: QApplication.focusWindow() is not None)
    watched.let_pass(IDLE_SECONDS - 10)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    watched.let_pass(30)

    assert watched.counted == [10, -1]
    assert watched.due == 0


def test_a_meeting_is_given_longer_and_still_counts_down(watched: Watched) -> None:
    watched.is_meeting = True
    watched.let_pass(IDLE_SECONDS + 1)
    before = list(watched.counted)
    watched.let_pass(MEETING_IDLE_SECONDS - IDLE_SECONDS - COUNTDOWN_SECONDS + 9)

    assert before == []
    assert watched.counted == [COUNTDOWN_SECONDS - 10]
    assert watched.due == 0


def test_a_computer_that_slept_counts_down_at_once(watched: Watched) -> None:
    watched.is_meeting = True
    watched.clock.wall_ahead += 3600
    watched.let_pass(1)

    assert watched.counted == [COUNTDOWN_SECONDS]
    assert watched.due == 0


def test_nothing_is_counted_while_everything_is_locked(watched: Watched) -> None:
    watched.let_pass(IDLE_SECONDS + 1)
    watched.lock.stop()

    assert watched.due == 1
    assert not watched.lock._timer.isActive()
