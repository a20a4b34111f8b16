"""From installer to uninstaller on one Windows computer, in order: each test goes on from the one before.

python -m pytest tests/windows --windows-kit KIT --installer FILE [--pictures FOLDER]
"""

import subprocess
import time

import pytest

from facilitator import __version__
from tests.desktop.waiting import until
from tests.journeys.whole_meeting import WORDS
from tests.residue.canary_scan import scan
from tests.windows.installed import FOLDER, IT_RUNS, PROGRAM, UNINSTALL, Installed
from tests.windows.practice_by_keys import (
    FAULT,
    agree,
    destroy,
    end_meeting,
    first_run,
    leave_meeting,
    meet,
    remove_everything,
    save_plan,
    unlock,
)
from tests.windows.wine import SUBSTITUTES
from ui.home.copies import ENDING

MADE_UP = "Practice meeting: people and case are made up"
PLAN = r"C:\users\root\Documents\plan.pdf"
REFERENCE = "PRACTICE"
VAULT = "users/root/AppData/Local/Facilitator"
# What is neither of the program nor of a case, though it was not there before.
NOT_OURS = (
    # Windows' own places, which a new account under Wine lacks.
    "users/root/AppData/Local/Programs",
    r"HKCU\Software\Classes: ",
    r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall: ",
    r"HKCU\Software\Microsoft\Windows Error Reporting\ExcludedApplications: ",
    # NSIS removes a program by a copy of its uninstaller, which goes with the temporary files.
    "users/root/AppData/Local/Temp/~nsu",
    r"HKLM\System\ControlSet001\Control\Session Manager: PendingFileRenameOperations",
    # What Wine notes for itself: its terminal, its screen, the key of its Credential Manager.
    r"HKCU\Console: ",
    r"HKCU\Software\Wine\Credential Manager: ",
    r"HKLM\System\ControlSet001\Control\Class\{4D36E968",
    r"HKLM\System\ControlSet001\Control\DeviceClasses",
    r"HKLM\System\ControlSet001\Enum\DISPLAY",
)


def tell(capsys: pytest.CaptureFixture[str], words: str) -> None:
    """Say a figure in the run's own output."""
    with capsys.disabled():
        print(f"\n{words}")  # noqa: T201


def test_it_is_installed_for_one_person_without_a_question(
    computer: Installed, capsys: pytest.CaptureFixture[str]
) -> None:
    start = time.monotonic()
    code = computer.install()
    seconds = time.monotonic() - start

    assert code == 0
    size = sum(path.stat().st_size for path in computer.folder.rglob("*") if path.is_file())
    tell(capsys, f"installed in {seconds:.1f} s, {size / 1e6:.0f} MB")
    names = {path.name for path in computer.folder.iterdir()}
    assert names == {"_internal", PROGRAM, "facilitator-console.exe", "uninstall.exe"}
    assert [path for path in computer.folder.rglob("*") if path.name.lower() in SUBSTITUTES] == []


def test_windows_is_told_what_it_is_and_how_it_is_removed(computer: Installed) -> None:
    values = computer.registry_now()
    told = {name: value for (key, name), value in values.items() if key == UNINSTALL}
    folder = FOLDER.replace("\\", "\\\\")

    assert told["DisplayName"] == '"Facilitator"'
    assert told["DisplayVersion"] == f'"{__version__}"'
    assert told["Publisher"] == '"Facilitator contributors"'
    assert told["InstallLocation"] == f'"{folder}"'
    assert told["QuietUninstallString"] == rf'"\"{folder}\\uninstall.exe\" /S"'
    assert int(told["EstimatedSize"].removeprefix("dword:"), 16) > 100_000
    assert {"DisplayIcon", "NoModify", "NoRepair", "UninstallString"} <= set(told)
    assert "Facilitator contributors".encode("utf-16-le") in (computer.folder / PROGRAM).read_bytes()
    assert list(computer.wine.home.rglob("Start Menu/Programs/Facilitator.lnk")) != []


def test_an_encrypted_copy_is_opened_by_the_program_and_stands_in_no_list_of_recent_documents(
    computer: Installed,
) -> None:
    values = computer.registry_now()
    kind = values[rf"HKCU\Software\Classes\.{ENDING}", "(default)"].strip('"')
    command = values[rf"HKCU\Software\Classes\{kind}\shell\open\command", "(default)"]

    assert command.replace("\\\\", "\\") == rf'"\"{FOLDER}\{PROGRAM}\" \"%1\""'
    no_recent_documents = 0x00100000  # FTA_NoRecentDocs
    flags = values[rf"HKCU\Software\Classes\{kind}", "EditFlags"]
    assert int(flags.removeprefix("dword:"), 16) & no_recent_documents


