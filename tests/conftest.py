"""What every test stands on: a home of its own, nothing inherited, and honest skips.

Nothing here needs Qt: `tests/facilitator` runs in an environment that has never heard of PySide6.
"""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from itertools import count
from pathlib import Path

import pytest

from tests.derivation import derive_once
from tests.desktop.session import DesktopSession
from tests.windows_account import credential_file

if sys.platform == "win32":
    credential_file.take_its_place()

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

DEBIAN_PACKAGES = {
    "chromium-headless-shell": "chromium-headless-shell",
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "gnome-keyring-daemon": "gnome-keyring",
    "import": "imagemagick",
    "java": "default-jdk-headless",
    "javac": "default-jdk-headless",
    "openbox": "openbox",
    "pdffonts": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftotext": "poppler-utils",
    "strace": "strace",
    "tesseract": "tesseract-ocr",
    "xclip": "xclip",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
    "unshare": "util-linux",
    "xprop": "x11-utils",
    "xwininfo": "x11-utils",
}
USUAL_PROGRAMS = (
    "Xvfb",
    "dbus-daemon",
    "gnome-keyring-daemon",
    "import",
    "pdftotext",
    "strace",
    "xclip",
    "xdotool",
    "xprop",
)
QT_LIBRARIES = (
    "libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 "
    "libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 "
    "libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"
)
NEEDS_QT = ("ui", "journeys", "desktop")
# `-m quick`, under a minute: rules, acts, and for each screen the file that tries the most in the least time.
QUICK = (
    "facilitator/acts/test_every_act.py",
    "facilitator/agreement",
    "facilitator/case",
    "facilitator/guide",
    "facilitator/meeting",
    "test_house_rules.py",
    "ui/agree/test_consent.py",
    "ui/check/test_limits_page.py",
    "ui/finish/test_finish_page.py",
    "ui/guide/test_guide_is_true.py",
    "ui/home/test_home_page.py",
    "ui/meet/test_floor.py",
    "ui/prepare/test_agenda_section.py",
    "ui/room/test_room_view.py",
    "ui/unlock/test_unlocking.py",
)


def _why_no_qt() -> str:
    try:
        import PySide6.QtWidgets  # noqa: F401, PLC0415  the question is whether it imports
        import pytestqt  # noqa: F401, PLC0415
    except ModuleNotFoundError as error:
        return f"Windows cannot be tested here ({error}); install the extra: pip install -e '.[test]'"
    except ImportError as error:
        return (
            f"Windows cannot be tested here because Qt does not load ({error}); on Debian: "
            f"apt-get install --no-install-recommends {QT_LIBRARIES}"
        )
    return ""


WHY_NO_QT = _why_no_qt()
# pytest-qt ends the whole run when it finds no Qt, so pyproject blocks its entry point.
if not WHY_NO_QT:
    pytest_plugins = ["pytestqt.plugin", "tests.desktop.fixtures"]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--system-required",
        action="store_true",
        help="a missing Debian program, or a missing Qt, fails its tests instead of skipping them",
    )
    parser.addoption("--kills", type=int, default=0, help="how often to kill the window, 0: a few")
    parser.addoption("--inputs", type=int, default=0, help="how many hostile inputs to each class, 0: a few")
    parser.addoption("--first-input", type=int, default=0, help="the number of the first of them")
    parser.addoption("--long", action="store_true", help="the whole of what is otherwise tried in short")
    parser.addoption("--frozen", metavar="PROGRAM", help="try the built program too (test_packaging)")
    parser.addoption("--deb", metavar="FILE", help="install, try and purge the Debian package (tests/debian)")
    parser.addoption("--windows-kit", metavar="FOLDER", help="where .ci/windows/make made it (tests/windows)")
    parser.addoption("--installer", metavar="FILE", help="the installer for Windows to try (tests/windows)")
    parser.addoption("--screen-reader", metavar="FOLDER", help="a kit with Orca in it (tests/screen_reader)")
    parser.addoption("--pictures", metavar="FOLDER", help="keep pictures of its windows (tests/windows)")
    parser.addoption(
        "--readme-run", action="store_true", help="try the README's Run command too (test_packaging)"
    )
    if WHY_NO_QT:
        for name in ("qt_api", "qt_log_level_fail"):
            parser.addini(name, "means nothing without Qt")
        parser.addini("qt_log_ignore", "means nothing without Qt", type="linelist")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--inputs"):
        # Read where the tests are collected (tests/facilitator/fuzz/damage.py).
        os.environ["INPUTS"] = str(config.getoption("--inputs"))
    if config.getoption("numprocesses", None):
        # A file's tests share a vault, and stay in one process; the files come in the usual order.
        config.option.dist, config.option.loadscopereorder = "loadfile", False


