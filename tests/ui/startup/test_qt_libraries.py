"""Where no window can be shown, one sentence says what is missing and what to do."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from facilitator.vault.keychain import LIBRARY
from tests.desktop.session import REPOSITORY, DesktopSession
from tests.systems import may_lack_a_screen
from ui.__main__ import main
from ui.startup import qt_libraries

LOADED_BY_THE_WORKER = (
    "facilitator.cases.cases",
    "facilitator.casefile",
    "facilitator.practice",
    "facilitator.vault.copy_words",
    "facilitator.vault.encrypted_copy",
    "facilitator.vault.keys",
)


@pytest.fixture(autouse=True)
def no_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")


def test_without_a_screen_the_way_without_one_is_named() -> None:
    sentence = qt_libraries.missing()

    assert sentence is not None
    assert "no screen" in sentence
    assert "facilitator check --keep-plan plan.pdf" in sentence
    assert "\n" not in sentence


@may_lack_a_screen
def test_a_platform_that_needs_no_screen_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")

    assert qt_libraries.missing() is None


@may_lack_a_screen
def test_a_screen_that_does_not_answer_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":4095")
    sentence = qt_libraries.missing()

    assert sentence is not None
    assert ":4095" in sentence


@may_lack_a_screen
def test_a_wayland_desktop_that_does_not_answer_is_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", str(tmp_path / "wayland-7"))
    sentence = qt_libraries.missing()

    assert sentence is not None
    assert "wayland-7 named by WAYLAND_DISPLAY does not answer" in sentence


def test_on_wayland_its_own_libraries_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: "xcb" not in name and "wayland" not in name)
    sentence = qt_libraries.missing()

    assert sentence is not None
    assert "sudo apt-get install libwayland-client0 libwayland-cursor0`" in sentence


@pytest.mark.parametrize("chosen", ["xcb", "wayland"])
def test_a_platform_that_was_chosen_has_no_other_way(monkeypatch: pytest.MonkeyPatch, chosen: str) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", chosen)
    monkeypatch.setenv("WAYLAND_DISPLAY" if chosen == "xcb" else "DISPLAY", ":0")

    assert "no screen" in str(qt_libraries.missing())


def test_missing_libraries_come_with_the_one_command_that_installs_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    absent = {"libEGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr(qt_libraries, "_loads", lambda name: name not in absent)
    sentence = qt_libraries.missing()

    assert sentence is not None
    assert "libEGL.so.1, libxcb-cursor.so.0" in sentence
    assert "sudo apt-get install libegl1 libxcb-cursor0`" in sentence


def test_on_other_systems_nothing_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")

    assert qt_libraries.missing() is None


@pytest.mark.system("Xvfb", "dbus-daemon")
def test_a_screen_that_answers_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    with DesktopSession(screen=True, keychain=False) as session:
        for name in ("DISPLAY", "XAUTHORITY"):
            if name in session.environment:
                monkeypatch.setenv(name, session.environment[name])

        assert qt_libraries.missing() is None

        monkeypatch.setenv("WAYLAND_DISPLAY", str(session.run / "nobody-is-there"))
        assert qt_libraries.missing() is None, "where Wayland does not answer, X11 does"


def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY), **variables}
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        if name not in variables:
            environment.pop(name, None)
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False, timeout=180)


@may_lack_a_screen
def test_the_program_says_so_and_ends_with_code_two() -> None:
    ended = run("-m", "ui")

    assert ended.returncode == 2
    assert ended.stderr.startswith("facilitator: There is no screen here")
    assert "Traceback" not in ended.stderr
    assert ended.stdout == ""


@may_lack_a_screen
def test_an_unreachable_screen_ends_the_same_way() -> None:
    ended = run("-m", "ui", DISPLAY=":4095")

    assert ended.returncode == 2
    assert "Traceback" not in ended.stderr
    assert ended.stderr.count("\n") == 1


def test_help_tells_of_windows_and_of_the_check(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--help"])

    told = capsys.readouterr().out
    assert ended.value.code == 0
    for words in ("--practice", "--vault FOLDER", "--version", "facilitator check"):
        assert words in told


def test_the_check_needs_no_qt(tmp_path: Path) -> None:
    watching = (
        "import sys\n"
        "from ui.__main__ import main\n"
        "try:\n    main(['check', '--help'])\nexcept SystemExit:\n    pass\n"
        "assert not [name for name in sys.modules if name.startswith('PySide6')]\n"
    )
    ended = run("-c", watching, HOME=str(tmp_path))

    assert ended.returncode == 0, ended.stderr
    assert "--keep-plan" in ended.stdout


def test_a_window_loads_no_library_of_the_vault_before_it_is_painted() -> None:
    heavy = (
        *LOADED_BY_THE_WORKER, "reportlab", "sqlite_utils", "keyring", "secretstorage", "argon2",
        "sqlcipher3", "cryptography", "pypdfium2", "hunspell",
    )  # fmt: skip
    watching = (
        "import sys\n"
        "import ui.__main__, ui.startup.qt_libraries, facilitator.hardening, ui.start\n"
        "from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([])\n"
        "start = ui.start.Start(app, None, practice=False)\n"
        "seen = []\n"
        "start.window.painted.disconnect()\n"
        "def look():\n"
        f"    seen.extend(name for name in {heavy!r} if name in sys.modules)\n"
        "    app.exit(7)\n"
        "start.window.painted.connect(look)\n"
        "start.window.show()\n"
        "code = app.exec()\n"
        "sys.exit(0 if code == 7 and not seen else f'{code} {seen}')\n"
    )
    ended = run("-c", watching, QT_QPA_PLATFORM="offscreen")

    assert ended.returncode == 0, ended.stderr


@pytest.mark.parametrize("module", ["ui.app", "ui.session.session"])
def test_what_is_loaded_on_the_drawing_thread_before_the_list_of_cases_leaves_the_heavy_parts_to_the_worker(
    module: str,
) -> None:
    watching = (
        f"import sys, {module}\n"
        f"sys.exit(str([name for name in {LOADED_BY_THE_WORKER!r} if name in sys.modules] or ''))\n"
    )
    ended = run("-c", watching, QT_QPA_PLATFORM="offscreen")

    assert ended.stderr.strip() == ""


def test_the_libraries_of_the_vault_are_loaded_by_the_first_typed_letter_and_not_before(
    tmp_path: Path,
) -> None:
    heavy = (*LOADED_BY_THE_WORKER, "sqlite_utils", LIBRARY, "argon2", "sqlcipher3", "cryptography")
    typing = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "import ui.start\n"
        "from facilitator.vault.folder import HEADER\n"
        "from PySide6.QtCore import Qt\n"
        "from PySide6.QtTest import QTest\n"
        "from PySide6.QtWidgets import QApplication, QLineEdit\n"
        "folder = Path(sys.argv[1])\n"
        "(folder / HEADER).touch()\n"
        "app = QApplication([])\n"
        "start = ui.start.Start(app, folder, practice=False)\n"
        "start.window.show()\n"
        f"loaded = lambda: [name for name in {heavy!r} if name in sys.modules]\n"
        "end = time.monotonic() + 60\n"
        "def wait(until):\n"
        "    while not until() and time.monotonic() < end:\n"
        "        app.processEvents()\n"
        "wait(lambda: isinstance(app.focusWidget(), QLineEdit))\n"
        "start.whole._tasks.wait()\n"
        "assert not loaded(), loaded()\n"
        "QTest.keyClick(app.focusWidget(), Qt.Key.Key_A)\n"
        f"wait(lambda: len(loaded()) == {len(heavy)})\n"
        f"assert len(loaded()) == {len(heavy)}, loaded()\n"
        "start.whole.end()\n"
    )
    ended = run("-c", typing, str(tmp_path), QT_QPA_PLATFORM="offscreen")

    assert ended.returncode == 0, ended.stderr
