"""Locking works whatever is open, by key and from outside, saves what was typed, and leads back to it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox, QPlainTextEdit, QWidget

from tests.ui.opened_app import Opened
from ui.widgets.sheet import asked_now
from ui.window.open_questions import close_questions

NOTE = "half a thou"
# What no lock has closed by then is closed, so that the test fails instead of standing still.
DEADLINE_MS = 20_000


@pytest.fixture
def opened(opened: Opened) -> Opened:
    """The practice case, open on the stage where meetings are run, with a half-typed note."""
    opened.driven.press("Alt+2")
    opened.wait_for_stage("meet")
    opened.driven.type(NOTE)
    opened.driven.press("Left", "Left")
    return opened


def lock_when_open(opened: Opened, is_open: Callable[[], bool], lock: Callable[[], None]) -> list[bool]:
    """Lock, from a timer as a system would, as soon as something is open; return what is filled then."""
    seen: list[bool] = []
    QTimer.singleShot(DEADLINE_MS, opened.window, close_questions)

    def look() -> None:
        if not is_open():
            QTimer.singleShot(20, look)
            return
        seen.append(True)
        lock()

    QTimer.singleShot(0, look)
    del opened
    return seen


def modal() -> bool:
    return has_keyboard(asked_now())


def popup() -> bool:
    return has_keyboard(QApplication.activePopupWidget())


def has_keyboard(above: QWidget | None) -> bool:
    return above is not None and QGuiApplication.focusWindow() is above.window().windowHandle()


def is_locked(opened: Opened) -> None:
    opened.driven.wait_for_text("Unlock your cases")
    opened.driven.wait(
        lambda: asked_now() is None and QApplication.activePopupWidget() is None,
        lambda: "everything else to be closed",
    )
    assert opened.window.pages.stages() == ()


def comes_back(opened: Opened) -> None:
    """Unlock, and find the note with the cursor where it was."""
    opened.unlock()
    opened.wait_for_stage("meet")
    opened.driven.wait(
        lambda: isinstance(QApplication.focusWidget(), QPlainTextEdit),
        lambda: f"focus {QApplication.focusWidget()}",
    )
    focus = QApplication.focusWidget()
    assert isinstance(focus, QPlainTextEdit)
    assert focus.toPlainText() == NOTE
    assert focus.textCursor().position() == len(NOTE) - 2


def press_in_window(key: Qt.Key) -> None:
    """Press Ctrl and a key as the window system delivers it: to the window that has the keyboard."""
    window = QApplication.focusWindow()
    assert isinstance(window, QWindow)
    # Only the press: the window may be gone before the key is let go.
    QTest.keyPress(window, key, Qt.KeyboardModifier.ControlModifier)


def test_questions_lists_and_menus_are_closed_and_the_note_is_there_again(opened: Opened) -> None:
    def open_context_menu() -> None:
        focus = opened.driven.focused()
        here = focus.mapToGlobal(QPoint(5, 5))
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5), here)
        assert event.type() == QEvent.Type.ContextMenu
        QApplication.sendEvent(focus, event)

    places: tuple[tuple[Callable[[], None], Callable[[], bool]], ...] = (
        (lambda: opened.driven.press("Ctrl+K"), modal),
        (lambda: opened.driven.press("Ctrl+M"), popup),
        (open_context_menu, popup),
    )
    for opens, is_open in places:
        seen = lock_when_open(opened, is_open, opened.app._lock_with_session)
        opens()
        is_locked(opened)
        assert seen == [True]
        comes_back(opened)


def test_the_key_locks_from_within_a_question(opened: Opened) -> None:
    seen = lock_when_open(opened, modal, lambda: press_in_window(Qt.Key.Key_L))
    opened.driven.press("Ctrl+K")
    is_locked(opened)

    assert seen == [True]
    comes_back(opened)


def test_the_words_to_read_aloud_are_closed_with_the_page(opened: Opened) -> None:
    next(act for act in opened.window.all_actions() if act.text() == "Opening words").trigger()
    opened.app._lock_with_session()

    is_locked(opened)
    visible = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    assert visible == [opened.window]
    comes_back(opened)


def test_a_list_of_files_with_a_question_over_it_is_closed_and_leaves_no_error(opened: Opened) -> None:
    opened.driven.press("Alt+1")
    opened.wait_for_stage("prepare")
    opened.driven.click("Papers")

    def ask_over_it() -> None:
        files = asked_now()
        assert isinstance(files, QFileDialog)
        question = QMessageBox(files)
        seen = lock_when_open(opened, lambda: asked_now() is question, opened.app._lock_with_session)
        question.exec()
        assert seen == [True]

    QTimer.singleShot(0, lambda: lock_when_open(opened, modal, ask_over_it))
    opened.driven.click("Add papers")
    is_locked(opened)


def test_a_question_of_the_last_stage_is_answered_with_no(opened: Opened) -> None:
    opened.driven.press("Alt+4")
    opened.wait_for_stage("finish")
    opened.driven.click("No, nobody")
    destroy = "Destroy this case"
    opened.driven.wait(lambda: opened.driven.is_enabled(destroy), lambda: "ready to destroy")
    seen = lock_when_open(opened, modal, opened.app._lock_with_session)
    opened.driven.click(destroy)
    is_locked(opened)

    assert seen == [True]
    opened.unlock()
    opened.wait_for_stage("finish")
