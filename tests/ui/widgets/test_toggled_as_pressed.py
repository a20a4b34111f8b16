"""What a screen reader turns on or off is done, as it is for a click, and nothing is done twice."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget
from pytestqt.qtbot import QtBot

from ui.prepare.section_list import SectionButton
from ui.widgets.chip_button import ChipButton
from ui.widgets.key_hint_button import KeyHintButton
from ui.widgets.radio_button import RadioButton
from ui.widgets.tick_box import TickBox
from ui.window.rail import Rail


@pytest.mark.parametrize("kind", [TickBox, ChipButton, SectionButton, RadioButton])
def test_toggling_tells_of_one_click(qtbot: QtBot, kind: Callable[[str], QAbstractButton]) -> None:
    button = kind("Family")
    qtbot.addWidget(button)
    told: list[bool] = []
    button.clicked.connect(lambda checked: told.append(bool(checked)))
    button.toggle()
    qtbot.waitUntil(lambda: told == [True])
    button.setChecked(False)
    button.click()
    qtbot.waitUntil(lambda: told == [True, True])
    QTest.qWait(0)
    assert told == [True, True]


def test_the_radio_button_that_gives_way_tells_of_no_click(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    yes, no = RadioButton("Yes", page), RadioButton("No", page)
    group = QButtonGroup(page)
    told: list[str] = []
    for button in (yes, no):
        group.addButton(button)
        button.clicked.connect(lambda _, button=button: told.append(button.text()))
    yes.setChecked(True)
    no.toggle()
    qtbot.waitUntil(lambda: told == ["No"])
    yes.setChecked(True)
    QTest.qWait(0)
    assert told == ["No"]


def test_an_act_that_is_on_or_off_is_triggered(qtbot: QtBot) -> None:
    action = QAction("All notes")
    action.setCheckable(True)
    button = KeyHintButton(action)
    qtbot.addWidget(button)
    told: list[bool] = []
    action.triggered.connect(lambda checked: told.append(bool(checked)))
    button.toggle()
    qtbot.waitUntil(lambda: told == [True])
    assert button.isChecked()
    assert action.isChecked()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (told, button.isChecked()) == ([True, False], False)


def test_a_place_on_the_rail_is_gone_to(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    action = QAction("Meet", rail)
    action.setCheckable(True)
    button = rail.add_place(action, "meet")
    told: list[bool] = []
    action.triggered.connect(lambda checked: told.append(bool(checked)))
    button.toggle()
    qtbot.waitUntil(lambda: told == [True])
    action.setChecked(False)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert told == [True, True]
