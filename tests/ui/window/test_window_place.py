"""The window is wholly on a screen with its frame, and where it was the last time."""

import json
import os
import subprocess
import sys
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.vault import Vault
from tests.desktop.app import Desktop
from tests.desktop.in_process import InProcessWindow
from tests.desktop.session import DesktopSession
from tests.desktop.waiting import until
from tests.ui.opened_app import PASSPHRASE, opening
from ui.look.preferences import FILE, Look, read_look, write_look
from ui.look.theme import Theme
from ui.window.window_place import within

LAPTOP = QRect(0, 0, 1366, 728)
BESIDE = QRect(1366, 0, 1920, 1080)
LEFT = QRect(-1280, 100, 1280, 1024)
REPOSITORY = Path(__file__).parents[3]
STARTS = """
import sys
from base64 import b64decode, b64encode
from PySide6.QtCore import QRect
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from ui.window.window_place import WindowPlace

app = QApplication([])
window = QWidget()
place = WindowPlace(window)
place.begin(b64decode(sys.argv[1]))
window.show()
QTest.qWaitForWindowExposed(window)
QTest.qWait(300)
if len(sys.argv) > 2:
    window.setGeometry(QRect(*map(int, sys.argv[2].split(","))))
    window.showMaximized() if "max" in sys.argv else None
    window.showFullScreen() if "full" in sys.argv else None
    QTest.qWait(300)
state = "maximised" if window.isMaximized() else "full" if window.isFullScreen() else "own"
print(state, *window.normalGeometry().getRect(), b64encode(place.remembered()).decode())
"""


@pytest.mark.parametrize(
    ("frame", "screens", "expected"),
    [
        (QRect(10, 10, 900, 600), [LAPTOP], QRect(10, 10, 900, 600)),
        (QRect(0, 0, 1368, 793), [LAPTOP], LAPTOP),
        (QRect(-1, -20, 1000, 600), [LAPTOP], QRect(0, 0, 1000, 600)),
        (QRect(600, 300, 1000, 600), [LAPTOP], QRect(366, 128, 1000, 600)),
        (QRect(600, 300, 1000, 600), [LAPTOP, BESIDE], QRect(366, 128, 1000, 600)),
        (QRect(1200, 300, 1000, 600), [LAPTOP, BESIDE], QRect(1366, 300, 1000, 600)),
        (QRect(2000, 100, 1000, 600), [LAPTOP], QRect(366, 100, 1000, 600)),
        (QRect(-1000, 0, 900, 700), [LAPTOP, LEFT], QRect(-1000, 100, 900, 700)),
        (QRect(5000, 5000, 3000, 3000), [LAPTOP, BESIDE], LAPTOP),
    ],
)
def test_one_screen_holds_the_whole_frame(frame: QRect, screens: list[QRect], expected: QRect) -> None:
    assert within(frame, screens) == expected


