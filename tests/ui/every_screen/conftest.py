"""Every stage of a case in which each text is a word of its own."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QWidget

from tests.canary_case import CanaryCase
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage


@pytest.fixture
def screens(
    canaries: CanaryCase, drive: Callable[[QWidget], InProcessWindow]
) -> Iterator[tuple[InProcessWindow, EveryStage]]:
    """The window, and what drives it."""
    window = EveryStage(canaries.case, canaries.vault)
    yield drive(window), window
    window.controller.end()
