"""The self-test runs for real, away from the window, and each promise gets its line."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from facilitator.platform_watch import Availability
from tests.desktop.in_process import InProcessWindow
from ui.check.check_page import CheckPage
from ui.tasks import Tasks

SILENT = Availability(False, "This computer does not tell when it locks.")


def test_each_promise_gets_a_line_and_the_whole_a_verdict(qtbot: QtBot, home: Path) -> None:
    tasks = Tasks()
    folder = home / "Dropbox" / "cases"
    folder.mkdir(parents=True)
    driven = InProcessWindow(qtbot, CheckPage(tasks, folder, lambda: SILENT), deadline=60_000)
    driven.click("Check now")
    driven.wait(lambda: driven.is_enabled("Check again"), lambda: f"the end of the check: {driven.texts()}")
    tasks.wait()

    for name in ("Keychain", "Encryption", "Consent", "Action plan", "Destruction"):
        assert driven.shows(name)
    assert driven.shows("Facilitator keeps its promises")
    assert driven.shows("This computer does not tell when it locks.")
    assert driven.shows("Dropbox")
