"""The keychain goes in mid-meeting, a second window is opened, the drive is read-only: said, nothing lost."""

import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.vault.keychain import find_keychain
from tests.desktop.in_process import InProcessWindow
from tests.desktop.session import DesktopSession
from tests.small_disk import read_only, small_disk
from tests.ui.opened_app import Opened, opening

Drive = Callable[[QWidget], InProcessWindow]


def start_meeting(opened: Opened) -> None:
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.press("Alt+2", "Ctrl+Return")
    opened.driven.wait_for_text("Nobody has the floor")


def write(opened: Opened, words: str) -> None:
    opened.driven.press("Ctrl+N")
    opened.driven.type(words)
    opened.driven.press("Return")
    opened.driven.wait(lambda: words in notes(opened), lambda: f"{words!r} is kept")


def notes(opened: Opened) -> list[str]:
    session = opened.app._session
    is_open = session is not None and session.case is not None
    return [note.text for note in opened.case.notes.all()] if is_open else []


@pytest.mark.system("dbus-daemon", "gnome-keyring-daemon")
def test_a_meeting_goes_on_without_the_keychain_and_the_next_unlock_says_what_to_do(
    keychain_session: DesktopSession, drive: Drive, qapp: QApplication, tmp_path: Path
) -> None:
    keychain, sentence = find_keychain()
    assert keychain is not None, sentence
    with opening(drive, qapp, tmp_path / "vault", practice=True, keychain=keychain) as begin:
        opened = begin()
        start_meeting(opened)
        write(opened, "before it went")

        daemon = keychain_session._processes[-1]
        os.killpg(daemon.pid, signal.SIGKILL)
        daemon.wait()
        write(opened, "after it went")
        opened.driven.press("Ctrl+L")
        opened.driven.wait_for_text("Unlock your cases")
        opened.unlock()
        opened.driven.wait_for_text("is in this computer's keychain, which cannot be used now")
        opened.driven.wait_for_text("Nothing was lost")

        keychain_session._start_keychain()
        opened.unlock()
        opened.wait_for_stage("meet")
        assert notes(opened) == ["before it went", "after it went"]


def test_a_second_window_over_the_same_cases_is_told_where_to_go(open_app: Callable[[], Opened]) -> None:
    first = open_app()
    start_meeting(first)
    second = open_app()
    second.driven.wait_for_text("Unlock your cases")

    second.unlock()

    second.driven.wait_for_text("Facilitator is already open with these cases")
    first.window.activateWindow()
    write(first, "the first goes on")


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    with small_disk(tmp_path / "disk", "8m") as disk:
        yield disk


@pytest.mark.system("mount")
def test_a_drive_that_cannot_be_written_or_found_is_said_and_nothing_is_made_on_it(
    drive: Drive, qapp: QApplication, disk: Path
) -> None:
    with opening(drive, qapp, disk / "vault", practice=True) as begin:
        opened = begin()
        start_meeting(opened)
        write(opened, "before")
        opened.driven.press("Ctrl+L")
        opened.driven.wait_for_text("Unlock your cases")

        with read_only(disk):
            opened.unlock()
            opened.driven.wait_for_text("The folder with your cases cannot be written to")
        away = disk / "elsewhere"
        (disk / "vault").rename(away)
        opened.unlock()
        opened.driven.wait_for_text("The folder with your cases cannot be found")
        assert [path.name for path in disk.iterdir()] == ["elsewhere"]

        away.rename(disk / "vault")
        opened = begin()
        opened.driven.wait_for_text("Unlock your cases")
        opened.unlock()
        opened.wait_for_stage("meet")
        assert notes(opened) == ["before"]
