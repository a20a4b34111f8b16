"""On a Mac what types is no act; acts have keys that the system leaves to programs. Tried on Linux alone."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from tests.ui.window.layouts import ALT, CTRL, SHIFT, key_event
from ui.page.actions import act
from ui.page.page import Page
from ui.widgets import system_keys
from ui.widgets.system_keys import keys_on, shown_keys, shown_modifiers
from ui.window.digit_acts import act_for
from ui.window.main_window import MainWindow
from ui.window.writing_place import types

CONTROL = Qt.KeyboardModifier.MetaModifier
COMMAND = Qt.KeyboardModifier.ControlModifier
THIRD_KEY = 0x14
"""Apple's number of the key with the 3."""


@pytest.mark.parametrize(
    ("keys", "on_a_mac"),
    [
        ("Alt+3", "Meta+3"),
        ("Alt+S", "Meta+Ctrl+S"),
        ("Alt+D", "Meta+Ctrl+X"),
        ("Alt+Q", "Meta+Ctrl+U"),
        ("Ctrl+Shift+4", "Meta+Shift+4"),
        ("Ctrl+M", "Ctrl+,"),
        ("F11", "Meta+Ctrl+F"),
        ("Ctrl+Right", "Ctrl+PgDown"),
        ("Ctrl+Left", "Ctrl+PgUp"),
        ("Ctrl+3", "Ctrl+3"),
        ("Ctrl+Shift+M", "Ctrl+Shift+M"),
        ("Alt+Up", "Alt+Up"),
        ("Alt+PgUp", "Alt+PgUp"),
        ("Alt+Home", "Alt+Home"),
    ],
)
def test_an_act_has_keys_that_a_mac_leaves_to_programs(keys: str, on_a_mac: str) -> None:
    assert keys_on(keys, system="darwin") == on_a_mac
    assert QKeySequence(on_a_mac).toString() == on_a_mac
    assert keys_on(keys, system="linux") == keys_on(keys, system="win32") == keys


@pytest.fixture
def mac(monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    """Return a window whose acts have the keys of a Mac."""
    monkeypatch.setattr("ui.page.actions.keys_on", lambda keys: keys_on(keys, system="darwin"))
    window = MainWindow()
    for key in ("home", "prepare", "meet", "agree", "finish"):
        window.pages.add(key, key, Page(), keys="Alt+Home" if key == "home" else "")
    window.addAction(act(window, "Hand 3", "Ctrl+Shift+3", lambda: None))
    window.addAction(act(window, "Floor 3", "Ctrl+3", lambda: None))
    return window


@pytest.mark.parametrize(
    ("held", "expected"),
    [
        (CONTROL, "agree"),
        (COMMAND, "Floor 3"),
        (CONTROL | SHIFT, "Hand 3"),
        (COMMAND | SHIFT, None),
        (ALT, None),
    ],
    ids=["Control", "Command", "Control and Shift", "a picture of the screen", "Option"],
)
def test_a_digit_on_a_mac_is_an_act_with_control_or_command_and_never_with_option(
    mac: MainWindow, held: Qt.KeyboardModifier, expected: str | None
) -> None:
    event = key_event(Qt.Key.Key_NumberSign, held, virtual=THIRD_KEY)
    found = act_for(event, mac, system="darwin")
    assert (found.text() if found else None) == expected


def test_command_and_right_on_a_mac_is_left_to_the_text_and_the_other_key_is_there_once(
    mac: MainWindow,
) -> None:
    following = act(mac, "Next item", ("Ctrl+Right", "Ctrl+PgDown"), lambda: None)
    assert [keys.toString() for keys in following.shortcuts()] == ["Ctrl+PgDown"]


@pytest.mark.parametrize("typed", ["#", "é", "ü", "ß"])
def test_what_option_types_on_a_mac_goes_into_a_note(typed: str) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_3, ALT, 0, THIRD_KEY, 0, typed)
    assert types(event, system="darwin")
    assert not types(event, system="linux")


def test_keys_told_in_words_are_those_of_the_act(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (shown_keys("Alt+N"), shown_modifiers("Alt+N")) == ("Alt+N", "Alt +")
    assert shown_keys("Ctrl+Return") == "Ctrl+Enter"
    monkeypatch.setattr(system_keys, "keys_on", lambda keys: keys_on(keys, system="darwin"))
    assert shown_keys("Ctrl+Right") == QKeySequence("Ctrl+PgDown").toString(
        QKeySequence.SequenceFormat.NativeText
    )
    assert shown_keys("Alt+3") == QKeySequence("Meta+3").toString(QKeySequence.SequenceFormat.NativeText)
    assert shown_keys(QKeySequence(CTRL | Qt.Key.Key_Right)) == "Ctrl+→"