def _start(tmp_path: Path, screens: list[tuple[int, int, int]], kept: str, *more: str) -> list[str]:
    """Start once with screens of (x, width, height); return state, place and what is remembered."""
    rows = [
        {"name": f"screen {x}", "x": x, "y": 0, "width": width, "height": height}
        | {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for x, width, height in screens
    ]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"screens": rows}))
    told = subprocess.run(
        [sys.executable, "-c", STARTS, kept, *more],
        env=dict(os.environ)
        | {
            # Without its folder: a colon, as after the letter of a drive, would end it.
            "QT_QPA_PLATFORM": f"offscreen:configfile={config.name}",
            "PYTHONPATH": os.pathsep.join((str(REPOSITORY), os.environ.get("PYTHONPATH", ""))),
        },
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.stdout, told.stderr
    return told.stdout.split()


WIDE, SMALL, SECOND = (0, 1920, 1080), (0, 1366, 768), (1920, 1920, 1080)


def test_a_first_start_is_maximised_where_there_is_no_room_for_more(tmp_path: Path) -> None:
    assert _start(tmp_path, [SMALL], "")[0] == "maximised"
    state, _, _, width, height, _ = _start(tmp_path, [WIDE], "")
    assert (state, width, height) == ("own", "1440", "900")


def test_size_place_and_being_maximised_are_as_they_were(tmp_path: Path) -> None:
    *_, kept = _start(tmp_path, [WIDE], "", "200,150,1000,700")
    assert _start(tmp_path, [WIDE], kept)[:5] == ["own", "200", "150", "1000", "700"]

    *_, kept = _start(tmp_path, [WIDE], "", "200,150,1000,700", "max")
    assert _start(tmp_path, [WIDE], kept)[:5] == ["maximised", "200", "150", "1000", "700"]


def test_a_screen_that_was_filled_is_not_filled_at_the_next_start(tmp_path: Path) -> None:
    *_, kept = _start(tmp_path, [WIDE], "", "200,150,1000,700", "full")
    assert _start(tmp_path, [WIDE], kept)[0] == "own"


def test_where_its_screen_has_gone_it_is_on_one_that_is_there(tmp_path: Path) -> None:
    *_, kept = _start(tmp_path, [WIDE, SECOND], "", "2100,150,1000,700")
    assert _start(tmp_path, [WIDE, SECOND], kept)[1] == "2100"

    _, x, y, width, height, _ = _start(tmp_path, [WIDE], kept)
    assert QRect(0, 0, 1920, 1080).contains(QRect(int(x), int(y), int(width), int(height)))


@pytest.mark.parametrize("screen", [(0, 1600, 900), (0, 1366, 768), (0, 1024, 768)])
def test_on_a_smaller_screen_than_before_it_is_wholly_there(
    tmp_path: Path, screen: tuple[int, int, int]
) -> None:
    *_, kept = _start(tmp_path, [WIDE], "", "700,250,1200,800")
    state, x, y, width, height, _ = _start(tmp_path, [screen], kept)
    own = QRect(int(x), int(y), int(width), int(height))
    assert state == "maximised" or QRect(0, 0, screen[1], screen[2]).contains(own)


@pytest.mark.parametrize("odd", [b"no place", b"\x01\xd9\xd0\xcb\x00\x03\x00\x00" + b"\xff" * 60])
def test_what_is_no_place_is_a_first_start(tmp_path: Path, odd: bytes) -> None:
    state, x, y, width, height, _ = _start(tmp_path, [WIDE], b64encode(odd).decode())
    own = QRect(int(x), int(y), int(width), int(height))
    assert state == "maximised" or QRect(0, 0, 1920, 1080).contains(own)


def test_a_place_is_kept_beside_the_look_and_only_where_a_vault_is(
    qapp: QApplication, drive: Callable[[QWidget], InProcessWindow], tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    with opening(drive, qapp, folder, practice=False) as begin:
        opened = begin()
        opened.app.keep_place(b"where it was")
        kept = json.loads((folder / FILE).read_bytes())
        (folder / FILE).unlink()
        for path in folder.iterdir():
            path.unlink()
        opened.app.keep_place(b"somewhere else")

        assert kept["window"] == b64encode(b"where it was").decode()
        assert list(folder.iterdir()) == []


def test_only_the_place_is_kept_and_only_by_the_window_that_has_the_cases(
    qapp: QApplication, drive: Callable[[QWidget], InProcessWindow], tmp_path: Path
) -> None:
    folder = tmp_path / "vault"
    with opening(drive, qapp, folder, practice=False) as begin:
        first = begin()
        first.unlock()
        first.driven.wait(lambda: first.app._vault is not None, lambda: "the cases")
        second = begin()
        chosen = Look(Theme.HIGH_CONTRAST, 150, spelling=False)
        write_look(folder, chosen)

        second.app.keep_place(b"of the second")
        assert read_look(folder) == chosen
        first.app.end()
        first.app.keep_place(b"where it was")
        assert read_look(folder) == replace(chosen, place=b"where it was")
        second.app.keep_place(b"of the second")
        assert read_look(folder) == replace(chosen, place=b"of the second")


# a real window with a real frame

RULES = """<?xml version="1.0"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <margins><top>0</top><bottom>40</bottom><left>0</left><right>0</right></margins>
  <keyboard><keybind key="C-A-m"><action name="ToggleMaximize"/></keybind></keyboard>
</openbox_config>
"""


@pytest.fixture
def managed() -> Iterator[Desktop]:
    """The app, not yet started, on a laptop's screen with title bars and a task bar of 40 pixels below."""
    with DesktopSession(keychain=False, screen=True) as session:
        rules = session.home / "rules.xml"
        rules.write_text(RULES)
        session.start("openbox", "--config-file", str(rules), name="windows")
        yield Desktop(session)


def _edges(app: Desktop) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the app's window on the screen, its frame with it."""
    (window,) = app.windows()
    shape = app.session.run_to_end("xdotool", "getwindowgeometry", "--shell", window).stdout
    told = app.session.run_to_end("xwininfo", "-id", window).stdout
    frame = app.session.run_to_end("xprop", "-id", window, "_NET_FRAME_EXTENTS").stdout
    left, right, top, bottom = map(int, frame.partition("=")[2].split(","))
    sides = dict(line.split("=") for line in shape.split())
    x, y = (int(told.partition(f"Absolute upper-left {axis}:")[2].split()[0]) for axis in "XY")
    width, height = int(sides["WIDTH"]), int(sides["HEIGHT"])
    return x - left, y - top, x + width + right, y + height + bottom


def _is_maximised(app: Desktop) -> bool:
    (window,) = app.windows()
    return "MAXIMIZED" in app.session.run_to_end("xprop", "-id", window, "_NET_WM_STATE").stdout


@pytest.mark.system("Xvfb", "dbus-daemon", "openbox", "xdotool", "xprop", "xwininfo")
def test_the_frame_is_on_the_screen_at_first_and_out_of_being_maximised_and_the_place_returns(
    managed: Desktop,
) -> None:
    Vault.create(managed.vault, PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT).close()
    managed.start()
    managed.find("Passphrase")
    assert _edges(managed) == (0, 0, 1366, 728)

    managed.press("ctrl+alt+m")
    until(lambda: not _is_maximised(managed), "it has a size of its own")
    until(lambda: _edges(managed) == (0, 0, 1366, 728), lambda: f"it fits: {_edges(managed)}", seconds=10)

    (window,) = managed.windows()
    managed.session.run_to_end(
        "xdotool", "windowsize", window, "1100", "600", "windowmove", window, "150", "60"
    )
    until(lambda: _edges(managed)[0] > 100, "it is moved")
    moved = _edges(managed)
    managed.press("ctrl+q")
    assert managed.wait_for_end() == 0

    managed.start()
    managed.find("Passphrase")
    assert _edges(managed) == moved
    assert json.loads((managed.vault / FILE).read_bytes())["window"]
