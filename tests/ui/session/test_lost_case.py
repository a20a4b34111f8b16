"""The folder goes under the open case: told within a second, saved elsewhere whole, never lost unasked."""

import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible

from facilitator.case.clock import SystemClock
from facilitator.casefile import CaseFile
from facilitator.cases.encrypted_copies import EncryptedCopies
from facilitator.vault.encrypted_copy import import_copy
from facilitator.vault.header import WHERE_MEMORY_IS_SHORT
from facilitator.vault.loss import Loss
from facilitator.vault.vault import Vault
from tests.ui.home.test_encrypted_copies import WORDS, answer_file_dialog
from tests.ui.lock.locking import LOCKS
from tests.ui.opened_app import PASSPHRASE, Opened
from ui.window.saved_words import LOST, SAVED

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows keeps an open file where it is")
SAVE = "Save this case to another place"
BACK = "Go back to the case"
COVERED = "Not locked: this case would be lost"
A_SECOND = 1.0


@pytest.fixture
def opened(open_app: Callable[[], Opened], monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The practice meeting, running, with a note in it; the six words of a copy are known."""
    monkeypatch.setattr(EncryptedCopies, "new_words", lambda _: WORDS)
    opened = open_app()
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.press("Alt+2", "Ctrl+Return")
    opened.driven.wait_for_text("Nobody has the floor")
    write(opened, "said before")
    assert opened.driven.shows(SAVED)
    return opened


def write(opened: Opened, words: str) -> None:
    opened.driven.press("Ctrl+N")
    opened.driven.type(words)
    opened.driven.press("Return")
    opened.driven.wait(
        lambda: words in [note.text for note in opened.case.notes.all()], lambda: f"{words!r} is kept"
    )


def told_after(opened: Opened, sentence: str) -> float:
    begun = time.monotonic()
    opened.driven.wait_for_text(sentence)
    return time.monotonic() - begun


def removed(folder: Path) -> None:
    shutil.rmtree(folder)


def moved(folder: Path) -> None:
    folder.rename(folder.with_name("elsewhere"))


def replaced(folder: Path) -> None:
    shutil.copytree(folder, folder.with_name("copy"))
    shutil.rmtree(folder)
    folder.with_name("copy").rename(folder)


TAKEN: dict[str, tuple[Callable[[Path], None], Loss]] = {
    "removed": (removed, Loss.GONE),
    "moved": (moved, Loss.MOVED),
    "replaced by a copy": (replaced, Loss.REPLACED),
}


@pytest.mark.parametrize("what", TAKEN)
def test_it_is_told_within_a_second_while_nothing_is_typed(
    what: str, opened: Opened, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", lambda event: said.append(getattr(event, "message", str)())
    )
    take, loss = TAKEN[what]
    take(home / "vault")
    assert told_after(opened, loss.sentence) < A_SECOND
    assert opened.driven.shows(LOST)
    assert not opened.driven.shows(SAVED)
    assert loss.sentence in said
    for stage in ("Alt+1", "Alt+3", "Alt+4"):
        opened.driven.press(stage)
        assert opened.driven.shows(loss.sentence)
    give_up(opened)


def give_up(opened: Opened) -> None:
    opened.open_case.lost._is_given_up = True


def save(opened: Opened, target: Path) -> None:
    """Save the case as a person does who writes the six words down."""
    opened.driven.click(SAVE)
    opened.driven.click("I have written the six words down")
    opened.driven.click_with_dialog("Choose where to save it", lambda: answer_file_dialog(target))
    opened.driven.wait_for_text("is saved in the encrypted copy")


def brought_in(home: Path, target: Path) -> tuple[list[str], str]:
    vault = Vault.create(home / "desk", PASSPHRASE, keychain=None, cost=WHERE_MEMORY_IS_SHORT)
    arrived = CaseFile.open(vault, import_copy(vault, target, WORDS, now=SystemClock().now()))
    found = ([note.text for note in arrived.notes.all()], arrived.drafts.at("note").text)
    arrived.close()
    vault.close()
    return found


def test_what_was_saved_elsewhere_opens_again_with_what_was_written_after_the_loss(
    opened: Opened, home: Path
) -> None:
    removed(home / "vault")
    opened.driven.wait_for_text(Loss.GONE.sentence)
    write(opened, "said after it was gone")
    opened.driven.press("Ctrl+N")
    opened.driven.type("half a thou")
    target = home / "rescued.facilitator-copy"

    save(opened, target)

    assert opened.driven.shows(LOST)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("The folder with your cases cannot be found")
    assert brought_in(home, target) == (
        ["said before", "said after it was gone"],
        "half a thou",
    )


def test_what_is_written_after_saving_elsewhere_is_said_not_to_be_in_it(opened: Opened, home: Path) -> None:
    removed(home / "vault")
    opened.driven.wait_for_text(Loss.GONE.sentence)
    save(opened, home / "rescued.facilitator-copy")

    write(opened, "said later")

    assert opened.driven.shows(LOST)
    opened.driven.wait_for_text("What you wrote after that is not in it.")
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text(COVERED)
    give_up(opened)


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_loses_it_unasked_and_what_is_open_is_covered(lock: str, opened: Opened, home: Path) -> None:
    removed(home / "vault")
    opened.driven.wait_for_text(Loss.GONE.sentence)

    LOCKS[lock](opened)

    opened.driven.wait_for_text(COVERED)
    assert not opened.driven.shows("said before")
    opened.driven.click(BACK)
    opened.wait_for_stage("meet")
    write(opened, "nothing is lost")
    assert [note.text for note in opened.case.notes.all()] == ["said before", "nothing is lost"]
    give_up(opened)


def test_closing_the_window_asks_first_and_closes_once_it_is_given_up(opened: Opened, home: Path) -> None:
    removed(home / "vault")
    opened.driven.wait_for_text(Loss.GONE.sentence)

    opened.window.close()

    opened.driven.wait_for_text(COVERED)
    assert opened.window.isVisible()
    opened.driven.click("Close without it: what is not saved is lost")
    opened.driven.wait(lambda: not opened.window.isVisible(), lambda: "the window to close")


def test_going_home_asks_first(opened: Opened, home: Path) -> None:
    removed(home / "vault")
    opened.driven.wait_for_text(Loss.GONE.sentence)

    opened.driven.press("Alt+Home")

    opened.driven.wait_for_text(COVERED)
    opened.driven.click(BACK)
    opened.wait_for_stage("meet")
    give_up(opened)


def test_locking_all_the_same_is_the_persons_choice(opened: Opened, home: Path) -> None:
    removed(home / "vault")
    opened.driven.wait_for_text(Loss.GONE.sentence)
    opened.driven.press("Ctrl+L")
    opened.driven.click("Lock without it: what is not saved is lost")
    opened.driven.wait_for_text("The folder with your cases cannot be found")
    assert opened.app._vault is None


def test_put_back_it_is_saved_again_and_says_so(opened: Opened, home: Path) -> None:
    moved(home / "vault")
    opened.driven.wait_for_text(Loss.MOVED.sentence)
    write(opened, "said meanwhile")

    (home / "elsewhere").rename(home / "vault")

    opened.driven.wait_for_text("The file of this case is in its place again.")
    assert opened.driven.shows(SAVED)
    assert not opened.driven.shows(Loss.MOVED.sentence)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("meet")
    assert [note.text for note in opened.case.notes.all()] == ["said before", "said meanwhile"]


def test_a_moved_case_is_locked_without_a_question_since_all_is_kept_where_it_was_moved(
    opened: Opened, home: Path
) -> None:
    moved(home / "vault")
    opened.driven.wait_for_text(Loss.MOVED.sentence)
    write(opened, "said meanwhile")
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("The folder with your cases cannot be found")

    vault = Vault.unlock(home / "elsewhere", PASSPHRASE, keychain=None)
    again = CaseFile.open(vault, vault.case_ids()[0])
    assert [note.text for note in again.notes.all()] == ["said before", "said meanwhile"]
    again.close()
    vault.close()


def test_the_file_found_again_does_what_was_held(opened: Opened, home: Path) -> None:
    (home / "vault" / "vault.json").rename(home / "vault.json")
    opened.driven.wait_for_text(Loss.LOCKED_OUT.sentence)
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text(COVERED)

    (home / "vault.json").rename(home / "vault" / "vault.json")

    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("meet")
