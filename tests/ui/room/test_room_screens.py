"""Screens that come and go take the shared view with them, never unseen onto the notes."""

from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from facilitator.vault.vault import Vault
from tests.canary_case import CanaryCase
from tests.desktop.words_read import words_read
from tests.ui.window.layouts import ROW
from ui.page.actions import act
from ui.page.case_controller import CaseController
from ui.page.page import Page
from ui.room.room_screens import CAME, FELL, WENT_ON
from ui.room.room_view import RoomView
from ui.room.screen_places import Sight
from ui.room.shared_window import SharedWindow
from ui.window.main_window import MainWindow

LAPTOP = QRect(0, 0, 700, 800)
PROJECTOR = QRect(700, 0, 1920, 1080)
THIRD = QRect(4000, 0, 800, 600)


class Writes(Page):
    def __init__(self) -> None:
        super().__init__()
        self.box = QPlainTextEdit(self)
        self.pressed: list[str] = []
        keys = (("F2", "next"), ("Ctrl+1", "floor"), ("Ctrl+Shift+1", "hand"))
        self.acts = tuple(act(self, word, key, partial(self.pressed.append, word)) for key, word in keys)

    def actions_for_keys(self) -> tuple[QAction, ...]:
        return self.acts

    def writing_place(self) -> QWidget:
        return self.box


class Room:
    def __init__(self, vault: Vault, qtbot: QtBot) -> None:
        self.canaries = CanaryCase(vault)
        controller = CaseController(self.canaries.case)
        self.main = MainWindow()
        qtbot.addWidget(self.main)
        self.main.setGeometry(20, 20, 600, 600)
        self.page = Writes()
        self.main.pages.add("meet", "Meet", self.page)
        self.view = RoomView(controller, self.main)
        self.main.show_strip(self.view.strip)
        self.screens = [LAPTOP, PROJECTOR]
        self.view._screens._screens = lambda: self.screens
        self.main.pages.show("meet")
        self.main.show()
        qtbot.waitExposed(self.main)

    def open(self) -> SharedWindow:
        self.view.actions_for_keys()[0].trigger()
        assert self.view._window is not None
        return self.view._window

    def said(self) -> str:
        """Return what is read in the strip."""
        return "\n".join(words_read(self.view.strip))

    def close(self) -> None:
        self.view.close()
        self.canaries.close()


@pytest.fixture
def room(vault: Vault, qtbot: QtBot) -> Iterator[Room]:
    made = Room(vault, qtbot)
    yield made
    made.close()


def test_it_opens_where_the_notes_are_not_even_when_that_is_the_primary_screen(room: Room) -> None:
    room.screens = [PROJECTOR, LAPTOP]
    assert PROJECTOR.contains(room.open().geometry().topLeft())
    assert room.view.strip._beside.property("tone") != "amber"


def test_where_only_screens_are_known_it_fills_the_one_without_notes(room: Room) -> None:
    room.view._screens._by_screen = True
    here = room.main.screen().geometry()
    room.main.move(here.right() + 50, 0)  # what a window believes of its place means nothing there
    room.screens = [PROJECTOR.translated(here.width(), 0), here]
    window = room.open()

    assert window.isFullScreen()
    assert window.pos() == room.screens[0].topLeft()
    assert room.view._screens.sight() is Sight.TOGETHER, "this computer has one screen, and tells it"


def test_on_one_screen_the_strip_says_that_a_mirrored_projector_shows_the_notes(room: Room) -> None:
    room.screens = [LAPTOP]
    room.view._screens.changed.emit()
    assert "The room sees nothing" in room.said()
    assert Sight.ONE_SCREEN.value in room.said()
    room.open()
    assert Sight.ONE_SCREEN.value in room.said()
    assert room.view.strip._beside.isVisible()


def test_a_window_moved_onto_the_notes_by_hand_stays_and_the_strip_says_so(room: Room) -> None:
    window = room.open()
    window.move(30, 30)
    room.view._refresh()
    assert Sight.TOGETHER.value in room.said()
    assert window.pos().x() == 30


def test_mirrored_screens_are_told_even_while_the_view_is_closed(room: Room) -> None:
    room.screens = [LAPTOP, LAPTOP]
    room.view._screens.changed.emit()
    assert Sight.MIRRORED.value in room.said()


def test_when_its_screen_goes_it_falls_on_the_notes_in_words(room: Room) -> None:
    window = room.open()
    window.move(40, 40)
    room.screens = [LAPTOP]
    room.view._screens.look_again()
    assert room.main.messages.sentence() == FELL
    assert Sight.ONE_SCREEN.value in room.said()


def test_when_its_screen_goes_and_there_is_another_it_goes_there(room: Room) -> None:
    window = room.open()
    window.move(40, 40)
    room.screens = [LAPTOP, THIRD]
    room.view._screens.look_again()
    assert THIRD.contains(window.geometry().topLeft())
    assert room.main.messages.sentence() == WENT_ON


def test_a_screen_that_comes_takes_it_off_the_notes(room: Room) -> None:
    room.screens = [LAPTOP]
    window = room.open()
    window.move(40, 40)
    room.screens = [LAPTOP, PROJECTOR]
    room.view._screens.look_again(came=True)
    assert PROJECTOR.contains(window.geometry().topLeft())
    assert room.main.messages.sentence() == CAME
    assert room.view.strip._beside.property("tone") != "amber"


def test_a_screen_that_comes_leaves_it_where_no_notes_are(room: Room) -> None:
    window = room.open()
    before = window.pos()
    room.screens = [LAPTOP, PROJECTOR, THIRD]
    room.view._screens.look_again(came=True)
    assert (window.pos(), room.main.messages.sentence()) == (before, "")


def _press(room: Room, key: Qt.Key, held: Qt.KeyboardModifier, text: str = "", scan: int = 0) -> None:
    window = room.view._window
    assert window is not None
    QApplication.sendEvent(window, QKeyEvent(QEvent.Type.KeyPress, key, held, scan, 0, 0, text))


def test_keys_of_the_meeting_work_while_the_shared_window_has_the_keyboard(room: Room) -> None:
    room.open()
    none, ctrl = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    _press(room, Qt.Key.Key_F2, none)
    _press(room, Qt.Key.Key_1, ctrl)
    _press(room, Qt.Key.Key_Ampersand, ctrl, "&", scan=ROW)
    _press(room, Qt.Key.Key_Exclam, ctrl | shift, "!", scan=ROW)
    assert room.page.pressed == ["next", "floor", "floor", "hand"]
    _press(room, Qt.Key.Key_B, ctrl)
    assert not room.canaries.case.room.current().held
    for sign in "hé":
        _press(room, Qt.Key.Key_unknown, none, sign)
    assert room.page.box.toPlainText() == "hé"
    _press(room, Qt.Key.Key_F9, none)
    assert room.view._window is None


def test_that_the_room_may_see_the_notes_is_said_once(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("ui.room.room_view.announce", lambda _widget, words: said.append(words))
    monkeypatch.setattr(room.view._screens, "sight", lambda: Sight.MIRRORED)
    room.open()
    _press(room, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    _press(room, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
    assert said == [Sight.MIRRORED.value]
