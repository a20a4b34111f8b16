"""The drive with the cases is gone when the window is locked: that is said, not taken for a first run."""

from collections.abc import Callable
from pathlib import Path

from tests.systems import open_files_can_go
from tests.ui.opened_app import Opened


@open_files_can_go
def test_locking_without_the_folder_says_that_the_cases_cannot_be_found(
    open_app: Callable[[], Opened], home: Path
) -> None:
    opened = open_app()
    opened.unlock()
    opened.wait_for_stage("prepare")
    away = (home / "vault").rename(home / "away")

    opened.app.lock()
    opened.driven.wait_for_text("The folder with your cases cannot be found.")

    away.rename(home / "vault")
    opened.app.end()
