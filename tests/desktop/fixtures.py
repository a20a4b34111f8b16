"""Fixtures that need Qt, for tests of windows and whole journeys alike; loaded only where Qt loads."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.app import Desktop
from tests.desktop.in_process import InProcessWindow
from tests.desktop.session import DesktopSession


@pytest.fixture
def drive(qtbot: QtBot) -> Callable[[QWidget], InProcessWindow]:
    """Show a window and return what drives it with events: `drive(page).click("Add person")`."""
    return lambda widget: InProcessWindow(qtbot, widget)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    """The real app, not yet started, on a screen with an unlocked keychain; mark the test `system`."""
    with DesktopSession(screen=True) as session:
        yield Desktop(session)


@pytest.fixture
def desktop_without_keychain() -> Iterator[Desktop]:
    """The same where no keychain can be reached."""
    with DesktopSession(screen=True, keychain=False) as session:
        yield Desktop(session)
