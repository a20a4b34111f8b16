"""Every benchmark, one after the other, each in a process of its own.

    python -m tests.benchmarks [--brief]

`--brief` asks for less of each: minutes instead of a quarter of an hour. Run it on a machine that does
nothing else; each prints what it measures beside what the bare parts take for the same work.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).parent
WHOLE: Final = {
    "startup": (),
    "storage": ("--large-mb", "1000"),
    "keystrokes": (),
    "look": (),
    "document": (),
    "memory": (),
    "papers": (),
    "reading": (),
}
BRIEF: Final = {
    "startup": ("--rounds", "3"),
    "storage": ("--notes", "10000", "--large-mb", "100"),
    "keystrokes": ("--notes", "10000", "--keys", "200"),
    "look": ("--rounds", "2"),
    "document": ("--runs", "5"),
    "memory": (),
    "papers": ("--megabytes", "50"),
    "reading": ("--pages", "500"),
}


def main() -> int:
    """Run them all; return how many did not come to their end."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--brief", action="store_true")
    chosen = BRIEF if options.parse_args().brief else WHOLE
    root = FOLDER.parents[1]
    failed = 0
    for name, arguments in chosen.items():
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        command = (sys.executable, str(FOLDER / f"{name}.py"), *arguments)
        failed += (
            subprocess.run(
                command, cwd=root, env={**os.environ, "PYTHONPATH": str(root)}, check=False
            ).returncode
            != 0
        )
    return failed


if __name__ == "__main__":
    sys.exit(main())
