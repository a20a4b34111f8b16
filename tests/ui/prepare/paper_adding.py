"""A paper that was sent, brought into the practice case as a person does it."""

from pathlib import Path

from tests.ui.lock.locking import choose_file, when_asked
from tests.ui.opened_app import Opened


def bring_in(opened: Opened, paper: Path) -> None:
    """Unlock, go to the papers of the practice case and add this one."""
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.click("Papers")
    when_asked(lambda: choose_file(paper))
    opened.driven.click("Add papers")
