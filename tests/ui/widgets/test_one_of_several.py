"""Places of which one is shown: told as one of several, one stop for Tab, the arrows for the rest."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.canary_case import CanaryCase
from ui.page.case_controller import CaseController
from ui.prepare.section import Section
from ui.prepare.section_list import SectionList
from ui.window.rail import Rail, RailButton

WORDS = ("Prepare", "Meet", "Agree")


class Places:
    """A rail of three places beside a button, as the window uses it."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        row = QHBoxLayout(self.window)
        self.rail = Rail()
        self.beside = QPushButton("Beside")
        row.addWidget(self.rail)
        row.addWidget(self.beside)
        self.actions = {words: self._action(words) for words in WORDS}
        self.buttons = {
            words: self.rail.add_place(action, words.lower()) for words, action in self.actions.items()
        }
        self.more = self.rail.add_at_bottom(QAction("More", self.rail), "more")
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    def show(self, chosen: str) -> None:
        """Choose a place as the window does; "" for a page that is none of them."""
        for words, action in self.actions.items():
            action.setChecked(words == chosen)

    def chosen(self) -> list[str]:
        return [words for words, button in self.buttons.items() if button.isChecked()]

    def stops(self) -> list[str]:
        tab = Qt.FocusPolicy.TabFocus
        return [words for words, button in self.buttons.items() if button.focusPolicy() & tab]

    def _action(self, words: str) -> QAction:
        action = QAction(words, self.rail)
        action.setCheckable(True)
        action.triggered.connect(lambda: self.show(words))
        return action


@pytest.fixture
def places(qtbot: QtBot) -> Places:
    return Places(qtbot)


def told(button: QAbstractButton) -> tuple[QAccessible.Role, bool]:
    found = QAccessible.queryAccessibleInterface(button)
    return found.role(), bool(found.state().checked)


def test_a_place_is_told_as_one_of_several_and_an_act_as_a_button(places: Places) -> None:
    places.show("Meet")

    radio = QAccessible.Role.RadioButton
    assert [told(button) for button in places.buttons.values()] == [
        (radio, False),
        (radio, True),
        (radio, False),
    ]
    assert told(places.more) == (QAccessible.Role.Button, False)


def test_no_place_is_chosen_while_a_page_beside_them_is_shown(places: Places) -> None:
    places.show("Meet")
    places.show("")

    assert places.chosen() == []
    assert places.stops() == list(WORDS)


def test_tab_stops_at_the_place_that_is_shown_however_it_was_chosen(places: Places) -> None:
    places.show("Prepare")
    places.buttons["Prepare"].setFocus(Qt.FocusReason.TabFocusReason)
    places.show("Agree")

    assert places.stops() == ["Agree"]
    QTest.keyClick(places.buttons["Prepare"], Qt.Key.Key_Tab)
    assert places.buttons["Agree"].hasFocus()
    QTest.keyClick(places.buttons["Agree"], Qt.Key.Key_Tab)
    assert places.more.hasFocus()


def test_the_arrows_go_to_the_next_place(places: Places) -> None:
    places.show("Prepare")
    places.buttons["Prepare"].setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(places.buttons["Prepare"], Qt.Key.Key_Down)

    assert places.chosen() == ["Meet"]
    assert places.buttons["Meet"].hasFocus()


def test_a_stop_is_left_when_the_place_shown_is_taken_away(places: Places) -> None:
    places.show("Meet")
    places.rail.remove(places.buttons.pop("Meet"))
    places.rail.remove(places.more)

    assert places.stops() == ["Prepare", "Agree"]


@pytest.mark.parametrize("choose", [QAbstractButton.toggle, QAbstractButton.click])
def test_the_place_that_gives_way_is_not_gone_to(
    places: Places, qtbot: QtBot, choose: Callable[[RailButton], None]
) -> None:
    places.show("Prepare")
    went: list[str] = []
    for words, action in places.actions.items():
        action.triggered.connect(lambda _=False, words=words: went.append(words))
    choose(places.buttons["Agree"])
    qtbot.waitUntil(lambda: went != [])
    QTest.qWait(0)

    assert went == ["Agree"]
    assert places.chosen() == ["Agree"]


def test_a_section_is_told_as_one_of_several(qtbot: QtBot, canaries: CanaryCase) -> None:
    sections = [Section(CaseController(canaries.case)) for _ in WORDS]
    for section, words in zip(sections, WORDS, strict=True):
        qtbot.addWidget(section)
        section.key, section.title = words.lower(), words
    shown = SectionList(sections)
    qtbot.addWidget(shown)
    shown.mark("meet")
    shown.mark("agree")

    buttons = [shown._buttons[words.lower()] for words in WORDS]
    radio = QAccessible.Role.RadioButton
    assert [told(button) for button in buttons] == [(radio, False), (radio, False), (radio, True)]
    assert [bool(button.focusPolicy() & Qt.FocusPolicy.TabFocus) for button in buttons] == [
        False,
        False,
        True,
    ]
