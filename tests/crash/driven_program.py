"""The driven window as a process of its own, and what it complained of."""

import os
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
DRIVER = str(Path(__file__).with_name("driven_window.py"))


@contextmanager
def running(command: Sequence[str], errors: Path) -> Iterator[subprocess.Popen[str]]:
    """Run a program that tells its events line by line, with its error output in a file."""
    with (
        errors.open("w") as file,
        subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=file,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        ) as process,
    ):
        yield process


def complaints(errors: Path) -> list[str]:
    """Return the lines of an error output but for those of a platform without a window manager to ask."""
    return [line for line in errors.read_text().splitlines() if "This plugin does not support" not in line]
