"""One whole meeting through the real window, by keys and clicks alone; at its end only the plan is left."""

import json
import subprocess
from pathlib import Path

import pytest

from tests.desktop.app import Desktop
from tests.journeys.whole_meeting import (
    WORDS,
    agree,
    destroy,
    end_meeting,
    first_run,
    meet,
    prepare,
    save_plan,
)
from tests.residue.canary_scan import scan

REFERENCE = "DR-2026-001"


@pytest.mark.system("Xvfb", "dbus-daemon", "gnome-keyring-daemon", "xdotool", "pdftotext")
def test_a_whole_meeting_leaves_the_agreed_plan_and_nothing_else(desktop: Desktop) -> None:
    session = desktop.session
    target = session.home / "plan.pdf"
    desktop.start()

    first_run(desktop)
    prepare(desktop)
    meet(desktop)
    agree(desktop)
    end_meeting(desktop)
    files_before = [path for path in session.files() if path.suffix == ".case"]
    save_plan(desktop, target)
    destroy(desktop, REFERENCE)
    desktop.click("Close Facilitator")
    desktop.wait_for_end()

    assert files_before != []
    text = subprocess.run(
        ["pdftotext", "-layout", target, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert all(word in text for word in WORDS.printed)
    assert not any(word in text for word in WORDS.private)
    places = [session.home, session.tmp, session.run, Path("/var/tmp"), Path("/dev/shm")]  # noqa: S108
    assert scan((*WORDS.private, *WORDS.printed, REFERENCE), places, allow=[target]) == []
    # That nothing was said of the facilitator is kept, in the encrypted file that belongs to no case.
    common = json.loads((session.home / "vault/vault.json").read_bytes())["common"]
    left = [path.name for path in session.files() if path.suffix in {".case", ".key"}]
    assert left == [f"{common}.case"]
