"""What the computer does around the product: green, amber or unknown, with what to do.

Nothing here needs an administrator, and what cannot be known is said to be so.
"""

import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from facilitator import __version__
from facilitator.case.calendar_words import clock_time, long_date
from facilitator.case.working_days import next_bank_holiday
from facilitator.computer_check.linux_disks import LinuxDisks, Protected
from facilitator.computer_check.result import CheckResult, Status
from facilitator.document.cloud_folders import cloud_folder
from facilitator.hardening import harden
from facilitator.vault.aside import vaults_aside
from facilitator.vault.library_versions import library_versions
from facilitator.vault.location import default_folder

FIRST_YEAR = 2026
LAST_YEAR = 2046

_FILEVAULT = ("/usr/bin/fdesetup", "status")
_PROGRAM_SECONDS = 5.0
_TICK_SECONDS = 0.02
_LATE_SECONDS = 1.0
_DAY_SECONDS = 86_400
_CANNOT_KNOW = "This cannot be known here."
_ADVICE = {
    "win32": "Look in Settings, Privacy and security, whether Device encryption or BitLocker is on.",
    "darwin": "Look in System Settings, Privacy and Security, whether FileVault is on.",
}
_LINUX_ADVICE = "Turn on encryption of the whole disk, which most systems offer when they are installed."


