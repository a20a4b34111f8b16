"""A desktop session of a test's own: folders, session bus, unlocked keychain, and a screen if asked for."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.desktop.waiting import until

REPOSITORY = Path(__file__).resolve().parents[2]
KEPT = ("PATH", "LANG", "LC_ALL", "LD_LIBRARY_PATH", "VIRTUAL_ENV", "CI")
PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")
SCREEN_PROGRAMS = (*PROGRAMS, "Xvfb", "xdotool", "import")
WAYLAND_PROGRAMS = (*PROGRAMS, "sway", "swaymsg", "grim")
A11Y_SERVICE = Path("/usr/share/dbus-1/services/org.a11y.Bus.service")
BUS_CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={run}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


class DesktopSession:
    """Folders, D-Bus, gnome-keyring and (with `screen`) Xvfb, all gone when the `with` block ends.

    The folders lie directly below the system's temporary folder: a socket's path may have 107 bytes.
    With `keychain=False` there is a session bus but no keychain on it.
    """

    def __init__(self, *, keychain: bool = True, screen: bool = False, size: str = "1366x768x24") -> None:
        self._wanted = (keychain, screen, size)
        self._processes: list[subprocess.Popen[bytes]] = []
        self.closing = ExitStack()
        self.root = Path(tempfile.mkdtemp(prefix="fac-", dir="/tmp"))
        self.home, self.tmp, self.run = (self.root / name for name in ("home", "tmp", "run"))
        self.logs = self.root / "logs"
        for folder in (self.home, self.tmp, self.run, self.logs):
            folder.mkdir(mode=0o700)
        self.environment: dict[str, str] = {name: os.environ[name] for name in KEPT if name in os.environ}
        self.environment |= {
            "HOME": str(self.home),
            "TMPDIR": str(self.tmp),
            "XDG_RUNTIME_DIR": str(self.run),
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(REPOSITORY),
        }

    def __enter__(self) -> Self:
        keychain, screen, size = self._wanted
        try:
            self._start_bus()
            if keychain:
                self._start_keychain()
            if screen:
                self._start_screen(size)
        except BaseException:
            self.close()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def start(
        self, *command: str, name: str, extra: Mapping[str, str] | None = None
    ) -> subprocess.Popen[bytes]:
        """Start `command` in this session; its output goes to `logs/<name>.out` and `.err`."""
        with (self.logs / f"{name}.out").open("ab") as out, (self.logs / f"{name}.err").open("ab") as err:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                env=self.environment | dict(extra or {}),
                cwd=self.home,
                start_new_session=True,
            )
        self._processes.append(process)
        return process

    def run_to_end(self, *command: str, seconds: float = 60.0) -> subprocess.CompletedProcess[str]:
        """Run `command` in this session and return what it printed."""
        return subprocess.run(
            command,
            env=self.environment,
            cwd=self.home,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=seconds,
            check=False,
        )

    def files(self) -> list[Path]:
        """Return every file now in the home, temporary and runtime folders (sockets included)."""
        folders = (self.home, self.tmp, self.run)
        return sorted(p for folder in folders for p in folder.rglob("*") if not p.is_dir())

    def close(self) -> None:
        """Run what was put on `closing`, end what was started, the last first, and remove the folders."""
        self.closing.close()
        for process in reversed(self._processes):
            for kind in (signal.SIGTERM, signal.SIGKILL):
                if process.poll() is None:
                    os.killpg(process.pid, kind)
                    try:
                        process.wait(timeout=5)
                    except subprocess.TimeoutExpired:
                        continue
        self._processes.clear()
        shutil.rmtree(self.root, ignore_errors=True)

    def _log(self, name: str) -> str:
        return (self.logs / name).read_text(errors="replace")

    def _start_bus(self) -> None:
        # Only this one may start by being asked: a keychain that the bus starts itself is a locked one.
        services = self.logs / "services"
        services.mkdir()
        if A11Y_SERVICE.exists():
            shutil.copy(A11Y_SERVICE, services)
        config = self.logs / "bus.conf"
        config.write_text(BUS_CONFIG.format(run=self.run, services=services))
        self.start("dbus-daemon", f"--config-file={config}", "--nofork", "--print-address=1", name="bus")
        address = until(lambda: self._log("bus.out").strip(), "the session bus gives its address")
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = address

    def _start_keychain(self) -> None:
        daemon = self.start(
            sys.executable, "-c", _UNLOCKED, name="keychain", extra={"GNOME_KEYRING_CONTROL": str(self.run)}
        )
        until(
            lambda: daemon.poll() is not None or self._has_default_collection(),
            "the keychain is unlocked on the bus",
        )
        if daemon.poll() is not None:
            raise RuntimeError(f"the keychain did not start: {self._log('keychain.err')}")

    def _has_default_collection(self) -> bool:
        reply = self.run_to_end(
            "dbus-send", "--session", "--print-reply", "--dest=org.freedesktop.secrets",
            "/org/freedesktop/secrets/aliases/default", "org.freedesktop.DBus.Properties.Get",
            "string:org.freedesktop.Secret.Collection", "string:Locked",
        )  # fmt: skip
        return "boolean false" in reply.stdout

    def _start_screen(self, size: str) -> None:
        screen = self.start(
            "Xvfb", "-displayfd", "1", "-screen", "0", size, "-nolisten", "tcp", "-noreset", name="screen"
        )
        number = until(
            lambda: screen.poll() is not None or self._log("screen.out").strip(),
            "the screen gives its number",
        )
        if number is True:
            raise RuntimeError(f"the screen did not start: {self._log('screen.err')}")
        self.environment |= {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}


_UNLOCKED = """
import os
reading, writing = os.pipe()
os.write(writing, b"login password of the test session")
os.close(writing)
os.dup2(reading, 0)
name = "gnome-keyring-daemon"
os.execvp(name, [name, "--foreground", "--unlock", "--components=secrets"])
"""
