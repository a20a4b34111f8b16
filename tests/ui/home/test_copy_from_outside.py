"""An encrypted copy that the program was started with is asked for its words as one chosen on Home is."""

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QDialog

from facilitator.cases.copy_at_start import OPEN_ALREADY
from facilitator.vault import vault_key
from facilitator.vault.header import Cost
from facilitator.vault.keys import derive
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.ui.home.outside_copy import asked_for_words
from tests.ui.home.test_encrypted_copies import WORDS, carried_copy
from tests.ui.lock.locking import LOCKS, is_locked
from tests.ui.opened_app import PASSPHRASE, Opened, closed_case
from tests.ui.unlock.first_run import make_vault
from ui.app import COPY_WAITS, App
from ui.look.preferences import Look
from ui.session.waiting_copy import COPY_WAITS as COPY_AFTER_CASE
from ui.widgets.sheet import asked_now
from ui.window.main_window import MainWindow

GENEROUS: Final = 60.0
ENDED: Final = "One destruction that was interrupted has ended."


@pytest.fixture
def source(home: Path) -> Path:
    return carried_copy(home)


def brings_in(driven: InProcessWindow) -> None:
    """Give the words that are asked for."""
    driven.fill("The six words", WORDS)
    driven.click("Bring it in")
    driven.wait_for_text("The case is here now")
    # Until the question has given the keyboard back, a key is heard by nobody.
    driven.wait(driven.window.isActiveWindow, lambda: "the keyboard in the window")


def with_copy_behind_a_case(at_home: Callable[[], Opened], source: Path, home: Path) -> Opened:
    reference = closed_case(home / "vault")
    opened = at_home()
    opened.unlock()
    opened.wait_for_case(reference)
    opened.driven.click(f"Open {reference}")
    opened.wait_for_stage("prepare")
    opened.app.bring_in(source)
    opened.driven.wait_for_text(COPY_AFTER_CASE)
    return opened


def test_it_waits_for_the_passphrase_and_then_asks_for_its_words(
    at_home: Callable[[], Opened], source: Path
) -> None:
    opened = at_home()
    asked_for_words(opened, source)
    brings_in(opened.driven)
    opened.driven.press("Ctrl+L")
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    assert not opened.driven.is_there("The six words"), "it is asked for once"


def test_where_there_is_nothing_yet_the_first_run_comes_first(
    drive: Callable[[MainWindow], InProcessWindow], source: Path, home: Path, qapp: object
) -> None:
    window = MainWindow(furnished=False)
    app = App(qapp, window, home / "new", Look(), practice=False)  # type: ignore[arg-type]
    driven = drive(window)
    app.start()
    app.bring_in(source)
    driven.wait_for_text(COPY_WAITS)
    make_vault(driven, PASSPHRASE)
    brings_in(driven)
    app.end()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [("not there", "That file cannot be read."), ("letter", "not an encrypted copy of a case")],
)
@pytest.mark.parametrize("unlocked", [True, False])
def test_what_cannot_be_brought_in_is_told_in_the_window(
    at_home: Callable[[], Opened], home: Path, name: str, sentence: str, *, unlocked: bool
) -> None:
    (home / "letter").write_text("Dear parents")
    opened = at_home()
    if unlocked:
        opened.unlock()
        opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    opened.app.bring_in(home / name)
    opened.driven.wait_for_text(sentence)
    assert not opened.driven.shows(COPY_WAITS)


def test_one_that_comes_while_home_is_shown_is_asked_for_at_once(
    at_home: Callable[[], Opened], source: Path
) -> None:
    opened = at_home()
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    opened.app.bring_in(source)
    brings_in(opened.driven)


def test_one_that_comes_while_a_page_is_looked_at_takes_home_first(
    at_home: Callable[[], Opened], source: Path
) -> None:
    opened = at_home()
    opened.unlock()
    opened.driven.click("What this cannot protect from")
    opened.driven.wait_for_text("Back to your cases")
    opened.app.bring_in(source)
    brings_in(opened.driven)


def test_an_open_case_is_not_left_for_it(at_home: Callable[[], Opened], source: Path, home: Path) -> None:
    opened = with_copy_behind_a_case(at_home, source, home)
    assert opened.window.pages.current() == "prepare"
    opened.driven.press("Alt+Home")
    brings_in(opened.driven)