def test_the_self_test_passes(computer: Installed) -> None:
    code = computer.wine.run(rf"{FOLDER}\facilitator-console.exe", "check", seconds=300)

    assert code == 0, computer.wine.output()
    assert "The next bank holiday is" in computer.wine.output()


def test_a_meeting_is_held_until_the_computer_fails(computer: Installed) -> None:
    computer.open("--practice")
    first_run(computer.window)
    computer.window.wait_for(MADE_UP)
    computer.window.keep_picture("prepare")
    meet(computer.window)
    computer.window.keep_picture("meet")


def test_it_is_neither_replaced_nor_removed_while_it_runs(computer: Installed) -> None:
    assert computer.install() == IT_RUNS
    assert computer.try_to_uninstall() == IT_RUNS
    assert (computer.folder / PROGRAM).exists()


def test_what_was_written_is_there_after_it_was_killed(computer: Installed) -> None:
    computer.wine.kill(PROGRAM)

    computer.open()
    unlock(computer.window)

    computer.window.wait_for(WORDS.note)


def test_a_new_version_keeps_an_open_case(computer: Installed) -> None:
    leave_meeting(computer.window)
    computer.wait_for_end()
    before = sorted(path.name for path in computer.vault.rglob("*.case"))

    assert computer.install() == 0

    assert sorted(path.name for path in computer.vault.rglob("*.case")) == before
    computer.open()
    unlock(computer.window)
    computer.window.wait_for(WORDS.note)


def test_the_meeting_ends_with_its_plan_and_a_destroyed_case(computer: Installed) -> None:
    window, plan = computer.window, computer.wine.path(PLAN)
    agree(window)
    window.keep_picture("agree")
    end_meeting(window)
    save_plan(window, PLAN)
    until(plan.exists, "the plan is saved", 60)
    window.keep_picture("finish")
    assert window.find(FAULT) is None
    destroy(window, REFERENCE)
    window.keep_picture("destroyed")
    computer.close_window()

    text = subprocess.run(
        ["pdftotext", "-layout", plan, "-"], capture_output=True, text=True, check=True
    ).stdout
    assert WORDS.agreed in text
    assert WORDS.note.split()[0] not in text
    assert list(computer.vault.rglob("*.case")) == []


def test_no_word_of_the_meeting_is_anywhere_but_in_the_plan(computer: Installed) -> None:
    computer.wine.write_registry()
    words = (WORDS.note, WORDS.agreed, WORDS.owner, WORDS.known)
    # Of Windows' own folder, what was written into since; of the rest, everything but the program.
    places = [path for path in computer.changed() if not path.is_relative_to(computer.folder)]
    places += [path for path in computer.outside_windows() if not path.is_relative_to(computer.folder)]
    places += computer.wine.place.glob("*.reg")
    assert any(path.name == "setup.exe" for path in places)

    found = scan([typed.split()[0] for typed in words], places, allow=[computer.wine.path(PLAN)])
    assert found == []


def test_what_is_uninstalled_leaves_the_vault_and_its_keys_and_nothing_else(
    computer: Installed, capsys: pytest.CaptureFixture[str]
) -> None:
    seconds = computer.uninstall()
    tell(capsys, f"uninstalled in {seconds:.1f} s")

    left = computer.left()
    assert not any(line.endswith(PROGRAM) for line in left)
    on_purpose = (VAULT, r"HKCU\Software\Wine\Credential Manager\Generic", "users/root/Documents/plan.pdf")
    assert [line for line in left if not line.startswith((*on_purpose, *NOT_OURS))] == []
    assert all(any(line.startswith(start) for line in left) for start in on_purpose)


def test_after_everything_was_removed_nothing_is_left(computer: Installed) -> None:
    assert computer.install() == 0
    computer.open()
    unlock(computer.window)
    remove_everything(computer.window)
    computer.close_window()
    computer.uninstall()

    computer.wine.path(PLAN).unlink()
    assert not any(line.endswith(PROGRAM) for line in computer.left())
    assert [line for line in computer.left() if not line.startswith(NOT_OURS)] == []
