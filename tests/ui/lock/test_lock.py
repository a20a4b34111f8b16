"""Locking drops everything that was shown, and unlocking returns to the same place."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from shiboken6 import isValid

from tests.ui.opened_app import Opened, closed_case
from ui.page.page import Page
from ui.widgets.private_clipboard import private_clipboard

HELD_BEFORE: set[int] = set()


def held() -> dict[int, str]:
    """Return by identity what Python holds of cases and vaults."""
    gc.collect()
    named = ((id(value), type(value).__name__) for value in gc.get_objects())
    return {key: name for key, name in named if name in ("CaseFile", "Vault", "Participant", "Party", "Note")}


def kept() -> list[str]:
    """Return what Python holds of a case and its vault that was not there when the test began."""
    return [name for key, name in held().items() if key not in HELD_BEFORE]


@pytest.fixture(autouse=True)
def nothing_of_other_tests() -> None:
    """Remember what other tests of this process still hold."""
    HELD_BEFORE.clear()
    HELD_BEFORE.update(held())


@pytest.fixture
def opened(opened: Opened) -> Opened:
    """The practice case, open on the stage where meetings are run."""
    opened.driven.press("Alt+2")
    opened.wait_for_stage("meet")
    return opened


def test_a_locked_window_shows_and_holds_nothing_of_the_case(opened: Opened) -> None:
    private_clipboard.put("zqcopied")
    pages = [page for page in opened.window.findChildren(Page) if isValid(page)]
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.driven.wait(lambda: not any(isValid(page) for page in pages), lambda: "the pages to go")
    pages.clear()
    opened.driven.wait(lambda: kept() == [], lambda: f"nothing to be kept; there are {kept()}")

    assert opened.window.pages.stages() == ()
    assert not opened.driven.shows("PRACTICE")
    assert not private_clipboard.holds_text()


def test_unlocking_returns_to_the_stage_and_the_half_typed_note(opened: Opened) -> None:
    opened.driven.type("half a thou")
    typed_in = QApplication.focusWidget()
    assert isinstance(typed_in, QPlainTextEdit)
    name = typed_in.accessibleName()
    opened.driven.press("Left", "Left")
    opened.driven.press("Ctrl+L")
    opened.driven.wait_for_text("Unlock your cases")
    opened.unlock()
    opened.wait_for_stage("meet")
    opened.driven.wait(lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit), lambda: "the focus")
    focus = QApplication.focusWidget()

    assert isinstance(focus, QPlainTextEdit)
    assert focus.accessibleName() == name
    assert focus.toPlainText() == "half a thou"
    assert focus.textCursor().position() == len("half a thou") - 2


def test_a_case_left_open_is_opened_again_at_the_next_start(
    opened: Opened, open_app: Callable[[], Opened]
) -> None:
    opened.driven.press("Ctrl+Q")
    again = open_app()
    again.unlock()
    again.wait_for_stage("meet")

    assert again.driven.shows("Practice meeting: people and case are made up.")


def test_going_home_closes_the_case(at_home: Callable[[], Opened], home: Path) -> None:
    reference = closed_case(home / "vault")
    opened = at_home()
    opened.unlock()
    opened.wait_for_case(reference)
    opened.driven.click(f"Open {reference}")
    opened.wait_for_stage("prepare")
    opened.driven.press("Alt+Home")
    opened.driven.wait_for_text("Your cases")
    opened.driven.wait(lambda: opened.window.pages.stages() == ("home",), lambda: "the stages to go")
    opened.driven.press("Ctrl+Q")
    again = at_home()
    again.unlock()
    again.wait_for_case(reference)

    assert again.window.pages.current() == "home"


def test_the_palette_can_lock(opened: Opened) -> None:
    lock = next(action for action in opened.window.all_actions() if action.text() == "Lock")
    lock.trigger()
    opened.driven.wait_for_text("Unlock your cases")
