"""A question for a file offers the same places each time, and leaves what Qt keeps as it was."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path, PurePosixPath

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QListView, QWidget

from tests.desktop.in_process import InProcessWindow
from tests.systems import mounts_in_folders
from ui.startup.traceless_settings import redirect_settings, remove_settings
from ui.widgets.file_places import OWN, file_places, is_far_away, linux_drives, macos_drives
from ui.widgets.save_path import choose_open_paths, choose_save_path, open_dialog, save_dialog

MOUNTS = r"""/dev/sda2 / ext4 rw 0 0
/dev/sda1 /boot/efi vfat rw 0 0
tmpfs /run/user/1000 tmpfs rw 0 0
/dev/sdb1 /media/kim/USB\040STICK vfat rw 0 0
/dev/sdc1 /run/media/kim/Papers fuseblk rw 0 0
server:/export /mnt/far nfs rw 0 0
/dev/mapper/backup /mnt/backup ext4 rw 0 0

"""
ASKED: dict[str, Callable[[], object]] = {
    "where to save": lambda: choose_save_path(None, "Save", "plan.pdf", "pdf"),
    "what to read": lambda: choose_open_paths(None, "Add papers", "pdf png"),
}


@pytest.fixture
def settings(home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What Qt keeps goes elsewhere and is empty; on Windows it is the account's own, and put back after."""
    folder = redirect_settings()
    if sys.platform == "win32":  # where neither settings nor known folders follow a variable
        places = {place: "" if name == "Home" else name for name, place in OWN}
        monkeypatch.setattr(QStandardPaths, "writableLocation", lambda place: str(home / places[place]))
    of_the_account = kept()
    own = QSettings(QSettings.Scope.UserScope, "QtProject")
    own.clear()
    own.sync()
    yield home
    own.clear()
    for key, value in of_the_account.items():
        own.setValue(key, value)
    own.sync()
    remove_settings(folder)


@pytest.fixture
def folders(settings: Path) -> list[Path]:
    made = [settings / name for name in ("Desktop", "Documents", "Downloads")]
    for folder in made:
        folder.mkdir()
    return [*made, settings]


def kept() -> dict[str, object]:
    read = QSettings(QSettings.Scope.UserScope, "QtProject")
    return {key: read.value(key) for key in read.allKeys()}


def shown_while(ask: Callable[[], object], qapp: QApplication) -> list[str]:
    """Return the places that the question shows while it is asked; then it is closed."""
    seen: list[str] = []

    def look() -> None:
        dialog = qapp.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        seen.extend(names(dialog))
        dialog.reject()

    QTimer.singleShot(0, look)
    ask()
    return seen


def names(dialog: QWidget) -> list[str]:
    side = dialog.findChild(QListView, "sidebar")
    assert side is not None
    return [str(side.model().index(row, 0).data()) for row in range(side.model().rowCount())]


@pytest.mark.parametrize("ask", ASKED)
def test_the_places_are_the_same_the_third_time(ask: str, folders: list[Path], qapp: QApplication) -> None:
    times = [shown_while(ASKED[ask], qapp)[: len(folders)] for _ in range(3)]

    assert times == [["Desktop", "Documents", "Downloads", "Home"]] * 3


@pytest.mark.parametrize("ask", ASKED)
def test_what_other_programs_had_qt_keep_is_left_and_nothing_is_added(
    ask: str, folders: list[Path], qapp: QApplication
) -> None:
    of_another = QSettings(QSettings.Scope.UserScope, "QtProject")
    of_another.setValue("FileDialog/history", ["file:///of-another-program"])
    of_another.setValue("FileDialog/shortcuts", ["file:///its-place"])
    of_another.sync()
    before = kept()
    places = shown_while(ASKED[ask], qapp)

    assert folders
    assert "its-place" not in places
    assert kept() == before
    assert len(before) == 2


@pytest.mark.parametrize("ask", ASKED)
def test_where_qt_kept_nothing_it_keeps_nothing(ask: str, folders: list[Path], qapp: QApplication) -> None:
    shown_while(ASKED[ask], qapp)

    assert folders
    assert kept() == {}


def test_a_place_is_offered_once_and_only_while_it_is_there(settings: Path) -> None:
    (settings / "Documents").mkdir()
    own = [(name, folder) for name, folder in file_places() if folder.is_relative_to(settings)]

    assert own == [("Documents", settings / "Documents"), ("Home", settings)]


def test_folders_that_the_system_puts_into_the_home_folder_are_home(
    settings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(settings))

    assert [pair for pair in file_places() if pair[1] == settings] == [("Home", settings)]


def test_a_folder_that_the_system_does_not_know_is_no_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: "")

    assert Path() not in {folder: name for name, folder in file_places()}


@mounts_in_folders
def test_drives_are_what_is_plugged_in_and_no_part_of_the_system_or_the_network() -> None:
    assert linux_drives(MOUNTS) == (
        ("USB STICK", Path("/media/kim/USB STICK")),
        ("Papers", Path("/run/media/kim/Papers")),
        ("backup", Path("/mnt/backup")),
    )


@pytest.mark.parametrize(
    ("folder", "far"),
    [
        ("C:\\Users\\kim\\Documents", False),
        ("C:/", False),
        ("H:\\Documents", True),
        ("H:/", True),
        ("\\\\server\\home\\kim\\Documents", True),
        ("//server/home/kim/Desktop", True),
    ],
)
def test_a_folder_on_another_computer_is_told_by_its_path_on_windows(folder: str, *, far: bool) -> None:
    asked: list[str] = []

    def kind_of(root: str) -> int:
        asked.append(root)
        return {"C:\\": 3, "H:\\": 4}[root]

    assert is_far_away(folder, kind_of) is far
    assert [root for root in asked if root.startswith("\\\\")] == []


@mounts_in_folders
def test_drives_of_a_mac_are_what_is_mounted_among_its_volumes() -> None:
    mounts = ("/", "/Volumes/Papers", "/Volumes/.hidden", "/Volumes/Papers/inside", "/System/Volumes/Data")

    assert macos_drives([PurePosixPath(mount) for mount in mounts]) == (("Papers", Path("/Volumes/Papers")),)


def test_a_place_keeps_its_plain_name_when_its_folder_is_looked_into(
    folders: list[Path], drive: Callable[[QWidget], InProcessWindow]
) -> None:
    dialog = save_dialog(None, "Save", "plan.pdf", "pdf")
    shown = drive(dialog)
    for folder in folders:
        dialog.setDirectory(str(folder))
        QApplication.processEvents()
    side = dialog.findChild(QListView, "sidebar")
    assert side is not None
    side.model().setData(side.model().index(3, 0), folders[3].name)

    assert names(dialog)[:4] == ["Desktop", "Documents", "Downloads", "Home"]
    assert shown.is_there("Places")


def test_a_place_that_is_chosen_opens_its_folder(
    folders: list[Path], drive: Callable[[QWidget], InProcessWindow]
) -> None:
    dialog = open_dialog(None, "Add papers", "pdf")
    shown = drive(dialog)
    shown.click_row("Places", "Downloads")

    shown.wait(lambda: Path(dialog.directory().path()) == folders[2], lambda: dialog.directory().path())