class _WithoutQt(pytest.Module):
    """A test file that cannot be imported here and says why."""

    def collect(self) -> list[pytest.Item | pytest.Collector]:
        if self.config.getoption("--system-required"):
            pytest.fail(WHY_NO_QT, pytrace=False)
        pytest.skip(WHY_NO_QT, allow_module_level=True)


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> pytest.Module | None:
    here = Path(__file__).parent
    folder = module_path.relative_to(here).parts[0] if module_path.is_relative_to(here) else ""
    if WHY_NO_QT and folder in NEEDS_QT:
        return _WithoutQt.from_parent(parent, path=module_path)
    return None


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave alone what `-m quick` would only import and then leave out."""
    if config.getoption("markexpr") != "quick" or _is_quick(collection_path):
        return None
    here = Path(__file__).parent
    leads_to_it = any((here / listed).is_relative_to(collection_path) for listed in QUICK)
    return None if leads_to_it else True


@cache
def _is_quick(path: Path) -> bool:
    here = Path(__file__).parent
    return any(path.is_relative_to(here / listed) for listed in QUICK)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if _is_quick(item.path):
            item.add_marker("quick")
    # Hardening forbids a process core files for good, and what it starts as well.
    items.sort(key=lambda item: item.get_closest_marker("before_hardening") is None)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let a `system` test run only where its programs are: `@pytest.mark.system("xdotool", ...)`."""
    mark = item.get_closest_marker("system")
    if mark is None:
        return
    missing = [name for name in (mark.args or USUAL_PROGRAMS) if shutil.which(name) is None]
    if missing:
        packages = " ".join(sorted({DEBIAN_PACKAGES.get(name, name) for name in missing}))
        sentence = f"{', '.join(missing)} not found; on Debian: apt-get install {packages}"
        if item.config.getoption("--system-required"):
            pytest.fail(sentence, pytrace=False)
        pytest.skip(sentence)


INHERITED = (
    "PYTHON_KEYRING_BACKEND", "KEYRING_", "DBUS_", "GNOME_KEYRING_", "XDG_", "RL_", "SQLITE_TMPDIR",
    "QT_", "PYTHONSTARTUP", "WAYLAND_DISPLAY", "FACILITATOR_",
)  # fmt: skip
# Windows finds these folders without LOCALAPPDATA and APPDATA; platformdirs looks here before it asks.
OF_WINDOWS_ALONE = {
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "AppData/Local",
    "WIN_PD_OVERRIDE_APPDATA": "AppData/Roaming",
}


def _give_home(home: Path, patch: pytest.MonkeyPatch) -> Path:
    platform = os.environ["QT_QPA_PLATFORM"]
    for name in list(os.environ):
        if name.startswith(INHERITED):
            patch.delenv(name)
    patch.setenv("QT_QPA_PLATFORM", platform)
    if platform == "offscreen":
        patch.delenv("DISPLAY", raising=False)
    places = {
        "HOME": ".",
        "USERPROFILE": ".",
        "APPDATA": "AppData/Roaming",
        "LOCALAPPDATA": "AppData/Local",
        "XDG_CONFIG_HOME": ".config",
        "XDG_DATA_HOME": ".local/share",
        "XDG_STATE_HOME": ".local/state",
        "XDG_CACHE_HOME": ".cache",
        "XDG_RUNTIME_DIR": ".run",
        "TMPDIR": ".tmp",
        "TEMP": ".tmp",
        "TMP": ".tmp",
    }
    if sys.platform == "win32":
        places |= OF_WINDOWS_ALONE
        # The screenless plugin finds no fonts of the system there, and warns of it.
        patch.setenv("QT_QPA_FONTDIR", str(Path(__file__).parents[1] / "resources" / "fonts"))
        patch.setenv(credential_file.PLACE, "")  # no keychain, as where there is no session bus
        patch.setenv("PYTHONPATH", str(Path(credential_file.__file__).parent), prepend=os.pathsep)
    for name, place in places.items():
        folder = home / place
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        patch.setenv(name, str(folder))
    patch.setattr(tempfile, "tempdir", None)
    return home


@pytest.fixture(scope="session", autouse=True)
def session_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep what lives as long as the run (fontconfig, the one QApplication) out of the real home."""
    with pytest.MonkeyPatch.context() as patch:
        yield _give_home(tmp_path_factory.mktemp("session"), patch)


@pytest.fixture(scope="session")
def homes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Names for homes; a folder of their own spares pytest a look at each for every folder that it makes."""
    folder = tmp_path_factory.mktemp("homes")
    return (folder / str(number) for number in count())


@pytest.fixture(autouse=True)
def home(
    session_home: Path,  # noqa: ARG001  comes first
    homes: Iterator[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A home folder of this test's own; HOME, XDG_*, TMPDIR and their Windows kin lie inside it."""
    return _give_home(next(homes), monkeypatch)


@pytest.fixture(autouse=True)
def keys_derived_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare the tests the same slow key again and again; the key is the same (tests/derivation.py)."""
    derive_once(monkeypatch)


@pytest.fixture
def credential_manager(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Credential Manager of this test's own on Windows, and for what it starts; return its file."""
    monkeypatch.setenv(credential_file.PLACE, str(home))
    return home / "credentials.json"


@pytest.fixture
def keychain_session(monkeypatch: pytest.MonkeyPatch) -> Iterator[DesktopSession]:
    """A session bus with an unlocked keychain, reachable from this process; mark the test `system`.

    `keychain_session.run_to_end(sys.executable, ...)` runs a program there too.
    """
    with DesktopSession() as session:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", session.environment["DBUS_SESSION_BUS_ADDRESS"])
        yield session