class MachineChecks:
    """The checks for a vault in `folder`, or where it lies by default."""

    def __init__(self, folder: Path | None = None, *, root: Path = Path("/")) -> None:
        self._folder = folder if folder is not None else default_folder()
        self._root = root
        self._disks = LinuxDisks(root)
        self._linux = sys.platform.startswith("linux")

    def all(self) -> Iterator[tuple[str, Callable[[], CheckResult]]]:
        """Yield the name and the check itself of each, in the order in which a person would mend them."""
        for name, check in (
            ("Versions", self.versions),
            ("Clock", self.clock),
            ("Disk encryption", self.disk_encryption),
            ("Swapped memory", self.swap),
            ("Crash handler", self.crash_handler),
            ("Folder of your cases", self.vault_folder),
            ("Cases set aside", self.set_aside),
        ):
            yield name, _knowable(name, check)

    def versions(self) -> tuple[Status, str]:
        """Say what is running."""
        python = f"Python {platform.python_version()}"
        return Status.OK, ", ".join((f"Facilitator {__version__}", python, *library_versions())) + "."

    def clock(self) -> tuple[Status, str]:
        """See that the day can be right and that time passes as it should."""
        now, before = datetime.now(UTC), time.monotonic()
        time.sleep(_TICK_SECONDS)
        passed = time.monotonic() - before
        if not FIRST_YEAR <= now.year <= LAST_YEAR:
            return Status.AMBER, f"The clock says it is {now.year}. Set the date and time of this computer."
        if self._last_written() > now.timestamp() + _DAY_SECONDS:
            return _amber(
                "Your cases were written on a later day than the clock shows now. "
                "Set the date and time of this computer."
            )
        if not 0 < passed < _LATE_SECONDS:
            return _amber(
                "Time does not pass evenly on this computer, so speaking times may be wrong. "
                "Close other programs and check again."
            )
        here = now.astimezone()
        free = long_date(next_bank_holiday(here.date()))
        return Status.OK, (
            f"It is {clock_time(here)} on {long_date(here.date())}, and the clock runs evenly. "
            f"The next bank holiday is {free}."
        )

    def disk_encryption(self) -> tuple[Status, str]:
        """See whether the disk with the cases is encrypted as a whole."""
        if self._linux:
            return self._linux_disk()
        if sys.platform == "darwin":
            answer = _answer_of(*_FILEVAULT)
            if "FileVault is On" in answer:
                return Status.OK, "FileVault encrypts this computer's disk."
            if "FileVault is Off" in answer:
                return Status.AMBER, f"FileVault is off. {_ADVICE['darwin']}"
        return Status.UNKNOWN, f"{_CANNOT_KNOW} {_ADVICE.get(sys.platform, _LINUX_ADVICE)}"

    def swap(self) -> tuple[Status, str]:
        """See whether memory can end up readable on a disk."""
        if not self._linux:
            advice = _ADVICE.get(sys.platform, _LINUX_ADVICE)
            return Status.UNKNOWN, f"Whether swapped memory is encrypted cannot be known here. {advice}"
        places = self._disks.of_swap()
        if not places:
            return Status.OK, "This computer does not swap memory to a disk."
        if set(places.values()) <= {Protected.ENCRYPTED, Protected.IN_MEMORY}:
            return Status.OK, "Memory that is swapped out stays compressed in memory or is encrypted."
        return _amber(
            "Memory, and notes in it, may be swapped to a disk without encryption. "
            "Encrypt the swap or turn it off, and shut down rather than hibernate."
        )

    def crash_handler(self) -> tuple[Status, str]:
        """See what happens with the memory of a program that crashes."""
        refused = [measure for measure in harden() if not measure.achieved and measure.name != "new files"]
        if refused:
            return _amber(
                "A crash could write this program's memory to a disk. Turn off crash reports in the system."
            )
        if not self._linux:
            return Status.OK, "The system agreed to keep this program's memory out of crash reports."
        pattern = (self._root / "proc/sys/kernel/core_pattern").read_text("utf-8", "replace").strip()
        if pattern.startswith("|"):
            handler = Path(pattern[1:].split()[0]).name if pattern[1:].split() else "a program"
            return Status.OK, f"Crashes go to {handler}, which gets nothing of this program's memory."
        return Status.OK, "No crash handler runs, and this program writes no memory when it crashes."

    def vault_folder(self) -> tuple[Status, str]:
        """See whether it can be written, and whether a service or another computer has the folder too."""
        if not os.access(_existing(self._folder), os.W_OK | os.X_OK):
            return _amber(
                "The folder for your cases cannot be written to, so no case can be kept there. "
                "Ask for the right to write to it, or choose another folder."
            )
        service = cloud_folder(self._folder / "vault.json")
        if service is not None:
            return _amber(
                f"The folder with your cases lies in {service}, which copies it to other computers. "
                "Choose a folder that stays on this one."
            )
        if self._linux and self._disks.of_folder(_existing(self._folder)) is Protected.FAR_AWAY:
            return _amber("The folder with your cases lies on another computer. Choose one on this one.")
        return Status.OK, "The folder with your cases is in no folder that is known to be copied elsewhere."

    def set_aside(self) -> tuple[Status, str]:
        """Name the folders of cases that were set aside, which nothing destroys on their day."""
        aside = vaults_aside(self._folder)
        if not aside:
            return Status.OK, "No cases are set aside beside the folder of your cases."
        named = ", ".join(str(path) for path in aside)
        return _amber(
            f"Cases that were set aside are still in {named}. They are encrypted, and nothing destroys them "
            "on their day or with the others. Open them with --vault and that folder to finish them."
        )

    def _linux_disk(self) -> tuple[Status, str]:
        seen = self._disks.of_folder(_existing(self._folder))
        if seen is Protected.ENCRYPTED:
            return Status.OK, "The disk with your cases is encrypted."
        if seen is Protected.PLAIN:
            return Status.AMBER, f"No encryption of the disk with your cases can be seen. {_LINUX_ADVICE}"
        return Status.UNKNOWN, f"{_CANNOT_KNOW} {_LINUX_ADVICE}"

    def _last_written(self) -> float:
        try:
            return max(path.stat().st_mtime for path in (self._folder, *self._folder.glob("*")))
        except OSError:
            return 0.0


def _amber(sentence: str) -> tuple[Status, str]:
    return Status.AMBER, sentence


def _knowable(name: str, check: Callable[[], tuple[Status, str]]) -> Callable[[], CheckResult]:
    def checked() -> CheckResult:
        try:
            return CheckResult(name, *check())
        except (OSError, ValueError, IndexError, AttributeError, ImportError):
            # Systems differ in what they show to a program without rights.
            return CheckResult(name, Status.UNKNOWN, f"{_CANNOT_KNOW} Ask whoever looks after this computer.")

    return checked


def _existing(folder: Path) -> Path:
    resolved = folder.resolve()
    return next((path for path in (resolved, *resolved.parents) if path.exists()), resolved)


def _answer_of(*command: str) -> str:
    try:
        run = subprocess.run(  # noqa: S603 - a program of the system by its full path, without a shell
            command, capture_output=True, text=True, timeout=_PROGRAM_SECONDS, check=False, env={}
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return run.stdout
