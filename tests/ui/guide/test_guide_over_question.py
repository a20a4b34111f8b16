"""F1 opens the guide over a question too, and leads back to it with what was typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from tests.ui.home.outside_copy import asked_for_words
from tests.ui.home.test_encrypted_copies import WORDS, carried_copy
from tests.ui.lock.locking import is_locked, press_in_window
from tests.ui.opened_app import Opened
from ui.guide.guide_dialog import GuideDialog
from ui.home.bring_in_dialog import BringInDialog
from ui.widgets.sheet import asked_now


@pytest.fixture
def asked(at_home: Callable[[], Opened], home: Path) -> Opened:
    """The words of a copy are asked for, and half of them are typed."""
    opened = at_home()
    asked_for_words(opened, carried_copy(home))
    opened.driven.wait(lambda: is_on_top(BringInDialog), lambda: "the question")
    opened.driven.fill("The six words", WORDS[:20])
    return opened


def press_f1() -> None:
    """Press it as the window system delivers it: to the window that has the keyboard."""
    window = QGuiApplication.focusWindow()
    assert isinstance(window, QWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)


def is_on_top(kind: type[QDialog]) -> bool:
    dialog = asked_now()
    return isinstance(dialog, kind) and dialog.isActiveWindow()


def test_it_opens_and_escape_returns_to_what_was_typed(asked: Opened) -> None:
    press_f1()
    asked.driven.wait(lambda: is_on_top(GuideDialog), lambda: "the guide")
    asked.driven.press("Ctrl+F")
    asked.driven.type("encrypted copy")
    asked.driven.wait_for_text("1 of ")
    asked.driven.press("Escape")
    asked.driven.wait(lambda: is_on_top(BringInDialog), lambda: "the question")
    asked.driven.type(WORDS[20:])
    asked.driven.click("Bring it in")
    asked.driven.wait_for_text("The case is here now")


def test_locking_closes_both(asked: Opened) -> None:
    press_f1()
    asked.driven.wait(lambda: is_on_top(GuideDialog), lambda: "the guide")
    press_in_window()
    is_locked(asked)
