"""The shared window says nothing that is not on the allow-list, to the eye or to a screen reader."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from facilitator.casefile import CaseFile
from facilitator.vault.vault import Vault
from tests.canary_case import CanaryCase
from tests.facilitator.agreement.test_shared_view import ALLOWED_IN_THE_MEETING, ALLOWED_WITH_AN_ACTION
from tests.facilitator.builders import propose
from ui.look.app_icon import app_icon
from ui.look.window_titles import SHARED_TITLE
from ui.page.case_controller import CaseController
from ui.room.room_strip import RoomStrip
from ui.room.room_view import RoomView
from ui.room.scaled_label import ScaledLabel
from ui.room.shared_window import SharedWindow
from ui.window.main_window import MainWindow

ALLOWED = ALLOWED_IN_THE_MEETING | ALLOWED_WITH_AN_ACTION


class Room:
    """A main window with a room view over a canary case."""

    def __init__(self, vault: Vault, qtbot: QtBot) -> None:
        self.canaries = CanaryCase(vault)
        self.controller = CaseController(self.canaries.case)
        self.main = MainWindow()
        qtbot.addWidget(self.main)
        self.view = RoomView(self.controller, self.main)
        self.main.show_strip(self.view.strip)
        self.opens, self.holds, self.fills, self.plans, self.turns = self.view.actions_for_keys()
        self.main.show()
        self._qtbot = qtbot

    @property
    def case(self) -> CaseFile:
        return self.canaries.case

    def window(self) -> SharedWindow | None:
        found = [w for w in QApplication.topLevelWidgets() if isinstance(w, SharedWindow) and w.isVisible()]
        return found[0] if found else None

    def said(self) -> str:
        window = self.window()
        return "" if window is None else "\n".join((*texts(window), *spoken(window)))

    def strip(self) -> str:
        return "\n".join(texts(self.main.findChildren(RoomStrip)[0]))

    def strip_shown(self) -> str:
        strip = self.main.findChildren(RoomStrip)[0]
        return "\n".join(label.text() for label in strip.findChildren(QLabel) if label.isVisible())

    def leaked(self) -> set[tuple[str, str]]:
        text = self.said()
        return {self.canaries.words[word] for word in self.canaries.private(ALLOWED) if word in text}


def texts(root: QWidget) -> Iterator[str]:
    for widget in (root, *root.findChildren(QWidget)):
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield widget.toolTip()
        yield widget.windowTitle()
        if isinstance(widget, QLabel):
            yield widget.text()


def spoken(root: QWidget) -> Iterator[str]:
    def walk(node: QAccessibleInterface) -> Iterator[str]:
        for part in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield node.text(part)
        for index in range(node.childCount()):
            child = node.child(index)
            if child is not None:
                yield from walk(child)

    interface = QAccessible.queryAccessibleInterface(root)
    if interface is not None:
        yield from walk(interface)


@pytest.fixture
def room(vault: Vault, qtbot: QtBot) -> Iterator[Room]:
    made = Room(vault, qtbot)
    made.case.meeting.start("short notice")
    yield made
    made.view.close()
    made.controller.end()
    made.canaries.close()


def test_the_shared_window_opens_empty(room: Room) -> None:
    room.opens.trigger()

    window = room.window()
    assert window is not None
    assert window.windowTitle() == SHARED_TITLE
    assert "zq" not in room.said()


def test_released_it_shows_the_speaker_and_leaks_nothing(room: Room) -> None:
    room.opens.trigger()
    room.holds.trigger()
    first, second, *_ = room.case.people.all()
    room.controller.run(lambda case: case.floor.give(first.id))
    room.controller.run(lambda case: case.floor.raise_hand(second.id))

    assert f"{first.name} is speaking" in room.said()
    assert second.name in room.said()
    assert room.leaked() == set()


def test_an_offered_action_is_shown_and_no_other(room: Room) -> None:
    offered, other, _ = room.case.actions.all()
    room.opens.trigger()
    room.holds.trigger()

    room.controller.run(lambda case: case.room.show_action(offered.id))

    assert offered.what in room.said()
    assert other.what not in room.said()
    assert room.leaked() == set()


def agree_to_all(case: CaseFile) -> None:
    for action in case.actions.all():
        for party in case.parties.all() if action.can_be_agreed else ():
            case.consents.give(action.id, party.id)


def test_the_whole_plan_shows_what_all_agree_to_and_nothing_else(room: Room) -> None:
    agreed, other, _ = room.case.actions.all()
    for party in room.case.parties.all():
        room.case.consents.give(agreed.id, party.id)
    room.opens.trigger()
    room.plans.trigger()

    assert agreed.what in room.said()
    assert other.what not in room.said()
    assert room.leaked() == set()
    assert "The room sees every action that all parties agree to" in room.strip()

    room.plans.trigger()
    assert agreed.what not in room.said()
    assert "The room sees the item" in room.strip()


def test_a_long_plan_is_read_page_by_page(room: Room) -> None:
    for _ in range(12):
        propose(room.case)
    agree_to_all(room.case)
    room.opens.trigger()
    assert not room.turns.isEnabled()
    room.plans.trigger()
    window = room.window()
    assert window is not None
    seen: list[str] = []
    pages = window.canvas.pages()[1]
    assert pages > 1
    for page in range(pages):
        assert f"page {page + 1} of {pages}" in room.strip()
        shown = [label.words() for label in window.findChildren(ScaledLabel) if label.isVisible()]
        seen += shown
        room.turns.trigger()

    assert window.canvas.pages()[0] == 1
    assert all(action.what in seen for action in room.case.actions.all() if action.can_be_agreed)


@pytest.mark.parametrize("size", [(320, 180), (1024, 768), (1366, 768), (1920, 1080)])
def test_the_plan_is_never_cut_off_and_large_enough_to_read(room: Room, size: tuple[int, int]) -> None:
    for _ in range(9):
        propose(room.case)
    agree_to_all(room.case)
    room.opens.trigger()
    window = room.window()
    assert window is not None
    window.resize(*size)
    room.plans.trigger()
    for _ in range(window.canvas.pages()[1]):
        QApplication.processEvents()
        for label in window.findChildren(ScaledLabel):
            if label.isVisible():
                assert label.heightForWidth(label.width()) <= label.height()
                assert label.mapTo(window, label.rect().bottomLeft()).y() <= window.height()
                assert label.fontInfo().pixelSize() >= min(9, size[1] * 22 // 765)
        room.turns.trigger()


def test_it_says_which_window_to_share_by_its_title(room: Room) -> None:
    sentence = f"Share the window “{SHARED_TITLE}”, not the screen."
    assert sentence not in room.strip_shown()
    room.opens.trigger()
    assert sentence in room.strip_shown()


def test_the_main_window_keeps_the_keyboard_when_it_opens(room: Room) -> None:
    room.main.activateWindow()
    assert QTest.qWaitForWindowActive(room.main)
    room.opens.trigger()
    QApplication.processEvents()

    assert QApplication.activeWindow() is room.main


def test_it_has_an_icon_of_its_own(room: Room) -> None:
    room.opens.trigger()
    window = room.window()
    assert window is not None
    own, programs = (icon.pixmap(32).toImage() for icon in (window.windowIcon(), app_icon()))
    assert own != programs
    assert own.pixelColor(16, 4).alpha() == 255


def test_a_private_session_takes_every_word_of_the_case_off_the_window(room: Room) -> None:
    room.opens.trigger()
    room.holds.trigger()
    room.controller.run(lambda case: case.floor.give(case.people.all()[0].id))
    assert "zq" in room.said()

    room.controller.run(lambda case: case.private_session.begin(case.parties.all()[0].id))

    assert "zq" not in room.said()


def test_holding_takes_every_word_of_the_case_off_the_window(room: Room) -> None:
    room.opens.trigger()
    room.holds.trigger()
    assert "zq" in room.said()

    room.holds.trigger()

    assert "zq" not in room.said()


def test_the_main_window_always_says_what_the_room_sees(room: Room) -> None:
    assert "The room sees nothing" in room.strip()
    room.opens.trigger()
    assert "held" in room.strip()
    room.holds.trigger()
    assert "The room sees the item, who speaks" in room.strip()
    room.opens.trigger()
    assert "The room sees nothing" in room.strip()


def test_closing_the_window_itself_closes_the_view(room: Room) -> None:
    room.opens.trigger()
    window = room.window()
    assert window is not None

    window.close()

    assert not room.case.room.current().open
    assert room.window() is None
