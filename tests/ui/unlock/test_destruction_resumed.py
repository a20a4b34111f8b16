"""A destruction that was interrupted ends at the next unlock, and that is said: once, and only of cases."""

from collections.abc import Callable
from pathlib import Path

import pytest

from facilitator.casefile import CaseFile
from facilitator.vault.disk import create_empty
from facilitator.vault.folder import fresh_id, marker
from facilitator.vault.key_home import FolderHome
from facilitator.vault.vault import Vault
from tests.ui.opened_app import PASSPHRASE, Opened, closed_case

ENDED = "The destruction of one case, which was interrupted, has been finished now. Its key and its files"


def interrupted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Make a case whose destruction was broken off after its mark."""
    reference = closed_case(folder)
    vault = Vault.unlock(folder, PASSPHRASE, keychain=None)
    case_id = vault.case_ids()[-1]

    def cut(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(FolderHome, "remove", cut)
        with pytest.raises(KeyboardInterrupt):
            vault.destroy_case(case_id)
    vault.close()
    assert marker(folder, case_id).exists()
    return reference


def test_home_says_that_it_has_ended_and_says_it_once(
    at_home: Callable[[], Opened], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    reference = interrupted(home / "vault", monkeypatch)
    opened.unlock()
    opened.driven.wait_for_text(ENDED)
    opened.driven.wait_for_text("No open cases")
    assert not opened.driven.shows(reference)

    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.driven.wait_for_text("No open cases")
    assert not opened.driven.shows("which was interrupted")


def test_several_are_counted(
    at_home: Callable[[], Opened], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    for _ in range(3):
        interrupted(home / "vault", monkeypatch)
    opened.unlock()
    opened.driven.wait_for_text("The destruction of 3 cases, which was interrupted, has been finished now.")


def test_the_case_that_was_left_open_is_returned_to_and_it_is_said_there(
    at_home: Callable[[], Opened], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    interrupted(home / "vault", monkeypatch)
    closed_case(home / "vault", lambda case: case.place.remember(left_open=True))
    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)

    CaseFile.open(vault, vault.case_ids()[0]).close(left_open=True)
    vault.close()
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.wait_for_text(ENDED)


def test_a_wrong_passphrase_says_it_too_since_it_has_ended(
    at_home: Callable[[], Opened], home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = at_home()
    interrupted(home / "vault", monkeypatch)
    opened.driven.fill("Passphrase", "not the passphrase at all")
    opened.driven.press("Return")
    opened.driven.wait_for_text(ENDED)
    opened.driven.wait_for_text("That passphrase does not open your cases.")


def test_what_never_became_a_case_goes_without_a_word(at_home: Callable[[], Opened], home: Path) -> None:
    opened = at_home()
    scratch = marker(home / "vault", fresh_id())
    create_empty(scratch)
    opened.unlock()
    opened.driven.wait_for_text("No open cases")
    assert not scratch.exists()
    assert not opened.driven.shows("which was interrupted")


def test_a_case_is_marked_for_destruction_on_a_full_disk_too(
    home: Path, at_home: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch
) -> None:
    at_home()
    closed_case(home / "vault")
    vault = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)

    def full(*_: object) -> None:
        raise OSError(28, "full")

    with monkeypatch.context() as patch:
        patch.setattr("facilitator.vault.destruction_mark.write_whole", full)
        assert vault.destroy_case(vault.case_ids()[0]).erased
    vault.close()
