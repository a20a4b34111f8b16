"""Hours of a meeting at the speed of a machine: nothing grows, and nothing ends by itself.

Acts are chosen by chance and done with real keys in the real program, as many as two hours of a busy meeting
have. This takes minutes, so it is done only with `--long`.
"""

import json
import shutil
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import WHY_NO_QT
from tests.crash.acts_to_kill import ENDLESS
from tests.crash.driven_program import DRIVER, complaints, running
from tests.crash.test_killed_acts import make_vault

pytestmark = [
    pytest.mark.skipif(bool(WHY_NO_QT), reason=WHY_NO_QT),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks at a process as Linux shows it"),
]
Held = dict[str, Any]


@pytest.fixture(autouse=True)
def long_asked(pytestconfig: pytest.Config) -> None:
    if not pytestconfig.getoption("--long"):
        pytest.skip("takes minutes; ask for it with --long")


ACTS, ACTS_OF_TWO_HOURS = 120, 3_000
LEAKS = """
import sys, runpy
from PySide6.QtWidgets import QWidget
from ui.meet import notes_head
kept, show = [], notes_head.show_words
def keep(label, words):
    kept.append([QWidget(), bytes(100_000), open("/dev/null")])
    show(label, words)
notes_head.show_words = keep
sys.argv.pop(0)
runpy.run_path(sys.argv[0], run_name="__main__")
"""
# Each of these may differ by so much from one look to the next without anything growing.
KB_OF_A_NOTE = 40
WIDGETS, OBJECTS, FILES, MEMORY_KB = 10, 40, 2, 6_000


def use(home: Path, acts: int, *program: str) -> list[Held]:
    """Let the program do so many acts, kill it, and return what it held along the way."""
    folder = home / "vault"
    make_vault(folder, "running")
    command = (sys.executable, *program, DRIVER, str(folder), ENDLESS, "11", "honest", str(home))
    held: list[Held] = []
    errors = home / "errors"
    with running(command, errors) as process:
        watch = threading.Timer(60 + acts * 3, process.kill)
        watch.daemon = True
        watch.start()
        assert process.stdout is not None
        for line in process.stdout:
            event = json.loads(line)
            assert event["event"] != "fault", event
            if event["event"] == "holding":
                held.append(event)
                if event["acts"] >= acts:
                    break
        watch.cancel()
        assert process.poll() is None, errors.read_text()
        process.kill()
    assert complaints(errors) == []
    shutil.rmtree(folder)
    return held


def growth(held: list[Held], what: str) -> float:
    """Return by how much the second half holds more of it than the first, on average."""
    values: list[float] = [each[what] for each in held]
    before, after = values[: len(values) // 2], values[len(values) // 2 :]
    return sum(after) / len(after) - sum(before) / len(before)


def test_random_acts_at_high_speed_leave_no_more_behind_than_their_notes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    held = use(tmp_path, ACTS_OF_TWO_HOURS)

    with capsys.disabled():
        sys.stdout.write(f"\n{len(held)} looks, the first and the last: {held[0]} {held[-1]}\n")
    for what, most in (("widgets", WIDGETS), ("objects", OBJECTS), ("files", FILES)):
        assert growth(held, what) <= most, what
    notes = growth(held, "notes")
    assert growth(held, "memory_kb") <= MEMORY_KB + notes * KB_OF_A_NOTE


def test_widgets_files_and_memory_that_are_kept_would_be_seen(tmp_path: Path) -> None:
    held = use(tmp_path, ACTS, "-c", LEAKS)

    assert held[-1]["widgets"] - held[0]["widgets"] > WIDGETS
    assert growth(held, "files") > FILES
