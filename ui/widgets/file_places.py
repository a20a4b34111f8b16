"""The places that a question for a file offers: folders of the person's own, and drives."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QListView

from facilitator.platform_watch.macos_mounts import local_mounts
from facilitator.platform_watch.system_library import windows_library

Location = QStandardPaths.StandardLocation
OWN: Final = (
    ("Desktop", Location.DesktopLocation),
    ("Documents", Location.DocumentsLocation),
    ("Downloads", Location.DownloadLocation),
    ("Home", Location.HomeLocation),
)
# Where desktops mount what is plugged in: udisks (/run/media, /media), and what is mounted by hand.
LINUX_DRIVES: Final = ("/media/", "/run/media/", "/mnt/")
MOUNTS: Final = Path("/proc/self/mounts")
MACOS_DRIVES: Final = PurePosixPath("/Volumes")
# GetDriveTypeW: a drive of the network, which may take a minute to answer.
WINDOWS_FAR_AWAY: Final = 4


def file_places() -> tuple[tuple[str, Path], ...]:
    """Return the name and the folder of each place that is there now, each folder once.

    What lies on another computer is none of them, and is not looked at: one that does not answer would hold
    the window up. That is told by a path of Windows and by what systems say of their mounts. A home folder
    of Linux or macOS is looked at wherever it is.
    """
    found: dict[Path, str] = {}
    own = [(name, Path(QStandardPaths.writableLocation(place))) for name, place in OWN]
    # A system that knows no folder for Documents says that they lie in the home folder itself.
    home = own[-1][1]
    if sys.platform == "win32":
        own = [(name, folder) for name, folder in own if not is_far_away(str(folder), _kind_of_drive)]
    for name, folder in (*own, *_drives()):
        if folder.is_absolute() and folder.is_dir():
            found.setdefault(folder, "Home" if folder == home else name)
    return tuple((name, folder) for folder, name in found.items())


def linux_drives(mounts: str) -> tuple[tuple[str, Path], ...]:
    """Return name and folder of each drive in the text of /proc/self/mounts (proc_pid_mounts(5)).

    What is mounted from a network has no device of this computer.
    """
    lines = (line.split(" ") for line in mounts.splitlines())
    points = (Path(_unescaped(line[1])) for line in lines if line[0].startswith("/dev/"))
    return tuple((point.name, point) for point in points if str(point).startswith(LINUX_DRIVES))


def is_far_away(folder: str, kind_of: Callable[[str], int]) -> bool:
    """Tell by its path whether a folder of Windows lies on another computer; `kind_of` is GetDriveTypeW."""
    drive = PureWindowsPath(folder).drive
    return drive.startswith("\\\\") or kind_of(f"{drive}\\") == WINDOWS_FAR_AWAY


def macos_drives(mounts: Sequence[PurePosixPath]) -> tuple[tuple[str, Path], ...]:
    """Return name and folder of each drive among what a Mac has mounted."""
    shown = (point for point in mounts if point.parent == MACOS_DRIVES and not point.name.startswith("."))
    return tuple((point.name, Path(point)) for point in shown)


def show_places(dialog: QFileDialog, places: Sequence[tuple[str, Path]]) -> None:
    """List the places at the side of Qt's dialog, by these names: Qt itself calls them by their folders."""
    dialog.setSidebarUrls([QUrl.fromLocalFile(str(folder)) for _, folder in places])
    side = dialog.findChild(QListView, "sidebar")
    if side is None:
        return
    model = side.model()
    side.setAccessibleName("Places")

    def name_them() -> None:
        for row, (name, _) in enumerate(places[: model.rowCount()]):
            index = model.index(row, 0)
            if index.data() != name:
                model.setData(index, name)

    # Qt names a place anew when it has looked into its folder.
    model.dataChanged.connect(name_them)
    name_them()


def _drives() -> tuple[tuple[str, Path], ...]:
    if sys.platform == "win32":
        drives = (drive.absolutePath() for drive in QDir.drives())
        return tuple((f"Drive {d[:2]}", Path(d)) for d in drives if not is_far_away(d, _kind_of_drive))
    if sys.platform == "darwin":
        return macos_drives(local_mounts())
    try:
        return linux_drives(MOUNTS.read_text("utf-8", "replace"))
    except OSError:
        return ()


def _kind_of_drive(root: str) -> int:
    return int(windows_library("kernel32").GetDriveTypeW(root))


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text
