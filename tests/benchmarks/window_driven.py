"""Keys into a window and Qt at work meanwhile, as little beside it as can be, so that it can be timed."""

import math
import time
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

DEADLINE_S: Final = 60.0
Kind = TypeVar("Kind", bound=QWidget)


class PaintWatch(QObject):
    """Tells whether a widget was painted since `begin`."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.painted = False
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Note a paint; it is over when control comes back from the event loop."""
        self.painted = self.painted or event.type() == QEvent.Type.Paint
        return False

    def begin(self) -> None:
        """Count from now."""
        self.painted = False


def named(window: QWidget, name: str, kind: type[Kind]) -> Kind:
    """Wait for the visible widget of that accessible name.

    Raises SystemExit, with the window's size and what has a name in it, when it does not come.
    """
    found: list[Kind] = []

    def there() -> bool:
        found[:] = [w for w in window.findChildren(kind) if w.accessibleName() == name and w.isVisible()]
        return bool(found)

    spin(there, what=lambda: f"{kind.__name__} “{name}” in {_seen(window)}")
    return found[0]


def _seen(window: QWidget) -> str:
    shown = (w.accessibleName() for w in window.findChildren(QWidget) if w.isVisible())
    return f"{window.width()} x {window.height()}: {sorted({name for name in shown if name})}"


def press(widget: QWidget, letter: str, key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """Put a key press and its release among the events, as the system does."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
        QCoreApplication.postEvent(widget, event)


def spin(until: Callable[[], bool], *, what: Callable[[], str] = lambda: "") -> None:
    """Let Qt work until `until` is true, which is asked after events, and each millisecond without any.

    Raises SystemExit, which says `what` was waited for, after a minute.
    """
    deadline = time.perf_counter() + DEADLINE_S
    waking = QTimer()
    waking.start(1)
    while not until():
        # To ask without a pause would take the time from the workers that are waited for.
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.perf_counter() > deadline:
            raise SystemExit(f"not within a minute: {what()}")


def spin_for(seconds: float) -> None:
    """Let Qt work for so long."""
    spin_until(time.perf_counter() + seconds)


def spin_until(moment: float) -> None:
    """Let Qt work until `time.perf_counter()` is past that moment, without asking in between."""
    waking = QTimer(singleShot=True, timerType=Qt.TimerType.PreciseTimer)
    waking.start(max(0, math.ceil((moment - time.perf_counter()) * 1000)))
    while time.perf_counter() < moment:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def spin_for_paint(watch: PaintWatch) -> None:
    """Let Qt work until the part is painted."""
    spin(lambda: watch.painted)
