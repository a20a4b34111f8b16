"""A key of the digit row is known by its place, whatever its layout prints there."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.window.layouts import ALT, AZERTY, CTRL, KEYPAD, ROW, SHIFT, SWISS, key_event, strike
from ui.page.page import Page
from ui.window.digit_row import digit, row_digit
from ui.window.main_window import MainWindow

Key = Qt.Key


@pytest.mark.parametrize("place", range(10))
def test_the_place_of_the_key_counts_on_linux_and_on_windows(place: int) -> None:
    expected = (place + 1) % 10
    key = AZERTY[place][0]
    assert row_digit(key_event(key, CTRL, scan=10 + place), system="linux") == expected
    assert row_digit(key_event(key, CTRL, scan=2 + place), system="win32") == expected
    assert row_digit(key_event(SWISS[place], CTRL | SHIFT, scan=10 + place), system="linux") == expected


def test_the_place_of_the_key_counts_on_macos() -> None:
    for virtual, expected in zip((18, 19, 20, 21, 23, 22, 26, 28, 25, 29), (*range(1, 10), 0), strict=True):
        assert row_digit(key_event(Key.Key_section, CTRL, virtual=virtual), system="darwin") == expected


def test_other_keys_and_the_keypad_are_no_digits_of_the_row() -> None:
    assert row_digit(key_event(Key.Key_A, CTRL, scan=38), system="linux") is None
    assert row_digit(key_event(Key.Key_1, ALT | KEYPAD, scan=87), system="linux") is None
    assert digit(key_event(Key.Key_1, KEYPAD, scan=87)) == 1


def test_without_a_place_what_the_key_types_counts() -> None:
    assert row_digit(key_event(Key.Key_7, CTRL | SHIFT)) == 7
    assert row_digit(key_event(Key.Key_Ampersand, CTRL)) == 1
    assert row_digit(key_event(Key.Key_Minus, CTRL)) is None


@pytest.fixture
def window(drive: object) -> MainWindow:
    shown = MainWindow()
    for key in ("home", "prepare", "meet", "agree", "finish"):
        shown.pages.add(key, key, Page(), keys="Alt+Home" if key == "home" else "")
    drive(shown)  # type: ignore[operator]
    shown.pages.show("prepare")
    field = shown.rail.findChildren(QWidget)[0]
    field.setFocus()
    return shown


@pytest.mark.parametrize("place", range(1, 4))
def test_alt_with_the_digit_row_goes_to_a_stage_on_every_layout(window: MainWindow, place: int) -> None:
    stages = ("prepare", "meet", "agree", "finish")
    strike(AZERTY[place][0], ALT, scan=ROW + place)
    assert window.pages.current() == stages[place]


@pytest.mark.parametrize(
    "key", [*(Key(Key.Key_0 + number) for number in range(10)), Key.Key_Home, Key.Key_End, Key.Key_Up]
)
def test_alt_with_the_keypad_is_left_to_the_system(window: MainWindow, key: Key) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    asked = key_event(key, ALT | KEYPAD, scan=87, kind=QEvent.Type.ShortcutOverride)
    asked.ignore()
    QApplication.sendEvent(focus, asked)
    assert asked.isAccepted()
    QApplication.sendEvent(focus, key_event(key, ALT | KEYPAD, scan=87))
    assert window.pages.current() == "prepare"


def test_keys_that_some_layouts_lack_have_another(window: MainWindow) -> None:
    keys = {action.text(): [k.toString() for k in action.shortcuts()] for action in window.actions()}
    assert keys["All keys"] == ["Ctrl+/", "Shift+F1"]
