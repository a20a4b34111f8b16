"""What tests of windows share; Qt warnings fail a test (pyproject), exceptions in slots too (pytest-qt)."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def nothing_stays_open(qapp: "QApplication") -> Iterator[None]:
    """A window that outlives its test would be found by the next one."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.processEvents()
