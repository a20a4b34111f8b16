"""The ways a lock comes, and work that is held until the lock waits for it."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final, ParamSpec, TypeVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from tests.ui.opened_app import Opened
from ui.widgets.sheet import asked_now
from ui.window.open_questions import close_questions

Given = ParamSpec("Given")
Answer = TypeVar("Answer")
# What no lock has closed by then is closed, so that the test fails instead of standing still.
DEADLINE_MS: Final = 20_000
DEADLINE: Final = 60.0


def press_in_window() -> None:
    """Press Ctrl+L as the window system delivers it: to the window that has the keyboard."""
    window = QGuiApplication.focusWindow()
    assert isinstance(window, QWindow)
    # Only the press: the window may be gone before the key is let go.
    QTest.keyPress(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)


LOCKS: Final[dict[str, Callable[[Opened], None]]] = {
    "key": lambda _: press_in_window(),
    "idle": lambda opened: opened.app._idle.due.emit(),
    "session": lambda opened: opened.app._lock_with_session(),
}


class HeldWork:
    """Work that begins and does not end before a lock waits for it, or `let_go` is called."""

    def __init__(self) -> None:
        self.begun = threading.Event()
        self._open = threading.Event()

    def holding(self, work: Callable[Given, Answer]) -> Callable[Given, Answer]:
        """Return `work`, held."""

        def held(*given: Given.args, **named: Given.kwargs) -> Answer:
            self.begun.set()
            assert self._open.wait(DEADLINE)
            return work(*given, **named)

        return held

    def let_go(self) -> None:
        self._open.set()

    def until_lock_waits(self, opened: Opened) -> None:
        """Let the work go on at the moment a lock begins to wait for it."""
        wait = opened.app._tasks.wait

        def waiting() -> None:
            self.let_go()
            wait()

        opened.app._tasks.wait = waiting  # type: ignore[method-assign]

    def wait_until_begun(self, opened: Opened) -> None:
        opened.driven.wait(self.begun.is_set, lambda: "the work to begin")


def when_asked(act: Callable[[], None], kind: type[QDialog] = QDialog) -> list[str]:
    """Do `act` once such a question has the keyboard; return what is filled with its title then."""
    seen: list[str] = []
    # Its own, so that no timer outlives the test and answers the question of another.
    window = QApplication.activeWindow()
    assert window is not None
    QTimer.singleShot(DEADLINE_MS, window, close_questions)

    def look() -> None:
        dialog = asked_now()
        if (
            not isinstance(dialog, kind)
            or QGuiApplication.focusWindow() is not dialog.window().windowHandle()
        ):
            if isinstance(dialog, kind):
                # What a person does with a mouse where the system left the keyboard with nobody.
                dialog.activateWindow()
            QTimer.singleShot(20, window, look)
            return
        seen.append(dialog.windowTitle())
        act()

    QTimer.singleShot(0, window, look)
    return seen


def choose_file(path: Path) -> None:
    """Answer the open question for a file."""
    dialog = asked_now()
    assert isinstance(dialog, QFileDialog)
    line = dialog.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(str(path))
    dialog.done(QFileDialog.DialogCode.Accepted)


def is_locked(opened: Opened) -> None:
    """Wait for the locked window, with nothing over it and nothing of a case in it."""
    opened.driven.wait_for_text("Unlock your cases")
    opened.driven.wait(
        lambda: (
            [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == [opened.window]
        ),
        lambda: f"everything else to be closed: {QApplication.topLevelWidgets()}",
    )
    assert opened.window.pages.stages() == ()
    assert opened.app._vault is None
