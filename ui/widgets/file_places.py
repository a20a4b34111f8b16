"""The places that a question for a file offers: folders of the person's own, and drives."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, QStandardPaths, QUrl
from PySide6.QtWidgets import QFileDialog, QListView

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
MACOS_DRIVES: Final = Path("/Volumes")
# GetDriveTypeW: a drive of the network, which may take a minute to answer.
WINDOWS_FAR_AWAY: Final = 4


def file_places() -> tuple[tuple[str, Path], ...]:
    """Return the name and the folder of each place that is there now, each folder once.

    A drive of the network is none of them: one that has gone would hold the window up.
    """
    found: dict[Path, str] = {}
    own = [(name, Path(QStandardPaths.writableLocation(place))) for name, place in OWN]
    # A system that knows no folder for Documents says that they lie in the home folder itself.
    home = own[-1][1]
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
        import ctypes  # noqa: PLC0415 - only here

        kind_of = ctypes.windll.kernel32.GetDriveTypeW
        drives = (drive.absolutePath() for drive in QDir.drives())
        return tuple((f"Drive {d[:2]}", Path(d)) for d in drives if kind_of(d) != WINDOWS_FAR_AWAY)
    if sys.platform == "darwin":
        # The system's own drive is a link to the root.
        shown = (path for path in MACOS_DRIVES.iterdir() if not path.name.startswith("."))
        return tuple((path.name, path) for path in shown if not path.is_symlink())
    try:
        return linux_drives(MOUNTS.read_text("utf-8", "replace"))
    except OSError:
        return ()


def _unescaped(text: str) -> str:
    for code, sign in (("\\040", " "), ("\\011", "\t"), ("\\012", "\n"), ("\\134", "\\")):
        text = text.replace(code, sign)
    return text