def test_cases_that_are_open_in_another_window_send_there(
    at_home: Callable[[], Opened], source: Path, home: Path
) -> None:
    other = Vault.unlock(home / "vault", PASSPHRASE, keychain=None)
    opened = at_home()
    opened.app.bring_in(source)
    opened.driven.wait_for_text(OPEN_ALREADY)
    other.close()


def test_one_that_comes_while_the_key_is_derived_is_asked_for_once_in(
    at_home: Callable[[], Opened], source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy_is_there = threading.Event()

    def derived_meanwhile(passphrase: bytearray, salt: bytes, cost: Cost) -> bytearray:
        copy_is_there.wait(GENEROUS)
        return derive(passphrase, salt, cost)

    opened = at_home()
    monkeypatch.setattr(vault_key, "derive", derived_meanwhile)
    opened.unlock()
    assert opened.app._vault is None
    opened.app.bring_in(source)
    copy_is_there.set()
    brings_in(opened.driven)
    assert not opened.driven.shows(OPEN_ALREADY)


@pytest.mark.parametrize("lock", LOCKS)
def test_locking_is_no_answer_and_the_words_are_asked_for_again(
    at_home: Callable[[], Opened], source: Path, lock: str
) -> None:
    opened = at_home()
    asked_for_words(opened, source)
    has_question(opened)
    LOCKS[lock](opened)
    is_locked(opened)
    opened.driven.wait_for_text(COPY_WAITS)
    opened.unlock()
    brings_in(opened.driven)


@pytest.mark.parametrize("answer", ["Escape", "Go back", "close"])
def test_whoever_does_not_want_it_is_not_asked_again(
    at_home: Callable[[], Opened], source: Path, answer: str
) -> None:
    opened = at_home()
    asked_for_words(opened, source)
    question = has_question(opened)
    if answer == "close":
        question.close()
    elif answer == "Escape":
        opened.driven.press(answer)
    else:
        opened.driven.click(answer)
    opened.driven.wait(opened.window.isActiveWindow, lambda: "the keyboard in the window")
    opened.driven.press("Ctrl+L")
    is_locked(opened)
    assert not opened.driven.shows(COPY_WAITS)
    opened.unlock()
    opened.driven.wait(lambda: opened.driven.is_enabled("Bring in an encrypted copy"), lambda: "Home")
    assert not opened.driven.is_there("The six words")


def test_one_that_waits_behind_a_case_waits_there_after_locking_too(
    at_home: Callable[[], Opened], source: Path, home: Path
) -> None:
    opened = with_copy_behind_a_case(at_home, source, home)
    opened.driven.press("Ctrl+L")
    is_locked(opened)
    opened.unlock()
    opened.wait_for_stage("prepare")
    opened.driven.wait_for_text(COPY_AFTER_CASE)
    opened.driven.press("Alt+Home")
    brings_in(opened.driven)


@pytest.mark.parametrize("wanted", [True, False])
def test_what_is_told_once_is_told_after_its_question(
    at_home: Callable[[], Opened], source: Path, *, wanted: bool
) -> None:
    opened = at_home()
    opened.app._unlocking.unlocked.connect(lambda _: opened.app._unlocking.ended_before.emit(ENDED))
    asked_for_words(opened, source)
    assert not opened.driven.shows(ENDED)
    if wanted:
        brings_in(opened.driven)
    else:
        opened.driven.click("Go back")
    opened.driven.wait_for_text(ENDED)
    assert opened.driven.shows("The case is here now") is wanted


def test_what_is_told_once_is_told_after_a_lock_over_its_question(
    at_home: Callable[[], Opened], source: Path
) -> None:
    opened = at_home()
    asked_for_words(opened, source)
    opened.app._unlocking.ended_before.emit(ENDED)
    opened.app.lock()
    is_locked(opened)
    opened.unlock()
    opened.driven.click("Go back")
    opened.driven.wait_for_text(ENDED)


def has_question(opened: Opened) -> QDialog:
    """Wait until the question has the keyboard, and return it."""
    question = asked_now()
    assert isinstance(question, QDialog)
    opened.driven.wait(question.isActiveWindow, lambda: "the keyboard in the question")
    return question
