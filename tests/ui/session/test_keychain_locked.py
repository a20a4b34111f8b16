"""The keychain is locked, or gone, in mid-meeting: notes go on, and finishing never says erased too early."""

import os
import signal
import sys
from pathlib import Path

import pytest

from facilitator.vault.keychain import Keychain
from tests.desktop.session import DesktopSession
from tests.ui.opened_app import Opened
from tests.ui.session.conftest import CONNECTION_LEFT_OPEN
from tests.ui.session.destroying import destroy, end_meeting

pytestmark = [pytest.mark.system("dbus-daemon", "gnome-keyring-daemon"), *CONNECTION_LEFT_OPEN]
LOCK = """
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import open_dbus_connection

bus = open_dbus_connection("SESSION")
service = DBusAddress("/org/freedesktop/secrets", "org.freedesktop.secrets", "org.freedesktop.Secret.Service")
bus.send_and_get_reply(
    new_method_call(service, "Lock", "ao", (["/org/freedesktop/secrets/aliases/default"],))
)
"""


def lock(session: DesktopSession) -> None:
    assert session.run_to_end(sys.executable, "-c", LOCK).returncode == 0


def end(session: DesktopSession) -> None:
    daemon = session._processes[-1]
    os.killpg(daemon.pid, signal.SIGKILL)
    daemon.wait()


def unlock(session: DesktopSession) -> None:
    """Have the keychain open again, as after a new login."""
    if session._processes[-1].poll() is None:
        end(session)
    session._start_keychain()


GOES = {"locked": lock, "gone": end}


@pytest.fixture
def meeting(meeting: Opened) -> Opened:
    """The practice meeting under way, its key in the keychain."""
    meeting.driven.press("Alt+2", "Ctrl+Return")
    meeting.driven.wait_for_text("Nobody has the floor")
    return meeting


def notes(opened: Opened) -> list[str]:
    session = opened.app._session
    is_open = session is not None and session.case is not None
    return [note.text for note in opened.case.notes.all()] if is_open else []


def write(opened: Opened, words: str) -> None:
    opened.driven.press("Ctrl+N")
    opened.driven.type(f"{words}\n")
    opened.driven.wait(lambda: words in notes(opened), lambda: f"{words!r} is kept")


def has_key(keychain: Keychain, case_id: str) -> bool:
    return bool(keychain.listed(f"Facilitator/{case_id}"))


def test_a_keychain_that_is_locked_stops_no_note_and_is_named_when_it_is_needed(
    meeting: Opened, keychain_session: DesktopSession
) -> None:
    write(meeting, "before it was locked")
    lock(keychain_session)
    write(meeting, "after it was locked")
    meeting.driven.type("half")
    meeting.driven.press("Ctrl+L")
    meeting.driven.wait_for_text("Unlock your cases")

    meeting.unlock()
    meeting.driven.wait_for_text(
        "The key is here, in the keychain “Login”, which is locked. Nothing was lost."
    )

    unlock(keychain_session)
    meeting.unlock()
    meeting.wait_for_stage("meet")
    assert notes(meeting) == ["before it was locked", "after it was locked"]
    meeting.driven.wait_for_text("half")


@pytest.mark.parametrize("how", GOES)
def test_a_case_is_not_called_erased_until_its_key_is(
    how: str, meeting: Opened, keychain: Keychain, keychain_session: DesktopSession, tmp_path: Path
) -> None:
    case_id = meeting.case.case_id
    end_meeting(meeting)
    GOES[how](keychain_session)

    destroy(meeting)
    meeting.driven.wait_for_text("Not erased")
    meeting.driven.wait_for_text("Unlock your keychain, then try again.")
    assert not meeting.driven.shows("Neither you nor anyone else can open it again.")
    assert meeting.driven.is_there("Try again")

    unlock(keychain_session)
    assert has_key(keychain, case_id)
    meeting.driven.click("Try again")
    meeting.driven.wait_for_text("The key is gone from the keychain; it was looked for again and not found.")
    meeting.driven.wait_for_text("Neither you nor anyone else can open it again.")
    assert not meeting.driven.shows("Not erased")
    assert not has_key(keychain, case_id)
    assert [path.name for path in (tmp_path / "vault").iterdir() if case_id in path.name] == []
