"""The driven window as a process of its own, and what it complained of."""

import json
import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
# Of a laptop, on which notes and people are seen at once.
SCREEN = {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1}
DRIVER = str(Path(__file__).with_name("driven_window.py"))


@contextmanager
def running(command: Sequence[str], errors: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a program that tells its events line by line, with its error output in a file."""
    screens = errors.with_name("screens.json")
    screens.write_text(json.dumps({"screens": [SCREEN]}))
    platform = f"offscreen:configfile={screens.name}"  # a colon, as after a drive, would end it
    with (
        errors.open("w") as file,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=file,
            text=True,
            cwd=screens.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform},
        ) as process,
    ):
        yield process


def complaints(errors: Path) -> list[str]:
    """Return the lines of an error output but for those of a platform without a window manager to ask."""
    return [line for line in errors.read_text().splitlines() if "This plugin does not support" not in line]
