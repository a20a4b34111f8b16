"""Locking while one-time words or a passphrase are on the screen takes them away and loses no case."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from shiboken6 import isValid

from tests.ui.lock.locking import LOCKS, choose_file, is_locked, when_asked
from tests.ui.opened_app import Opened, closed_case
from ui.home.bring_in_dialog import BringInDialog
from ui.home.copy_dialog import CopyDialog
from ui.widgets.private_clipboard import private_clipboard
from ui.widgets.sheet import asked_now

TYPED = "zqbadger lantern"


@pytest.fixture
def reference(at_home: Callable[[], Opened], home: Path) -> str:  # noqa: ARG001  makes the vault
    """The one case in the app's vault, closed."""
    return closed_case(home / "vault")


@pytest.fixture
def listed(at_home: Callable[[], Opened], reference: str) -> Opened:
    """Home, with that case listed."""
    opened = at_home()
    opened.unlock()
    opened.wait_for_case(reference)
    return opened


def comes_back_to_the_list(opened: Opened, reference: str) -> None:
    opened.unlock()
    opened.wait_for_case(reference)
    assert opened.window.pages.current() == "home"
    assert asked_now() is None


@pytest.mark.parametrize("way", LOCKS)
def test_the_words_of_a_copy_go_with_the_lock(way: str, listed: Opened, reference: str, home: Path) -> None:
    listed.driven.click(f"More for {reference}")
    listed.driven.click(f"Make an encrypted copy of {reference} to carry")
    listed.driven.click("I have written the six words down")
    (dialog,) = listed.window.findChildren(CopyDialog)
    (words,) = {text for text in listed.driven.texts() if text.count(" · ") == 5}

    LOCKS[way](listed)

    is_locked(listed)
    listed.driven.wait(lambda: not isValid(dialog), lambda: "the dialog to be deleted")
    assert not listed.driven.shows(words)
    comes_back_to_the_list(listed, reference)
    assert list(home.glob("*copy*")) == []


@pytest.mark.parametrize("way", ["key", "session"])
def test_words_typed_to_bring_a_copy_in_go_with_the_lock(
    way: str, listed: Opened, reference: str, home: Path
) -> None:
    source = home / "carried.facilitator-copy"
    source.write_bytes(b"any file: it is not read before the words are given")
    when_asked(lambda: choose_file(source))
    listed.driven.click("Bring in an encrypted copy")
    listed.driven.fill("The six words", TYPED)
    listed.driven.press("Ctrl+A", "Ctrl+C")
    (dialog,) = listed.window.findChildren(BringInDialog)

    LOCKS[way](listed)

    is_locked(listed)
    listed.driven.wait(lambda: not isValid(dialog), lambda: "the dialog to be deleted")
    assert not private_clipboard.holds_text()
    assert all(TYPED not in line.text() for line in listed.window.findChildren(QLineEdit))
    comes_back_to_the_list(listed, reference)


@pytest.mark.parametrize("asks", ["for a place", "for a copy"])
def test_a_question_for_a_file_on_home_is_closed(asks: str, listed: Opened, reference: str) -> None:
    if asks == "for a place":
        listed.driven.click(f"More for {reference}")
        listed.driven.click(f"Make an encrypted copy of {reference} to carry")
        listed.driven.click("I have written the six words down")
    seen = when_asked(listed.app._lock_with_session, QFileDialog)
    listed.driven.click("Choose where to save it" if asks == "for a place" else "Bring in an encrypted copy")

    is_locked(listed)
    assert len(seen) == 1
    assert listed.window.findChildren(QFileDialog) == []
    comes_back_to_the_list(listed, reference)
