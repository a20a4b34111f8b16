"""Questions are parts of the window: they dim the rest, keep keyboard and mouse, and give both back."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.desktop.in_process import InProcessWindow
from ui.page.actions import act
from ui.page.page import Page
from ui.widgets.autosave_text import AutosaveText
from ui.widgets.confirm_dialog import ConfirmDialog, TypedConfirmDialog
from ui.widgets.dimmed import Dimmed
from ui.widgets.plain_label import PlainLabel
from ui.widgets.sheet import Sheet, asked_now, hear_in_questions, sheet_shown
from ui.window.main_window import MainWindow


class NotesPage(Page):
    """A page with one field, which is where typing goes."""

    def __init__(self) -> None:
        super().__init__()
        self.field = AutosaveText(self)
        self.field.setAccessibleName("Note")
        QVBoxLayout(self).addWidget(self.field)

    def on_shown(self) -> None:
        self.field.setFocus()

    def writing_place(self) -> QWidget:
        return self.field


class Asked:
    """The window with a question over its page."""

    def __init__(self, drive: Callable[[QWidget], InProcessWindow]) -> None:
        self.window = MainWindow()
        self.page = NotesPage()
        self.window.pages.add("home", "Home", self.page)
        self.window.resize(1000, 600)
        self.driven = drive(self.window)
        self.window.pages.show("home")
        self.done: list[str] = []
        for words, keys in (("Start", "Ctrl+1"), ("Lock", "Ctrl+L")):
            self.window.add_window_action(words, keys, partial(self.done.append, words))
        self.dialog = ConfirmDialog("Move on?", "She has not spoken.", "Move on", parent=self.page)

    def ask(self) -> None:
        self.dialog.open()
        QApplication.processEvents()


@pytest.fixture
def asked(drive: Callable[[QWidget], InProcessWindow]) -> Asked:
    return Asked(drive)


def test_a_question_is_a_part_of_the_window_and_in_its_middle(asked: Asked) -> None:
    asked.ask()
    place = asked.dialog.geometry()
    windows = [window for window in QApplication.topLevelWidgets() if window.isVisible()]

    assert windows == [asked.window]
    assert asked.window.rect().contains(place)
    assert abs(place.center().x() - asked.window.rect().center().x()) <= 1
    assert asked_now() is sheet_shown() is asked.dialog
    (dimmed,) = asked.window.findChildren(Dimmed)
    assert dimmed.geometry() == asked.window.rect()


def test_it_stays_in_the_middle_of_a_window_that_changes_its_size(asked: Asked) -> None:
    asked.ask()
    asked.window.resize(1300, 700)
    QApplication.processEvents()

    assert abs(asked.dialog.geometry().center().x() - asked.window.rect().center().x()) <= 1
    assert asked.window.findChildren(Dimmed)[0].geometry() == asked.window.rect()


def test_tab_stays_in_it(asked: Asked) -> None:
    asked.ask()
    visited = []
    for _ in range(5):
        asked.driven.press("Tab")
        focus = QApplication.focusWidget()
        assert focus is not None
        assert asked.dialog.isAncestorOf(focus)
        visited.append(focus)

    assert set(visited) == {asked.dialog.yes, asked.dialog.no}


def test_typing_in_it_writes_nothing_on_the_page_and_starts_nothing(asked: Asked) -> None:
    asked.ask()
    asked.driven.type("x")
    asked.driven.press("Ctrl+1", "Alt+Home")

    assert asked.page.field.toPlainText() == ""
    assert asked.done == []


def test_an_act_that_is_heard_everywhere_is_heard_in_it(asked: Asked) -> None:
    (lock,) = (action for action in asked.window.actions() if action.text() == "Lock")
    hear_in_questions(lock)
    asked.ask()
    asked.driven.press("Ctrl+L")

    assert asked.done == ["Lock"]


@pytest.mark.parametrize("how", ["Escape", "click"])
def test_the_keyboard_goes_back_to_where_it_was(asked: Asked, how: str) -> None:
    asked.driven.type("kept ")
    asked.ask()
    if how == "click":
        asked.driven.click("Move on")
    else:
        asked.driven.press("Escape")
    asked.driven.type("on")

    assert asked.page.field.toPlainText() == "kept on"
    assert asked.dialog.result() == (how == "click")
    assert sheet_shown() is None
    assert [dimmed for dimmed in asked.window.findChildren(Dimmed) if dimmed.isVisible()] == []


def test_a_click_beside_it_reaches_nothing_and_answers_nothing(asked: Asked) -> None:
    asked.ask()
    QTest.mouseClick(asked.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(400, 20))
    QApplication.processEvents()

    assert sheet_shown() is asked.dialog
    assert not asked.page.field.hasFocus()


def test_a_click_beside_what_is_only_looked_at_leaves_it(asked: Asked) -> None:
    asked.dialog.is_left_by_click = True
    asked.ask()
    QTest.mouseClick(asked.window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(400, 20))
    asked.driven.wait(lambda: sheet_shown() is None, lambda: "the list to be left")

    assert asked.page.field.hasFocus()


def test_its_own_act_wins_over_the_windows_with_the_same_key(asked: Asked) -> None:
    found: list[str] = []
    asked.window.addAction(act(asked.window, "Find in notes", "Ctrl+F", lambda: found.append("page")))
    asked.dialog.addAction(act(asked.dialog, "Find here", "Ctrl+F", lambda: found.append("question")))
    asked.ask()
    asked.driven.press("Ctrl+F")

    assert found == ["question"]


def test_the_window_stays_while_a_question_waits(asked: Asked, qtbot: QtBot) -> None:
    asked.ask()
    handle = asked.window.windowHandle()
    assert handle is not None
    handle.close()
    QApplication.processEvents()

    assert asked.window.isVisible()
    asked.dialog.reject()
    with qtbot.waitSignal(asked.window.closing):
        handle.close()


def test_a_question_goes_with_the_page_that_asked_it(asked: Asked, qtbot: QtBot) -> None:
    asked.ask()
    with qtbot.waitSignal(asked.dialog.destroyed):
        asked.window.pages.remove("home")


def test_a_question_that_grows_grows_in_the_window(asked: Asked) -> None:
    typed = TypedConfirmDialog("Destroy it?", "Gone.", "DESTROY", "Destroy it", parent=asked.page)
    typed.open()
    QApplication.processEvents()
    before = typed.height()
    typed.body.addWidget(PlainLabel("One more sentence.\n" * 3, typed))
    QApplication.processEvents()
    QApplication.processEvents()

    assert typed.height() > before
    assert asked.window.rect().contains(typed.geometry())


def test_without_a_window_it_is_one(drive: Callable[[QWidget], InProcessWindow]) -> None:
    alone = Sheet("Alone")
    drive(alone)

    assert alone.isWindow()
    assert sheet_shown() is None
