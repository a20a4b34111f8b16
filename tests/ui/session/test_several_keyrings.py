"""Another keyring is made the default while a case is open, or while all is locked: what the window says."""

import shutil
from pathlib import Path

import pytest

pytest.importorskip("secretstorage", reason="the Secret Service is of Linux desktops")

from facilitator.vault.header import read_header
from facilitator.vault.keychain import Keychain
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import KeyMissing
from tests.desktop.keyrings import LOGIN, found_in, lock_keyring, make_default, make_keyring, remove_by_hand
from tests.ui.opened_app import PASSPHRASE, Opened
from tests.ui.session.conftest import CONNECTION_LEFT_OPEN
from tests.ui.session.destroying import destroy, end_meeting

pytestmark = [pytest.mark.system("dbus-daemon", "gnome-keyring-daemon"), *CONNECTION_LEFT_OPEN]
GONE = "The key is gone from the keychain; it was looked for again and not found."


def finish(meeting: Opened) -> CaseId:
    """Hold the meeting, lead it to where it can be destroyed, and return the id of the case."""
    meeting.driven.press("Alt+2", "Ctrl+Return")
    meeting.driven.wait_for_text("Nobody has the floor")
    end_meeting(meeting)
    return meeting.case.case_id


def test_a_case_finished_after_the_default_changed_is_gone_and_no_copy_of_it_opens(
    meeting: Opened, keychain: Keychain, tmp_path: Path
) -> None:
    case_id = finish(meeting)
    copy = tmp_path / "copy"
    shutil.copytree(tmp_path / "vault", copy, ignore=shutil.ignore_patterns("*.lock"))
    make_default(make_keyring("Other ring"))

    destroy(meeting)
    meeting.driven.wait_for_text(GONE)

    assert found_in(LOGIN, service=f"Facilitator/{case_id}") == 0
    copied = Vault.unlock(copy, PASSPHRASE, keychain=keychain)
    with pytest.raises(KeyMissing):
        copied.open_case(case_id)
    copied.close()


def test_a_case_whose_key_went_elsewhere_is_not_called_erased(meeting: Opened) -> None:
    case_id = finish(meeting)
    remove_by_hand(LOGIN, service=f"Facilitator/{case_id}")

    destroy(meeting)
    meeting.driven.wait_for_text("Not erased")
    meeting.driven.wait_for_text("Facilitator did not remove it")

    assert not meeting.driven.shows(GONE)
    assert not meeting.driven.shows("The case is destroyed")


def test_the_cases_open_after_the_default_changed_while_they_were_locked(meeting: Opened) -> None:
    meeting.driven.press("Ctrl+L")
    meeting.driven.wait_for_text("Unlock your cases")
    other = make_keyring("Other ring")
    make_default(other)
    lock_keyring(other)

    meeting.unlock()

    meeting.wait_for_stage("prepare")
    assert found_in(other) == 0


def test_a_locked_keyring_with_the_key_is_named_and_another_computer_is_not_spoken_of(
    meeting: Opened, tmp_path: Path
) -> None:
    meeting.driven.press("Ctrl+L")
    meeting.driven.wait_for_text("Unlock your cases")
    make_default(make_keyring("Other ring"))
    lock_keyring(LOGIN)

    meeting.unlock()
    meeting.driven.wait_for_text("The key is here, in the keychain “Login”, which is locked.")

    assert not meeting.driven.shows("on the computer where they were made")
    assert read_header(tmp_path / "vault").vault_id
