"""Fixtures that need Qt, for tests of windows and whole journeys alike; loaded only where Qt loads."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QSignalBlocker
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.app import Desktop
from tests.desktop.in_process import InProcessWindow
from tests.desktop.session import DesktopSession


@pytest.fixture
def nothing_stays_open(qapp: QApplication) -> Iterator[None]:
    """A window that outlives its test would be found by the next one, and so would words to be pasted."""
    yield
    qapp.clipboard().clear()
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.processEvents()
    # Outside a loop Qt puts deleting off, and the next test would give its look to windows that are closed.
    with QSignalBlocker(qapp):  # nobody is left to hear where the focus goes
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def drive(qtbot: QtBot) -> Callable[[QWidget], InProcessWindow]:
    """Show a window and return what drives it with events: `drive(page).click("Add person")`."""
    return lambda widget: InProcessWindow(qtbot, widget)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """The real app, not yet started, on a screen with an unlocked keychain; mark the test `system`."""
    with DesktopSession(screen=True) as session:
        yield Desktop(session)
