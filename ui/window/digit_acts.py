"""Which act a digit means with Ctrl, Alt, or either and Shift, and which digits are left to the system."""

import sys
from typing import Final

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from ui.window.digit_row import row_digit

Modifier = Qt.KeyboardModifier
# With these a digit is a shortcut of this program; with Ctrl and Alt together it is AltGr on Windows.
WITH_DIGITS: Final = (
    Modifier.ControlModifier,
    Modifier.ControlModifier | Modifier.ShiftModifier,
    Modifier.AltModifier,
    Modifier.AltModifier | Modifier.ShiftModifier,
)
# What `system_keys` makes of them: with Option a digit types, with Command and Shift it is the system's.
WITH_DIGITS_ON_A_MAC: Final = (
    Modifier.ControlModifier,
    Modifier.MetaModifier | Modifier.ShiftModifier,
    Modifier.MetaModifier,
    Modifier.MetaModifier | Modifier.ControlModifier,
)
# What the keypad's digits are while Num Lock is off. On macOS the arrows proper count as keypad too.
UNLOCKED_DIGITS: Final = frozenset(
    {
        Qt.Key.Key_Insert,
        Qt.Key.Key_End,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Left,
        Qt.Key.Key_Clear,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
        Qt.Key.Key_Up,
        Qt.Key.Key_PageUp,
    }
)


def act_for(event: QKeyEvent, window: QWidget, *, system: str = sys.platform) -> QAction | None:
    """Return the act of `window` that a digit of the row is the key of; None for every other key."""
    modifiers = event.modifiers() & ~Modifier.GroupSwitchModifier
    if modifiers not in (WITH_DIGITS_ON_A_MAC if system == "darwin" else WITH_DIGITS):
        return None
    place = row_digit(event, system=system)
    if place is None:
        return None
    keys = QKeySequence(QKeyCombination(modifiers, Qt.Key(Qt.Key.Key_0 + place)))
    return next((act for act in window.actions() if act.isEnabled() and keys in act.shortcuts()), None)


def is_for_the_system(event: QKeyEvent) -> bool:
    """Return whether a key of the keypad with Alt belongs to the system, which makes a character of it."""
    modifiers = event.modifiers()
    if not modifiers & Modifier.AltModifier or not modifiers & Modifier.KeypadModifier:
        return False
    key = Qt.Key(event.key())
    is_digit = Qt.Key.Key_0 <= key <= Qt.Key.Key_9
    return is_digit or (sys.platform != "darwin" and key in UNLOCKED_DIGITS)
