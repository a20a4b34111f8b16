"""The program on a Windows computer of a test's own: installed, started, uninstalled, and what is left."""

import shutil
import time
from pathlib import Path
from typing import Final

from tests.desktop.waiting import until
from tests.windows import registry
from tests.windows.seen_window import SeenWindow
from tests.windows.wine import Wine

SETUP: Final = r"C:\setup.exe"
IT_RUNS, NEWER_IS_THERE, OLD_STAYED, NOT_WRITTEN, SOME_STAYED = 3, 4, 5, 6, 8
PROGRAM: Final = "facilitator.exe"
UNINSTALL: Final = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\Facilitator"
FOLDER: Final = r"C:\users\root\AppData\Local\Programs\Facilitator"


class Installed:
    """The computer before and after; `folder` is where the program goes unless a test says otherwise."""

    def __init__(self, wine: Wine, window: SeenWindow, installer: Path) -> None:
        self.wine = wine
        self.window = window
        self.folder = wine.path(FOLDER)
        self.vault = wine.local / "Facilitator/vault"
        self.bring(installer)
        # One program before the first look: what Windows itself writes at its start is not ours.
        wine.run("cmd.exe", "/c", "ver")
        wine.write_registry()
        self.files_before = self.files()
        self._written_before = self._written()
        self.registry_before = registry.read(wine.place)

    def bring(self, installer: Path) -> None:
        """Put an installer where `install` takes it from, in place of the one before."""
        shutil.copy(installer, self.wine.path(SETUP))

    def install(self, *options: str) -> int:
        """Install without a question; return the exit code."""
        return self.wine.run(SETUP, "/S", *options)

    def uninstall(self) -> float:
        """Uninstall without a question and wait for it; return the seconds."""
        start = time.monotonic()
        # It copies itself elsewhere and returns at once, so that it can remove itself.
        self.wine.run(rf"{FOLDER}\uninstall.exe", "/S")
        until(lambda: not (self.folder / "uninstall.exe").exists(), "the uninstaller has removed itself", 120)
        seconds = time.monotonic() - start
        self.wine.write_registry()
        return seconds

    def try_to_uninstall(self, folder: str = FOLDER) -> int:
        """Uninstall in place, which tells its exit code but leaves the uninstaller."""
        return self.wine.run(rf"{folder}\uninstall.exe", "/S", f"_?={folder}")

    def open(self, *arguments: str) -> None:
        """Start the installed program."""
        self.wine.start(rf"{FOLDER}\{PROGRAM}", *arguments)

    def close_window(self) -> None:
        """Close the program by its key, and wait for its end."""
        self.window.press("ctrl+q")
        self.wait_for_end()

    def wait_for_end(self) -> None:
        """Wait until the program has ended."""
        until(lambda: not self.wine.processes(PROGRAM), "the program has ended", 60)

    def files(self) -> set[str]:
        """Return every file and folder of the C: drive."""
        drive = self.wine.place / "drive_c"
        return {str(path.relative_to(drive)) for path in drive.rglob("*")}

    def changed(self) -> list[Path]:
        """Return every file that was not there before, or has been written into since."""
        return [path for path, when in self._written().items() if self._written_before.get(path) != when]

    def outside_windows(self) -> list[Path]:
        """Return every file of the C: drive but those of Windows itself."""
        windows = self.wine.path(r"C:\windows")
        return [path for path in self._written() if not path.is_relative_to(windows)]

    def _written(self) -> dict[Path, tuple[int, int]]:
        """Return when each file was written, in nanoseconds, and its bytes."""
        files = [path for path in (self.wine.place / "drive_c").rglob("*") if path.is_file()]
        return {path: (path.stat().st_mtime_ns, path.stat().st_size) for path in files}

    def registry_now(self) -> registry.Values:
        """Return the registry, once no program runs any more."""
        self.wine.write_registry()
        return registry.read(self.wine.place)

    def left(self) -> list[str]:
        """Return what is there that was not before: files, and keys and values of the registry."""
        new = registry.new_or_changed(self.registry_before, self.registry_now())
        return sorted(self.files() - self.files_before) + new
