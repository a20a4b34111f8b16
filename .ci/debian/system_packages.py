"""Turn names of libraries (standard input, one a line) into the Debian packages that hold them.

What Qt loads by name is added: no file says that it needs it. The C library's own package is left out.
"""

import subprocess
import sys

from ui.startup.qt_libraries import NEEDED_ALWAYS, NEEDED_ON_WAYLAND, NEEDED_ON_X11

BY_NAME = {**NEEDED_ALWAYS, **NEEDED_ON_X11, **NEEDED_ON_WAYLAND}


def owner(library: str) -> str:
    """Return the package of a library on this system; raises CalledProcessError for one that none holds."""
    command = ["dpkg", "--search", f"*/{library}"]
    found = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - names from files
    return found.stdout.partition(":")[0]


needed = {BY_NAME.get(name) or owner(name) for name in sys.stdin.read().split()} | set(BY_NAME.values())
sys.stdout.write(", ".join(sorted(needed - {"libc6"})))
