"""Looking at a running program from outside: system calls, windows, selections, messages on the bus."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.desktop.app import Desktop
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import until

MAKING = (
    "creat",
    "rename",
    "renameat",
    "renameat2",
    "link",
    "linkat",
    "symlink",
    "symlinkat",
    "mkdir",
    "mkdirat",
)
CALLS = f"trace=open,openat,{','.join(MAKING)},socket"
CALL = re.compile(r"^(?:\d+ +)?(\w+)\(")
FOLDER = re.compile(r"(?:AT_FDCWD|\d+)<([^>]*)>")
QUOTED = re.compile(r'"((?:[^"\\]|\\.)*)"')
WRITING = re.compile(r"O_(?:WRONLY|RDWR|CREAT)")
FAMILY = re.compile(r"socket\((AF_\w+)")
SELECTIONS = ("clipboard", "primary", "secondary")
# These are memory, or what every program tells the kernel or the terminal about itself.
NO_FILES = ("/dev/null", "/dev/tty", "/proc/self/", "/dev/urandom", "/dev/dri/")
READABLE = ("TEXT", "STRING", "UTF8_STRING", "text/")


class Calls:
    """Has strace write down a program's system calls; `command(...)` is what to start instead of it."""

    def __init__(self, session: DesktopSession, name: str = "calls") -> None:
        self.path = session.logs / name
        self._home = session.home

    def command(self, *program: str) -> tuple[str, ...]:
        """Return the program under strace, which steps aside (-D): the program keeps the started process."""
        return (
            "strace",
            "-D",
            "-f",
            "-y",
            "--seccomp-bpf",
            "-s",
            "400",
            "-e",
            CALLS,
            "-o",
            str(self.path),
            *program,
        )

    def wait_for_end(self, pid: int) -> None:
        """Wait until strace has written down the end of the process."""
        ended = re.compile(rf"^{pid} +\+\+\+ ", re.MULTILINE)
        until(lambda: ended.search(self._text()), "strace has seen the end of the program")

    def written(self) -> set[Path]:
        """Return every path that was made, renamed or opened for writing, failed attempts aside."""
        return {path for line in self._calls() for path in self._paths(line)}

    def families(self) -> set[str]:
        """Return the kinds of sockets that were opened."""
        return {found[1] for line in self._calls() if (found := FAMILY.search(line))}

    def _calls(self) -> Iterator[str]:
        # A call that another thread interrupts is shown without its result, and counts as done.
        return (line for line in self._text().splitlines() if "= -1" not in line)

    def _paths(self, line: str) -> Iterator[Path]:
        found = CALL.match(line)
        if found is None or (found[1] in ("open", "openat") and not WRITING.search(line)):
            return
        if found[1] == "socket":
            return
        folder = FOLDER.search(line)
        base = Path(folder[1]) if folder else self._home
        for name in QUOTED.findall(line.rpartition(" = ")[0] or line):
            if not name.startswith(NO_FILES):
                yield base / name

    def _text(self) -> str:
        return self.path.read_text(errors="replace") if self.path.exists() else ""


class BusWatch:
    """Writes down every message on the session bus, secrets for the keychain among them."""

    def __init__(self, session: DesktopSession) -> None:
        self._log = session.logs / "messages.out"
        session.start("dbus-monitor", "--session", name="messages")
        until(
            lambda: self._log.exists() and "NameAcquired" in self._log.read_text(errors="replace"),
            "it listens",
        )

    def text(self) -> str:
        """Return the messages so far."""
        return self._log.read_text(errors="replace")


def window_properties(app: Desktop) -> str:
    """Return title, class, icon name and every other property of the program's windows."""
    return "\n".join(app.session.run_to_end("xprop", "-id", window).stdout for window in app.windows())


def selected_text(session: DesktopSession) -> dict[str, str]:
    """Return the text that any program can take from each X11 selection now."""
    held = {}
    for selection in SELECTIONS:
        offered = session.run_to_end("xclip", "-o", "-selection", selection, "-t", "TARGETS").stdout.split()
        texts = [
            session.run_to_end("xclip", "-o", "-selection", selection, "-t", target).stdout
            for target in offered
            if target.startswith(READABLE)
        ]
        held[selection] = "\n".join(texts)
    return held


def words_in(text: str, words: Iterable[str]) -> set[str]:
    """Return those of `words` that stand in `text`, in any case."""
    lowered = text.lower()
    return {word for word in words if word.lower() in lowered}


def run_python(session: DesktopSession, script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a script in the session, where the keychain can be reached."""
    return session.run_to_end(sys.executable, "-c", script, *arguments)
