"""How long from starting the program to its first painted window, beside a bare Qt window and KeePassXC.

Run from the repository: python tests/benchmarks/startup.py [--rounds 9]
Each start has a home of its own on a hidden screen; the programs take turns in a shuffled order, and each
timed start follows an untimed one of the same program, so that none profits from the files another read.
Prints median, smallest and largest of: window painted, screen still, memory (PSS) two seconds later.
"""

import argparse
import compileall
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from facilitator.vault.header import MEBIBYTE, Cost
from facilitator.vault.vault import Vault
from tests.benchmarks.first_paint import ScreenWatch
from tests.desktop.session import REPOSITORY, DesktopSession

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.setWindowTitle("bare")
window.setCentralWidget(QLabel("Hello"))
window.resize(1366, 768)
window.show()
sys.exit(app.exec())
"""
WATCHED_SECONDS = 2.0
REFERENCE = "bare PySide6 window"


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds to the first paint and to the last, megabytes two seconds after."""

    painted: float
    still: float
    memory: float


def main() -> None:
    """Measure everything in one run."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=9)
    rounds = options.parse_args().rounds
    for package in ("ui", "facilitator", "resources"):
        compileall.compile_dir(REPOSITORY / package, quiet=2)
    with tempfile.TemporaryDirectory() as folder, DesktopSession(screen=True) as session:
        Vault.create(
            Path(folder, "vault"), "made up words", keychain=None, cost=Cost(memory=64 * MEBIBYTE)
        ).close()
        programs = commands(Path(folder, "vault"))
        watch = ScreenWatch(session.environment["DISPLAY"])
        starts: dict[str, list[Start]] = {name: [] for name in programs}
        chance = random.Random(1)  # noqa: S311  an order, not a secret
        for _ in range(rounds):
            for name in chance.sample(sorted(programs), len(programs)):
                once(session, watch, programs[name], 0.3)
                starts[name].append(once(session, watch, programs[name], WATCHED_SECONDS))
        watch.close()
    tell(starts)


def commands(vault: Path) -> dict[str, tuple[str, ...]]:
    """Return what is started, by name; KeePassXC only where it is installed."""
    ours = (sys.executable, "-m", "ui")
    programs: dict[str, tuple[str, ...]] = {
        REFERENCE: (sys.executable, "-c", BARE),
        "Facilitator, first run": ours,
        "Facilitator, to unlock": (*ours, "--vault", str(vault)),
    }
    other = shutil.which("keepassxc")
    if other:
        programs["KeePassXC"] = (other,)
    return programs


def once(session: DesktopSession, watch: ScreenWatch, command: tuple[str, ...], seconds: float) -> Start:
    """Start `command` in a new home, watch it for `seconds` after its window came, end it."""
    home = Path(tempfile.mkdtemp(dir=session.tmp))
    environment = session.environment | {"HOME": str(home)}
    environment.pop("PYTHONDONTWRITEBYTECODE")
    watch.forget()
    begin = time.monotonic()
    process = subprocess.Popen(
        command,
        env=environment,
        cwd=home,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        shown = watch.first_window(seconds, 30)
        if shown is None:
            raise SystemExit(f"no window within 30 s: {' '.join(command)}")
        memory = proportional_megabytes(process.pid)
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        shutil.rmtree(home, ignore_errors=True)
    return Start((shown.painted - begin) * 1000, (shown.still - begin) * 1000, memory)


def proportional_megabytes(pid: int) -> float:
    """Return the memory of a process, each shared page divided among those that share it."""
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def tell(starts: dict[str, list[Start]]) -> None:
    """Print the table."""
    reference = statistics.median(start.painted for start in starts[REFERENCE])
    sys.stdout.write(f"{'':26}{'painted ms':>24}{'still ms':>12}{'PSS MB':>9}{'x bare':>8}\n")
    for name, measured in starts.items():
        painted = [start.painted for start in measured]
        middle = statistics.median(painted)
        sys.stdout.write(
            f"{name:26}{f'{middle:.0f} ({min(painted):.0f} to {max(painted):.0f})':>24}"
            f"{statistics.median(start.still for start in measured):12.0f}"
            f"{statistics.median(start.memory for start in measured):9.0f}{middle / reference:8.2f}\n"
        )


if __name__ == "__main__":
    main()
