"""Where a kit and an installer are named, the installed program is tried; elsewhere nothing is collected."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desktop.session import DesktopSession
from tests.windows.installed import Installed
from tests.windows.seen_window import SeenWindow
from tests.windows.wine import Wine

SCREEN = "1440x900x24"


def pytest_ignore_collect(config: pytest.Config) -> bool | None:
    named = config.getoption("--windows-kit") and config.getoption("--installer")
    return None if named else True


@pytest.fixture(scope="module")
def computer(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    """A Windows computer of this file's own, on which nothing is installed yet."""
    option = request.config.getoption
    folder = tmp_path_factory.mktemp("windows")
    pictures = Path(option("--pictures") or folder).resolve()
    pictures.mkdir(parents=True, exist_ok=True)
    with DesktopSession(keychain=False, screen=True, size=SCREEN) as session:
        display = session.environment["DISPLAY"]
        drive = f"prefix-{request.module.__name__.rpartition('.')[2]}"
        wine = Wine(Path(option("--windows-kit")), drive, display, folder)
        try:
            yield Installed(wine, SeenWindow(display, pictures), Path(option("--installer")))
        finally:
            wine.close()
