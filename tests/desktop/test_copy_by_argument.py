"""A copy that a file manager opens comes into the real window, and leaves no trace of its name."""

import subprocess
import sys

import pytest

from facilitator.cases.copy_at_start import OPEN_ALREADY
from tests.desktop.app import Desktop
from tests.desktop.session import REPOSITORY, SCREEN_PROGRAMS, DesktopSession
from tests.journeys.whole_meeting import first_run
from tests.ui.home.test_encrypted_copies import WORDS, carried_copy

OPENED_BY_THE_SYSTEM = """
from pathlib import Path
from PySide6.QtGui import QFileOpenEvent
from ui.startup.program import Program
program, opened = Program([]), []
program.sendEvent(program, QFileOpenEvent("/carried/first"))
assert opened == []
program.open_with(opened.append)
program.sendEvent(program, QFileOpenEvent("/carried/second"))
assert opened == [Path("/carried/first"), Path("/carried/second")], opened
"""


@pytest.mark.system(*SCREEN_PROGRAMS)
def test_it_is_brought_in_after_the_first_run_and_leaves_no_trace_of_its_name() -> None:
    with DesktopSession(screen=True) as session:
        source = carried_copy(session.home)
        app = Desktop(session).start(str(source))
        first_run(app)
        app.fill("The six words", WORDS, role="text")
        app.click("Bring it in")
        app.wait_for_text("The case is here now")

        second = Desktop(session).start(str(source))
        second.wait_for_text(OPEN_ALREADY)
        second.kill()

        app.press("ctrl+q")
        assert app.wait_for_end() == 0
        told = [path for path in session.files() if path.is_file() and b"carried" in path.read_bytes()]
        assert told == []


@pytest.mark.system(*SCREEN_PROGRAMS)
def test_what_is_no_copy_is_told_in_the_window() -> None:
    with DesktopSession(screen=True) as session:
        (session.home / "letter.txt").write_text("Dear parents")
        app = Desktop(session).start("letter.txt")
        app.wait_for_text("That file is not an encrypted copy of a case")
        app.kill()
        app = Desktop(session).start("not there")
        app.wait_for_text("That file cannot be read")


def test_what_the_system_asks_to_open_waits_for_the_window() -> None:
    command = [sys.executable, "-c", OPENED_BY_THE_SYSTEM, "-platform", "offscreen"]
    answer = subprocess.run(
        command, cwd=REPOSITORY, env={"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, check=False
    )
    assert answer.returncode == 0, answer.stderr
