"""A Windows user's C: drive of a test's own, in the kit of `.ci/windows/make`, and programs run in it."""

import os
import shutil
import signal
import subprocess
from pathlib import Path
from typing import Final

from tests.desktop.session import REPOSITORY
from tests.desktop.waiting import until

KIT_PROGRAMS: Final = REPOSITORY / ".ci/windows"
# What Wine lacks of Windows 10. `make` puts them beside its Python; a built program looks in Windows itself.
SUBSTITUTES: Final = ("bcryptprimitives.dll", "icuuc.dll", "mscms.dll")
INSIDE: Final = 'kit=$1; . "$2/places.sh"; shift 2; mount_places; inside "$@"'


class Wine:
    """One C: drive, copied from the kit's own, removed at `close`; `display` is where windows are shown."""

    def __init__(self, kit: Path, name: str, display: str, logs: Path) -> None:
        self.kit = kit.resolve()
        self.logs = logs
        self._prefix = f"/{name}"
        self._environment = os.environ | {"DISPLAY": display, "PREFIX": self._prefix, "WINEDEBUG": "-all"}
        self._environment.pop("QT_QPA_PLATFORM", None)
        self.place = self.kit / "debian" / name
        self.remove()
        shutil.copytree(self.kit / "debian/prefix", self.place, symlinks=True)
        for library in SUBSTITUTES:
            shutil.copy(self.kit / "python" / library, self.system / library)
        self._started: list[subprocess.Popen[bytes]] = []

    @property
    def system(self) -> Path:
        """The folder of Windows' own libraries."""
        return self.place / "drive_c/windows/system32"

    @property
    def home(self) -> Path:
        """The folder of the person."""
        return self.place / "drive_c/users/root"

    @property
    def local(self) -> Path:
        """Where programs keep what is this person's on this computer."""
        return self.home / "AppData/Local"

    def path(self, windows_path: str) -> Path:
        """Return where a path of the C: drive lies."""
        drive, _, rest = windows_path.partition(":\\")
        if drive.upper() != "C":
            raise ValueError(f"not on the C: drive: {windows_path}")
        return self.place.joinpath("drive_c", *rest.split("\\"))

    def start(self, program: str, *arguments: str) -> subprocess.Popen[bytes]:
        """Start a program by its Windows path; what it prints goes to a file, as its server outlives it."""
        with (self.logs / "windows.log").open("ab") as log:
            process = subprocess.Popen(
                [str(KIT_PROGRAMS / "run"), str(self.kit), str(REPOSITORY), *arguments],
                env=self._environment | {"WINE_PROGRAM": program},
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        self._started.append(process)
        return process

    def run(self, program: str, *arguments: str, seconds: float = 120) -> int:
        """Run a program to its end and return its exit code, of which Wine hands on the lowest byte."""
        return self.start(program, *arguments).wait(timeout=seconds)

    def output(self) -> str:
        """Return what the programs have printed so far."""
        return (self.logs / "windows.log").read_text("utf-8", "replace")

    def processes(self, name: str) -> list[int]:
        """Return the processes of this drive whose program ends with `name`."""
        found = []
        for folder in Path("/proc").iterdir():
            try:
                if not folder.name.isdigit():
                    continue
                said = (folder / "cmdline").read_bytes().split(b"\0")[0].decode("utf-8", "replace")
                variables = (folder / "environ").read_bytes().split(b"\0")
            except (OSError, ValueError):
                continue
            if said.lower().endswith(name) and f"WINEPREFIX={self._prefix}".encode() in variables:
                found.append(int(folder.name))
        return found

    def kill(self, name: str) -> None:
        """Kill every process of that program, as a power cut would."""
        for process in self.processes(name):
            os.kill(process, signal.SIGKILL)
        until(lambda: not self.processes(name), f"{name} is gone")

    def settle(self) -> None:
        """End what still runs of this drive, and with it have the registry written to its files."""
        for option in ("-k", "-w"):
            self._inside("wineserver", option)

    def write_registry(self) -> None:
        """Wait until every program of this drive has ended and its registry is in its files."""
        self._inside("wineserver", "-w")

    def close(self) -> None:
        """End everything and remove the drive."""
        self.settle()
        for process in self._started:
            process.wait(timeout=30)
        self.remove()

    def remove(self) -> None:
        """Remove the drive, which holds nothing that is mounted."""
        if self.place.exists():
            shutil.rmtree(self.place)

    def _inside(self, *command: str) -> None:
        subprocess.run(
            ["bash", "-c", INSIDE, "inside", str(self.kit), str(KIT_PROGRAMS), *command],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=60,
            check=False,
        )
