"""The harness itself: it passes a writer that keeps its word and catches one that does not."""

import json
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.crash.harness import KillReport, WriterFailed, kill_at_random

WRITER = """
import json, os, sys
place, honest = sys.argv[1], sys.argv[2] == "honest"
kept = json.load(open(place)) if os.path.exists(place) else []
def say(text): os.write(1, (text + "\\n").encode())
say("ready")
while True:
    token = str(len(kept))
    kept.append(token)
    if honest or len(kept) % 40 == 0:
        with open(place + ".new", "w") as new:
            json.dump(kept, new)
        os.replace(place + ".new", place)
    say("saved " + token)
    if len(kept) % 500 == 0:
        import time; time.sleep(0.01)
"""
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a thing of POSIX systems")
Kill = Callable[..., KillReport]


@pytest.fixture
def kill(tmp_path: Path) -> Kill:
    script, place = tmp_path / "writer.py", tmp_path / "kept.json"
    script.write_text(WRITER)

    def missing(saved: Sequence[str]) -> set[str]:
        kept = json.loads(place.read_text()) if place.exists() else []
        return set(saved) - set(kept)

    return lambda how, **more: kill_at_random([script, place, how], missing, within=0.05, **more)


def test_a_writer_that_keeps_its_word_loses_nothing(kill: Kill) -> None:
    report = kill("honest", kills=12)
    assert report.kills == 12
    assert len(report.saved) > 12
    assert report.lost == {}


def test_a_writer_that_says_saved_too_early_is_caught(kill: Kill) -> None:
    # Fifty kills in all, as in the meeting that is killed: a few may each come at a lucky instant.
    assert any(kill("hasty", kills=5, seed=seed).lost for seed in range(10))


def test_a_kill_may_come_before_the_first_word(kill: Kill) -> None:
    assert kill("honest", kills=8, starting=1.0).before_ready > 0


@pytest.mark.parametrize(
    "ending", ["raise SystemExit(3)", "print('Traceback', flush=True)\nwhile True: pass"]
)
def test_a_writer_that_fails_is_not_taken_for_a_killed_one(ending: str, tmp_path: Path) -> None:
    script = tmp_path / "failing.py"
    script.write_text(f"print('ready', flush=True)\n{ending}\n")
    with pytest.raises(WriterFailed):
        kill_at_random([script], lambda _: (), kills=2, within=2, starting=0)
