"""While the shared window has the keyboard, the meeting is run as if the main window had it."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.practice import create_practice_case
from facilitator.vault.vault import Vault
from tests.desktop.in_process import InProcessWindow
from tests.ui.every_stage import EveryStage
from ui.room.handed_on import act_of
from ui.room.room_view import RoomView
from ui.room.shared_window import SharedWindow
from ui.session.undo_actions import UndoActions

NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Room:
    """The main window with a running meeting, and the shared window with the keyboard."""

    def __init__(self, vault: Vault, drive: Callable[[QWidget], InProcessWindow]) -> None:
        self.case = create_practice_case(vault)
        self.case.meeting.start()
        self.main = EveryStage(self.case, vault)
        UndoActions(self.main, self.main.controller)
        self.view = RoomView(self.main.controller, self.main)
        self.main.show_strip(self.view.strip)
        self.main.pages.show("meet")
        self.screen = drive(self.main)
        self.view.actions_for_keys()[0].trigger()
        self.take_keyboard()

    @property
    def window(self) -> SharedWindow:
        assert self.view._window is not None
        return self.view._window

    def take_keyboard(self) -> None:
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE, text: str = "") -> None:
        QApplication.sendEvent(self.window, QKeyEvent(QEvent.Type.KeyPress, key, held, text))
        QApplication.processEvents()

    def main_has_keyboard(self) -> bool:
        return QApplication.activeWindow() is self.main

    def note(self) -> str:
        return str(self.screen.find("Note").property("plainText"))


@pytest.fixture
def room(vault: Vault, drive: Callable[[QWidget], InProcessWindow]) -> Iterator[Room]:
    made = Room(vault, drive)
    yield made
    made.view.close()
    made.main.controller.end()
    made.case.close()


@pytest.mark.parametrize("stage", ["prepare", "meet", "agree", "finish"])
def test_every_key_of_every_act_is_that_act_there_too(room: Room, stage: str) -> None:
    room.main.pages.show(stage)
    lost, tried = [], 0
    for action in room.main.actions():
        if not (action.isEnabled() and action.isVisible()):
            continue
        for keys in action.shortcuts():
            pressed = keys[0]  # type: ignore[index]  # Qt has it, its stubs do not
            event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
            tried += 1
            if act_of(event, room.main) is not action:
                lost.append(f"{action.text()}: {keys.toString()}")

    assert tried > 15
    assert lost == []


def test_acts_that_go_nowhere_leave_the_keyboard_where_it_is(room: Room) -> None:
    room.press(Qt.Key.Key_1, CTRL)
    room.press(Qt.Key.Key_F2)
    room.press(Qt.Key.Key_B, CTRL)

    assert room.case.meeting.turns() or room.case.meeting.current().speaker_id
    assert not room.case.room.current().held
    assert not room.main_has_keyboard()


def test_an_act_that_goes_to_a_control_takes_the_keyboard_there(room: Room) -> None:
    room.press(Qt.Key.Key_F, CTRL)
    assert room.main_has_keyboard()
    room.screen.type("wants")

    assert room.note() == ""
    assert room.screen.focused() is not room.screen.find("Note")


def test_what_is_typed_is_a_note_and_the_room_sees_none_of_it(room: Room) -> None:
    room.press(Qt.Key.Key_W, text="w")
    room.screen.type("ants")

    assert room.main_has_keyboard()
    assert room.note() == "wants"


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Return, NONE),
        (Qt.Key.Key_Tab, NONE),
        (Qt.Key.Key_Backspace, NONE),
        (Qt.Key.Key_Down, NONE),
        (Qt.Key.Key_Dead_Acute, NONE),
        (Qt.Key.Key_V, CTRL),
    ],
)
def test_a_key_for_a_control_gives_the_keyboard_back_and_does_nothing_yet(
    room: Room, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    room.press(Qt.Key.Key_H, text="h")
    room.take_keyboard()
    notes = len(room.case.notes.all())
    room.press(key, held)

    assert room.main_has_keyboard()
    assert (room.note(), len(room.case.notes.all())) == ("h", notes)


def compose(room: Room, begun: str, whole: str = "") -> None:
    event = QInputMethodEvent(begun, [])
    event.setCommitString(whole)
    QApplication.sendEvent(room.window, event)
    QApplication.processEvents()


def test_an_accent_begun_there_is_on_its_letter_in_the_note(room: Room) -> None:
    asked = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(room.window, asked)
    assert asked.value(Qt.InputMethodQuery.ImEnabled)
    compose(room, "\N{ACUTE ACCENT}")
    assert not room.main_has_keyboard()
    compose(room, "", "é")

    assert room.main_has_keyboard()
    room.screen.type("t")
    assert room.note() == "ét"


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_CapsLock, Qt.Key.Key_VolumeUp]
)
def test_a_key_that_means_nothing_by_itself_leaves_the_keyboard(room: Room, key: Qt.Key) -> None:
    room.press(key)

    assert not room.main_has_keyboard()
