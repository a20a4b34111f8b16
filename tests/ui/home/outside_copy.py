"""An encrypted copy that came from outside before anybody had unlocked."""

from pathlib import Path

from tests.ui.opened_app import Opened
from ui.app import COPY_WAITS


def asked_for_words(opened: Opened, source: Path) -> None:
    """Let the copy come, then unlock, until its words are asked for."""
    opened.app.bring_in(source)
    opened.driven.wait_for_text(COPY_WAITS)
    opened.unlock()
    opened.driven.find("The six words")
