"""Another keyring is made the default while a case is open, or while all is locked: what the window says."""

import gc
import shutil
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from facilitator.vault.header import read_header
from facilitator.vault.keychain import Keychain, find_keychain
from facilitator.vault.vault import CaseId, Vault
from facilitator.vault_errors import KeyMissing
from tests.desktop.in_process import InProcessWindow
from tests.desktop.keyrings import LOGIN, found_in, lock_keyring, make_default, make_keyring, remove_by_hand
from tests.desktop.session import DesktopSession
from tests.ui.lock.locking import when_asked
from tests.ui.opened_app import PASSPHRASE, Opened, opening
from ui.widgets.confirm_dialog import TypedConfirmDialog

pytestmark = [
    pytest.mark.system("dbus-daemon", "gnome-keyring-daemon"),
    pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning"),
    pytest.mark.filterwarnings("ignore:.*unclosed <socket:pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings(
        "ignore:Exception ignored in. <socket:pytest.PytestUnraisableExceptionWarning"
    ),
]
GONE = "The key is gone from the keychain; it was looked for again and not found."


@pytest.fixture
def keychain(keychain_session: DesktopSession) -> Iterator[Keychain]:
    assert "DBUS_SESSION_BUS_ADDRESS" in keychain_session.environment
    keychain, sentence = find_keychain()
    assert keychain is not None, sentence
    yield keychain
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()


@pytest.fixture
def meeting(
    keychain: Keychain, drive: Callable[[QWidget], InProcessWindow], qapp: QApplication, tmp_path: Path
) -> Iterator[Opened]:
    """The practice meeting, its key in the login keyring."""
    with opening(drive, qapp, tmp_path / "vault", practice=True, keychain=keychain) as begin:
        opened = begin()
        opened.driven.wait_for_text("Unlock your cases")
        opened.unlock()
        opened.wait_for_stage("prepare")
        yield opened


def finish(meeting: Opened) -> CaseId:
    """End the meeting, lead it to where it can be destroyed, and return the id of the case."""
    assert meeting.app._session is not None
    case = meeting.app._session.controller.case_file
    assert case is not None
    meeting.driven.press("Alt+2", "Ctrl+Return")
    meeting.driven.wait_for_text("Nobody has the floor")
    meeting.driven.press("Ctrl+Shift+E")
    meeting.driven.click("End it now")
    meeting.driven.wait_for_text("The meeting has ended")
    meeting.driven.click("Finish")
    meeting.wait_for_stage("finish")
    meeting.driven.click("No, nobody")
    meeting.driven.wait(lambda: meeting.driven.is_enabled("Destroy this case"), lambda: "ready to destroy")
    return case.case_id


def destroy(meeting: Opened) -> None:
    assert meeting.app._session is not None
    case = meeting.app._session.controller.case_file
    assert case is not None
    reference = case.matter().reference

    def agree() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, TypedConfirmDialog)
        dialog.field.setText(reference)
        dialog.done(QDialog.DialogCode.Accepted)

    when_asked(agree, TypedConfirmDialog)
    meeting.driven.click("Destroy this case")


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
