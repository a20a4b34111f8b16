"""The practice case in the app, its key in the real keychain of a session."""

import gc
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vault.keychain import Keychain, find_keychain
from tests.desktop.in_process import InProcessWindow
from tests.desktop.session import DesktopSession
from tests.ui.opened_app import Opened, opening

# The keyring library leaves its connection to the garbage where the keychain is locked.
CONNECTION_LEFT_OPEN = (
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:.*unclosed <socket:pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings(
        "ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"
    ),
)


@pytest.fixture
def keychain(keychain_session: DesktopSession) -> Iterator[Keychain]:
    """The keychain of the session, as the app finds it."""
    assert "DBUS_SESSION_BUS_ADDRESS" in keychain_session.environment
    keychain, sentence = find_keychain()
    assert keychain is not None, sentence
    yield keychain
    with warnings.catch_warnings():
        # What the library left is picked up here, not in the middle of some later test.
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def meeting(
    keychain: Keychain, drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, tmp_path: Path
) -> Iterator[Opened]:
    """The practice meeting before its start, its key in the keychain."""
    with opening(drive, qapp, tmp_path / "vault", practice=True, keychain=keychain) as begin:
        opened = begin()
        opened.driven.wait_for_text("Unlock your cases")
        opened.unlock()
        opened.wait_for_stage("prepare")
        yield opened
