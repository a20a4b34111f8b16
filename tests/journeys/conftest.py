"""The app in this process on a clock that the script moves."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from tests.desktop.in_process import InProcessWindow
from tests.journeys.hands_on_keys import ScriptedClock
from tests.ui.opened_app import Opened, opening
from ui import app


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> ScriptedClock:
    """Every case opened from now on reads this clock: the app hands its own to whoever opens one."""
    clock = ScriptedClock()
    monkeypatch.setattr(app, "SystemClock", lambda: clock)
    return clock


@pytest.fixture
def begin(
    clock: ScriptedClock,
    nothing_stays_open: None,  # noqa: ARG001  goes last
    drive: Callable[[QWidget], InProcessWindow],
    qapp: QApplication,
    home: Path,
) -> Iterator[Callable[[], Opened]]:
    """Return what starts the app, which shows the practice case once it is unlocked, its meeting to begin."""
    with opening(drive, qapp, home / "vault", practice=True, clock=clock) as begin:
        yield begin
