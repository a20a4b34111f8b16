"""Where a kit with a screen reader is named, the app is listened to; elsewhere nothing is collected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.session import DesktopSession
from tests.screen_reader.heard_app import HeardApp


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    return None if config.getoption("--screen-reader") else True


@pytest.fixture
def heard(request: pytest.FixtureRequest) -> Iterator[HeardApp]:
    """The real app, not yet unlocked for the first time, with a screen reader in its session."""
    kit = Path(request.config.getoption("--screen-reader")).resolve()
    with DesktopSession(screen=True) as session:
        heard = HeardApp(session, kit)
        try:
            yield heard
        finally:
            print("\n".join(heard.spoken()))  # noqa: T201  what was spoken is what this test leaves
