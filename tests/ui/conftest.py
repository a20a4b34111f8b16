"""What tests of windows share; Qt warnings fail a test (pyproject), exceptions in slots too (pytest-qt)."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from tests.desktop.in_process import InProcessWindow
    from tests.ui.opened_app import Opened


@pytest.fixture(autouse=True)
def nothing_stays_open(qapp: "QApplication") -> Iterator[None]:
    """A window that outlives its test would be found by the next one, and so would words to be pasted."""
    yield
    qapp.clipboard().clear()
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.processEvents()


@pytest.fixture
def open_app(
    drive: "Callable[[QWidget], InProcessWindow]", qapp: "QApplication", home: Path
) -> "Iterator[Callable[[], Opened]]":
    """Return what starts the app; its first start opens the practice case."""
    from tests.ui.opened_app import opening  # noqa: PLC0415 - where Qt does not load, files are skipped whole

    with opening(drive, qapp, home / "vault", practice=True) as begin:
        yield begin


@pytest.fixture
def at_home(
    drive: "Callable[[QWidget], InProcessWindow]", qapp: "QApplication", home: Path
) -> "Iterator[Callable[[], Opened]]":
    """Return what starts the app, which shows Home once it is unlocked."""
    from tests.ui.opened_app import opening  # noqa: PLC0415 - as above

    with opening(drive, qapp, home / "vault", practice=False) as begin:
        yield begin
