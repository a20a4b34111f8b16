"""What Linux tells any program about where a file lies: on an encrypted disk, in memory, far away.

Read from /proc/self/mountinfo (proc_pid_mountinfo(5)) and /sys/class/block, where a dm-crypt device has a
uuid that begins with CRYPT- and names the devices below it as its slaves.
"""

import re
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

_ENCRYPTING = {"ecryptfs", "fuse.gocryptfs", "fuse.encfs", "fuse.cryfs", "fuse.securefs"}
_IN_MEMORY = {"tmpfs", "ramfs"}
_FAR_AWAY = {"nfs", "nfs4", "cifs", "smb3", "9p", "afs", "ceph", "fuse.sshfs", "fuse.rclone", "virtiofs"}
_DEEPEST = 16


class Protected(Enum):
    """What can be said about what is written to a device or folder."""

    ENCRYPTED = auto()
    PLAIN = auto()
    IN_MEMORY = auto()
    FAR_AWAY = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class _Mount:
    device: str
    point: Path
    kind: str
    source: str


class LinuxDisks:
    """The disks of the running system; `root` is another folder only where a test makes a system up."""

    def __init__(self, root: Path = Path("/")) -> None:
        self._root = root

    def of_folder(self, folder: Path) -> Protected:
        """Return how what is written below `folder` is protected. Raises OSError where Linux does not say."""
        mount = self._mount_of(folder)
        if mount is None:
            return Protected.UNKNOWN
        for kinds, answer in (
            (_ENCRYPTING, Protected.ENCRYPTED),
            (_IN_MEMORY, Protected.IN_MEMORY),
            (_FAR_AWAY, Protected.FAR_AWAY),
        ):
            if mount.kind in kinds:
                return answer
        by_number = self._root / "sys/dev/block" / mount.device
        # File systems of several devices, such as btrfs, have no device number of their own.
        name = by_number.resolve().name if by_number.exists() else self._device_name(mount.source)
        return self._of_device(name)

    def of_swap(self) -> dict[str, Protected]:
        """Return each place to which memory may be swapped out, and how it is protected there."""
        found = {}
        for line in (self._root / "proc/swaps").read_text("utf-8").splitlines()[1:]:
            words = line.split()
            place = _unescaped(words[0])
            if words[1] == "file":
                found[place] = self.of_folder(Path(place).parent)
            else:
                name = self._device_name(place)
                found[place] = Protected.IN_MEMORY if name.startswith("zram") else self._of_device(name)
        return found

    def _mount_of(self, folder: Path) -> _Mount | None:
        found = None
        for line in (self._root / "proc/self/mountinfo").read_text("utf-8", "replace").splitlines():
            before, _, after = line.partition(" - ")
            head, tail = before.split(), after.split()
            point = Path(_unescaped(head[4]))
            # The last of those that hold the folder lies on top of the others.
            if folder.is_relative_to(point) and (found is None or point.is_relative_to(found.point)):
                found = _Mount(head[2], point, tail[0], _unescaped(tail[1]))
        return found

    def _device_name(self, source: str) -> str:
        if not source.startswith("/dev/"):
            return ""
        return (self._root / source.lstrip("/")).resolve().name

    def _of_device(self, name: str, depth: int = 0) -> Protected:
        device = self._root / "sys/class/block" / name
        if not name or not device.exists() or depth > _DEEPEST:
            return Protected.UNKNOWN
        try:
            uuid = (device / "dm/uuid").read_text("ascii", "replace")
        except FileNotFoundError:
            uuid = ""
        if uuid.startswith("CRYPT-"):
            return Protected.ENCRYPTED
        slaves = device / "slaves"
        below = (
            [self._of_device(slave.name, depth + 1) for slave in slaves.iterdir()] if slaves.is_dir() else []
        )
        if not below:
            return Protected.PLAIN
        # A volume over several disks is as safe as the least safe of them.
        for answer in (Protected.PLAIN, Protected.UNKNOWN):
            if answer in below:
                return answer
        return Protected.ENCRYPTED


def _unescaped(text: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), text)
